import type { Where } from "payload";

/** The announcements whose time it is at the instant `now`, and which are for everybody or for the cluster. */
export function whereCurrent({ now, tenantId }: { now: string; tenantId: string }): Where {
  return { and: [wherePublished, { start: { less_than_equal: now } }, whereNotOver(now), whereFor(tenantId)] };
}

/** Not a draft. Asked also of drafts, which lie beside what is published. */
export const wherePublished: Where = { _status: { equals: "published" } };

/** Those that have no end, or one that is to come. */
export function whereNotOver(now: string): Where {
  return { or: [{ end: { exists: false } }, { end: { greater_than: now } }] };
}

/** Those that are for everybody, or for the cluster among others. */
export function whereFor(tenantId: string): Where {
  return { or: [{ audience: { equals: "all" } }, { clusters: { in: [tenantId] } }] };
}
