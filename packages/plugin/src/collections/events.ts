import { AUDIENCES, EVENT_CATEGORIES, EVENT_LISTINGS, EVENT_SOURCES, EVENT_STATUSES, PUBLIC_EVENT_STATUSES } from "@klynge/contract";
import type { CollectionConfig, Field } from "payload";
import { checkClashes } from "../clashes/check-endpoint.ts";
import { makeCopies } from "../events/copies-endpoint.ts";
import { countPublishedChanges } from "../events/count-published-changes.ts";
import {
  checkboxField,
  imageField,
  organisationField,
  richTextField,
  textareaField,
  textField,
  titleField,
  villagesField,
  webUrlField,
  wholeNumberField,
} from "../fields/basic.ts";
import { dayAndTime } from "../fields/dates.ts";
import { panel } from "../fields/panel.ts";
import { rowLabel } from "../fields/row-label.ts";
import { shareField } from "../fields/share.ts";
import { timezoneField } from "../fields/timezone.ts";
import { validateEnd, validateRecurrenceRule, validateWeeks } from "../fields/validators.ts";
import { feedFields } from "../imports/feed-fields.ts";
import { importFileEndpoint } from "../imports/import-file.ts";
import { importedEndpoints } from "../imports/imported-endpoints.ts";
import { COLLECTIONS } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function events(): CollectionConfig {
  const base = contentCollection({
    slug: "events",
    group: "menu.content",
    titleField: "title",
    columns: ["start", "status"],
    about: "events.about",
    sort: "-start",
    fields: [
      panel({ name: "submission", component: "SubmissionPanel" }),
      panel({ name: "imported", component: "ImportedPanel" }),
      titleField(),
      ...timeFields(),
      ...whereFields(),
      richTextField(),
      imageField(),
      ...sidebarFields(),
      ...calendarFields(),
      ...feedFields(),
    ],
  });
  return {
    ...base,
    admin: { ...base.admin, components: { ...base.admin?.components, beforeListTable: ["@klynge/plugin/client#ImportFile"] } },
    endpoints: [checkClashes, makeCopies, importFileEndpoint, ...importedEndpoints],
    hooks: {
      ...base.hooks,
      beforeChange: [countPublishedChanges, ...(base.hooks?.beforeChange ?? [])],
    },
  };
}

/** Entered and shown on the clocks of the event, whatever the browser's are. */
const moment = {
  date: dayAndTime,
  components: { Field: "@klynge/plugin/client#EventDateField", Cell: "@klynge/plugin/client#EventDateCell" },
};

function timeFields(): Field[] {
  return [
    {
      type: "row",
      fields: [
        { name: "start", type: "date", label: text("events.start"), required: true, index: true, admin: moment },
        { name: "end", type: "date", label: text("events.end"), admin: moment, validate: validateEnd },
      ],
    },
    checkboxField({ name: "allDay", label: "events.allDay" }),
    {
      name: "recurrence",
      type: "group",
      label: text("events.recurrence"),
      admin: { components: { Field: "@klynge/plugin/client#RecurrenceField" } },
      fields: [ruleField(), ...skipFields(), dateList("exceptions"), dateList("additions"), overridesField()],
    },
    { name: "plannedDates", type: "ui", admin: { components: { Field: "@klynge/plugin/client#PlannedDates" }, disableListColumn: true } },
  ];
}

function ruleField(): Field {
  return {
    ...textField({ name: "rule", label: "events.recurrence.rule" }),
    validate: validateRecurrenceRule,
    admin: { components: { Diff: "@klynge/plugin/client#RuleDiff" } },
  };
}

/** Dates that a series leaves out by themselves, year after year. */
function skipFields(): Field[] {
  return [
    { name: "skipWeeks", type: "number", hasMany: true, label: text("events.recurrence.skipWeeks"), validate: validateWeeks },
    checkboxField({ name: "skipHolidays", label: "events.recurrence.skipHolidays" }),
    checkboxField({ name: "skipSchoolHolidays", label: "events.recurrence.skipSchoolHolidays" }),
  ];
}

/** Dates of the series that are moved, changed or cancelled one by one: RFC 5545, section 3.8.4.4. */
function overridesField(): Field {
  return {
    name: "overrides",
    type: "array",
    label: text("events.recurrence.overrides"),
    labels: { singular: text("field.date"), plural: text("events.recurrence.overrides") },
    admin: { components: { RowLabel: rowLabel({ kind: text("field.date"), parts: [{ path: "recurrenceId", date: "moment" }, "title"] }) } },
    fields: [
      { name: "recurrenceId", type: "date", label: text("events.override.recurrenceId"), required: true, admin: { date: dayAndTime } },
      {
        name: "status",
        type: "select",
        label: text("events.status"),
        required: true,
        defaultValue: "confirmed",
        options: options("event-status", PUBLIC_EVENT_STATUSES),
      },
      { name: "start", type: "date", label: text("events.override.start"), admin: { date: dayAndTime } },
      { name: "end", type: "date", label: text("events.override.end"), admin: { date: dayAndTime }, validate: validateEnd },
      textField({ name: "title", label: "events.override.title" }),
      { name: "place", type: "relationship", label: text("events.place"), relationTo: COLLECTIONS.places },
      textField({ name: "locationText", label: "events.locationText" }),
      textareaField({ name: "note", label: "events.override.note", help: "events.override.note.help" }),
    ],
  };
}

function dateList(name: "exceptions" | "additions"): Field {
  return {
    name,
    type: "array",
    label: text(`events.recurrence.${name}`),
    labels: { singular: text("field.date"), plural: text(`events.recurrence.${name}`) },
    admin: { components: { RowLabel: rowLabel({ kind: text("field.date"), parts: [{ path: "date", date: "moment" }] }) } },
    fields: [{ name: "date", type: "date", label: text("field.date"), required: true, admin: { date: dayAndTime } }],
  };
}

function whereFields(): Field[] {
  return [
    { name: "place", type: "relationship", label: text("events.place"), relationTo: COLLECTIONS.places },
    textField({ name: "locationText", label: "events.locationText", help: "events.locationText.help" }),
    webUrlField({ name: "onlineUrl", label: "events.onlineUrl" }),
  ];
}

function sidebarFields(): Field[] {
  const admin = { position: "sidebar" as const };
  return [
    {
      name: "status",
      type: "select",
      label: text("events.status"),
      required: true,
      defaultValue: "confirmed",
      options: options("event-status", EVENT_STATUSES),
      admin,
    },
    { name: "category", type: "select", label: text("events.category"), options: options("category", EVENT_CATEGORIES), admin },
    {
      name: "audience",
      type: "select",
      hasMany: true,
      label: text("events.audience"),
      options: options("audience", AUDIENCES),
      admin: { ...admin, description: text("events.audience.help") },
    },
    {
      name: "listing",
      type: "select",
      label: text("events.listing"),
      required: true,
      defaultValue: "main",
      options: options("listing", EVENT_LISTINGS),
      admin,
    },
    { ...organisationField(), label: text("events.organisation"), admin },
    { ...villagesField(), admin },
    shareField(),
    timezoneField(),
  ];
}

/** What ties an entry to calendars outside: RFC 5545, sections 3.8.4.7 (UID) and 3.8.7.4 (SEQUENCE). */
function calendarFields(): Field[] {
  const admin = { position: "sidebar" as const, readOnly: true, condition: isFromOutside };
  return [
    {
      name: "source",
      type: "select",
      label: text("events.source"),
      required: true,
      defaultValue: "editor",
      options: options("source", EVENT_SOURCES),
      hooks: { beforeDuplicate: [() => "editor"] },
      admin,
    },
    { name: "uid", type: "text", label: text("events.uid"), index: true, hooks: { beforeDuplicate: [() => null] }, admin },
    {
      ...wholeNumberField({ name: "sequence", label: "events.sequence", min: 0 }),
      defaultValue: 0,
      hooks: { beforeDuplicate: [() => 0] },
      admin,
    },
  ];
}

const isFromOutside = (data: { source?: unknown }): boolean => (data?.source ?? "editor") !== "editor";
