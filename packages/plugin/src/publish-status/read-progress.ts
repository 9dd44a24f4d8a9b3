import type { PublishProblem } from "@klynge/contract";
import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { listJobs } from "../publish/jobs.ts";
import { sitesUnderWay } from "../publish/leases.ts";
import { siteHold } from "../publish/site-hold.ts";

/** How far a site is with what was saved at some instant. Times are instants in UTC. */
export type Progress =
  | { state: "waiting" | "silent" | "publishing"; since: string }
  | { state: "done"; since: string; seconds: number | null }
  | { state: "held"; since: string }
  | { state: "failed"; since: string; retryAt: string | null; row: FailedRow };

export type FailedRow = { problem: PublishProblem; problemPage: string | null; error: string | null };

type ReleaseRow = {
  id: string;
  status: string;
  startedAt: string;
  duration?: number | null;
  problem?: PublishProblem | null;
  problemPage?: string | null;
  error?: string | null;
};

/** A publisher looks into the queue every second; after this long without any at work, none is there. */
const SILENT_AFTER_MS = 15_000;
/** What goes live later than this after it was saved did not go live because it was saved. */
const BELONGS_TOGETHER_MS = 3_600_000;

/**
 * A publish takes what is in the database when it begins, so what was saved is live once one that began later has
 * succeeded. The job of the save lies in the queue until then: it was written with the change, and is removed
 * after the row that tells of the publish was written.
 */
export async function readProgress({
  payload,
  cluster,
  savedAt,
}: {
  payload: Payload;
  cluster: { id: string; slug: string };
  savedAt: string;
}): Promise<Progress> {
  // In this order: a job that is gone by now has left its row behind.
  const jobs = (await listJobs({ payload, slug: cluster.slug })).filter((job) => job.createdAt >= Date.parse(savedAt));
  const after = { and: [{ startedAt: { greater_than_equal: savedAt } }, { cause: { not_equals: "rollback" } }] };
  const live = await readRelease({ payload, cluster, where: [{ status: { equals: "succeeded" } }, after], sort: "startedAt" });
  const waiting = live ? jobs.filter((job) => job.createdAt <= Date.parse(live.startedAt)) : jobs;

  if (waiting.length === 0) {
    const hold = await siteHold({ payload, tenant: cluster.id });
    if (hold && (hold.versionFrom === null || hold.versionFrom < savedAt)) return { state: "held", since: hold.versionFrom ?? hold.since };
    if (live) return done({ row: live, savedAt });
    const failed = await readRelease({ payload, cluster, where: [{ status: { equals: "failed" } }, after], sort: "-startedAt" });
    return failed ? failure({ row: failed, retryAt: null }) : { state: "done", since: savedAt, seconds: null };
  }

  const since = new Date(Math.min(...waiting.map((job) => job.createdAt))).toISOString();
  const underWay = await sitesUnderWay({ payload });
  if (underWay.has(cluster.slug)) return { state: "publishing", since };
  const dueAt = Math.min(...waiting.map((job) => job.dueAt));
  if (waiting.every((job) => job.failures > 0)) {
    const row = await readRelease({ payload, cluster, where: [{ status: { equals: "failed" } }], sort: "-startedAt" });
    if (row) return failure({ row, retryAt: new Date(dueAt).toISOString() });
  }
  const waitsSince = Math.max(Date.parse(since), dueAt);
  return { state: underWay.size === 0 && Date.now() - waitsSince > SILENT_AFTER_MS ? "silent" : "waiting", since };
}

function done({ row, savedAt }: { row: ReleaseRow; savedAt: string }): Progress {
  const liveAt = Date.parse(row.startedAt) + (row.duration ?? 0);
  const took = liveAt - Date.parse(savedAt);
  // Rows are kept for a while only: the oldest that is left says nothing of what was saved long before it.
  if (took > BELONGS_TOGETHER_MS) return { state: "done", since: savedAt, seconds: null };
  return { state: "done", since: new Date(liveAt).toISOString(), seconds: took / 1000 };
}

function failure({ row, retryAt }: { row: ReleaseRow; retryAt: string | null }): Progress {
  const { problem, problemPage, error, startedAt } = row;
  return {
    state: "failed",
    since: startedAt,
    retryAt,
    row: { problem: problem ?? "other", problemPage: problemPage ?? null, error: error ?? null },
  };
}

async function readRelease({
  payload,
  cluster,
  where,
  sort,
}: {
  payload: Payload;
  cluster: { id: string };
  where: Record<string, object>[];
  sort: string;
}): Promise<ReleaseRow | null> {
  const { docs } = await payload.db.find<ReleaseRow>({
    collection: COLLECTIONS.releases,
    where: { and: [{ [TENANT_FIELD]: { equals: cluster.id } }, ...where] } as never,
    sort,
    limit: 1,
    pagination: false,
  });
  return docs[0] ?? null;
}
