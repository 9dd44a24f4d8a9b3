import { GROUP_STATUSES } from "@klynge/contract";
import type { CollectionConfig } from "payload";
import { checkboxField, imageField, nameField, richTextField, textField } from "../fields/basic.ts";
import { contactField } from "../fields/contact.ts";
import { options, text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function groups(): CollectionConfig {
  return contentCollection({
    slug: "groups",
    group: "menu.area",
    titleField: "name",
    columns: ["status", "volunteersWanted"],
    about: "groups.about",
    fields: [
      nameField(),
      textField({ name: "focus", label: "groups.focus", help: "groups.focus.help" }),
      richTextField(),
      imageField(),
      contactField({ collection: "groups" }),
      checkboxField({ name: "volunteersWanted", label: "groups.volunteersWanted" }),
      {
        name: "status",
        type: "select",
        label: text("groups.status"),
        required: true,
        defaultValue: "active",
        options: options("group-status", GROUP_STATUSES),
        admin: { position: "sidebar" },
      },
    ],
  });
}
