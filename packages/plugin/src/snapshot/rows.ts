import type { BlockType, Cluster, Event, Group, NewsArticle, Organisation, Place, Document as PublishedDocument } from "@klynge/contract";
import type { SchoolHolidayRow } from "../holidays/own-school-holidays.ts";
import type { LifecycleFacts } from "../lifecycle/site-facts.ts";
import type { ContentCollection } from "../names.ts";

/**
 * Documents as they come from the database at depth 0: relations are ids, and what is empty is null on SQLite and
 * missing on MongoDB. Required fields of published documents are there, since Payload validated them.
 */
export type Id = string | number;
export type Maybe<Value> = Value | null | undefined;
/** A relation: an id, or a document where a hook of the host has populated it. */
export type Ref = Maybe<Id | { id: Id }>;
/** A relation to one of several collections. */
export type PolymorphicRef = Maybe<{ relationTo: string; value: Ref }>;
/** Lexical's editor state. */
export type RichText = Maybe<{ root: { children: unknown[] } }>;
/** Longitude, latitude; MongoDB keeps them as GeoJSON, without coordinates where there are none. */
export type Point = Maybe<[number, number] | { coordinates?: [number, number] }>;

export type LinkRow = { label?: Maybe<string>; type?: Maybe<string>; reference?: PolymorphicRef; url?: Maybe<string> };
export type ContactRow = Maybe<{ name?: Maybe<string>; email?: Maybe<string>; phone?: Maybe<string>; public?: Maybe<boolean> }>;
export type MetaRow = Maybe<{ title?: Maybe<string>; description?: Maybe<string>; image?: Ref }>;

type Row = { id: Id; slug: string; updatedAt: string; tenant?: Ref };

export type ClusterRow = Row &
  LifecycleFacts & {
    name: string;
    kind: Cluster["kind"];
    status: string;
    domains?: Maybe<{ host: string; primary?: Maybe<boolean> }[]>;
    formerSlugs?: Maybe<string[]>;
    timezone?: Maybe<string>;
    tagline?: Maybe<string>;
    description?: Maybe<string>;
    municipality?: Maybe<string>;
    population?: Maybe<number>;
    phase?: Maybe<Cluster["phase"]>;
    phaseStarts?: Maybe<Record<string, Maybe<string>>>;
    theme?: Maybe<{ color?: Maybe<string>; accent?: Maybe<string>; logo?: Ref; hero?: Ref }>;
    contact?: Maybe<{ email?: Maybe<string>; phone?: Maybe<string>; address?: Maybe<string> }>;
    facebookUrl?: Maybe<string>;
    accepts?: Maybe<{ events?: Maybe<boolean>; ideas?: Maybe<boolean> }>;
    steeringGroup?: Maybe<
      {
        name: string;
        role: Cluster["steeringGroup"][number]["role"];
        organisation?: Maybe<string>;
        email?: Maybe<string>;
        emailPublic?: Maybe<boolean>;
      }[]
    >;
    follows?: Maybe<Ref[]>;
    schoolHolidays?: Maybe<SchoolHolidayRow[]>;
    menu?: Maybe<(LinkRow & { children?: Maybe<LinkRow[]> })[]>;
  };

export type VillageRow = Row & { name: string; description?: RichText; image?: Ref; location?: Point; population?: Maybe<number> };

export type PageRow = Row & { title: string; parent?: Ref; layout?: Maybe<BlockRow[]>; meta?: MetaRow };

export type NewsRow = Row & {
  title: string;
  publishedAt: string;
  excerpt?: Maybe<string>;
  body?: RichText;
  image?: Ref;
  villages?: Maybe<Ref[]>;
  organisation?: Ref;
  fromMunicipality?: Maybe<boolean>;
  share?: Maybe<NewsArticle["share"]>;
  meta?: MetaRow;
};

/** One date of a series that is different. */
export type OverrideRow = {
  recurrenceId: string;
  status?: Maybe<Event["status"]>;
  start?: Maybe<string>;
  end?: Maybe<string>;
  title?: Maybe<string>;
  place?: Ref;
  locationText?: Maybe<string>;
  note?: Maybe<string>;
};

type RecurrenceRow = Maybe<{
  rule?: Maybe<string>;
  skipWeeks?: Maybe<number[]>;
  skipHolidays?: Maybe<boolean>;
  skipSchoolHolidays?: Maybe<boolean>;
  exceptions?: Maybe<{ date: string }[]>;
  additions?: Maybe<{ date: string }[]>;
  overrides?: Maybe<OverrideRow[]>;
}>;

export type EventRow = Row & {
  title: string;
  description?: RichText;
  image?: Ref;
  start: string;
  end?: Maybe<string>;
  allDay?: Maybe<boolean>;
  timezone?: Maybe<string>;
  recurrence?: RecurrenceRow;
  place?: Ref;
  locationText?: Maybe<string>;
  onlineUrl?: Maybe<string>;
  villages?: Maybe<Ref[]>;
  organisation?: Ref;
  category?: Maybe<Event["category"]>;
  audience?: Maybe<Event["audience"]>;
  status: Event["status"] | "hold";
  listing?: Maybe<Event["listing"]>;
  share?: Maybe<Event["share"]>;
  uid?: Maybe<string>;
  sequence?: Maybe<number>;
};

export type PlaceRow = Row & {
  name: string;
  kind: Place["kind"];
  description?: RichText;
  image?: Ref;
  village?: Ref;
  address?: Maybe<string>;
  location?: Point;
  capacity?: Maybe<number>;
  facilities?: Maybe<Place["facilities"]>;
  booking?: Maybe<{ text?: Maybe<string>; url?: Maybe<string>; contact?: ContactRow }>;
};

export type OrganisationRow = Row & {
  name: string;
  kind: Organisation["kind"];
  description?: RichText;
  image?: Ref;
  villages?: Maybe<Ref[]>;
  contact?: ContactRow;
  website?: Maybe<string>;
};

export type GroupRow = Row & {
  name: string;
  focus?: Maybe<string>;
  description?: RichText;
  image?: Ref;
  contact?: ContactRow;
  volunteersWanted?: Maybe<boolean>;
  status?: Maybe<Group["status"]>;
};

export type DocumentRow = Row & {
  title: string;
  kind: PublishedDocument["kind"];
  description?: Maybe<string>;
  file?: Ref;
  date?: Maybe<string>;
};

export type RedirectRow = {
  id: Id;
  from: string;
  to?: Maybe<{ type?: Maybe<string>; reference?: PolymorphicRef; url?: Maybe<string> }>;
};

export type MediaSizeRow = Maybe<{
  filename?: Maybe<string>;
  mimeType?: Maybe<string>;
  filesize?: Maybe<number>;
  width?: Maybe<number>;
  height?: Maybe<number>;
}>;

export type MediaRow = {
  id: Id;
  filename: string;
  prefix?: Maybe<string>;
  mimeType: string;
  filesize: number;
  width?: Maybe<number>;
  height?: Maybe<number>;
  focalX?: Maybe<number>;
  focalY?: Maybe<number>;
  alt?: Maybe<string>;
  credit?: Maybe<string>;
  license?: Maybe<string>;
  licenseVersion?: Maybe<string>;
  sourceUrl?: Maybe<string>;
  checksum?: Maybe<string>;
  pages?: Maybe<number>;
  sizes?: Maybe<Record<string, MediaSizeRow>>;
};

/** A block as it is stored: `blockType` is the contract's `type`, the other fields depend on it. */
export type BlockRow = { id?: Maybe<string>; blockType: BlockType } & Record<string, unknown>;

/** What every content collection's published documents look like. */
export type ContentRows = {
  villages: VillageRow[];
  pages: PageRow[];
  news: NewsRow[];
  events: EventRow[];
  places: PlaceRow[];
  organisations: OrganisationRow[];
  groups: GroupRow[];
  documents: DocumentRow[];
} & Record<ContentCollection, { id: Id; slug: string }[]>;

/** The id of a relation as text; null where there is none. */
export function idOf(ref: Ref): string | null {
  if (ref === null || ref === undefined) return null;
  return typeof ref === "object" ? String(ref.id) : String(ref);
}

/** Text, or null where there is nothing to read. */
export function textOf(value: Maybe<string>): string | null {
  return value?.trim() ? value : null;
}
