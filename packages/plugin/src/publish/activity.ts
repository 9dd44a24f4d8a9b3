import type { CollectionConfig, Payload } from "payload";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";

export const ACTIVITY = "publish-activity";

/** How a cluster is doing, in one row: what the secretariat's table of all clusters is made of. Times are instants in UTC. */
export type Activity = {
  /** The cluster's id. */
  id: string;
  lastChangeAt?: string | null;
  lastPublishAt?: string | null;
  /** How many publishes have failed since the last that did not. */
  failures?: number | null;
  problem?: string | null;
};

/**
 * Kept by the publisher beside the rows in `releases`, of which there are far too many to look through for a thousand
 * clusters. Under the site's lease, so that nobody else writes the same row.
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
  ],
};

/** Notes that a site was published. Does nothing where no cluster has the slug. */
export async function notePublished({ payload, slug }: { payload: Payload; slug: string }): Promise<void> {
  const tenant = await findTenant({ payload, slug });
  if (tenant === undefined) return;
  const data = { lastPublishAt: new Date().toISOString(), failures: 0, problem: null };
  await store({ payload, tenant, data: { ...data, lastChangeAt: await lastChange({ payload, tenant }) } });
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
  const updated = await payload.db.updateMany({ collection: ACTIVITY, where: { id: { equals: tenant } }, data });
  if (!updated?.length) await payload.db.create({ collection: ACTIVITY, data: { id: tenant, ...data } });
}

/** When somebody changed content of the cluster last. */
async function lastChange({ payload, tenant }: { payload: Payload; tenant: string }): Promise<string | null> {
  const newest = await Promise.all(
    CONTENT_COLLECTIONS.map(async (collection) => {
      const { docs } = await payload.db.find<{ id: string; updatedAt: string }>({
        collection,
        where: { [TENANT_FIELD]: { equals: tenant } },
        select: { updatedAt: true },
        sort: "-updatedAt",
        limit: 1,
        pagination: false,
      });
      return docs[0]?.updatedAt ?? "";
    }),
  );
  return newest.sort().at(-1) || null;
}
