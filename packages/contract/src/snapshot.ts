import { z } from "zod";
import { archiveSchema, clusterSchema, networkClusterSchema } from "./cluster.ts";
import {
  documentSchema,
  eventSchema,
  groupSchema,
  newsSchema,
  organisationSchema,
  pageSchema,
  placeSchema,
  redirectSchema,
  villageSchema,
} from "./content.ts";
import { parseWithFriendlyErrors } from "./friendly-error.ts";
import { assetSchema } from "./media.ts";
import { type Notice, noticeSchema } from "./notices.ts";
import { instantSchema } from "./primitives.ts";
import { intakeSchema } from "./public-form.ts";
import { sharedSchema } from "./shared.ts";
import { SNAPSHOT_VERSION } from "./version.ts";

/**
 * Everything residents may see of one cluster, and nothing else: no draft, nothing of another cluster but what that one shares, no
 * user, no address that is not public. Lists are sorted (see `sortSnapshot`), so that the same content gives the same bytes.
 */
export const snapshotSchema = z.object({
  version: z.literal(SNAPSHOT_VERSION),
  /** The only clock a theme may read: the instant this snapshot speaks of. Never printed, only compared with. */
  now: instantSchema,
  /** When the next article or notice appears, or a notice goes; null where nothing waits. */
  nextChangeAt: instantSchema.nullable().default(null),
  /** What the secretariat says on every page at `now`. */
  notices: z.array(noticeSchema),
  cluster: clusterSchema,
  /** Null while somebody keeps the site. What an archived site shows stands still: `now` is when it was archived. */
  archive: archiveSchema.nullable().default(null),
  villages: z.array(villageSchema),
  pages: z.array(pageSchema),
  news: z.array(newsSchema),
  events: z.array(eventSchema),
  places: z.array(placeSchema),
  organisations: z.array(organisationSchema),
  groups: z.array(groupSchema),
  documents: z.array(documentSchema),
  redirects: z.array(redirectSchema),
  /** What other clusters share and this site shows, marked with where it is from. */
  shared: sharedSchema,
  /** What residents may send in. */
  intake: intakeSchema.default({ events: null, ideas: null }),
  /** The live clusters of the network, for the portal (`cluster.kind` is `network`); null on a cluster's own site. */
  network: z.object({ clusters: z.array(networkClusterSchema) }).nullable(),
  /** The media files the pages refer to, for the publisher. */
  assets: z.array(assetSchema),
});
export type ClusterSnapshot = z.infer<typeof snapshotSchema>;

/**
 * Checks that a value is a snapshot of the version this code understands, and gives it its type.
 *
 * @throws {ContractError} naming the first few fields that are wrong, or the version that was found.
 * @example const site = parseSnapshot(JSON.parse(await readFile("snapshot.json", "utf8")));
 */
export function parseSnapshot(value: unknown): ClusterSnapshot {
  return parseWithFriendlyErrors({
    schema: snapshotSchema,
    value,
    what: "snapshot",
    version: SNAPSHOT_VERSION,
    whatToDo: "Build and deploy the CMS and the publisher from the same release of Klynge.",
  });
}

/**
 * The snapshot as JSON text: keys in alphabetical order, lists in the order of `sortSnapshot`.
 * The same content gives the same bytes whatever order the database answered in.
 */
export function serialiseSnapshot(snapshot: ClusterSnapshot): string {
  return JSON.stringify(sortSnapshot(snapshot), (_key, value: unknown) => (isPlainObject(value) ? sortKeys(value) : value));
}

/**
 * Puts every list into the order sites rely on: urgent notices first, then the newest; news newest first, events by their first date, documents newest first,
 * everything else by name as Danes sort it (æ, ø, å last); the id decides where these are equal. Returns a new object.
 */
export function sortSnapshot(snapshot: ClusterSnapshot): ClusterSnapshot {
  return {
    ...snapshot,
    notices: snapshot.notices.toSorted(byUrgency),
    villages: snapshot.villages.toSorted(by((village) => village.name)),
    pages: snapshot.pages.toSorted(by((page) => page.path)),
    news: snapshot.news.toSorted(by((article) => article.publishedAt, "descending")),
    events: snapshot.events.toSorted(by((event) => event.occurrences[0]?.start ?? "")),
    places: snapshot.places.toSorted(by((place) => place.name)),
    organisations: snapshot.organisations.toSorted(by((organisation) => organisation.name)),
    groups: snapshot.groups.toSorted(by((group) => group.name)),
    documents: snapshot.documents.toSorted(by((document) => document.date ?? "", "descending")),
    shared: {
      ...snapshot.shared,
      events: snapshot.shared.events.toSorted(by((event) => event.occurrences[0]?.start ?? "")),
      news: snapshot.shared.news.toSorted(by((article) => article.publishedAt, "descending")),
    },
    redirects: snapshot.redirects.toSorted((a, b) => compareText(a.from, b.from)),
    assets: snapshot.assets.toSorted((a, b) => compareText(a.path, b.path)),
    network: snapshot.network && {
      clusters: snapshot.network.clusters.toSorted((a, b) => danish.compare(a.name, b.name) || compareText(a.slug, b.slug)),
    },
  };
}

function byUrgency(a: Notice, b: Notice): number {
  const rank = ({ level }: Notice) => (level === "urgent" ? 0 : 1);
  return rank(a) - rank(b) || compareText(b.start, a.start) || compareText(a.id, b.id);
}

const danish = new Intl.Collator("da");

/** Compares by code units: the same on every machine, and right for ISO dates and paths. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function by<Item extends { id: string }>(key: (item: Item) => string, direction: "ascending" | "descending" = "ascending") {
  const sign = direction === "ascending" ? 1 : -1;
  return (a: Item, b: Item): number => sign * (danish.compare(key(a), key(b)) || 0) || compareText(a.id, b.id);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareText(a, b)));
}
