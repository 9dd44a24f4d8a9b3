import type { CollectionConfig } from "payload";
import { isLead, onlyLeads } from "../access/only-leads.ts";
import { checkboxField, imageField, organisationField, richTextField, textareaField, titleField, villagesField } from "../fields/basic.ts";
import { dayAndTime } from "../fields/dates.ts";
import { metaField } from "../fields/meta.ts";
import { shareField } from "../fields/share.ts";
import { text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function news(): CollectionConfig {
  return contentCollection({
    slug: "news",
    group: "menu.content",
    titleField: "title",
    columns: ["publishedAt"],
    about: "news.about",
    sort: "-publishedAt",
    fields: [
      titleField(),
      textareaField({ name: "excerpt", label: "news.excerpt", help: "news.excerpt.help" }),
      imageField(),
      richTextField({ name: "body", label: "news.body", required: true }),
      {
        name: "publishedAt",
        type: "date",
        label: text("news.publishedAt"),
        required: true,
        defaultValue: () => new Date().toISOString(),
        index: true,
        admin: { position: "sidebar", date: dayAndTime },
      },
      { ...villagesField(), admin: { position: "sidebar" } },
      { ...organisationField(), admin: { position: "sidebar", description: text("news.organisation.help") } },
      {
        ...checkboxField({ name: "fromMunicipality", label: "news.fromMunicipality" }),
        // A municipality's own news are marked for it; see `mark-author.ts`.
        access: { create: onlyLeads, update: onlyLeads },
        admin: {
          position: "sidebar",
          description: text("news.fromMunicipality.help"),
          condition: (data, _siblings, { user }) => data?.fromMunicipality === true || isLead(user),
        },
      },
      shareField(),
      metaField(),
    ],
  });
}
