import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from "payload";
import { COLLECTIONS } from "../names.ts";
import { queueAllSites, queueSites } from "../publish/queue-publish.ts";
import type { NoticeRow } from "../snapshot/notices.ts";
import { idOf } from "../snapshot/rows.ts";

/**
 * Adds to the announcements the hooks that queue the sites one is for, whenever what they show changes: now, or at a moment that
 * they have to know of. What is only seen in the admin, is a draft, or is over queues nothing.
 */
export function withAnnouncementHooks(collection: CollectionConfig): CollectionConfig {
  if (collection.slug !== COLLECTIONS.announcements) return collection;
  const { hooks } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), rememberBeforeChange],
      afterChange: [...(hooks?.afterChange ?? []), queueAfterChange],
      beforeDelete: [...(hooks?.beforeDelete ?? []), rememberBeforeDelete],
      afterDelete: [...(hooks?.afterDelete ?? []), queueAfterDelete],
    },
  };
}

const BEFORE = "klyngeAnnouncementBefore";

const rememberBeforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === "update") await remember({ req, id: originalDoc.id });
  return data;
};

const rememberBeforeDelete: CollectionBeforeDeleteHook = ({ req, id }) => remember({ req, id });

const queueAfterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await queueChanged({ req, before: recall({ req, id: doc.id }), after: await readSeen({ req, id: doc.id }) });
  return doc;
};

const queueAfterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await queueChanged({ req, before: recall({ req, id }), after: null });
  return doc;
};

async function remember({ req, id }: { req: PayloadRequest; id: string | number }): Promise<void> {
  req.context[`${BEFORE}:${id}`] = await readSeen({ req, id });
}

function recall({ req, id }: { req: PayloadRequest; id: string | number }): NoticeRow | null {
  return (req.context[`${BEFORE}:${id}`] as NoticeRow | null | undefined) ?? null;
}

/** The announcement as residents see it now or will: the row itself, not its newest draft. Null where they never will. */
async function readSeen({ req, id }: { req: PayloadRequest; id: string | number }): Promise<NoticeRow | null> {
  const row = await req.payload.db.findOne<NoticeRow & { id: string }>({
    collection: COLLECTIONS.announcements,
    where: { id: { equals: id } },
    req,
  });
  const isSeen = row?._status === "published" && row.place !== "admin" && Boolean(row.end) && String(row.end) > new Date().toISOString();
  return isSeen ? row : null;
}

async function queueChanged({
  req,
  before,
  after,
}: {
  req: PayloadRequest;
  before: NoticeRow | null;
  after: NoticeRow | null;
}): Promise<void> {
  const { payload } = req;
  if (facts(before) === facts(after)) return;
  const seen = [before, after].filter((row) => row !== null);
  if (seen.some(({ audience }) => audience === "all")) return queueAllSites({ payload, cause: "change", req });
  const ids = seen.flatMap(({ clusters }) => (clusters ?? []).map(idOf)).filter((id) => id !== null);
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: COLLECTIONS.clusters,
    where: { and: [{ id: { in: [...new Set(ids)] } }, { status: { equals: "live" } }] },
    select: { slug: true },
    pagination: false,
    limit: 0,
    req,
  });
  await queueSites({ payload, slugs: docs.map(({ slug }) => slug), cause: "change", req });
}

/** What sites depend on. */
function facts(row: NoticeRow | null): string {
  if (!row) return "";
  const { title, body, level, start, end, link, audience, clusters } = row;
  const ids = (clusters ?? []).map(idOf).sort();
  return JSON.stringify([title, body ?? "", level, start, end, link?.label ?? "", link?.url ?? "", audience, ids]);
}
