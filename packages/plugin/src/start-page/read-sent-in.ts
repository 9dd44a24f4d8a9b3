import type { PayloadRequest, Where } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";

/** What residents have sent in and somebody should look at. */
export type SentIn = { collection: "event-submissions" | "ideas" | "form-submissions"; count: number };

/** A filled-in form has no state of its own: it counts for as long as people remember it. */
const RECENT_MS = 14 * 86_400_000;

/** How much of each kind waits, as far as whoever asks may read it; kinds with nothing are left out. */
export async function readSentIn({ req, tenantId, now }: { req: PayloadRequest; tenantId: string; now: number }): Promise<SentIn[]> {
  const since = new Date(now - RECENT_MS).toISOString();
  const counts = await Promise.all([
    count({ req, tenantId, collection: COLLECTIONS.eventSubmissions, where: { status: { equals: "waiting" } } }),
    count({ req, tenantId, collection: COLLECTIONS.ideas, where: { status: { equals: "new" } } }),
    count({ req, tenantId, collection: COLLECTIONS.formSubmissions, where: { createdAt: { greater_than: since } } }),
  ]);
  return counts.filter((one) => one.count > 0);
}

async function count({
  req,
  tenantId,
  collection,
  where,
}: {
  req: PayloadRequest;
  tenantId: string;
  collection: SentIn["collection"];
  where: Where;
}): Promise<SentIn> {
  const { totalDocs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.news,
    where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, where] },
    select: { createdAt: true } as never,
    limit: 1,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  return { collection, count: totalDocs ?? 0 };
}
