import type { Payload, Where } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { published, readAll } from "./read.ts";
import { type ClusterRow, type EventRow, idOf, type NewsRow, type PlaceRow, type Ref, type VillageRow } from "./rows.ts";

/** What the database holds of other clusters that a site shows: what they share, and the names that say where it is. */
export type SharedContent = {
  clusters: ClusterRow[];
  events: EventRow[];
  news: NewsRow[];
  places: PlaceRow[];
  villages: VillageRow[];
};

const NOTHING: SharedContent = { clusters: [], events: [], news: [], places: [], villages: [] };

/** How far back and how much: lists of other clusters' news are for what is new. */
const NEWS_DAYS = 180;
export const MOST_NEWS = 60;
const DAY = 86_400_000;
/** What ended two days ago is over in every time zone. */
const OVER_DAYS = 2;

/**
 * Reads what other live clusters share with this one: the portal shows all of the network, a cluster those it follows. Published
 * content only, of that only what its own cluster lets cross, and of that only what can come and the newest articles, so that it does
 * not grow with the years. Six queries, none where nobody is followed.
 */
export async function readShared({
  payload,
  cluster,
  now,
}: {
  payload: Payload;
  cluster: ClusterRow;
  now: string;
}): Promise<SharedContent> {
  const which = sourcesOf(cluster);
  // What an archived site shows stands still, and what neighbours share does not.
  if (which === null || cluster.status === "archived") return NOTHING;
  const clusters = await readAll<ClusterRow>({
    payload,
    collection: COLLECTIONS.clusters,
    where: { and: [which, { status: { equals: "live" } }, { id: { not_equals: cluster.id } }] },
    select: { slug: true, name: true, kind: true, domains: true, timezone: true, schoolHolidays: true },
  });
  if (clusters.length === 0) return NOTHING;
  const own = { [TENANT_FIELD]: { in: clusters.map(({ id }) => id) } };
  const shared = { share: { equals: "network" } };
  const news = { and: [published({ collection: "news", own }), shared] };
  const [events, newest, next] = await Promise.all([
    readAll<EventRow>({
      payload,
      collection: "events",
      where: { and: [published({ collection: "events", own }), shared, mayCome(now)] },
    }),
    readAll<NewsRow>({
      payload,
      collection: "news",
      where: { and: [news, { publishedAt: { less_than_equal: now, greater_than_equal: daysBefore(now, NEWS_DAYS) } }] },
      sort: "-publishedAt",
      limit: MOST_NEWS,
    }),
    readAll<NewsRow>({
      payload,
      collection: "news",
      where: { and: [news, { publishedAt: { greater_than: now } }] },
      sort: "publishedAt",
      limit: 1,
    }),
  ]);
  return { clusters, events, news: [...newest, ...next], ...(await readNames({ payload, events })) };
}

/** The places and villages that the events name. */
async function readNames({ payload, events }: { payload: Payload; events: readonly EventRow[] }) {
  const places = await readNamed<PlaceRow>({
    payload,
    collection: "places",
    refs: events.flatMap(({ place, recurrence }) => [place, ...(recurrence?.overrides ?? []).map((override) => override.place)]),
  });
  const villages = await readNamed<VillageRow>({
    payload,
    collection: "villages",
    refs: [...events.flatMap((event) => event.villages ?? []), ...places.map(({ village }) => village)],
  });
  return { places, villages };
}

async function readNamed<Row>({
  payload,
  collection,
  refs,
}: {
  payload: Payload;
  collection: "places" | "villages";
  refs: readonly Ref[];
}): Promise<Row[]> {
  const ids = [...new Set(refs.map(idOf))].filter((id) => id !== null);
  if (ids.length === 0) return [];
  return readAll<Row>({
    payload,
    collection,
    where: published({ collection, own: { id: { in: ids } } }),
    select: { name: true, [TENANT_FIELD]: true, ...(collection === "places" && { village: true }) },
  });
}

/** One date that is not over, or more than one: which of these come is known when they are expanded. */
function mayCome(now: string): Where {
  const since = daysBefore(now, OVER_DAYS);
  return {
    or: [
      { start: { greater_than_equal: since } },
      { end: { greater_than_equal: since } },
      { "recurrence.rule": { exists: true } },
      { "recurrence.additions.date": { greater_than_equal: since } },
    ],
  };
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * DAY).toISOString();
}

function sourcesOf({ kind, follows }: ClusterRow): Where | null {
  if (kind === "network") return { kind: { equals: "cluster" } };
  const ids = (follows ?? []).map(idOf).filter((id) => id !== null);
  return ids.length > 0 ? { id: { in: ids } } : null;
}
