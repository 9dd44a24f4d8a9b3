import type { TextField } from "payload";
import { text } from "../texts/text.ts";

/** The last part of a document's web address; the collection's hooks fill and check it. */
export function slugField(): TextField {
  return {
    name: "slug",
    type: "text",
    label: text("field.slug"),
    index: true,
    maxLength: 120,
    // A copy gets an address of its own.
    hooks: { beforeDuplicate: [() => ""] },
    admin: { position: "sidebar", description: text("field.slug.help") },
  };
}
