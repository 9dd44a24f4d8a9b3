import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from "payload";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { queueSites } from "./queue-publish.ts";

type Id = string | number;
type Hooks = Required<Pick<NonNullable<CollectionConfig["hooks"]>, "beforeChange" | "afterChange" | "beforeDelete" | "afterDelete">>;

/**
 * Adds the hooks that queue a publish whenever what residents see may have changed: content that was published, changed
 * while published, unpublished or deleted, a picture or file, a redirect, the cluster itself. Drafts change nothing.
 */
export function withPublishHooks(collection: CollectionConfig): CollectionConfig {
  const hooks = hooksFor(collection.slug);
  if (!hooks) return collection;
  const own = collection.hooks;
  return {
    ...collection,
    hooks: {
      ...own,
      beforeChange: [...(own?.beforeChange ?? []), ...hooks.beforeChange],
      afterChange: [...(own?.afterChange ?? []), ...hooks.afterChange],
      beforeDelete: [...(own?.beforeDelete ?? []), ...hooks.beforeDelete],
      afterDelete: [...(own?.afterDelete ?? []), ...hooks.afterDelete],
    },
  };
}

function hooksFor(slug: string): Hooks | null {
  const onDelete = { beforeDelete: [rememberDeleted], afterDelete: [queueAfterDelete] };
  if ((CONTENT_COLLECTIONS as readonly string[]).includes(slug)) {
    return { beforeChange: [rememberPublished], afterChange: [queueAfterContent], ...onDelete };
  }
  if (slug === COLLECTIONS.media) return { beforeChange: [], afterChange: [queueAfterUpdate], ...onDelete };
  if (slug === COLLECTIONS.redirects) return { beforeChange: [], afterChange: [queueAlways], ...onDelete };
  if (slug === COLLECTIONS.clusters) {
    return { beforeChange: [], afterChange: [queueAfterCluster], beforeDelete: [], afterDelete: [queueAfterClusterDelete] };
  }
  return null;
}

const WAS_PUBLISHED = "klyngeWasPublished";

/**
 * Saving a draft beside a published document and unpublishing it look the same afterwards. What the public could see
 * before decides; it is looked up only where the document is about to be a draft.
 */
const rememberPublished: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === "update" && data._status !== "published") {
    const row = await readRow({ collection: collection.slug, id: originalDoc.id, req });
    req.context[`${WAS_PUBLISHED}:${collection.slug}:${originalDoc.id}`] = row?._status === "published";
  }
  return data;
};

const queueAfterContent: CollectionAfterChangeHook = async (args) => {
  const { collection, doc, previousDoc, data, req } = args;
  // `doc` holds only what the caller asked to have back.
  const status = doc._status ?? data?._status ?? previousDoc?._status;
  if (status === "published" || (await wasUnpublished({ collection: collection.slug, id: doc.id, req }))) await queueAlways(args);
  return doc;
};

async function wasUnpublished({ collection, id, req }: { collection: string; id: Id; req: PayloadRequest }): Promise<boolean> {
  if (req.context[`${WAS_PUBLISHED}:${collection}:${id}`] !== true) return false;
  const row = await readRow({ collection, id, req });
  return row?._status !== "published";
}

/** A file that was just uploaded cannot be used anywhere yet. */
const queueAfterUpdate: CollectionAfterChangeHook = async ({ operation, ...args }) =>
  operation === "update" ? queueAlways({ operation, ...args }) : args.doc;

const queueAlways: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, data, req }) => {
  await queueTenant({ collection: collection.slug, tenant: doc[TENANT_FIELD] ?? previousDoc?.[TENANT_FIELD] ?? data?.[TENANT_FIELD], req });
  return doc;
};

const DELETED = "klyngeDeleted";

const rememberDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  req.context[`${DELETED}:${collection.slug}:${id}`] = await readRow({ collection: collection.slug, id, req });
};

const queueAfterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const row = req.context[`${DELETED}:${collection.slug}:${id}`] as Row | null | undefined;
  if (!row || row.deletedAt || (row._status ?? "published") !== "published") return;
  await queueTenant({ collection: collection.slug, tenant: row[TENANT_FIELD], req });
};

/** A changed slug leaves a site behind at the old one, which its job takes down. */
const queueAfterCluster: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const now =
    (await req.payload.db.findOne<ClusterFacts>({ collection: COLLECTIONS.clusters, where: { id: { equals: doc.id } }, req })) ?? doc;
  const slugs = [previousDoc, now].filter((cluster) => cluster?.status === "live").map((cluster) => cluster.slug as string);
  await queueWithPortals({ slugs, req });
  return doc;
};

const queueAfterClusterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  if (doc.status === "live") await queueWithPortals({ slugs: [doc.slug], req });
};

type ClusterFacts = { id: Id; slug: string; status: string; kind: string };

/** Queues the live cluster a document belongs to. The portal lists the villages, so it is told of these. */
async function queueTenant({ collection, tenant, req }: { collection: string; tenant: unknown; req: PayloadRequest }): Promise<void> {
  const id = typeof tenant === "object" && tenant !== null && "id" in tenant ? tenant.id : tenant;
  if (id === null || id === undefined) return;
  const [cluster] = await findLive({ where: { id: { equals: id } }, req });
  if (!cluster) return;
  if (collection === COLLECTIONS.villages) await queueWithPortals({ slugs: [cluster.slug], req });
  else await queueSites({ payload: req.payload, slugs: [cluster.slug], cause: "change", req });
}

async function queueWithPortals({ slugs, req }: { slugs: string[]; req: PayloadRequest }): Promise<void> {
  if (slugs.length === 0) return;
  const portals = await findLive({ where: { kind: { equals: "network" } }, req });
  await queueSites({ payload: req.payload, slugs: [...slugs, ...portals.map((portal) => portal.slug)], cause: "change", req });
}

async function findLive({ where, req }: { where: Record<string, { equals: unknown }>; req: PayloadRequest }): Promise<ClusterFacts[]> {
  const { docs } = await req.payload.db.find<ClusterFacts>({
    collection: COLLECTIONS.clusters,
    where: { and: [where as never, { status: { equals: "live" } }] },
    select: { slug: true, status: true, kind: true },
    pagination: false,
    limit: 0,
    req,
  });
  return docs;
}

type Row = { id: Id; _status?: string | null; deletedAt?: string | null; tenant?: unknown };

/** What the public can see of a document: the row itself, not its newest draft. */
function readRow({ collection, id, req }: { collection: string; id: Id; req: PayloadRequest }): Promise<Row | null> {
  const select = { [TENANT_FIELD]: true, _status: true, deletedAt: true } as const;
  return req.payload.db.findOne({ collection, where: { id: { equals: id } }, select, req });
}
