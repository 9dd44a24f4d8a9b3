import type { Place } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { placesByVillage, villagesById } from "./lookup.ts";
import type { Site } from "./per-site.ts";

/** Places under the names of their villages, in the villages' order; last those that lie in none. */
export function placesUnderVillages(site: Site): { heading: string; places: readonly Place[] }[] {
  const byVillage = placesByVillage(site);
  const groups = site.villages.map(({ id, name }) => ({ heading: name, places: byVillage.get(id) ?? [] }));
  const elsewhere = site.places.filter(({ villageId }) => villageId === null || !villagesById(site).has(villageId));
  const heading = groups.some(({ places }) => places.length > 0) ? t.places.elsewhere : t.villages.places;
  return [...groups, { heading, places: elsewhere }].filter(({ places }) => places.length > 0);
}
