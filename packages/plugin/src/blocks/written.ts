import type { Field } from "payload";
import { checkboxField, headingField, imageField, richTextField, textField } from "../fields/basic.ts";
import { rowLabel } from "../fields/row-label.ts";
import { text } from "../texts/text.ts";

/** Blocks that carry text and pictures. */
export const writtenFields = {
  richText: (): Field[] => [richTextField({ name: "content", label: "field.text", required: true })],
  picture: (): Field[] => [
    imageField({ required: true }),
    textField({ name: "caption", label: "field.caption" }),
    checkboxField({ name: "wide", label: "picture.wide" }),
  ],
  gallery: (): Field[] => [
    headingField(),
    {
      name: "images",
      type: "array",
      label: text("field.images"),
      labels: { singular: text("field.image"), plural: text("field.images") },
      admin: { components: { RowLabel: rowLabel({ kind: text("field.image"), parts: [{ path: "image", of: "media" }, "caption"] }) } },
      required: true,
      minRows: 1,
      fields: [imageField({ required: true }), textField({ name: "caption", label: "field.caption" })],
    },
  ],
  accordion: (): Field[] => [
    headingField(),
    {
      name: "items",
      type: "array",
      label: text("accordion.items"),
      labels: { singular: text("accordion.item"), plural: text("accordion.items") },
      admin: { components: { RowLabel: rowLabel({ kind: text("accordion.item"), parts: ["heading"] }) } },
      required: true,
      minRows: 1,
      fields: [headingField({ required: true }), richTextField({ name: "content", label: "field.text", required: true })],
    },
  ],
};
