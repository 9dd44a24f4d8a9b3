import { type ClusterSnapshot, derive } from "@klynge/contract";

/** What the theme calls a parsed snapshot: everything residents may see of one cluster. */
export type Site = ClusterSnapshot;

/**
 * Makes a function of a site that is computed once per snapshot, so that an index over 2,000 documents costs nothing on
 * the 2,000th page. The result must not be changed by callers. The theme keeps nothing else between two pages: the publisher
 * learns in this way what a page depends on.
 *
 * @example const villagesById = perSite((site) => new Map(site.villages.map((village) => [village.id, village])));
 */
export function perSite<Result>(compute: (site: Site) => Result): (site: Site) => Result {
  return once(compute);
}

/** The same of one item of a site, such as an event. */
export function perItem<Item extends object, Result>(compute: (item: Item) => Result): (item: Item) => Result {
  return once(compute);
}

function once<Owner extends object, Result>(compute: (owner: Owner) => Result): (owner: Owner) => Result {
  const results = new WeakMap<Owner, () => Result>();
  return (owner) => {
    let result = results.get(owner);
    if (!result) {
      result = derive({ from: owner, compute: () => compute(owner) });
      results.set(owner, result);
    }
    return result();
  };
}
