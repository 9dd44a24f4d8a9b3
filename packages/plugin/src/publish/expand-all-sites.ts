import type { Payload } from "payload";
import { COLLECTIONS } from "../names.ts";
import { ALL_SITES, addJob } from "./jobs.ts";
import type { PublishCause } from "./types.ts";

/** Enough to keep a publisher busy for some seconds, few enough that the queue stays short. */
const AT_ONCE = 50;

/**
 * Makes jobs for single sites of a job for all of them: for the next few after the slug `after`, and one more for all that come
 * after these. It is put last, so that what was waiting and these come before it. Doing it twice queues the same sites twice,
 * which publishes them once.
 */
export async function expandAllSites({
  payload,
  cause,
  after = "",
}: {
  payload: Payload;
  cause: PublishCause;
  after?: string;
}): Promise<void> {
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: COLLECTIONS.clusters,
    where: { and: [{ status: { equals: "live" } }, { slug: { greater_than: after } }] },
    select: { slug: true },
    sort: "slug",
    limit: AT_ONCE,
    pagination: false,
  });
  for (const { slug } of docs) await addJob({ payload, slug, cause });
  const last = docs.at(-1);
  if (last && docs.length === AT_ONCE) await addJob({ payload, slug: ALL_SITES, cause, after: last.slug });
}
