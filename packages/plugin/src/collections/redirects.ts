import { redirectsPlugin } from "@payloadcms/plugin-redirects";
import type { Field, Plugin } from "payload";
import { validateHref } from "../fields/validators.ts";
import { CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { checkRedirect, shortenChains } from "../redirects/check-redirect.ts";
import { text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** Payload's redirects, one list per cluster: the same old path may exist in two of them. */
export function redirects(): Plugin {
  return redirectsPlugin({
    collections: [...CONTENT_COLLECTIONS],
    overrides: {
      labels: { singular: text("redirects.one"), plural: text("redirects.many") },
      admin: {
        group: text("menu.site"),
        useAsTitle: "from",
        defaultColumns: ["from", "automatic", "updatedAt"],
        description: text("redirects.about"),
        ...listAdmin,
      },
      defaultSort: "from",
      hooks: { beforeValidate: [checkRedirect], afterChange: [shortenChains] },
      indexes: [{ fields: [TENANT_FIELD, "from"], unique: true }],
      fields: ({ defaultFields }) => [
        ...defaultFields.map(adapt),
        {
          name: "automatic",
          type: "checkbox",
          label: text("redirects.automatic"),
          defaultValue: false,
          admin: { readOnly: true, position: "sidebar" },
        },
      ],
    },
  });
}

function adapt(field: Field): Field {
  if (!("name" in field)) return field;
  if (field.name === "from" && field.type === "text") {
    return { ...field, label: text("redirects.from"), unique: false, admin: { description: text("redirects.from.help") } } as Field;
  }
  if (field.name === "to" && field.type === "group") {
    return { ...field, label: text("redirects.to"), fields: field.fields.map(checkUrl) };
  }
  return field;
}

function checkUrl(field: Field): Field {
  return "name" in field && field.name === "url" ? ({ ...field, validate: validateHref } as Field) : field;
}
