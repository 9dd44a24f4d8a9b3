import type { Field } from "payload";
import { headingField, locationField, textareaField, textField, webUrlField } from "../fields/basic.ts";
import { contactFields } from "../fields/contact.ts";
import { rowLabel } from "../fields/row-label.ts";
import { COLLECTIONS } from "../names.ts";
import { text } from "../texts/text.ts";

/** Blocks that help somebody to come by, call or download. What stands in them is public by its nature. */
export const practicalFields = {
  contact: (): Field[] => [
    headingField(),
    textareaField({ name: "text", label: "field.text" }),
    { name: "contact", type: "group", label: text("field.contact"), fields: contactFields() },
    textareaField({ name: "address", label: "field.address" }),
  ],
  map: (): Field[] => [
    headingField(),
    locationField({ required: true }),
    textareaField({ name: "address", label: "field.address" }),
    webUrlField({ name: "url", label: "map.url", help: "map.url.help", required: true }),
  ],
  form: (): Field[] => [
    headingField(),
    textareaField({ name: "text", label: "field.text" }),
    { name: "form", type: "relationship", label: text("forms.one"), relationTo: COLLECTIONS.forms, required: true },
  ],
  fileList: (): Field[] => [
    headingField(),
    {
      name: "files",
      type: "array",
      label: text("fileList.files"),
      labels: { singular: text("documents.file"), plural: text("fileList.files") },
      admin: { components: { RowLabel: rowLabel({ kind: text("documents.file"), parts: ["label"] }) } },
      required: true,
      minRows: 1,
      fields: [
        textField({ name: "label", label: "fileList.label", required: true }),
        { name: "file", type: "upload", label: text("documents.file"), relationTo: COLLECTIONS.media, required: true },
      ],
    },
  ],
};
