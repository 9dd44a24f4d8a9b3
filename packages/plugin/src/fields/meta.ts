import type { GroupField } from "payload";
import { text } from "../texts/text.ts";
import { imageField, textareaField, textField } from "./basic.ts";

/** How a page presents itself to search engines and when it is shared. Whatever is empty is derived from the content. */
export function metaField(): GroupField {
  return {
    name: "meta",
    type: "group",
    label: text("meta.group"),
    fields: [
      textField({ name: "title", label: "meta.title", help: "meta.title.help" }),
      textareaField({ name: "description", label: "meta.description", help: "meta.description.help" }),
      imageField({ label: "meta.image" }),
    ],
  };
}
