import { perSite, type Site } from "./per-site.ts";

export const villagesById = perSite((site) => byId(site.villages));
export const placesById = perSite((site) => byId(site.places));
export const organisationsById = perSite((site) => byId(site.organisations));

export const newsByVillage = perSite((site) => groupBy(site.news, (article) => article.villageIds));
export const placesByVillage = perSite((site) => groupBy(site.places, (place) => (place.villageId ? [place.villageId] : [])));
export const organisationsByVillage = perSite((site) => groupBy(site.organisations, (organisation) => organisation.villageIds));

/** The villages with these ids, in the site's order. A village that is not published is not part of the snapshot. */
export function villagesOf(site: Site, ids: readonly string[]): Site["villages"] {
  const known = villagesById(site);
  const order = orderOfVillages(site);
  return ids
    .map((id) => known.get(id))
    .filter((village) => village !== undefined)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

export function groupBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const orderOfVillages = perSite((site) => new Map(site.villages.map(({ id }, index) => [id, index])));

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
