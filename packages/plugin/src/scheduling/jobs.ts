import type { Payload, PayloadRequest, Where } from "payload";
import { CONTENT_COLLECTIONS, type ContentCollection } from "../names.ts";

/** Payload's own name for such jobs. */
export const SCHEDULE_TASK = "schedulePublish";

export const SCHEDULE_TYPES = ["publish", "unpublish"] as const;
export type ScheduleType = (typeof SCHEDULE_TYPES)[number];

/** What is put on the clock: which document, what is to become of it, and who wants it. */
export type ScheduleInput = {
  type: ScheduleType;
  doc: { relationTo: ContentCollection; value: string };
  /** The job runs with the rights this person has then. Without one it was the platform itself. */
  user?: { relationTo: string; value: string };
};

export type ScheduledJob = ScheduleInput & {
  id: string;
  /** When it was meant to happen, an instant in UTC. */
  at: string;
  /** When it is tried, in milliseconds since 1970; later than `at` after a failed attempt. */
  dueAt: number;
  tries: number;
  /** Why it was given up, in the words of an editor; null while it waits. */
  problem: string | null;
};

/** Waits after each failed attempt, in milliseconds. After the last one the job is given up and the form says why. */
const RETRY_AFTER_MS = [60_000, 300_000, 1_800_000];

const JOBS = "payload-jobs";
type JobRow = {
  id: string;
  input?: unknown;
  waitUntil?: string | null;
  createdAt: string;
  totalTried?: number | null;
  hasError?: boolean | null;
  error?: unknown;
};

export async function addJob({
  payload,
  req,
  at,
  ...input
}: ScheduleInput & { payload: Payload; req?: PayloadRequest; at: string }): Promise<void> {
  await payload.jobs.queue({ task: SCHEDULE_TASK, queue: "schedule", input, waitUntil: new Date(at), ...(req && { req }) } as never);
}

/** What is on the clock for one document, and what was given up; the soonest first. */
export async function listJobs({
  payload,
  collection,
  id,
  req,
}: {
  payload: Payload;
  collection: ContentCollection;
  id: string;
  req?: PayloadRequest;
}): Promise<ScheduledJob[]> {
  const where = [{ "input.doc.value": { equals: id } }, { "input.doc.relationTo": { equals: collection } }];
  return findJobs({ payload, where, req });
}

/** What is due at the instant `now`, the oldest first. */
export async function listDue({ payload, now }: { payload: Payload; now: number }): Promise<ScheduledJob[]> {
  const isDue = { or: [{ waitUntil: { less_than_equal: new Date(now).toISOString() } }, { waitUntil: { exists: false } }] };
  return findJobs({ payload, where: [isDue, { hasError: { not_equals: true } }] });
}

/** When the next job is due, in milliseconds since 1970; infinity where none waits. */
export async function nextDue({ payload }: { payload: Payload }): Promise<number> {
  const [next] = await findJobs({ payload, where: [{ hasError: { not_equals: true } }], limit: 1 });
  return next?.dueAt ?? Number.POSITIVE_INFINITY;
}

export async function findJob({ payload, id }: { payload: Payload; id: string }): Promise<ScheduledJob | null> {
  return (await findJobs({ payload, where: [{ id: { equals: id } }] }))[0] ?? null;
}

export async function removeJobs({ payload, ids, req }: { payload: Payload; ids: readonly string[]; req?: PayloadRequest }): Promise<void> {
  if (ids.length === 0) return;
  const where = { and: [{ id: { in: [...ids] } }, { taskSlug: { equals: SCHEDULE_TASK } }] };
  await payload.db.deleteMany({ collection: JOBS, where, ...(req && { req }) });
}

/** Takes everything off the clock that several documents of a collection have there. */
export async function removeJobsOf({
  payload,
  collection,
  ids,
}: {
  payload: Payload;
  collection: string;
  ids: readonly string[];
}): Promise<void> {
  const wanted = new Set(ids);
  // Databases differ in what they find inside of JSON; there is little on the clock.
  const jobs = await findJobs({ payload, where: [{ "input.doc.relationTo": { equals: collection } }] });
  await removeJobs({ payload, ids: jobs.filter(({ doc }) => wanted.has(doc.value)).map(({ id }) => id) });
}

/** Puts a job off to another instant, in milliseconds since 1970, without counting it as tried. */
export async function postpone({ payload, job, dueAt }: { payload: Payload; job: ScheduledJob; dueAt: number }): Promise<void> {
  const data = { waitUntil: new Date(dueAt).toISOString(), input: inputOf(job) };
  await payload.db.updateJobs({ id: job.id, data, returning: false });
}

/** When a job that failed is tried again, in milliseconds since 1970; null where it is given up, as it is at once where trying is no use. */
export function retryAfter({ job, isFinal }: { job: ScheduledJob; isFinal: boolean }): number | null {
  const wait = isFinal ? undefined : RETRY_AFTER_MS[job.tries];
  return wait === undefined ? null : Date.now() + wait;
}

/** Notes a failed attempt, and when the next one is; null where there is none. */
export async function noteFailure({
  payload,
  job,
  problem,
  dueAt,
}: {
  payload: Payload;
  job: ScheduledJob;
  problem: string;
  dueAt: number | null;
}): Promise<void> {
  const data = {
    totalTried: job.tries + 1,
    error: { message: problem },
    input: inputOf(job),
    ...(dueAt === null ? { hasError: true } : { waitUntil: new Date(dueAt).toISOString() }),
  };
  await payload.db.updateJobs({ id: job.id, data, returning: false });
}

/** The time a job was meant for is told by its input, once it waits for another. */
function inputOf({ type, doc, user, at }: ScheduledJob): ScheduleInput & { at: string } {
  return { type, doc, ...(user && { user }), at };
}

async function findJobs({
  payload,
  where,
  limit = 0,
  req,
}: {
  payload: Payload;
  where: Where[];
  limit?: number;
  req?: PayloadRequest | undefined;
}): Promise<ScheduledJob[]> {
  const { docs } = await payload.db.find<JobRow>({
    collection: JOBS,
    where: { and: [{ taskSlug: { equals: SCHEDULE_TASK } }, { completedAt: { exists: false } }, ...where] },
    sort: "waitUntil",
    pagination: false,
    limit,
    ...(req && { req }),
  });
  return docs.flatMap(toJob);
}

/** Null where the row says nothing that could be done. */
function toJob(row: JobRow): ScheduledJob[] {
  const input = row.input as (Partial<ScheduleInput> & { at?: string }) | null | undefined;
  const { doc, user } = input ?? {};
  if (!doc || !(CONTENT_COLLECTIONS as readonly string[]).includes(doc.relationTo)) return [];
  const error = row.error as { message?: string } | null | undefined;
  return [
    {
      id: row.id,
      type: input?.type === "unpublish" ? "unpublish" : "publish",
      doc: { relationTo: doc.relationTo, value: String(doc.value) },
      ...(user ? { user: { relationTo: user.relationTo, value: String(user.value) } } : {}),
      at: input?.at ?? row.waitUntil ?? row.createdAt,
      dueAt: Date.parse(row.waitUntil ?? row.createdAt),
      tries: row.totalTried ?? 0,
      problem: row.hasError ? (error?.message ?? "") : null,
    },
  ];
}
