import type { Payload, PayloadRequest } from "payload";
import { hasSite, type LifecycleFacts, WITH_ARCHIVED_SITE } from "../lifecycle/site-facts.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { ClusterNotLiveError, UnknownClusterError } from "../snapshot/errors.ts";
import { afterCommit } from "./after-commit.ts";
import { ALL_SITES, addJob, type RollbackRequest } from "./jobs.ts";
import type { PublishCause } from "./types.ts";

/**
 * Asks for one cluster, or all that have a site, to be published soon. Within a request's transaction the job comes into being
 * with it. Returns the slugs that were queued.
 *
 * @param cluster a slug, or `all`
 * @throws {UnknownClusterError} where no cluster has the slug
 * @throws {ClusterNotLiveError} where it has no site: it is neither live nor archived with one
 */
export async function queuePublish({
  payload,
  cluster,
  cause = "manual",
  req,
}: {
  payload: Payload;
  cluster: string;
  cause?: PublishCause;
  req?: PayloadRequest;
}): Promise<string[]> {
  const slugs =
    cluster === "all"
      ? [...(await liveSlugs({ payload, req })), ...(await archivedSlugs({ payload, req }))]
      : [await requireLive({ payload, slug: cluster, req })];
  await queueSites({ payload, slugs, cause, byPerson: true, req });
  return slugs;
}

/**
 * Queues the sites at these slugs, whatever becomes of them, and wakes the publisher once others can see the jobs. A site
 * that shows an earlier release stays there unless `byPerson` says that somebody of its own cluster wants it otherwise.
 */
export async function queueSites({
  payload,
  slugs,
  cause,
  byPerson = false,
  rollback,
  req,
}: {
  payload: Payload;
  slugs: readonly string[];
  cause: PublishCause;
  byPerson?: boolean;
  rollback?: RollbackRequest;
  req: PayloadRequest | undefined;
}): Promise<void> {
  if (slugs.length === 0) return;
  for (const slug of new Set(slugs)) await addJob({ payload, slug, cause, byPerson, ...(rollback ? { rollback } : {}), req });
  await afterCommit({ payload, req, run: wakerOf(payload) });
}

/**
 * Queues every live site by one job, so that it costs whoever asks the same with a thousand clusters as with ten. The publisher
 * makes jobs for single sites of it, a part at a time. Sites that show an earlier release stay there.
 */
export async function queueAllSites({
  payload,
  cause,
  req,
}: {
  payload: Payload;
  cause: PublishCause;
  req: PayloadRequest | undefined;
}): Promise<void> {
  await addJob({ payload, slug: ALL_SITES, cause, req });
  await afterCommit({ payload, req, run: wakerOf(payload) });
}

/** The slugs of every live cluster. */
export async function liveSlugs({ payload, req }: { payload: Payload; req?: PayloadRequest | undefined }): Promise<string[]> {
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: COLLECTIONS.clusters,
    where: { status: { equals: "live" } },
    select: { slug: true },
    sort: "slug",
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  return docs.map((cluster) => cluster.slug);
}

/** The slugs of every archived cluster that has a site. It changes only when somebody of the secretariat changes it. */
export async function archivedSlugs({ payload, req }: { payload: Payload; req?: PayloadRequest | undefined }): Promise<string[]> {
  const { docs } = await payload.db.find<{ slug: string }>({
    collection: COLLECTIONS.clusters,
    where: WITH_ARCHIVED_SITE,
    select: { slug: true },
    sort: "slug",
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  return docs.map((cluster) => cluster.slug);
}

/** @throws where no cluster has the slug, or it has no site */
export async function requireLive({
  payload,
  slug,
  req,
}: {
  payload: Payload;
  slug: string;
  req?: PayloadRequest | undefined;
}): Promise<string> {
  const { docs } = await payload.db.find<LifecycleFacts & { slug: string; status: string }>({
    collection: COLLECTIONS.clusters,
    where: {},
    select: { slug: true, status: true, archive: true, deletion: true },
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  const cluster = docs.find((known) => known.slug === slug);
  if (!cluster) throw new UnknownClusterError({ slug, known: docs.map((known) => known.slug) });
  if (!hasSite(cluster)) throw new ClusterNotLiveError({ slug, status: cluster.status });
  return slug;
}

const wakers = new WeakMap<Payload, () => void>();

/** One function per Payload, so that a transaction with many changes wakes the publisher once. */
function wakerOf(payload: Payload): () => void {
  const known = wakers.get(payload);
  if (known) return known;
  const wake = (): void => {
    const failed = (error: unknown) =>
      payload.logger.warn({
        err: error,
        msg: "[publish] The publisher could not be woken — it finds the job at its next look into the queue",
      });
    try {
      Promise.resolve(pluginOptions(payload).wakePublisher?.()).catch(failed);
    } catch (error) {
      failed(error);
    }
  };
  wakers.set(payload, wake);
  return wake;
}
