import type { Payload } from "payload";
import { noteAudit } from "../../audit/note-audit.ts";
import { COLLECTIONS, TENANT_COLLECTIONS } from "../../names.ts";
import type { LivingCluster } from "../find-cluster.ts";
import { deleteAccounts } from "./delete-accounts.ts";
import { deleteBeside } from "./delete-beside.ts";
import { deleteDocuments } from "./delete-documents.ts";
import { deleteSites } from "./delete-sites.ts";

/** What names something else goes before it: answers before their forms, and pictures and files last. */
const LAST: readonly string[] = [COLLECTIONS.forms, COLLECTIONS.media];
const ORDER = [...TENANT_COLLECTIONS].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));

/**
 * Deletes a cluster and all that is its own: site, documents with their versions, files, what residents sent in, jobs, accounts
 * that have no other place, its lines in the log but one. Nothing of other clusters is read or written.
 *
 * Every step may be repeated, and the cluster's own row goes last: whatever kills the process, the next one finds the row and goes
 * on. False where it stopped because `mayGoOn` said so.
 */
export async function deleteCluster({
  payload,
  cluster,
  mayGoOn,
}: {
  payload: Payload;
  cluster: LivingCluster;
  mayGoOn: () => boolean;
}): Promise<boolean> {
  const tenantId = String(cluster.id);
  await deleteSites({ payload, cluster });
  for (const collection of ORDER) {
    if (!(await deleteDocuments({ payload, tenantId, collection, mayGoOn }))) return false;
  }
  if (!(await deleteAccounts({ payload, tenantId, mayGoOn }))) return false;
  await deleteBeside({ payload, tenantId });
  await noteDeleted({ payload, cluster });
  await payload.db.deleteOne({ collection: COLLECTIONS.clusters, where: { id: { equals: tenantId } }, returning: false });
  return true;
}

/** The one line of the log that remains. Whoever goes on after a crash finds it there already. */
async function noteDeleted({ payload, cluster: { id, name, deletion } }: { payload: Payload; cluster: LivingCluster }): Promise<void> {
  const action = "cluster-deleted";
  const where = { and: [{ action: { equals: action } }, { subjectId: { equals: String(id) } }] };
  if (await payload.db.findOne({ collection: COLLECTIONS.auditLog, where })) return;
  const details = { askedBy: deletion?.askedBy ?? null, askedAt: deletion?.askedAt ?? null };
  await noteAudit({ req: { payload }, action, collection: COLLECTIONS.clusters, id, title: name, details });
}
