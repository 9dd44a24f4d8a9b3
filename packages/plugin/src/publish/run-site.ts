import type { Payload } from "payload";
import { deleteJobs, listJobs, type PublishJob, postponeJobs } from "./jobs.ts";
import { acquireLease, type Lease } from "./leases.ts";
import { type PublishOutcome, publishSite } from "./publish-site.ts";
import { closeInterrupted, noteGivenUp } from "./release-rows.ts";
import type { PublishCause } from "./types.ts";

/** `busy`: another process publishes the site. `idle`: nothing waited. `retryAt`: milliseconds since 1970; null: given up. */
export type SiteRun =
  | { state: "busy" | "idle" }
  | { state: "done"; outcome: PublishOutcome }
  | { state: "failed"; error: unknown; retryAt: number | null };

/**
 * Does the waiting work of one site: however many jobs there are, the site is published once, with what is in the
 * database now. A job that comes in meanwhile is left for another run. With `cause` the site is published even
 * where no job waits.
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
  let jobs = await listJobs({ payload, slug });
  if (lease.afterCrash) {
    const counted = await countCrash({ payload, slug, jobs });
    if (counted.givenUp) return { state: "failed", error: counted.givenUp, retryAt: null };
    jobs = counted.jobs;
  }
  const why = cause ?? jobs.at(-1)?.cause;
  if (!why) return { state: "idle" };
  try {
    const outcome = await publishSite({ payload, slug, cause: why, signal: lease.signal });
    await deleteJobs({ payload, jobs });
    return { state: "done", outcome };
  } catch (error) {
    return { state: "failed", error, retryAt: await postponeJobs({ payload, jobs }) };
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
  if (retryAt !== null) return { jobs: [{ ...last, failures: Math.max(...jobs.map((job) => job.failures)) + 1 }] };
  const givenUp = new Error(
    `[publish] ${slug}: the site was not published — the publisher stopped in the middle of it several times in a row — look for the reason in its log, often too little memory, then save any document of the cluster`,
  );
  await noteGivenUp({ payload, slug, error: givenUp });
  return { jobs: [], givenUp };
}
