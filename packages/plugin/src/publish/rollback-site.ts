import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import type { RollbackRequest } from "./jobs.ts";
import type { PublishOutcome } from "./publish-site.ts";
import { beginRelease } from "./release-rows.ts";

/**
 * Puts an earlier release of a site live again and leaves a row in `releases` that says so; the site is held there from
 * then on, see `site-hold.ts`. Does nothing to a site that is not live. The caller holds the site's lease.
 *
 * @throws what made it fail, once the row says so; the site stays as it is
 */
export async function rollbackSite({
  payload,
  slug,
  request: { releaseId, reason, byName },
}: {
  payload: Payload;
  slug: string;
  request: RollbackRequest;
}): Promise<PublishOutcome> {
  const { rollback } = pluginOptions(payload);
  if (!rollback) {
    throw new Error(
      "[publish] This process cannot go back to an earlier release — klyngePlugin() was not given rollback here — start a publisher, or give the option",
    );
  }
  const cluster = await payload.db.findOne<{ id: string; status: string }>({
    collection: COLLECTIONS.clusters,
    where: { slug: { equals: slug } },
  });
  if (cluster?.status !== "live") return { state: "unpublished" };
  const release = beginRelease({ payload, slug, cause: "rollback" });
  release.isUnderWay({ tenant: cluster.id });
  try {
    await rollback({ slug, releaseId });
    await release.wentBack({ releaseId, reason, byName, versionFrom: await firstLive({ payload, tenant: cluster.id, releaseId }) });
    return { state: "rolled-back", releaseId };
  } catch (error) {
    await release.failed(error);
    throw error;
  }
}

/** When a release went live at first; null where no row tells of it any more. */
async function firstLive({ payload, tenant, releaseId }: { payload: Payload; tenant: string; releaseId: string }): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string; startedAt: string; duration?: number | null }>({
    collection: COLLECTIONS.releases,
    where: { and: [{ [TENANT_FIELD]: { equals: tenant } }, { releaseId: { equals: releaseId } }, { cause: { not_equals: "rollback" } }] },
    sort: "startedAt",
    limit: 1,
    pagination: false,
  });
  const [row] = docs;
  return row ? new Date(Date.parse(row.startedAt) + (row.duration ?? 0)).toISOString() : null;
}
