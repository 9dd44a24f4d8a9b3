import type { Payload } from "payload";
import { createAuditPruner } from "../audit/prune-audit.ts";
import { expandAllSites } from "./expand-all-sites.ts";
import { ALL_SITES, deleteJobs, listJobs } from "./jobs.ts";
import { createRefreshClock, type NextRefreshes } from "./refresh-clock.ts";
import { runSite } from "./run-site.ts";
import { createSleeper } from "./sleeper.ts";

export type PublishWorker = {
  /** Says that a job may be waiting. Costs nothing when called often. */
  wake(): void;
  /** Resolves when the worker has had its first look into the queue. */
  ready: Promise<void>;
  /** Takes no more jobs and resolves when the running one is done. */
  stop(): Promise<void>;
};

const POLL_MS = 1000;

/**
 * Runs publish jobs: at once when woken, else at the next look into the queue, one site after the other. Queues what
 * goes stale by itself. Any number of workers may share a queue; what one leaves undone when it is killed, another or
 * the next one takes up.
 *
 * @param nextRefreshes when each published site goes stale, from the publisher's manifests
 * @param log takes one line per publish that failed, and per outage
 */
export function createPublishWorker({
  payload,
  nextRefreshes,
  pollMs = POLL_MS,
  log,
}: {
  payload: Payload;
  nextRefreshes: NextRefreshes;
  pollMs?: number;
  log: (line: string) => void;
}): PublishWorker {
  const clock = createRefreshClock({ payload, nextRefreshes });
  const pruner = createAuditPruner({ payload });
  const sleeper = createSleeper();
  let stopping = false;
  let isAway = false;
  let resolveReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve;
  });

  const finished = (async () => {
    while (!stopping) {
      try {
        const waitMs = await drain({ payload, log, onLook: resolveReady, onPublished: clock.forget, isStopping: () => stopping });
        const clockMs = await clock.queueStale();
        await pruner.pruneWhenDue();
        if (isAway) log("[publish] The database is back");
        isAway = false;
        await sleeper.sleep(Math.min(pollMs, waitMs, clockMs));
      } catch (error) {
        if (!isAway) log(`[publish] No jobs can be taken — ${messageOf(error)} — trying again every ${pollMs} ms`);
        isAway = true;
        await sleeper.sleep(pollMs);
      }
    }
  })();

  return {
    wake: () => sleeper.wake(),
    ready,
    stop: async () => {
      stopping = true;
      sleeper.wake();
      await finished;
    },
  };
}

/** Works until nothing is due. Returns how long until something is, in milliseconds. */
async function drain({
  payload,
  log,
  onLook,
  onPublished,
  isStopping,
}: {
  payload: Payload;
  log: (line: string) => void;
  onLook: () => void;
  onPublished: () => void;
  isStopping: () => boolean;
}): Promise<number> {
  /** Sites that others are publishing: they are left until the next look. */
  const busy = new Set<string>();
  for (;;) {
    const jobs = (await listJobs({ payload })).filter((job) => !busy.has(job.slug));
    onLook();
    const now = Date.now();
    const next = jobs.find((job) => job.dueAt <= now);
    if (!next || isStopping()) return Math.min(...jobs.map((job) => Math.max(job.dueAt - now, 0)), Number.POSITIVE_INFINITY);
    if (next.slug === ALL_SITES) {
      await expandAllSites({ payload, ...next });
      await deleteJobs({ payload, jobs: [next] });
      continue;
    }
    const run = await runSite({ payload, slug: next.slug });
    if (run.state === "done") onPublished();
    if (run.state === "busy") busy.add(next.slug);
    if (run.state === "failed") log(describeFailure({ slug: next.slug, ...run }));
  }
}

function describeFailure({ slug, error, retryAt }: { slug: string; error: unknown; retryAt: number | null }): string {
  const next = retryAt === null ? "given up until the next change" : `tried again at ${new Date(retryAt).toISOString()}`;
  return `[publish] ${slug} was not published, its old site stays — ${messageOf(error)} — ${next}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
