import type { CollectionConfig, CollectionSlug, Payload } from "payload";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";

export const ACTIVITY = "publish-activity";

/** How a cluster is doing, in one row: what the secretariat's table of all clusters is made of. Times are instants in UTC. */
export type Activity = {
  /** The cluster's id. */
  id: string;
  lastChangeAt?: string | null;
  /** What was changed then, as people know it. */
  lastChangeTitle?: string | null;
  lastPublishAt?: string | null;
  /** How many publishes have failed since the last that did not. */
  failures?: number | null;
  problem?: string | null;
  /** Dates in the site's calendar in the 60 days after it was published, which is every night. */
  eventsAhead?: number | null;
  /** What lies on the disk, measured at `measuredAt`. */
  mediaBytes?: number | null;
  releaseBytes?: number | null;
  measuredAt?: string | null;
};

/**
 * Kept by the publisher beside the rows in `releases`, of which there are far too many to look through for a thousand
 * clusters. What publishes and what measures write fields of their own.
 */
export const activityCollection: CollectionConfig = {
  slug: ACTIVITY,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "lastChangeAt", type: "date" },
    { name: "lastPublishAt", type: "date" },
    { name: "failures", type: "number" },
    { name: "problem", type: "text" },
    { name: "lastChangeTitle", type: "text" },
    { name: "eventsAhead", type: "number" },
    { name: "mediaBytes", type: "number" },
    { name: "releaseBytes", type: "number" },
    { name: "measuredAt", type: "date" },
  ],
};

/**
 * Notes that a site was published. Does nothing where no cluster has the slug.
 *
 * @param eventsAhead null where the site was taken down
 */
export async function notePublished({
  payload,
  slug,
  eventsAhead,
}: {
  payload: Payload;
  slug: string;
  eventsAhead: number | null;
}): Promise<void> {
  const tenant = await findTenant({ payload, slug });
  if (tenant === undefined) return;
  const data = { lastPublishAt: new Date().toISOString(), failures: 0, problem: null, eventsAhead };
  await store({ payload, tenant, data: { ...data, ...(await lastChange({ payload, tenant })) } });
}

/** Notes what a cluster takes up on disk, and what was changed last also where it is not published. */
export async function noteMeasured({
  payload,
  tenant,
  ...data
}: Pick<Activity, "mediaBytes" | "releaseBytes" | "measuredAt"> & { payload: Payload; tenant: string }): Promise<void> {
  await store({ payload, tenant, data: { ...data, ...(await lastChange({ payload, tenant })) } });
}

/** Notes that a publish failed. */
export async function noteFailed({ payload, slug, problem }: { payload: Payload; slug: string; problem: string }): Promise<void> {
  const tenant = await findTenant({ payload, slug });
  if (tenant === undefined) return;
  const before = await payload.db.findOne<Activity>({ collection: ACTIVITY, where: { id: { equals: tenant } } });
  await store({ payload, tenant, data: { failures: (before?.failures ?? 0) + 1, problem } });
}

/** The rows of all clusters, by the cluster's id. One query. */
export async function readActivity({ payload }: { payload: Payload }): Promise<Map<string, Activity>> {
  const { docs } = await payload.db.find<Activity>({ collection: ACTIVITY, where: {}, pagination: false, limit: 0 });
  return new Map(docs.map((row) => [String(row.id), row]));
}

async function findTenant({ payload, slug }: { payload: Payload; slug: string }): Promise<string | undefined> {
  const cluster = await payload.db.findOne<{ id: string }>({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } });
  return cluster?.id;
}

async function store({ payload, tenant, data }: { payload: Payload; tenant: string; data: Partial<Activity> }): Promise<void> {
  const update = () => payload.db.updateMany({ collection: ACTIVITY, where: { id: { equals: tenant } }, data });
  if ((await update())?.length) return;
  try {
    await payload.db.create({ collection: ACTIVITY, data: { id: tenant, ...data } });
  } catch (error) {
    // Whoever measures and whoever publishes may both be the first.
    if (!(await update())?.length) throw error;
  }
}

/** When somebody changed content of the cluster last, and what. */
async function lastChange({
  payload,
  tenant,
}: {
  payload: Payload;
  tenant: string;
}): Promise<Pick<Activity, "lastChangeAt" | "lastChangeTitle">> {
  const newest = await Promise.all(
    CONTENT_COLLECTIONS.map(async (collection) => {
      const title = payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle ?? "id";
      const { docs } = await payload.db.find<{ id: string; updatedAt: string } & Record<string, unknown>>({
        collection,
        where: { [TENANT_FIELD]: { equals: tenant } },
        select: { updatedAt: true, [title]: true },
        sort: "-updatedAt",
        limit: 1,
        pagination: false,
      });
      return docs.map((doc) => ({ lastChangeAt: doc.updatedAt, lastChangeTitle: typeof doc[title] === "string" ? doc[title] : null }));
    }),
  );
  const [last] = newest.flat().sort((one, other) => (one.lastChangeAt < other.lastChangeAt ? 1 : -1));
  return last ?? { lastChangeAt: null, lastChangeTitle: null };
}
