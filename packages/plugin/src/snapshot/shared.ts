import {
  AUDIENCES,
  type Cluster,
  type ClusterSnapshot,
  documentPath,
  localDate,
  type Occurrence,
  type SharedArticle,
  type SharedEvent,
  type Source,
} from "@klynge/contract";
import { ownSchoolHolidays } from "../holidays/own-school-holidays.ts";
import { domainsOf } from "./cluster.ts";
import { type EventDates, expandEvents } from "./events.ts";
import { MOST_NEWS, type SharedContent } from "./read-shared.ts";
import { type ClusterRow, type EventRow, idOf, type NewsRow, type PlaceRow, type Ref, textOf, type VillageRow } from "./rows.ts";

/** How much of what comes: a calendar of everything that 1,000 clusters share would be too long for anybody. */
const MOST_DATES = 30;
const MOST_EVENTS = { main: 300, regular: 60 } as const;

type SiteOrigin = (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;
type Shared = { shared: ClusterSnapshot["shared"]; nextChangeAt: string | null };

/** What other clusters share, as this site's lists show it, and when the next article of theirs appears. `timezone` is used where a cluster names none. */
export function toShared({
  content,
  now,
  timezone,
  siteOrigin,
}: {
  content: SharedContent;
  now: string;
  timezone: string;
  siteOrigin: SiteOrigin;
}): Shared {
  const places = placeNames(content);
  const tenantOf = ({ tenant }: { tenant?: Ref }) => idOf(tenant);
  const [eventsOf, newsOf] = [Map.groupBy(content.events, tenantOf), Map.groupBy(content.news, tenantOf)];
  const parts = content.clusters.map((cluster) => {
    const { slug, name, kind } = cluster;
    const source: Source = { slug, name, url: siteOrigin({ slug, kind, domains: domainsOf(cluster) }) };
    const id = String(cluster.id);
    return {
      events: toEvents({ rows: eventsOf.get(id) ?? [], cluster, source, places, now, timezone }),
      news: (newsOf.get(id) ?? []).map((row) => toArticle({ row, source })),
    };
  });
  const news = parts.flatMap((part) => part.news).toSorted((a, b) => (a.publishedAt > b.publishedAt ? -1 : 1));
  const events = parts.flatMap((part) => part.events);
  const soonest = soonestOf(events);
  return {
    shared: {
      events: soonest,
      omittedEvents: events.length - soonest.length,
      news: news.filter(({ publishedAt }) => publishedAt <= now).slice(0, MOST_NEWS),
    },
    nextChangeAt: news.findLast(({ publishedAt }) => publishedAt > now)?.publishedAt ?? null,
  };
}

/** What comes first, of what is special and of what goes on week after week. */
function soonestOf(events: readonly SharedEvent[]): SharedEvent[] {
  const first = ({ occurrences }: SharedEvent) => occurrences[0]?.start ?? "";
  const sorted = events.toSorted((a, b) => compare(first(a), first(b)) || compare(a.id, b.id));
  return (["main", "regular"] as const).flatMap((listing) =>
    sorted.filter((event) => event.listing === listing).slice(0, MOST_EVENTS[listing]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place's or village's name by its id; a place with the village it is in. */
type Names = { place: ReadonlyMap<string, string>; village: ReadonlyMap<string, string> };

function placeNames({ places, villages }: { places: readonly PlaceRow[]; villages: readonly VillageRow[] }): Names {
  // Both are of one cluster: a place of another would be a mistake in the database, and its village must not be named.
  const villageOf = new Map(villages.map((row) => [String(row.id), row]));
  const nameOf = (place: PlaceRow): string => {
    const village = villageOf.get(idOf(place.village) ?? "");
    return village && idOf(village.tenant) === idOf(place.tenant) ? `${place.name}, ${village.name}` : place.name;
  };
  const key = ({ id, tenant }: { id: string | number; tenant?: Ref }) => `${idOf(tenant)}:${id}`;
  return {
    place: new Map(places.map((place) => [key(place), nameOf(place)])),
    village: new Map(villages.map((village) => [key(village), village.name])),
  };
}

function toEvents({
  rows,
  cluster,
  source,
  places,
  now,
  timezone,
}: {
  rows: readonly EventRow[];
  cluster: ClusterRow;
  source: Source;
  places: Names;
  now: string;
  timezone: string;
}): SharedEvent[] {
  const own = cluster.timezone || timezone;
  const expanded = expandEvents({ rows, now, timezone: own, holidays: ownSchoolHolidays(cluster.schoolHolidays) });
  const today = localDate({ instant: now, timezone: own });
  return rows.flatMap((row) => {
    const dates = expanded.get(String(row.id));
    const event = dates && toEvent({ row, dates, source, places, tenant: String(cluster.id), now, today });
    return event ? [event] : [];
  });
}

function toEvent({
  row,
  dates: { dates, allDay, timezone, recurrenceText },
  source,
  places,
  tenant,
  now,
  today,
}: {
  row: EventRow;
  dates: EventDates;
  source: Source;
  places: Names;
  tenant: string;
  now: string;
  today: string;
}): SharedEvent | null {
  if (row.status === "hold") return null;
  const { status } = row;
  const nameOfPlace = (ref: Ref) => places.place.get(`${tenant}:${idOf(ref)}`) ?? null;
  const villages = (row.villages ?? []).map((ref) => places.village.get(`${tenant}:${idOf(ref)}`)).filter((name) => name !== undefined);
  // As the theme counts: with hours until the end, else until the day is over.
  const isComing = ({ start, end }: { start: string; end: string | null }) => {
    if (allDay) return (end ?? start) >= today;
    return end === null ? localDate({ instant: start, timezone }) >= today : end > now;
  };
  const occurrences = dates.filter(isComing).map(
    ({ key, recurrenceId, start, end, override }): Occurrence => ({
      key,
      recurrenceId,
      start,
      end,
      status: override?.row.status === "cancelled" ? "cancelled" : status,
      title: textOf(override?.row.title),
      placeId: null,
      locationText: nameOfPlace(override?.row.place) ?? textOf(override?.row.locationText),
      note: textOf(override?.row.note),
    }),
  );
  if (occurrences.length === 0) return null;
  return {
    ...common({ row, source, collection: "events" }),
    uid: textOf(row.uid) ?? `${row.id}@klynge`,
    title: row.title,
    description: null,
    allDay,
    timezone,
    occurrences: occurrences.slice(0, MOST_DATES),
    recurrenceRule: textOf(row.recurrence?.rule),
    recurrenceText,
    series: null,
    placeId: null,
    locationText: nameOfPlace(row.place) ?? textOf(row.locationText) ?? (villages.join(", ") || null),
    onlineUrl: null,
    category: row.category ?? null,
    audience: AUDIENCES.filter((audience) => row.audience?.includes(audience)),
    status,
    listing: row.listing ?? "main",
    sequence: row.sequence ?? 0,
  };
}

function toArticle({ row, source }: { row: NewsRow; source: Source }): SharedArticle {
  return {
    ...common({ row, source, collection: "news" }),
    title: row.title,
    publishedAt: row.publishedAt,
    excerpt: textOf(row.excerpt),
    body: "",
    fromMunicipality: row.fromMunicipality ?? false,
    meta: { title: null, description: null, image: null },
  };
}

function common({ row, source, collection }: { row: EventRow | NewsRow; source: Source; collection: "events" | "news" }) {
  return {
    id: String(row.id),
    slug: row.slug,
    updatedAt: row.updatedAt,
    image: null,
    villageIds: [],
    organisationId: null,
    share: "network" as const,
    source,
    url: source.url + documentPath(collection, row.slug),
  };
}
