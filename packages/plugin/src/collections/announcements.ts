import { NOTICE_LEVELS } from "@klynge/contract";
import type { CollectionConfig, Field } from "payload";
import {
  validateBody,
  validateClusters,
  validateEndOfAnnouncement,
  validateLinkAddress,
  validateLinkLabel,
} from "../announcements/validators.ts";
import { textareaField, textField } from "../fields/basic.ts";
import { dayAndTime } from "../fields/dates.ts";
import { ANNOUNCEMENT_PLACES, COLLECTIONS } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

const MAX_TITLE = 100;
const VERSIONS_KEPT = 20;

/** What the secretariat tells all clusters: in the admin, on top of every page of the sites, or both; from `start` to `end`. */
export function announcements(): CollectionConfig {
  return {
    slug: COLLECTIONS.announcements,
    labels: { singular: text("announcements.one"), plural: text("announcements.many") },
    admin: {
      group: text("menu.network"),
      useAsTitle: "title",
      description: text("announcements.about"),
      defaultColumns: ["title", "place", "level", "start", "end", "_status"],
      ...listAdmin,
    },
    defaultSort: "-start",
    versions: { maxPerDoc: VERSIONS_KEPT, drafts: true },
    fields: [
      { ...textField({ name: "title", label: "field.title", help: "announcements.title.help", required: true }), maxLength: MAX_TITLE },
      { ...textareaField({ name: "body", label: "announcements.body", help: "announcements.body.help" }), validate: validateBody },
      {
        name: "place",
        type: "radio",
        label: text("announcements.place"),
        required: true,
        defaultValue: "admin",
        options: options("announcement-place", ANNOUNCEMENT_PLACES),
      },
      {
        name: "level",
        type: "radio",
        label: text("announcements.level"),
        required: true,
        defaultValue: "info",
        options: options("announcement-level", NOTICE_LEVELS),
        admin: { description: text("announcements.level.help") },
      },
      { type: "row", fields: [momentField("start"), momentField("end")] },
      linkField(),
      ...audienceFields(),
    ],
  };
}

function momentField(name: "start" | "end"): Field {
  return {
    name,
    type: "date",
    label: text(`announcements.${name}`),
    index: true,
    admin: { date: dayAndTime, width: "50%", description: text(`announcements.${name}.help`) },
    ...(name === "start" ? { required: true, defaultValue: () => new Date().toISOString() } : { validate: validateEndOfAnnouncement }),
  };
}

function linkField(): Field {
  return {
    name: "link",
    type: "group",
    label: text("announcements.link"),
    admin: { description: text("announcements.link.help") },
    fields: [
      {
        type: "row",
        fields: [
          { ...textField({ name: "label", label: "link.label" }), validate: validateLinkLabel, admin: { width: "50%" } },
          { ...textField({ name: "url", label: "announcements.link.url" }), validate: validateLinkAddress, admin: { width: "50%" } },
        ],
      },
    ],
  };
}

function audienceFields(): Field[] {
  return [
    {
      name: "audience",
      type: "radio",
      label: text("announcements.audience"),
      required: true,
      defaultValue: "all",
      options: options("announcement-audience", ["all", "some"]),
    },
    {
      name: "clusters",
      type: "relationship",
      label: text("announcements.clusters"),
      relationTo: COLLECTIONS.clusters,
      hasMany: true,
      validate: validateClusters,
      admin: { condition: (data) => data?.audience === "some" },
    },
  ];
}
