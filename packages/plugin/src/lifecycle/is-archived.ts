import type { Payload, PayloadRequest } from "payload";
import { COLLECTIONS } from "../names.ts";

/** Whether a cluster is archived: nobody of it changes anything then, only the secretariat does. A cluster that is gone is, too. */
export async function isArchived({
  req,
  tenantId,
}: {
  req: { payload: Payload } & Partial<PayloadRequest>;
  tenantId: string;
}): Promise<boolean> {
  const cluster = await req.payload.db.findOne<{ id: string; status?: string | null }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: tenantId } },
    select: { status: true },
    req,
  });
  return !cluster || cluster.status === "archived";
}
