import { FACILITIES, PLACE_KINDS } from "@klynge/contract";
import type { CollectionConfig } from "payload";
import {
  imageField,
  locationField,
  nameField,
  richTextField,
  textareaField,
  villageField,
  webUrlField,
  wholeNumberField,
} from "../fields/basic.ts";
import { contactField } from "../fields/contact.ts";
import { options, text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function places(): CollectionConfig {
  return contentCollection({
    slug: "places",
    group: "menu.area",
    titleField: "name",
    columns: ["kind", "village"],
    about: "places.about",
    fields: [
      nameField(),
      {
        name: "kind",
        type: "select",
        label: text("field.kind"),
        required: true,
        defaultValue: "village-hall",
        options: options("place-kind", PLACE_KINDS),
      },
      richTextField(),
      imageField(),
      villageField(),
      textareaField({ name: "address", label: "field.address" }),
      locationField(),
      wholeNumberField({ name: "capacity", label: "places.capacity", min: 1 }),
      { name: "facilities", type: "select", label: text("places.facilities"), hasMany: true, options: options("facility", FACILITIES) },
      {
        name: "booking",
        type: "group",
        label: text("places.booking"),
        fields: [
          textareaField({ name: "text", label: "field.text" }),
          webUrlField({ name: "url", label: "places.booking.url" }),
          contactField({ collection: "places" }),
        ],
      },
    ],
  });
}
