import { APIError, type Payload, ValidationError } from "payload";
import { idOf } from "../access/user-roles.ts";
import { isArchived } from "../lifecycle/is-archived.ts";
import { TENANT_FIELD } from "../names.ts";
import { acquireLease } from "../publish/leases.ts";
import { isTrashed } from "../trash/keep-address-free.ts";
import { carryOut } from "./carry-out.ts";
import { findJob, noteFailure, postpone, removeJobs, retryAfter, type ScheduledJob } from "./jobs.ts";
import { tellOfFailedJob } from "./tell-of-failed-job.ts";

/** `busy`: another process is at it. `paused`: the cluster is archived. `gone`: the document or the job is no more. `moot`: it had come about already. */
export type JobRun = { state: "busy" | "gone" | "moot" | "paused" | "done" } | { state: "failed"; problem: string; retryAt: number | null };

type Row = { id: string; _status?: string | null; deletedAt?: string | null; updatedAt: string; tenant?: unknown };

/** When a job of an archived cluster is looked at again: it is done where the cluster has come back by then. */
const PAUSE_MS = 3_600_000;

/**
 * Does one job under a lease, so that of several publishers one does it. A job is removed after it was done: one whose
 * publisher was killed in the middle is found again, and is left alone where its work had been finished.
 */
export async function runJob({ payload, job }: { payload: Payload; job: ScheduledJob }): Promise<JobRun> {
  const lease = await acquireLease({ payload, slug: `schedule:${job.doc.relationTo}:${job.doc.value}` });
  if (!lease) return { state: "busy" };
  try {
    const waiting = await findJob({ payload, id: job.id });
    if (!waiting || waiting.problem !== null) return { state: "gone" };
    return await runWaiting({ payload, job: waiting });
  } finally {
    await lease.release();
  }
}

async function runWaiting({ payload, job }: { payload: Payload; job: ScheduledJob }): Promise<JobRun> {
  const row = await payload.db.findOne<Row>({ collection: job.doc.relationTo, where: { id: { equals: job.doc.value } } });
  if (!row || isTrashed(row)) {
    await removeJobs({ payload, ids: [job.id] });
    return { state: "gone" };
  }
  const tenantId = idOf(row[TENANT_FIELD]);
  if (tenantId !== null && (await isArchived({ req: { payload }, tenantId }))) {
    await postpone({ payload, job, dueAt: Date.now() + PAUSE_MS });
    return { state: "paused" };
  }
  if (hasComeAbout({ job, row })) {
    await removeJobs({ payload, ids: [job.id] });
    return { state: "moot" };
  }
  try {
    await carryOut({ payload, ...job });
  } catch (error) {
    const problem = describe(error);
    const retryAt = retryAfter({ job, isFinal: isFinal(error) });
    // Before it is noted: killed in between, the job is found again, and the mail is known by its job.
    if (retryAt === null && tenantId !== null) await tellOfFailedJob({ payload, job, tenantId, problem });
    await noteFailure({ payload, job, problem, dueAt: retryAt });
    return { state: "failed", problem, retryAt };
  }
  await removeJobs({ payload, ids: [job.id] });
  return { state: "done" };
}

/** What somebody has published since the time came may have a newer draft by now, which nobody has put on the clock. */
function hasComeAbout({ job, row }: { job: ScheduledJob; row: Row }): boolean {
  if (job.type === "unpublish") return row._status !== "published";
  return row._status === "published" && Date.parse(row.updatedAt) >= Date.parse(job.at);
}

/** Refusals and missing fields stay as they are until somebody does something; a database that is away comes back. */
function isFinal(error: unknown): boolean {
  return error instanceof APIError && error.status >= 400 && error.status < 500;
}

function describe(error: unknown): string {
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ label, path, message }) => `${typeof label === "string" ? label : path}: ${message}`).join("; ");
  }
  return error instanceof Error ? error.message : String(error);
}
