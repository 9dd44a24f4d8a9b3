import { MEDIA_PATH } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { hasSite } from "../lifecycle/site-facts.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { findCulprit } from "./find-culprit.ts";
import { type FollowedCollection, type FollowedDocument, readFollowedDocument } from "./read-document.ts";
import { type FailedRow, type Progress, readProgress } from "./read-progress.ts";
import type { PublishFailure, PublishStatus } from "./types.ts";

/** How far a document is on its way to the site; null where whoever asks may not read it. */
export async function readPublishStatus({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: FollowedCollection;
  id: string;
}): Promise<PublishStatus | null> {
  const document = await readFollowedDocument({ req, collection, id });
  const cluster =
    document &&
    (await req.payload.db.findOne<ClusterRow & { id: string }>({
      collection: COLLECTIONS.clusters,
      where: { id: { equals: document.clusterId } },
      req,
    }));
  if (!document || !cluster) return null;
  const { savedAt, isPublished, wasPublished, hasNewerDraft } = document;
  const status: PublishStatus = {
    state: "draft",
    isRemoval: !isPublished,
    since: savedAt,
    seconds: null,
    url: null,
    newerDraftThan: hasNewerDraft ? savedAt : null,
    failure: null,
  };
  if (!wasPublished) return status;
  if (!hasSite(cluster)) return { ...status, state: "site-off" };
  const { slug, kind } = cluster;
  const progress = await readProgress({ payload: req.payload, cluster: { id: document.clusterId, slug }, savedAt });
  const origin = pluginOptions(req.payload).siteOrigin({ slug, kind, domains: domainsOf(cluster) });
  if (progress.state === "done") return { ...status, ...outcome({ document, progress, origin }) };
  if (progress.state !== "failed") return { ...status, state: progress.state, since: progress.since };
  const { since, retryAt, row } = progress;
  return { ...status, state: "failed", since, failure: await explain({ req, clusterId: document.clusterId, row, retryAt }) };
}

function outcome({
  document: { isPublished, isHidden, shownFrom, path },
  progress: { since, seconds },
  origin,
}: {
  document: FollowedDocument;
  progress: Extract<Progress, { state: "done" }>;
  origin: string;
}): Pick<PublishStatus, "state" | "since" | "seconds" | "url"> {
  if (!isPublished) return { state: "removed", since, seconds, url: null };
  if (isHidden) return { state: "hidden", since, seconds: null, url: null };
  if (shownFrom) return { state: "later", since: shownFrom, seconds: null, url: null };
  return { state: "live", since, seconds, url: path === null ? null : origin + path };
}

async function explain({
  req,
  clusterId,
  row: { problem, problemPage, error },
  retryAt,
}: {
  req: PayloadRequest;
  clusterId: string;
  row: FailedRow;
  retryAt: string | null;
}): Promise<PublishFailure> {
  const culprit = problemPage === null ? null : await findCulprit({ req, clusterId, page: problemPage });
  const isFile = problemPage?.startsWith(MEDIA_PATH);
  const page = isFile && problemPage ? `«${problemPage.slice(problemPage.lastIndexOf("/") + 1)}»` : problemPage;
  return { problem, page, culprit, retryAt, error };
}
