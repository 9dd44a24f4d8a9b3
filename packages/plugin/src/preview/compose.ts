import type { ClusterSnapshot } from "@klynge/contract";
import type { Payload } from "payload";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { assembleSnapshot, type SnapshotParts, withNetwork } from "../snapshot/build.ts";
import type { Draft } from "../snapshot/overlay.ts";
import { readCluster } from "../snapshot/read.ts";
import type { TextKey } from "../texts/text.ts";
import type { PreviewCollection } from "./collections.ts";
import { completeDraft } from "./complete.ts";
import { draftPath } from "./draft-path.ts";
import { mendSnapshot } from "./mend.ts";
import type { StoredDocument } from "./stored.ts";

/** A site with one document as it is being written, and where it stands there; or why it has no page yet. */
export type Composed = { snapshot: ClusterSnapshot; path: string } | { missing: TextKey };

/**
 * Puts documents into the published sites they belong to.
 *
 * @param reuseForMs how old the rest of a site may be while somebody types, milliseconds
 */
export function createComposer({ payload, reuseForMs }: { payload: Payload; reuseForMs: number }) {
  const recent = new Map<string, { at: number; parts: Promise<SnapshotParts> }>();

  function read({ cluster, mayReuse }: { cluster: string; mayReuse: boolean }): Promise<SnapshotParts> {
    const now = performance.now();
    for (const [id, { at }] of recent) if (now - at >= reuseForMs) recent.delete(id);
    const known = mayReuse ? recent.get(cluster) : undefined;
    if (known) return known.parts;
    const parts = readParts({ payload, cluster });
    recent.set(cluster, { at: now, parts });
    parts.catch(() => recent.delete(cluster));
    return parts;
  }

  /** @param mayReuse true where the rest of the site need not be of this very moment */
  return async function compose({
    cluster,
    collection,
    document,
    mayReuse,
  }: {
    cluster: string;
    collection: PreviewCollection;
    document: StoredDocument;
    mayReuse: boolean;
  }): Promise<Composed> {
    const now = new Date().toISOString();
    const completed = completeDraft({ collection, document, now });
    if ("missing" in completed) return completed;
    const parts = await read({ cluster, mayReuse });
    const snapshot = mendSnapshot({
      snapshot: assemble({ payload, parts, now, draft: completed.draft }),
      collection,
      id: String(document.id),
    });
    const path = snapshot && draftPath({ snapshot, collection, id: String(document.id) });
    return snapshot && path !== null ? { snapshot, path } : { missing: "preview.missing.page" };
  };
}

async function readParts({ payload, cluster }: { payload: Payload; cluster: string }): Promise<SnapshotParts> {
  const row = await payload.db.findOne<{ id: string; slug: string }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: cluster } },
  });
  if (!row) throw new Error(`[preview] The cluster ${cluster} cannot be shown — it was deleted — choose another`);
  const read = await readCluster({ payload, slug: row.slug, onlyLive: false });
  return withNetwork({ payload, read, now: new Date().toISOString() });
}

function assemble({ payload, parts, now, draft }: { payload: Payload; parts: SnapshotParts; now: string; draft: Draft }): ClusterSnapshot {
  const { siteOrigin } = pluginOptions(payload);
  try {
    return assembleSnapshot({ ...parts, now, siteOrigin, draft });
  } catch (error) {
    // A rule that is half written: the event shows with its first date until the rule can be read.
    if (draft.collection !== "events" || !draft.row.recurrence?.rule) throw error;
    const row = { ...draft.row, recurrence: { ...draft.row.recurrence, rule: null } };
    return assembleSnapshot({ ...parts, now, siteOrigin, draft: { collection: "events", row } });
  }
}
