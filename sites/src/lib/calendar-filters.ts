import { t } from "../texts/da.ts";
import { type EventDate, type ListedEvent, upcomingDates } from "./calendar.ts";
import { groupBy } from "./lookup.ts";
import { type MunicipalityGroup, municipalitiesOf } from "./network.ts";
import { filterPath } from "./paths.ts";
import { perSite, type Site } from "./per-site.ts";

/** What the calendar can be narrowed to, by the words of its addresses. */
export type FilterKind = "landsby" | "emne" | "sted" | "for" | "kommune" | "fra";

/** One value to narrow the calendar to; it has at least one coming date. */
export interface FilterValue {
  kind: FilterKind;
  /** The last part of its address. */
  slug: string;
  label: string;
  path: string;
  dates: readonly EventDate[];
}

export interface FilterGroup {
  kind: FilterKind;
  label: string;
  values: readonly FilterValue[];
}

/** The kinds of events as words of an address. */
export const CATEGORY_SLUGS: Record<NonNullable<ListedEvent["category"]>, string> = {
  culture: "kultur",
  sport: "idraet",
  community: "faellesskab",
  children: "boern-og-unge",
  nature: "natur",
  food: "mad",
  meeting: "moede",
  church: "kirke",
  other: "andet",
};

/** Whom events are for as words of an address. What is for everyone is found under all of them. */
const AUDIENCE_SLUGS: Record<Exclude<ListedEvent["audience"][number], "everyone">, string> = {
  families: "familier",
  children: "boern",
  youth: "unge",
  adults: "voksne",
  seniors: "seniorer",
};
type Audience = keyof typeof AUDIENCE_SLUGS;

/** What an event can be found by, in the words of the addresses: `landsby:knebel`, `emne:mad`. */
export function tagsOf(site: Site, event: ListedEvent): string[] {
  return tagsByEvent(site).get(event) ?? [];
}

const AUDIENCES = Object.keys(AUDIENCE_SLUGS) as Audience[];

/** The ways to narrow the calendar, without values that nothing comes of. */
export const calendarFilters = perSite((site): FilterGroup[] => {
  const meant = new Set(upcomingDates(site).flatMap(({ event }) => event.audience));
  const byTag = groupBy(upcomingDates(site), ({ event }) => tagsOf(site, event));
  const group = (kind: FilterKind, values: readonly { slug: string; label: string }[]): FilterGroup => ({
    kind,
    label: t.calendar.filters[kind],
    values: values.flatMap(({ slug, label }) => {
      const dates = byTag.get(`${kind}:${slug}`);
      return dates ? [{ kind, slug, label, path: filterPath(kind, slug), dates }] : [];
    }),
  });
  const named = (items: readonly { slug: string; name: string }[]) => items.map(({ slug, name }) => ({ slug, label: name }));
  const categories = Object.entries(CATEGORY_SLUGS) as [keyof typeof CATEGORY_SLUGS, string][];
  return [
    group("landsby", named(site.villages)),
    group(
      "emne",
      categories.map(([category, slug]) => ({ slug, label: t.categories[category] })),
    ),
    group("sted", named(site.places)),
    group(
      "for",
      AUDIENCES.filter((audience) => meant.has(audience)).map((audience) => ({
        slug: AUDIENCE_SLUGS[audience],
        label: t.audiences[audience],
      })),
    ),
    group("kommune", municipalities(site)),
    group("fra", sourcesOf(site)),
  ].filter(({ values }) => values.length > 0);
});

/** So many clusters are a list one can choose from; with more of them the portal's calendar would have a page for each. */
const MOST_SOURCES = 60;

/** Denmark has 98. Names are written by hand: a site on which there are far more of them is not one to choose a municipality on. */
const MOST_MUNICIPALITIES = 120;

/** Where in the country events are from: on the portal, where its clusters lie in several municipalities. */
function municipalities(site: Site): { slug: string; label: string }[] {
  const groups = municipalitiesOf(site);
  if (groups.length < 2 || groups.length > MOST_MUNICIPALITIES) return [];
  return groups.map((group) => ({ slug: municipalitySlug(group), label: group.name ?? t.clusters.otherMunicipality }));
}

/** The clusters of the municipality that a filter is about; none of any other filter. */
export function clustersOf(site: Site, { kind, slug }: FilterValue): MunicipalityGroup["clusters"] {
  return kind === "kommune" ? (municipalitiesOf(site).find((group) => municipalitySlug(group) === slug)?.clusters ?? []) : [];
}

const municipalitySlug = ({ id }: MunicipalityGroup): string => id.replace(/^kommune-/, "");

const municipalitySlugs = perSite(
  (site) => new Map(municipalitiesOf(site).flatMap((group) => group.clusters.map(({ slug }) => [slug, municipalitySlug(group)] as const))),
);

/** Where events are from, on sites that show those of others: the own ones, all others, and each cluster where there are several. */
function sourcesOf({ shared, cluster }: Site): { slug: string; label: string }[] {
  const sources = new Map(shared.events.map(({ source }) => [source.slug, source.name]));
  if (sources.size === 0) return [];
  const several = [...sources]
    .filter(([slug]) => sources.size > 1 && sources.size <= MOST_SOURCES && slug !== OWN && slug !== OTHERS)
    .sort(([, a], [, b]) => danish.compare(a, b));
  const others = cluster.kind === "network" ? t.calendar.ofClusters : t.calendar.ofNeighbours;
  return [{ slug: OWN, label: t.calendar.ofOwn }, { slug: OTHERS, label: others }, ...several.map(([slug, label]) => ({ slug, label }))];
}

const OWN = "egne";
const OTHERS = "naboer";
const danish = new Intl.Collator("da");

const tagsByEvent = perSite((site) => {
  const villages = new Map(site.villages.map(({ id, slug }) => [id, slug]));
  const places = new Map(site.places.map(({ id, slug }) => [id, slug]));
  const tag = (kind: FilterKind, slug: string | undefined) => (slug === undefined ? [] : [`${kind}:${slug}`]);
  return new Map(
    [...site.events, ...site.shared.events].map((event: ListedEvent) => [
      event,
      [
        ...(event.source
          ? [...tag("fra", OTHERS), ...tag("fra", event.source.slug), ...tag("kommune", municipalitySlugs(site).get(event.source.slug))]
          : site.shared.events.length > 0
            ? tag("fra", OWN)
            : []),
        ...event.villageIds.flatMap((id) => tag("landsby", villages.get(id))),
        ...(event.category ? tag("emne", CATEGORY_SLUGS[event.category]) : []),
        ...(event.placeId ? tag("sted", places.get(event.placeId)) : []),
        ...AUDIENCES.filter((audience) => event.audience.includes(audience) || event.audience.includes("everyone")).flatMap((audience) =>
          tag("for", AUDIENCE_SLUGS[audience]),
        ),
      ],
    ]),
  );
});

/** What a filter's own page is called. */
export function headingOf({ kind, label }: FilterValue): string {
  if (kind === "landsby") return t.calendar.inVillage(label);
  if (kind === "fra" || kind === "kommune") return t.calendar.fromPage(label);
  if (kind === "for") return t.calendar.forAudience(label);
  return kind === "sted" ? t.calendar.atPlace(label) : t.calendar.ofCategory(label);
}
