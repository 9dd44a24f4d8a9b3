import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";

/** That a site shows an earlier release: since when, from when what it shows is, why, and who brought it back. */
export type SiteHold = {
  since: string;
  releaseId: string;
  versionFrom: string | null;
  reason: string | null;
  byName: string | null;
};

type Row = {
  id: string;
  cause?: string | null;
  startedAt: string;
  releaseId?: string | null;
  versionFrom?: string | null;
  reason?: string | null;
  byName?: string | null;
};

/**
 * A site is held where the last that succeeded was a rollback. It stays held until somebody of the cluster publishes:
 * neither midnight, nor an event that ends, nor a calendar that is fetched may put live again what somebody went back from.
 */
export async function siteHold({ payload, tenant }: { payload: Payload; tenant: string }): Promise<SiteHold | null> {
  const { docs } = await payload.db.find<Row>({
    collection: COLLECTIONS.releases,
    where: { and: [{ [TENANT_FIELD]: { equals: tenant } }, { status: { equals: "succeeded" } }] },
    sort: "-startedAt",
    limit: 1,
    pagination: false,
  });
  const [row] = docs;
  if (row?.cause !== "rollback" || !row.releaseId) return null;
  const { startedAt: since, releaseId, versionFrom, reason, byName } = row;
  return { since, releaseId, versionFrom: versionFrom ?? null, reason: reason ?? null, byName: byName ?? null };
}

/** The same for the site at a slug. */
export async function isHeld({ payload, slug }: { payload: Payload; slug: string }): Promise<boolean> {
  const cluster = await payload.db.findOne<{ id: string }>({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } });
  return cluster ? (await siteHold({ payload, tenant: cluster.id })) !== null : false;
}
