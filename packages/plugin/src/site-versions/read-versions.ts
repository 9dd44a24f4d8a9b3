import type { PublishProblem } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { COLLECTIONS, type PublishCause, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { listJobs } from "../publish/jobs.ts";
import { siteHold } from "../publish/site-hold.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { addChanges } from "./add-changes.ts";
import type { SiteVersion, SiteVersions } from "./types.ts";

/** How many releases a publisher keeps unless it is told otherwise; older ones cannot be brought back. */
const SHOWN = 10;
/** Publishes that changed nothing leave a row too, so that more rows than versions are looked at. */
const ROWS = 100;

type Row = {
  id: string;
  startedAt: string;
  status: string;
  duration?: number | null;
  releaseId?: string | null;
  pages?: number | null;
  cause?: PublishCause | null;
  problem?: PublishProblem | null;
};

/** The last versions of a live cluster's site. The caller has checked that whoever asks leads the cluster. */
export async function readSiteVersions({
  req,
  cluster,
}: {
  req: PayloadRequest;
  cluster: ClusterRow & { id: string };
}): Promise<SiteVersions> {
  const { payload } = req;
  const jobs = await listJobs({ payload, slug: cluster.slug });
  const { docs: rows } = await payload.db.find<Row>({
    collection: COLLECTIONS.releases,
    where: { [TENANT_FIELD]: { equals: cluster.id } },
    sort: "-startedAt",
    limit: ROWS,
    pagination: false,
    req,
  });
  const last = rows.find((row) => row.status !== "running");
  const { slug, kind, name } = cluster;
  return {
    cluster: { id: cluster.id, name },
    url: pluginOptions(payload).siteOrigin({ slug, kind, domains: domainsOf(cluster) }),
    hold: await siteHold({ payload, tenant: cluster.id }),
    current: currentOf(rows),
    versions: await addChanges({ req, tenantId: cluster.id, versions: versionsOf(rows) }),
    underWay: jobs.some((job) => job.rollback) ? "rollback" : jobs.length > 0 ? "publish" : null,
    failure: last?.status === "failed" ? { at: last.startedAt, problem: last.problem ?? "other" } : null,
  };
}

function currentOf(rows: readonly Row[]): string | null {
  return rows.find((row) => row.status === "succeeded" && row.releaseId)?.releaseId ?? null;
}

/** One version per release: the row of the publish that made it, not of those that found nothing new or went back to it. */
function versionsOf(rows: readonly Row[]): (SiteVersion & { startedAt: string })[] {
  const made = new Map<string, Row>();
  for (const row of rows) {
    if (row.status === "succeeded" && row.releaseId && row.cause !== "rollback") made.set(row.releaseId, row);
  }
  const current = currentOf(rows);
  return [...made.entries()]
    .sort(([, one], [, other]) => (one.startedAt < other.startedAt ? 1 : -1))
    .slice(0, SHOWN)
    .map(([releaseId, row]) => ({
      releaseId,
      startedAt: row.startedAt,
      liveAt: new Date(Date.parse(row.startedAt) + (row.duration ?? 0)).toISOString(),
      cause: row.cause ?? "change",
      pages: row.pages ?? null,
      isCurrent: releaseId === current,
      changes: { titles: [], more: 0 },
    }));
}
