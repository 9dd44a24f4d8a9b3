import { documentPath, SECTIONS } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { localDateTime } from "./dates.ts";
import { groupBy, placesById, villagesOf } from "./lookup.ts";
import { perSite, type Site } from "./per-site.ts";
import { excerptOf, shorten } from "./plain-text.ts";

export type SearchKind = keyof typeof t.search.kinds;

/** One thing that can be found. `text` holds the words that describe it, besides its title. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  href: string;
  text: string;
}

/** What the browser's search reads: one array for each entry, `[title, href, kind, text]`, to keep the file small. */
export type SearchIndex = [title: string, href: string, kind: SearchKind, text: string][];

export const SEARCH_INDEX_PATH = `${SECTIONS.search}indeks.json`;

const TEXT_LENGTH = 160;

/** Everything that can be found on a site, sorted by title as Danes sort. */
export const searchEntries = perSite((site): SearchEntry[] => {
  const entries = [
    ...site.pages.filter(({ path }) => path !== "/").map(({ title, path, meta }) => entry("page", title, path, meta.description)),
    ...site.news.map((article) =>
      entry("news", article.title, documentPath("news", article.slug), article.excerpt ?? excerptOf(article.body, TEXT_LENGTH), [
        ...villageNames(site, article.villageIds),
      ]),
    ),
    ...site.events.map((event) =>
      entry("event", event.title, documentPath("events", event.slug), excerptOf(event.description, TEXT_LENGTH), [
        event.placeId ? placesById(site).get(event.placeId)?.name : event.locationText,
        ...villageNames(site, event.villageIds),
      ]),
    ),
    ...site.villages.map(({ name, slug, description }) => entry("village", name, documentPath("villages", slug), excerptOf(description))),
    ...site.places.map((place) =>
      entry("place", place.name, documentPath("places", place.slug), excerptOf(place.description, TEXT_LENGTH), [
        t.placeKinds[place.kind],
        ...villageNames(site, place.villageId ? [place.villageId] : []),
      ]),
    ),
    ...site.organisations.map((organisation) =>
      entry("organisation", organisation.name, documentPath("organisations", organisation.slug), excerptOf(organisation.description), [
        ...villageNames(site, organisation.villageIds),
      ]),
    ),
    ...site.groups.map((group) => entry("group", group.name, documentPath("groups", group.slug), group.focus)),
    ...site.documents.map(({ title, slug, kind, description, date }) =>
      entry("document", title, documentPath("documents", slug), description && shorten(description, TEXT_LENGTH), [
        t.documentKind[kind],
        date?.slice(0, 4),
      ]),
    ),
    ...(site.network?.clusters ?? []).map((cluster) =>
      entry("cluster", cluster.name, cluster.url, cluster.tagline, [cluster.municipality, ...cluster.villages]),
    ),
  ];
  return entries.sort((a, b) => danish.compare(a.title, b.title) || (a.href < b.href ? -1 : 1));
});

/** The entries under their first letters, from A to Å; what begins with no letter comes first, under `#`. */
export const searchEntriesByLetter = perSite((site) => {
  const byLetter = groupBy(searchEntries(site), ({ title }) => [letterOf(title)]);
  return [...byLetter].sort(([a], [b]) => (a === "#" ? -1 : b === "#" ? 1 : danish.compare(a, b)));
});

export function searchIndex(site: Site): SearchIndex {
  return searchEntries(site).map(({ title, href, kind, text }) => [title, href, kind, text]);
}

/** What tells two entries of the same title apart in a list: the year of an article or an event. */
export const yearsByHref = perSite((site) => {
  const { timezone } = site.cluster;
  return new Map([
    ...site.news.map(
      ({ slug, publishedAt }) => [documentPath("news", slug), localDateTime({ instant: publishedAt, timezone }).day.slice(0, 4)] as const,
    ),
    ...site.events.map(({ slug, occurrences }) => [documentPath("events", slug), (occurrences[0]?.start ?? "").slice(0, 4)] as const),
  ]);
});

const danish = new Intl.Collator("da");

function entry(
  kind: SearchKind,
  title: string,
  href: string,
  text: string | null,
  more: readonly (string | null | undefined)[] = [],
): SearchEntry {
  return { kind, title, href, text: [text, ...more].filter(Boolean).join(" · ") };
}

function villageNames(site: Site, ids: readonly string[]): string[] {
  return villagesOf(site, ids).map(({ name }) => name);
}

function letterOf(title: string): string {
  const [first = "#"] = title.trim().toLocaleUpperCase("da-DK");
  if (/[ÆØÅ]/.test(first)) return first;
  const plain = first.normalize("NFD").charAt(0);
  return /\p{Letter}/u.test(plain) ? plain : "#";
}
