import { setTimeout as sleep } from "node:timers/promises";
import type { Payload } from "payload";
import type { PublishOutcome } from "./publish-site.ts";
import { requireLive } from "./queue-publish.ts";
import { runSite } from "./run-site.ts";
import type { PublishCause } from "./types.ts";

const LOOK_AGAIN_MS = 100;

/**
 * Publishes one site in this process and waits for it, as a command does; also does what waits in the queue for it.
 * Waits its turn while another process publishes the same site.
 *
 * @throws {UnknownClusterError} where no cluster has the slug
 * @throws {ClusterNotLiveError} where it has no site: it is neither live nor archived with one
 * @throws what made it fail otherwise; the old site stays
 */
export async function publishNow({
  payload,
  cluster,
  cause = "manual",
}: {
  payload: Payload;
  cluster: string;
  cause?: PublishCause;
}): Promise<PublishOutcome> {
  await requireLive({ payload, slug: cluster });
  for (;;) {
    const run = await runSite({ payload, slug: cluster, cause });
    // A rollback that was asked for before comes first.
    if (run.state === "done" && run.outcome.state !== "rolled-back") return run.outcome;
    if (run.state === "failed") throw run.error;
    if (run.state === "busy") await sleep(LOOK_AGAIN_MS);
  }
}
