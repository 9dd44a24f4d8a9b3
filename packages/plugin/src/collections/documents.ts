import { DOCUMENT_KINDS } from "@klynge/contract";
import type { CollectionConfig } from "payload";
import { textareaField, titleField } from "../fields/basic.ts";
import { dayOnly } from "../fields/dates.ts";
import { panel } from "../fields/panel.ts";
import { COLLECTIONS } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function documents(): CollectionConfig {
  return contentCollection({
    slug: "documents",
    group: "menu.content",
    titleField: "title",
    columns: ["kind", "date"],
    sort: "-date",
    about: "documents.about",
    fields: [
      titleField(),
      {
        name: "kind",
        type: "select",
        label: text("field.kind"),
        required: true,
        defaultValue: "other",
        options: options("document-kind", DOCUMENT_KINDS),
      },
      { name: "file", type: "upload", label: text("documents.file"), relationTo: COLLECTIONS.media, required: true },
      panel({ name: "pdf", component: "PdfFacts" }),
      textareaField({ name: "description", label: "field.description", help: "documents.description.help" }),
      { name: "date", type: "date", label: text("field.date"), admin: { date: dayOnly } },
    ],
  });
}
