import type { Payload } from "payload";
import { noteFailed, notePublished } from "./activity.ts";
import { deleteJobs, listJobs, type PublishJob, postponeJobs, type RollbackRequest } from "./jobs.ts";
import { acquireLease, type Lease } from "./leases.ts";
import { problemOf } from "./problem-of.ts";
import { type PublishOutcome, publishSite } from "./publish-site.ts";
import { closeInterrupted, noteGivenUp } from "./release-rows.ts";
import { rollbackSite } from "./rollback-site.ts";
import { isHeld } from "./site-hold.ts";
import type { PublishCause } from "./types.ts";

/**
 * `busy`: another process publishes the site. `idle`: nothing waited. `held`: what waited may not end a rollback, and is
 * taken up by whoever publishes next. `retryAt`: milliseconds since 1970; null: given up.
 */
export type SiteRun =
  | { state: "busy" | "idle" | "held" }
  | { state: "done"; outcome: PublishOutcome }
  | { state: "failed"; error: unknown; retryAt: number | null };

/**
 * Does the waiting work of one site: however many jobs there are, the site is published once, with what is in the
 * database now. A job that comes in meanwhile is left for another run, and so is what came in after a rollback. With
 * `cause` the site is published even where no job waits.
 */
export async function runSite({ payload, slug, cause }: { payload: Payload; slug: string; cause?: PublishCause }): Promise<SiteRun> {
  const lease = await acquireLease({ payload, slug });
  if (!lease) return { state: "busy" };
  try {
    return await runUnderLease({ payload, slug, cause, lease });
  } finally {
    await lease.release();
  }
}

async function runUnderLease({
  payload,
  slug,
  cause,
  lease,
}: {
  payload: Payload;
  slug: string;
  cause: PublishCause | undefined;
  lease: Lease;
}): Promise<SiteRun> {
  const next = nextWork(await listJobs({ payload, slug }));
  let { jobs } = next;
  if (lease.afterCrash) {
    const counted = await countCrash({ payload, slug, jobs });
    if (counted.givenUp) return { state: "failed", error: counted.givenUp, retryAt: null };
    jobs = counted.jobs;
  }
  if (next.rollback) return goBack({ payload, slug, request: next.rollback, jobs, superseded: next.superseded });
  const why = cause ?? jobs.at(-1)?.cause;
  if (!why) return { state: "idle" };
  if (!cause && !jobs.some(endsHold) && (await isHeld({ payload, slug }))) {
    await deleteJobs({ payload, jobs });
    return { state: "held" };
  }
  try {
    const outcome = await publishSite({ payload, slug, cause: why, signal: lease.signal });
    await deleteJobs({ payload, jobs });
    await notePublished({ payload, slug, eventsAhead: outcome.state === "published" ? outcome.eventsAhead : null });
    return { state: "done", outcome };
  } catch (error) {
    const retryAt = await postponeJobs({ payload, jobs });
    await noteFailed({ payload, slug, problem: problemOf({ error }).problem });
    return { state: "failed", error, retryAt };
  }
}

/** A site that is not there (any more) has nothing to hold on to. */
const endsHold = (job: PublishJob): boolean => job.byPerson || job.cause === "first";

type Work = { jobs: PublishJob[]; rollback: RollbackRequest | null; superseded: PublishJob[] };

/** All there is, or the first rollback and what it supersedes: what was asked for before it would have been undone by it. */
function nextWork(jobs: PublishJob[]): Work {
  const index = jobs.findIndex((job) => job.rollback !== null);
  if (index === -1) return { jobs, rollback: null, superseded: [] };
  return { jobs: jobs.slice(index, index + 1), rollback: jobs[index]?.rollback ?? null, superseded: jobs.slice(0, index) };
}

async function goBack({
  payload,
  slug,
  request,
  jobs,
  superseded,
}: {
  payload: Payload;
  slug: string;
  request: RollbackRequest;
  jobs: PublishJob[];
  superseded: PublishJob[];
}): Promise<SiteRun> {
  try {
    const outcome = await rollbackSite({ payload, slug, request });
    await deleteJobs({ payload, jobs: [...superseded, ...jobs] });
    return { state: "done", outcome };
  } catch (error) {
    if (problemOf({ error }).problem !== "no-release") return { state: "failed", error, retryAt: await postponeJobs({ payload, jobs }) };
    // It will not come back by waiting.
    await deleteJobs({ payload, jobs });
    return { state: "failed", error, retryAt: null };
  }
}

/** A publisher that dies over a site would do so for ever, were its deaths not counted like other failures. */
async function countCrash({
  payload,
  slug,
  jobs,
}: {
  payload: Payload;
  slug: string;
  jobs: PublishJob[];
}): Promise<{ jobs: PublishJob[]; givenUp?: Error }> {
  await closeInterrupted({ payload, slug });
  const last = jobs.at(-1);
  if (!last) return { jobs };
  const retryAt = await postponeJobs({ payload, jobs });
  const byPerson = jobs.some((job) => job.byPerson);
  if (retryAt !== null) return { jobs: [{ ...last, byPerson, failures: Math.max(...jobs.map((job) => job.failures)) + 1 }] };
  const givenUp = new Error(
    `[publish] ${slug}: the site was not published — the publisher stopped in the middle of it several times in a row — look for the reason in its log, often too little memory, then save any document of the cluster`,
  );
  await noteGivenUp({ payload, slug, error: givenUp });
  return { jobs: [], givenUp };
}
