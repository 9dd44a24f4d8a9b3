import type { ArrayField, Field, GroupField } from "payload";
import { CONTENT_COLLECTIONS } from "../names.ts";
import { text } from "../texts/text.ts";
import { textField } from "./basic.ts";
import { rowLabel } from "./row-label.ts";
import { validateHref } from "./validators.ts";

/** The fields of a link: its text, and either content of the same cluster or an address. */
export function linkFields({ required = true }: { required?: boolean } = {}): Field[] {
  return [
    textField({ name: "label", label: "link.label", required }),
    {
      name: "type",
      type: "radio",
      label: text("link.type"),
      defaultValue: "internal",
      options: [
        { value: "internal", label: text("link.type.internal") },
        { value: "url", label: text("link.type.url") },
      ],
      admin: { layout: "horizontal" },
    },
    {
      name: "reference",
      type: "relationship",
      label: text("link.reference"),
      relationTo: [...CONTENT_COLLECTIONS],
      required,
      admin: { condition: (_, siblings) => siblings?.type !== "url" },
    },
    {
      ...textField({ name: "url", label: "field.url", help: "field.url.help", required }),
      validate: validateHref,
      admin: { description: text("field.url.help"), condition: (_, siblings) => siblings?.type === "url" },
    },
  ];
}

/** One link that may be left out. */
export function linkField({ name = "link", required = false }: { name?: string; required?: boolean } = {}): GroupField {
  return { name, type: "group", label: text("link.link"), fields: linkFields({ required }) };
}

/** Links in the editor's order. Every row holds the group `link`. */
export function linksField({ minRows = 0 }: { minRows?: number } = {}): ArrayField {
  return {
    name: "links",
    type: "array",
    label: text("link.links"),
    labels: { singular: text("link.link"), plural: text("link.links") },
    admin: { components: { RowLabel: rowLabel({ kind: text("link.link"), parts: ["link.label"] }) } },
    minRows,
    required: minRows > 0,
    fields: [linkField({ required: true })],
  };
}
