import { ORGANISATION_KINDS } from "@klynge/contract";
import type { CollectionConfig } from "payload";
import { canSeePrivate } from "../access/can-see-private.ts";
import { imageField, nameField, richTextField, textField, villagesField, webUrlField } from "../fields/basic.ts";
import { contactField } from "../fields/contact.ts";
import { panel } from "../fields/panel.ts";
import { rowLabel } from "../fields/row-label.ts";
import { organisationFeedEndpoints } from "../imports/feed-endpoints.ts";
import { options, text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function organisations(): CollectionConfig {
  const base = contentCollection({
    slug: "organisations",
    group: "menu.area",
    titleField: "name",
    columns: ["kind"],
    about: "organisations.about",
    fields: [
      nameField(),
      {
        name: "kind",
        type: "select",
        label: text("field.kind"),
        required: true,
        defaultValue: "association",
        options: options("organisation-kind", ORGANISATION_KINDS),
      },
      richTextField(),
      imageField(),
      villagesField(),
      webUrlField({ name: "website", label: "field.website" }),
      contactField({ collection: "organisations" }),
      panel({ name: "feeds", component: "FeedPanel" }),
      {
        name: "calendarFeeds",
        type: "array",
        label: text("organisations.calendarFeeds"),
        // The address of a private calendar is its key.
        access: { read: canSeePrivate({ collection: "organisations" }) },
        labels: { singular: text("organisations.calendarFeed"), plural: text("organisations.calendarFeeds") },
        admin: { components: { RowLabel: rowLabel({ kind: text("organisations.calendarFeed"), parts: ["label", "url"] }) } },
        fields: [
          webUrlField({ name: "url", label: "organisations.calendarFeeds.url", required: true }),
          textField({ name: "label", label: "organisations.calendarFeeds.label" }),
        ],
      },
    ],
  });
  return { ...base, endpoints: organisationFeedEndpoints };
}
