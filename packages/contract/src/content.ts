import { z } from "zod";
import { blockSchema } from "./blocks.ts";
import { fileSchema, imageSchema } from "./media.ts";
import {
  contactSchema,
  dateSchema,
  htmlSchema,
  idSchema,
  instantSchema,
  locationSchema,
  sitePathSchema,
  slugSchema,
  timezoneSchema,
  webUrlSchema,
} from "./primitives.ts";

export const SHARE_SCOPES = ["cluster", "network"] as const;
export const EVENT_STATUSES = ["confirmed", "hold", "cancelled"] as const;
/** A hold ("foreløbig dato") is for the cluster's editors only and never part of a snapshot. */
export const PUBLIC_EVENT_STATUSES = ["confirmed", "cancelled"] as const;
export const EVENT_LISTINGS = ["main", "regular"] as const;
export const EVENT_SOURCES = ["editor", "feed", "submission"] as const;
export const EVENT_CATEGORIES = ["culture", "sport", "community", "children", "nature", "food", "meeting", "church", "other"] as const;
/** Whom an event is for. `everyone` is said on purpose; an event that names nobody has an empty list. */
export const AUDIENCES = ["everyone", "families", "children", "youth", "adults", "seniors"] as const;
export const PLACE_KINDS = [
  "hall",
  "village-hall",
  "school",
  "church",
  "sports",
  "outdoor",
  "cafe",
  "shop",
  "library",
  "harbour",
  "other",
] as const;
export const ORGANISATION_KINDS = ["association", "business", "institution"] as const;
export const GROUP_STATUSES = ["active", "paused", "finished"] as const;
export const DOCUMENT_KINDS = ["master-plan", "idea-catalogue", "minutes", "report", "other"] as const;
export const FACILITIES = [
  "kitchen",
  "stage",
  "projector",
  "wifi",
  "parking",
  "step-free",
  "accessible-toilet",
  "playground",
  "sports-hall",
] as const;

/** How a page presents itself to search engines and when shared; null means: derive it from the content. */
const metaSchema = z.object({ title: z.string().nullable(), description: z.string().nullable(), image: imageSchema.nullable() });
export type Meta = z.infer<typeof metaSchema>;

const addressable = { id: idSchema, slug: slugSchema, updatedAt: instantSchema };

export const villageSchema = z.object({
  ...addressable,
  name: z.string().min(1),
  description: htmlSchema.nullable(),
  image: imageSchema.nullable(),
  location: locationSchema.nullable(),
  population: z.int().nonnegative().nullable(),
});
export type Village = z.infer<typeof villageSchema>;

/** A free page. `path` holds the slugs of all its ancestors; the page with path `/` is the start page. */
export const pageSchema = z.object({
  ...addressable,
  path: sitePathSchema,
  title: z.string().min(1),
  parentId: idSchema.nullable(),
  layout: z.array(blockSchema),
  meta: metaSchema,
});
export type Page = z.infer<typeof pageSchema>;

export const newsSchema = z.object({
  ...addressable,
  title: z.string().min(1),
  publishedAt: instantSchema,
  excerpt: z.string().nullable(),
  body: htmlSchema,
  image: imageSchema.nullable(),
  villageIds: z.array(idSchema),
  /** Who writes; null where it is the cluster itself. */
  organisationId: idSchema.nullable(),
  /** Written by the municipality, which the site says. */
  fromMunicipality: z.boolean(),
  share: z.enum(SHARE_SCOPES),
  meta: metaSchema,
});
export type NewsArticle = z.infer<typeof newsSchema>;

const momentSchema = z.union([instantSchema, dateSchema]);

/**
 * One date of an event. Timed: `start` and `end` are instants in UTC. All-day: calendar dates, `end` is the last day,
 * included. `end` is null where the editor gave none. Local times are those of the event's `timezone`.
 */
export const occurrenceSchema = z.object({
  /**
   * Names the date within its event for good, also when it is moved: the local day it had in the series, as in `2026-05-12`. Where
   * an event has several dates on one day, the later ones add their local time, as in `2026-05-12-1900`.
   */
  key: z.string().regex(/^\d{4}-\d\d-\d\d(?:-\d{4})?$/, "a date, and a time for further dates on one day"),
  /** When the series has this date (RFC 5545, section 3.8.4.4). Another moment than `start` where this one date was moved. */
  recurrenceId: momentSchema,
  start: momentSchema,
  end: momentSchema.nullable(),
  /** `cancelled` where this date, or the whole event, does not take place. */
  status: z.enum(PUBLIC_EVENT_STATUSES),
  /** What is said about this one date only; null where it is as the event says. A place of its own sets one or both of the two. */
  title: z.string().min(1).nullable(),
  placeId: idSchema.nullable(),
  locationText: z.string().nullable(),
  note: z.string().nullable(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/**
 * A series as calendar programs are told of it: the first date, the rule with its UNTIL in the form RFC 5545, section 3.3.10, asks for,
 * and the `recurrenceId` of every date that differs from the rule. What is different about a date stands in `occurrences`.
 */
export const seriesSchema = z.object({
  start: momentSchema,
  end: momentSchema.nullable(),
  rule: z.string().min(1),
  /** Dates of the rule that there are not, as far as `occurrences` reaches. */
  exceptions: z.array(momentSchema),
  /** Dates besides those of the rule. */
  additions: z.array(momentSchema),
});

/**
 * An entry in the shared calendar with all its dates expanded, sorted by start and never empty; dates that are cancelled are among them. An event that repeats
 * without end is expanded from one year back to 18 months ahead of the snapshot's `now`.
 */
export const eventSchema = z.object({
  ...addressable,
  uid: z.string().min(1),
  title: z.string().min(1),
  description: htmlSchema.nullable(),
  image: imageSchema.nullable(),
  allDay: z.boolean(),
  timezone: timezoneSchema,
  occurrences: z.array(occurrenceSchema).min(1),
  /** The RRULE value of RFC 5545, section 3.3.10, without the `RRULE:` prefix; null for an event on one date. */
  recurrenceRule: z.string().nullable(),
  /** How the event repeats as a sentence in the cluster's language, as in "Hver anden torsdag til 1. juni 2027, ikke i uge 42". */
  recurrenceText: z.string().nullable(),
  /** Null where the event does not repeat by a rule that calendar programs agree on: then every date stands for itself. */
  series: seriesSchema.nullable(),
  placeId: idSchema.nullable(),
  locationText: z.string().nullable(),
  onlineUrl: webUrlSchema.nullable(),
  villageIds: z.array(idSchema),
  organisationId: idSchema.nullable(),
  category: z.enum(EVENT_CATEGORIES).nullable(),
  audience: z.array(z.enum(AUDIENCES)),
  status: z.enum(PUBLIC_EVENT_STATUSES),
  listing: z.enum(EVENT_LISTINGS),
  share: z.enum(SHARE_SCOPES),
  /** RFC 5545, section 3.8.7.4: rises with every published change. */
  sequence: z.int().nonnegative(),
});
export type Event = z.infer<typeof eventSchema>;

export const placeSchema = z.object({
  ...addressable,
  name: z.string().min(1),
  kind: z.enum(PLACE_KINDS),
  description: htmlSchema.nullable(),
  image: imageSchema.nullable(),
  villageId: idSchema.nullable(),
  address: z.string().nullable(),
  location: locationSchema.nullable(),
  capacity: z.int().positive().nullable(),
  facilities: z.array(z.enum(FACILITIES)),
  booking: z.object({ text: z.string().nullable(), url: webUrlSchema.nullable(), contact: contactSchema.nullable() }),
});
export type Place = z.infer<typeof placeSchema>;

export const organisationSchema = z.object({
  ...addressable,
  name: z.string().min(1),
  kind: z.enum(ORGANISATION_KINDS),
  description: htmlSchema.nullable(),
  image: imageSchema.nullable(),
  villageIds: z.array(idSchema),
  contact: contactSchema.nullable(),
  website: webUrlSchema.nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const groupSchema = z.object({
  ...addressable,
  name: z.string().min(1),
  focus: z.string().nullable(),
  description: htmlSchema.nullable(),
  image: imageSchema.nullable(),
  contact: contactSchema.nullable(),
  volunteersWanted: z.boolean(),
  status: z.enum(GROUP_STATUSES),
});
export type Group = z.infer<typeof groupSchema>;

export const documentSchema = z.object({
  ...addressable,
  title: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  /** What it is about, as plain text; an empty line parts paragraphs. */
  description: z.string().nullable(),
  date: dateSchema.nullable(),
  file: fileSchema,
});
export type Document = z.infer<typeof documentSchema>;

/** An old path and where it leads now: a path on this site or a web address. */
export const redirectSchema = z.object({ from: sitePathSchema, to: z.union([sitePathSchema, webUrlSchema]) });
export type Redirect = z.infer<typeof redirectSchema>;
