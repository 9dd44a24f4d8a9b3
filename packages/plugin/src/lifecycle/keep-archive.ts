import type { CollectionBeforeChangeHook } from "payload";
import { refuseAction } from "../errors.ts";
import type { LifecycleFacts } from "./site-facts.ts";

const NOTHING = { mode: null, since: null, before: null, notice: null };
const NO_DELETION = { at: null, askedAt: null, askedBy: null, startedAt: null };

/**
 * Notes since when a cluster is archived and what it was before, however its status is changed, and forgets both where it comes
 * back. A site that was live is replaced by a notice unless something else was chosen; where there was none, none appears.
 */
export const keepArchive: CollectionBeforeChangeHook = ({ data: given, originalDoc, req }) => {
  const data = { ...given, formerSlugs: formerSlugs({ before: originalDoc, slug: given.slug }) };
  const before = (originalDoc ?? {}) as LifecycleFacts;
  const after: LifecycleFacts = { ...before, ...data };
  if (before.deletion?.startedAt) return refuseAction({ req, key: "lifecycle.error.beingDeleted", status: 409 });
  if (after.status !== "archived") return { ...data, archive: NOTHING, deletion: NO_DELETION };
  if (before.status === "archived") return data;
  const { mode, notice } = after.archive ?? {};
  const was = before.status ?? "draft";
  return {
    ...data,
    archive: { mode: was === "live" ? (mode ?? "notice") : null, since: new Date().toISOString(), before: was, notice: notice ?? null },
    deletion: NO_DELETION,
  };
};

/** What a cluster's site left behind at other addresses is found by these when the cluster is deleted. */
function formerSlugs({ before, slug }: { before: { slug?: string; formerSlugs?: string[] | null } | undefined; slug: unknown }): string[] {
  const known = before?.formerSlugs ?? [];
  return before?.slug && before.slug !== slug && slug !== undefined ? [...new Set([...known, before.slug])] : known;
}
