import { shorten } from "./shorten.ts";
import { toSlug } from "./to-slug.ts";

/** A cluster's slug is a part of a host name, which holds no more (RFC 1035, section 2.3.4). */
export const MAX_CLUSTER_SLUG = 63;

/** The slug that a cluster gets where nobody has chosen one. */
export function clusterSlugOf(name: string): string {
  return shorten(toSlug(name), MAX_CLUSTER_SLUG);
}
