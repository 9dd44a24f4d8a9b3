import type { Payload, PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, NETWORK_SETTINGS } from "../names.ts";
import { clusterToChange } from "./find-cluster.ts";

/** How long one may think it over, where the network's settings say nothing else. */
export const DEFAULT_WAITING_DAYS = 30;
const DAY_MS = 86_400_000;

type Asked = { req: PayloadRequest; id: string };

/**
 * Marks an archived cluster for deletion after the waiting time. Returns when, an instant in UTC.
 *
 * @param typedName the cluster's name, letter by letter: nobody deletes the wrong one by a click
 */
export async function askDeletion({ req, id, typedName }: Asked & { typedName: string }): Promise<string> {
  const cluster = await clusterToChange({ req, id });
  if (cluster.status !== "archived") refuseAction({ req, key: "error.clusterNotArchived", status: 409 });
  if (cluster.deletion?.at) refuseAction({ req, key: "lifecycle.error.alreadyAsked", status: 409 });
  if (typedName !== cluster.name) refuseAction({ req, key: "lifecycle.error.wrongName", values: { name: cluster.name } });
  const now = Date.now();
  const at = new Date(now + (await waitingDays(req.payload)) * DAY_MS).toISOString();
  const deletion = { at, askedAt: new Date(now).toISOString(), askedBy: nameOf(req), startedAt: null };
  await store({ req, id: cluster.id, deletion });
  await noteDeletion({ req, cluster, action: "deletion-asked", details: { at } });
  return at;
}

/** Calls a deletion off. Once it has begun it is too late. */
export async function cancelDeletion({ req, id }: Asked): Promise<void> {
  const cluster = await clusterToChange({ req, id });
  if (!cluster.deletion?.at) refuseAction({ req, key: "lifecycle.error.notAsked", status: 409 });
  await store({ req, id: cluster.id, deletion: { at: null, askedAt: null, askedBy: null, startedAt: null } });
  await noteDeletion({ req, cluster, action: "deletion-cancelled", details: {} });
}

/** How many days pass between asking for a deletion and the deletion. */
export async function waitingDays(payload: Payload): Promise<number> {
  const settings = (await payload.findGlobal({ slug: NETWORK_SETTINGS as never, depth: 0 })) as { deleteAfterDays?: number | null };
  return settings.deleteAfterDays ?? DEFAULT_WAITING_DAYS;
}

/** In one step with the look whether it has begun: what deletes takes its mark the same way. */
async function store({ req, id, deletion }: Asked & { deletion: object }): Promise<void> {
  const where = { and: [{ id: { equals: id } }, { "deletion.startedAt": { exists: false } }] };
  const stored = await req.payload.db.updateOne({
    collection: COLLECTIONS.clusters,
    where,
    data: { deletion },
    options: { atomic: true },
  });
  if (!stored) refuseAction({ req, key: "lifecycle.error.beingDeleted", status: 409 });
}

async function noteDeletion({
  req,
  cluster: { id, name },
  action,
  details,
}: {
  req: PayloadRequest;
  cluster: { id: string; name: string };
  action: "deletion-asked" | "deletion-cancelled";
  details: Record<string, string>;
}): Promise<void> {
  await inTransaction({
    req,
    run: () => noteAudit({ req, action, collection: COLLECTIONS.clusters, id, title: name, tenant: String(id), details }),
  });
}

function nameOf({ user }: PayloadRequest): string | null {
  const { name, email } = (user ?? {}) as { name?: string; email?: string };
  return name || email || null;
}
