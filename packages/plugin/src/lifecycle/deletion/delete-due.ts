import type { Payload } from "payload";
import { COLLECTIONS } from "../../names.ts";
import { acquireLease } from "../../publish/leases.ts";
import type { LivingCluster } from "../find-cluster.ts";
import { deleteCluster } from "./delete-cluster.ts";

/**
 * Deletes for good the archived clusters whose waiting time is over at the instant `now`, and goes on with those whose deletion a
 * killed process left half-way. Any number of processes may do it at once; one cluster is deleted by one of them. What cannot be
 * deleted now is logged and tried again. Returns the names of those that are gone.
 */
export async function deleteDueClusters({
  payload,
  now = Date.now(),
  log,
  isStopping = () => false,
}: {
  payload: Payload;
  now?: number;
  log: (line: string) => void;
  isStopping?: () => boolean;
}): Promise<string[]> {
  const { docs } = await payload.db.find<LivingCluster>({
    collection: COLLECTIONS.clusters,
    where: dueAt(now),
    sort: "deletion.at",
    pagination: false,
    limit: 0,
  });
  const gone: string[] = [];
  for (const cluster of docs) {
    if (isStopping()) break;
    try {
      if (await deleteUnderLease({ payload, cluster, now, isStopping })) gone.push(cluster.name);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log(`[lifecycle] ${cluster.slug} was not deleted to its end — ${why} — what is left is tried again within the hour`);
    }
  }
  return gone;
}

const dueAt = (now: number) => ({
  and: [{ status: { equals: "archived" } }, { "deletion.at": { less_than_equal: new Date(now).toISOString() } }],
});

/** False where another process is at it, it was called off a moment ago, or this process is stopping. */
async function deleteUnderLease({
  payload,
  cluster,
  now,
  isStopping,
}: {
  payload: Payload;
  cluster: LivingCluster;
  now: number;
  isStopping: () => boolean;
}): Promise<boolean> {
  const lease = await acquireLease({ payload, slug: `delete:${cluster.id}` });
  if (!lease) return false;
  try {
    const begun = await begin({ payload, cluster, now });
    return begun ? await deleteCluster({ payload, cluster: begun, mayGoOn: () => !isStopping() && !lease.signal.aborted }) : false;
  } finally {
    await lease.release();
  }
}

/** From here on there is no way back. In one step with the look whether it was called off. */
async function begin({ payload, cluster, now }: { payload: Payload; cluster: LivingCluster; now: number }): Promise<LivingCluster | null> {
  const startedAt = cluster.deletion?.startedAt ?? new Date(now).toISOString();
  const stored = await payload.db.updateOne({
    collection: COLLECTIONS.clusters,
    where: { and: [{ id: { equals: cluster.id } }, dueAt(now)] },
    data: { deletion: { ...cluster.deletion, startedAt } },
    options: { atomic: true },
  });
  return stored ? { ...cluster, deletion: { ...cluster.deletion, startedAt } } : null;
}
