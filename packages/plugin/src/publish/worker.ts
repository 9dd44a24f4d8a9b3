import type { Payload } from "payload";
import { createAuditPruner } from "../audit/prune-audit.ts";
import { expandAllSites } from "./expand-all-sites.ts";
import { ALL_SITES, deleteJobs, listJobs } from "./jobs.ts";
import { createRefreshClock, type NextRefreshes } from "./refresh-clock.ts";
import { type Repeated, repeat } from "./repeat.ts";
import { runSite } from "./run-site.ts";

/** `wake` says that a job may be waiting, and costs nothing when called often. */
export type PublishWorker = Repeated & {
  /** Resolves when the worker has had its first look into the queue. */
  ready: Promise<void>;
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
  const looked = Promise.withResolvers<void>();
  const worker = repeat({
    everyMs: pollMs,
    run: async (isStopping) => {
      const waitMs = await drain({ payload, log, onLook: looked.resolve, onPublished: clock.forget, isStopping });
      const clockMs = await clock.queueStale();
      await pruner.pruneWhenDue();
      return Math.min(waitMs, clockMs);
    },
    onFailure: (why) => log(`[publish] No jobs can be taken — ${why} — trying again every ${pollMs} ms`),
    onBack: () => log("[publish] The database is back"),
  });
  return { ...worker, ready: looked.promise };
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
