import type { CollectionConfig } from "payload";
import { textareaField, textField, titleField, villageField } from "../fields/basic.ts";
import { emailField } from "../fields/contact.ts";
import { COLLECTIONS, IDEA_STATUSES } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** Ideas of residents. They are for those who work on them; who sent one in is never published. */
export function ideas(): CollectionConfig {
  return {
    slug: COLLECTIONS.ideas,
    labels: { singular: text("ideas.one"), plural: text("ideas.many") },
    admin: {
      group: text("menu.inbox"),
      useAsTitle: "title",
      defaultColumns: ["title", "status", "village", "createdAt"],
      description: text("ideas.about"),
      ...listAdmin,
    },
    defaultSort: "-createdAt",
    disableDuplicate: true,
    fields: [
      titleField(),
      textareaField({ name: "body", label: "ideas.body", required: true }),
      villageField(),
      {
        name: "status",
        type: "select",
        label: text("field.status"),
        required: true,
        defaultValue: "new",
        options: options("idea-status", IDEA_STATUSES),
        admin: { position: "sidebar" },
      },
      {
        name: "submitter",
        type: "group",
        label: text("ideas.submitter"),
        admin: { position: "sidebar", description: text("ideas.submitter.help") },
        fields: [textField({ name: "name", label: "field.name" }), emailField()],
      },
    ],
  };
}
