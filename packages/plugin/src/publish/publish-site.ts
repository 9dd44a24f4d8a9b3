import type { ClusterSnapshot } from "@klynge/contract";
import type { Payload } from "payload";
import { countEventsAhead } from "../overview/count-events-ahead.ts";
import { pluginOptions } from "../plugin-options.ts";
import { ClusterNotLiveError, UnknownClusterError } from "../snapshot/errors.ts";
import { buildSnapshot } from "../snapshot/index.ts";
import { beginRelease } from "./release-rows.ts";
import type { PublishCause, PublishResult } from "./types.ts";

/** `unpublished`: no cluster with a site has this slug, so what was there was taken down. `rolled-back`: an earlier release is live again. */
export type PublishOutcome =
  | ({ state: "published"; eventsAhead: number } & PublishResult)
  | { state: "unpublished" }
  | { state: "rolled-back"; releaseId: string };

/**
 * Makes the site at `slug` what the database says: published where a cluster that is live, or archived with a
 * site, has the slug, taken down where none has. Leaves a row in `releases`. The caller holds the site's lease.
 *
 * @throws what made it fail, once the row says so; the old site stays
 */
export async function publishSite({
  payload,
  slug,
  cause,
  signal,
}: {
  payload: Payload;
  slug: string;
  cause: PublishCause;
  signal: AbortSignal;
}): Promise<PublishOutcome> {
  const { publish, unpublish } = pluginOptions(payload);
  if (!publish || !unpublish) {
    throw new Error(
      "[publish] This process cannot publish — klyngePlugin() was given neither publish nor unpublish here — start a publisher, or give both options",
    );
  }
  const release = beginRelease({ payload, slug, cause });
  let snapshot: ClusterSnapshot | undefined;
  try {
    snapshot = await buildSnapshot({ payload, cluster: slug, now: new Date().toISOString() });
    release.isUnderWay({ tenant: snapshot.cluster.id });
    const result = await publish({ snapshot, signal });
    signal.throwIfAborted();
    await release.succeeded(result);
    return { ...result, state: "published", eventsAhead: countEventsAhead(snapshot) };
  } catch (error) {
    if (error instanceof ClusterNotLiveError || error instanceof UnknownClusterError) {
      await unpublish({ slug });
      return { state: "unpublished" };
    }
    await release.failed(error, { snapshot });
    throw error;
  }
}
