import type { PublishProblem } from "@klynge/contract";
import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";

/** How a cluster's site is doing: where it is, when it was published last, and what went wrong since. */
export type SiteState = {
  isLive: boolean;
  url: string;
  lastPublishAt: string | null;
  pages: number | null;
  failure: { at: string; problem: PublishProblem } | null;
};

type Row = { id: string; status: string; startedAt: string; pages?: number | null; problem?: PublishProblem | null };

/** For whoever may read the cluster; the caller has seen to that. */
export async function readSiteState({ payload, cluster }: { payload: Payload; cluster: ClusterRow }): Promise<SiteState> {
  const { slug, kind, status } = cluster;
  const last = async (statuses: string[]): Promise<Row | undefined> => {
    const { docs } = await payload.db.find<Row>({
      collection: COLLECTIONS.releases,
      where: { and: [{ [TENANT_FIELD]: { equals: cluster.id } }, { status: { in: statuses } }] },
      sort: "-startedAt",
      limit: 1,
      pagination: false,
    });
    return docs[0];
  };
  const [succeeded, latest] = await Promise.all([last(["succeeded"]), last(["succeeded", "failed"])]);
  return {
    isLive: status === "live",
    url: pluginOptions(payload).siteOrigin({ slug, kind, domains: domainsOf(cluster) }),
    lastPublishAt: succeeded?.startedAt ?? null,
    pages: succeeded?.pages ?? null,
    failure: latest?.status === "failed" ? { at: latest.startedAt, problem: latest.problem ?? "other" } : null,
  };
}
