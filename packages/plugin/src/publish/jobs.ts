import type { Payload, PayloadRequest } from "payload";
import type { PublishCause } from "./types.ts";

export const PUBLISH_TASK = "publishCluster";
const PUBLISH_QUEUE = "publish";

/**
 * What a publish job says: which site to bring up to date, not what has changed.
 * `after`: with `ALL_SITES`, the slug up to which the sites are queued already.
 * `byPerson`: somebody of the cluster wants the newest content on the site, so a rollback ends.
 */
export type PublishJobInput = { slug: string; cause: PublishCause; byPerson?: boolean; rollback?: RollbackRequest; after?: string };

/** Stands for every live site in place of a slug: one job, however many sites there are, see `expandAllSites`. */
export const ALL_SITES = "*";

/** Which release to put live again, and what to tell of it. */
export type RollbackRequest = { releaseId: string; reason: string | null; byName: string | null };

/** `createdAt` and `dueAt` in milliseconds since 1970. */
export type PublishJob = {
  id: string | number;
  slug: string;
  cause: PublishCause;
  byPerson: boolean;
  rollback: RollbackRequest | null;
  after: string;
  failures: number;
  createdAt: number;
  dueAt: number;
};

/**
 * Waits between attempts, in milliseconds. After the last one the job is given up: the site stays as it is, the row in
 * `releases` says why, and the next change or the clock tries anew.
 */
const RETRY_AFTER_MS = [2_000, 15_000, 60_000];

const JOBS = "payload-jobs";
type JobRow = {
  id: string | number;
  input?: Partial<PublishJobInput> | null;
  totalTried?: number | null;
  waitUntil?: string | null;
  createdAt: string;
};

/**
 * Puts a job into the queue. Only ever adds: jobs for the same site are joined when one is taken, since removing the
 * others here would make two editors' transactions collide.
 */
export async function addJob({
  payload,
  req,
  ...input
}: PublishJobInput & { payload: Payload; req?: PayloadRequest | undefined }): Promise<void> {
  await payload.jobs.queue({ task: PUBLISH_TASK, queue: PUBLISH_QUEUE, input, ...(req && { req }) } as never);
}

/**
 * The jobs that are not done, of one site or of all, oldest first; also those that wait for another attempt. Payload's
 * flag `processing` is not asked: a runner that was killed leaves it set for good, and the lease says who works.
 */
export async function listJobs({ payload, slug }: { payload: Payload; slug?: string }): Promise<PublishJob[]> {
  const { docs } = await payload.db.find<JobRow>({
    collection: JOBS,
    pagination: false,
    limit: 0,
    sort: "createdAt",
    select: { input: true, totalTried: true, waitUntil: true, createdAt: true },
    where: {
      and: [
        { taskSlug: { equals: PUBLISH_TASK } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        ...(slug === undefined ? [] : [{ concurrencyKey: { equals: concurrencyKey(slug) } }]),
      ],
    },
  });
  return docs.flatMap(toJob);
}

export async function deleteJobs({ payload, jobs }: { payload: Payload; jobs: readonly PublishJob[] }): Promise<void> {
  if (jobs.length === 0) return;
  await payload.db.deleteMany({ collection: JOBS, where: { id: { in: jobs.map((job) => job.id) } } });
}

/**
 * Notes a failed attempt: of the jobs one remains, to be tried again after a while, or none when there were too many.
 * Returns when the next attempt is due, in milliseconds since 1970, or null.
 */
export async function postponeJobs({ payload, jobs }: { payload: Payload; jobs: readonly PublishJob[] }): Promise<number | null> {
  const last = jobs.at(-1);
  const failures = Math.max(...jobs.map((job) => job.failures)) + 1;
  const wait = RETRY_AFTER_MS[failures - 1];
  if (!last || wait === undefined) {
    await deleteJobs({ payload, jobs });
    return null;
  }
  const dueAt = Date.now() + wait;
  const { slug, cause, rollback } = last;
  const input = { slug, cause, byPerson: jobs.some((job) => job.byPerson), ...(rollback ? { rollback } : {}) };
  const data = { totalTried: failures, waitUntil: new Date(dueAt).toISOString(), input };
  await payload.db.updateJobs({ id: last.id, data, returning: false });
  await deleteJobs({ payload, jobs: jobs.slice(0, -1) });
  return dueAt;
}

/** Payload keeps this text beside the job; it finds the jobs of one site, and keeps Payload's own runner to one at a time. */
export function concurrencyKey(slug: string): string {
  return `${PUBLISH_TASK}:${slug}`;
}

function toJob(row: JobRow): PublishJob[] {
  const { slug, cause = "change", byPerson = false, rollback = null, after = "" } = row.input ?? {};
  if (!slug) return [];
  const dueAt = row.waitUntil ? Date.parse(row.waitUntil) : 0;
  return [
    { id: row.id, slug, cause, byPerson, rollback, after, failures: row.totalTried ?? 0, createdAt: Date.parse(row.createdAt), dueAt },
  ];
}
