import type { ClusterSnapshot } from "@klynge/contract";

/** What the theme calls a parsed snapshot: everything residents may see of one cluster. */
export type Site = ClusterSnapshot;

/**
 * Makes a function of a site that is computed once per snapshot, so that an index over 2,000 documents costs nothing on
 * the 2,000th page. The result must not be changed by callers.
 *
 * @example const villagesById = perSite((site) => new Map(site.villages.map((village) => [village.id, village])));
 */
export function perSite<Result>(compute: (site: Site) => Result): (site: Site) => Result {
  const cache = new WeakMap<Site, { result: Result }>();
  return (site) => {
    let entry = cache.get(site);
    if (!entry) {
      entry = { result: compute(site) };
      cache.set(site, entry);
    }
    return entry.result;
  };
}
