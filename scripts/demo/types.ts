import type {
  AUDIENCES,
  DOCUMENT_KINDS,
  EVENT_CATEGORIES,
  FACILITIES,
  GROUP_STATUSES,
  ORGANISATION_KINDS,
  PHASES,
  PLACE_KINDS,
  PUBLIC_EVENT_STATUSES,
  STEERING_ROLES,
} from "@klynge/contract";
import type { MarkName } from "./pictures/draw-logo.ts";
import type { PictureSpec } from "./pictures/draw-picture.ts";

/** One site of the demo network with all it holds. Documents name each other by slug, pictures by key. */
export interface DemoSite {
  slug: string;
  name: string;
  kind: "cluster" | "network";
  tagline: string;
  description: string;
  municipality: string | null;
  population: number | null;
  phase: (typeof PHASES)[number] | null;
  theme: { color: string; accent: string; mark: MarkName; hero: string };
  contact: { email: string; address: string | null };
  steeringGroup: readonly DemoMember[];
  pictures: Readonly<Record<string, DemoPicture>>;
  /** The clusters whose shared events and news it shows too. */
  follows?: readonly string[];
  villages: readonly DemoVillage[];
  places: readonly DemoPlace[];
  organisations: readonly DemoOrganisation[];
  groups: readonly DemoGroup[];
  documents: readonly DemoDocument[];
  news: readonly DemoArticle[];
  events: readonly DemoEvent[];
  /** In the order they are created: a page comes after its parent and after every page it links to. */
  pages: readonly DemoPage[];
  menu: readonly DemoMenuItem[];
  /** What residents may send in, and the forms of its pages. */
  accepts?: { events: boolean; ideas: boolean };
  forms?: readonly DemoForm[];
}

/**
 * Text with a little markup: paragraphs and lists are set apart by an empty line, `## ` begins a heading, `- ` and `1. `
 * list items, `> ` a quotation; `**bold**`, `*italic*`, `[label](target)` with a `LinkTarget` as target.
 */
export type Markup = string;

/** `news:slug` (or another collection), `page:slug`, a path on the site, a web address, `mailto:`. */
export type LinkTarget = string;

export interface DemoLink {
  label: string;
  to: LinkTarget;
}

/** Roles stand for people: nobody is named. */
interface DemoMember {
  name: string;
  role: (typeof STEERING_ROLES)[number];
  organisation?: string;
  email?: string;
}

interface DemoPicture extends PictureSpec {
  alt: string;
  /** What to keep when the picture is cropped, in per cent from the upper left corner. */
  focal?: { x: number; y: number };
}

/** Longitude first, as in GeoJSON. */
type DemoLocation = readonly [lon: number, lat: number];

export interface DemoVillage {
  slug: string;
  name: string;
  text: Markup;
  location: DemoLocation;
  picture?: string;
}

export interface DemoContact {
  /** A role, as in "Formanden". */
  name: string;
  email: string;
}

export interface DemoPlace {
  slug: string;
  name: string;
  kind: (typeof PLACE_KINDS)[number];
  text: Markup;
  village: string;
  address: string;
  location: DemoLocation;
  capacity?: number;
  facilities: readonly (typeof FACILITIES)[number][];
  booking?: { text: string; contact: DemoContact };
  picture?: string;
}

export interface DemoOrganisation {
  slug: string;
  name: string;
  kind: (typeof ORGANISATION_KINDS)[number];
  text: Markup;
  villages: readonly string[];
  contact: DemoContact;
  picture?: string;
}

export interface DemoGroup {
  slug: string;
  name: string;
  focus: string;
  text: Markup;
  contact: DemoContact;
  volunteersWanted: boolean;
  status: (typeof GROUP_STATUSES)[number];
  picture?: string;
}

export interface DemoDocument {
  slug: string;
  title: string;
  kind: (typeof DOCUMENT_KINDS)[number];
  /** What it is about; the second paragraph where it is left out. */
  description?: string;
  /** Days from the day of loading; negative is past. */
  day: number;
  paragraphs: readonly string[];
}

export interface DemoArticle {
  slug: string;
  title: string;
  excerpt: string;
  body: Markup;
  /** Days from the day of loading, 0 or less. */
  day: number;
  picture?: string;
  villages?: readonly string[];
  /** The association it comes from. */
  organisation?: string;
  share?: "network";
  /** Where the facts are from. An article without is made up and says so. */
  source?: DemoLink;
}

/** `3` and `-12`: days from the day of loading. `[-20, "TU"]`: the first Tuesday from then on, `[-20, "1TU"]`: the first that is a month's first Tuesday. `"06-23"`: the date that is less than two months past, else the next. */
export type DemoDay = number | readonly [from: number, weekday: string] | `${number}-${number}`;

export interface DemoEvent {
  slug: string;
  title: string;
  text: Markup;
  day: DemoDay;
  /** Local times: `19:00–21:30`, or `19:00` where the end is open. An event without lasts all day. */
  time?: string;
  /** How many days an all-day event lasts. */
  days?: number;
  /** Repeats on its weekday: `day` must name one. */
  every?: "week" | "month";
  /** Days after the first date on which a repeated event does not take place. */
  skip?: readonly number[];
  place?: string;
  locationText?: string;
  onlineUrl?: string;
  villages?: readonly string[];
  organisation?: string;
  category: (typeof EVENT_CATEGORIES)[number];
  audience?: readonly (typeof AUDIENCES)[number][];
  status?: (typeof PUBLIC_EVENT_STATUSES)[number] | "hold";
  listing?: "regular";
  share?: "network";
  picture?: string;
}

/** `type` is the kind of question as the form builder names it. */
interface DemoForm {
  slug: string;
  title: string;
  questions: readonly { type: string; label: string; help?: string; required?: boolean; options?: readonly string[] }[];
  thanks: string;
}

export interface DemoPage {
  slug: string;
  title: string;
  parent?: string;
  description?: string;
  layout: readonly DemoBlock[];
}

interface DemoMenuItem extends DemoLink {
  children?: readonly DemoLink[];
}

export type DemoBlock =
  | { type: "richText"; text: Markup }
  | { type: "hero"; heading: string; text?: string; picture?: string; links?: readonly DemoLink[] }
  | { type: "picture"; picture: string; caption?: string; wide?: boolean }
  | { type: "gallery"; heading?: string; pictures: readonly { picture: string; caption?: string }[] }
  | { type: "callToAction"; heading: string; text?: string; links: readonly DemoLink[] }
  | { type: "cards"; heading?: string; cards: readonly { heading: string; text?: string; picture?: string; link?: DemoLink }[] }
  | { type: "newsList"; heading?: string; limit: number; village?: string }
  | { type: "eventList"; heading?: string; limit: number; village?: string; category?: (typeof EVENT_CATEGORIES)[number] }
  | { type: "villageList"; heading?: string }
  | { type: "groupList"; heading?: string; onlyWantingVolunteers?: boolean }
  | { type: "contact"; heading?: string; text?: string; contact: DemoContact; address?: string }
  | { type: "figures"; heading?: string; figures: readonly { value: string; label: string }[]; source?: DemoLink }
  | { type: "chart"; heading?: string; unit?: string; rows: readonly { label: string; value: number }[]; source?: DemoLink }
  | { type: "phases"; heading?: string; text?: string }
  | { type: "clusterMap"; heading?: string; text?: string }
  | { type: "accordion"; heading?: string; items: readonly { heading: string; text: Markup }[] }
  | { type: "map"; heading?: string; location: DemoLocation; address?: string; url: string }
  | { type: "form"; heading?: string; text?: string; form: string }
  | { type: "fileList"; heading?: string; files: readonly { label: string; document: string }[] };
