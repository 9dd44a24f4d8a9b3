import type { CollectionConfig } from "payload";
import { imageField, locationField, nameField, populationField, richTextField } from "../fields/basic.ts";
import { contentCollection } from "./content.ts";

export function villages(): CollectionConfig {
  return contentCollection({
    slug: "villages",
    group: "menu.area",
    titleField: "name",
    columns: ["population"],
    about: "villages.about",
    fields: [nameField(), richTextField(), imageField(), locationField(), populationField()],
  });
}
