import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
  SelectType,
  Where,
} from "payload";
import { hasSite, type LifecycleFacts, WITH_ARCHIVED_SITE } from "../lifecycle/site-facts.ts";
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
  if (slug === COLLECTIONS.redirects || slug === COLLECTIONS.forms) return { beforeChange: [], afterChange: [queueAlways], ...onDelete };
  if (slug === COLLECTIONS.clusters) {
    return { beforeChange: [], afterChange: [queueAfterCluster], beforeDelete: [], afterDelete: [queueAfterClusterDelete] };
  }
  return null;
}

const WAS_PUBLISHED = "klyngeWasPublished";
const WAS_SHARED = "klyngeWasShared";

/**
 * Saving a draft beside a published document and unpublishing it look the same afterwards. What the public could see
 * before decides; it is looked up only where the document is about to be a draft, or where other sites may have shown it.
 */
const rememberPublished: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === "update" && (data._status !== "published" || isShareable(collection.slug))) {
    const row = await readRow({ collection: collection.slug, id: originalDoc.id, req });
    const key = `${collection.slug}:${originalDoc.id}`;
    req.context[`${WAS_PUBLISHED}:${key}`] = row?._status === "published";
    req.context[`${WAS_SHARED}:${key}`] = row?._status === "published" && row.share === "network";
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

const queueAlways: CollectionAfterChangeHook = async ({ collection: { slug }, doc, previousDoc, data, req }) => {
  const tenant = doc[TENANT_FIELD] ?? previousDoc?.[TENANT_FIELD] ?? data?.[TENANT_FIELD];
  await queueTenant({
    tenant,
    req,
    isSeenElsewhere: isNamedElsewhere(slug) || (await isOrWasShared({ collection: slug, id: doc.id, req })),
  });
  return doc;
};

/** Whether other sites show the document, or did until now. */
async function isOrWasShared({ collection, id, req }: { collection: string; id: Id; req: PayloadRequest }): Promise<boolean> {
  if (!isShareable(collection)) return false;
  return req.context[`${WAS_SHARED}:${collection}:${id}`] === true || (await readRow({ collection, id, req }))?.share === "network";
}

function isShareable(collection: string): boolean {
  return collection === COLLECTIONS.events || collection === COLLECTIONS.news;
}

/** The portal lists the villages, and other sites say in what place and village a shared event is. */
function isNamedElsewhere(collection: string): boolean {
  return collection === COLLECTIONS.villages || collection === COLLECTIONS.places;
}

const DELETED = "klyngeDeleted";

const rememberDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  req.context[`${DELETED}:${collection.slug}:${id}`] = await readRow({ collection: collection.slug, id, req });
};

const queueAfterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const row = req.context[`${DELETED}:${collection.slug}:${id}`] as Row | null | undefined;
  if (!row || row.deletedAt || (row._status ?? "published") !== "published") return;
  await queueTenant({ tenant: row[TENANT_FIELD], req, isSeenElsewhere: isNamedElsewhere(collection.slug) || row.share === "network" });
};

/** A changed slug leaves a site behind at the old one, which its job takes down. */
const queueAfterCluster: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const now =
    (await req.payload.db.findOne<ClusterFacts>({ collection: COLLECTIONS.clusters, where: { id: { equals: doc.id } }, req })) ?? doc;
  const states = [previousDoc, now] as (ClusterFacts | undefined)[];
  const slugs = states.flatMap((cluster) => (cluster && hasSite(cluster) ? cluster.slug : []));
  // Archiving and bringing back ends a rollback, whoever does it: a site that stays as it was would hide that.
  const byPerson = Boolean(req.user) || states[0]?.status !== states[1]?.status;
  // Of an archived cluster nobody else shows anything.
  if (states.some((cluster) => cluster?.status === "live")) await queueWithOthers({ id: doc.id, slugs, byPerson, req });
  else await queueSites({ payload: req.payload, slugs, cause: "change", byPerson, req });
  return doc;
};

const queueAfterClusterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  if (hasSite(doc)) await queueWithOthers({ id: doc.id, slugs: [doc.slug], req });
};

type ClusterFacts = LifecycleFacts & { id: Id; slug: string; status: string; kind: string };

/** Queues the site of the cluster a document belongs to, and the sites that show something of it. */
async function queueTenant({
  tenant,
  isSeenElsewhere,
  req,
}: {
  tenant: unknown;
  isSeenElsewhere: boolean;
  req: PayloadRequest;
}): Promise<void> {
  const id = typeof tenant === "object" && tenant !== null && "id" in tenant ? tenant.id : tenant;
  if (id === null || id === undefined) return;
  const [cluster] = await findClusters({ where: { and: [{ id: { equals: id } }, { or: [LIVE, WITH_ARCHIVED_SITE] }] }, req });
  if (!cluster) return;
  // What comes from a calendar elsewhere, or a job, is nobody's wish to leave an earlier version of the site.
  if (isSeenElsewhere && cluster.status === "live") await queueWithOthers({ id: cluster.id, slugs: [cluster.slug], req });
  else await queueSites({ payload: req.payload, slugs: [cluster.slug], cause: "change", byPerson: Boolean(req.user), req });
}

/**
 * Queues sites with the portal, and with the clusters that follow the one with this id. Nobody there asked for it, so
 * these are told without `byPerson`.
 */
async function queueWithOthers({
  id,
  slugs,
  byPerson = false,
  req,
}: {
  id: Id;
  slugs: string[];
  byPerson?: boolean;
  req: PayloadRequest;
}): Promise<void> {
  if (slugs.length === 0) return;
  const { payload } = req;
  const found = await findClusters({ where: { and: [LIVE, { or: [{ kind: { equals: "network" } }, { follows: { in: [id] } }] }] }, req });
  const others = found.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug));
  await queueSites({ payload, slugs, cause: "change", byPerson: byPerson || Boolean(req.user), req });
  await queueSites({ payload, slugs: others, cause: "change", req });
}

const LIVE: Where = { status: { equals: "live" } };

async function findClusters({ where, req }: { where: Where; req: PayloadRequest }): Promise<ClusterFacts[]> {
  const { docs } = await req.payload.db.find<ClusterFacts>({
    collection: COLLECTIONS.clusters,
    where,
    select: { slug: true, status: true, kind: true },
    pagination: false,
    limit: 0,
    req,
  });
  return docs;
}

type Row = { id: Id; _status?: string | null; deletedAt?: string | null; share?: string | null; tenant?: unknown };

/** What the public can see of a document: the row itself, not its newest draft. */
function readRow({ collection, id, req }: { collection: string; id: Id; req: PayloadRequest }): Promise<Row | null> {
  const share = isShareable(collection) && ({ share: true } as const);
  const select: SelectType = { [TENANT_FIELD]: true, _status: true, deletedAt: true, ...share };
  return req.payload.db.findOne({ collection, where: { id: { equals: id } }, select, req });
}
