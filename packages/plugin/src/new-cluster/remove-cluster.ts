import type { Payload } from "payload";
import { deleteBeside } from "../lifecycle/deletion/delete-beside.ts";
import { deleteDocuments } from "../lifecycle/deletion/delete-documents.ts";
import { COLLECTIONS, TENANT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { addJob, deleteJobs, listJobs } from "../publish/jobs.ts";
import { sitesUnderWay } from "../publish/leases.ts";
import type { Starter } from "./passages.ts";

type Row = { id: string; slug: string; starter?: Partial<Starter> | null };

/**
 * Takes back a cluster that is not finished, with everything in it, past all hooks: nobody has seen it. The nonce says that
 * it is the one meant, and not one that somebody else made under the same address.
 */
export async function removeCluster({ payload, slug, nonce }: { payload: Payload; slug: string; nonce: string }): Promise<void> {
  const { docs } = await payload.db.find<Row>({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } }, pagination: false });
  const cluster = docs.find((row) => row.starter?.nonce === nonce);
  if (!cluster) return;
  const { id } = cluster;
  const wasTakenUp = await isTakenUp({ payload, id, slug });
  await deleteJobs({ payload, jobs: await listJobs({ payload, slug }) });
  for (const collection of TENANT_COLLECTIONS) await deleteDocuments({ payload, tenantId: id, collection, mayGoOn: () => true });
  await deleteBeside({ payload, tenantId: id });
  await payload.db.deleteOne({ collection: COLLECTIONS.clusters, where: { id: { equals: id } } });
  // The publisher finds no such cluster and takes the site down.
  if (wasTakenUp) await addJob({ payload, slug, cause: "change" });
}

/** True where the publisher works on the site, or has. */
async function isTakenUp({ payload, id, slug }: { payload: Payload; id: string; slug: string }): Promise<boolean> {
  const release = await payload.db.findOne<{ id: string }>({ collection: COLLECTIONS.releases, where: { [TENANT_FIELD]: { equals: id } } });
  return release !== null || (await sitesUnderWay({ payload })).has(slug);
}
