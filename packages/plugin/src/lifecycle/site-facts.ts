import { ARCHIVE_MODES, type Archive } from "@klynge/contract";
import type { Where } from "payload";

/** As much of a cluster's row as says where it is in its life. */
export type LifecycleFacts = {
  status?: string | null;
  archive?: { mode?: string | null; since?: string | null; before?: string | null; notice?: string | null } | null;
  deletion?: { at?: string | null; askedAt?: string | null; askedBy?: string | null; startedAt?: string | null } | null;
};

/**
 * Whether there is a site for the cluster: while it is live, and while it is archived in a way that shows something. One that was
 * never live has none, and one that is being deleted has none any more.
 */
export function hasSite(cluster: LifecycleFacts): boolean {
  if (cluster.status === "live") return true;
  return cluster.status === "archived" && isMode(cluster.archive?.mode) && !cluster.deletion?.startedAt;
}

/** The same as a condition. */
export const WITH_ARCHIVED_SITE: Where = {
  and: [{ status: { equals: "archived" } }, { "archive.mode": { in: [...ARCHIVE_MODES] } }, { "deletion.startedAt": { exists: false } }],
};

/** How the site of a cluster that was archived stands there; null of every other. */
export function archiveOf({ status, archive }: LifecycleFacts): Omit<Archive, "office"> | null {
  if (status !== "archived" || !isMode(archive?.mode) || !archive?.since) return null;
  return { mode: archive.mode, since: new Date(archive.since).toISOString(), notice: archive.notice?.trim() || null };
}

function isMode(mode: unknown): mode is Archive["mode"] {
  return (ARCHIVE_MODES as readonly unknown[]).includes(mode);
}
