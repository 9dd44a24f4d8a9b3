import type { Archive } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import type { AuditAction } from "../audit/actions.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";
import { clusterToChange, type LivingCluster } from "./find-cluster.ts";

type Asked = { req: PayloadRequest; id: string };

/**
 * Archives a cluster, or changes what the site of an archived one shows. Nobody of the cluster changes anything from then on, no
 * calendars are fetched, nothing is sent in and nothing crosses to neighbours; nothing is deleted either.
 *
 * @param notice what the secretariat wants to say on the site, in its own words
 */
export async function archiveCluster({ req, id, mode, notice }: Asked & { mode: Archive["mode"]; notice: string | null }): Promise<void> {
  const cluster = await clusterToChange({ req, id });
  if (cluster.kind === "network") refuseAction({ req, key: "lifecycle.error.portal" });
  const hadSite = cluster.status === "live" || cluster.archive?.before === "live";
  const archive = cluster.status === "archived" ? { ...cluster.archive, mode: hadSite ? mode : null, notice } : { mode, notice };
  await change({ req, cluster, data: { status: "archived", archive }, action: "archive", details: { mode: hadSite ? mode : null } });
}

/** Brings an archived cluster back to what it was before: live, or still being built. Ends a deletion that has not begun. */
export async function restoreCluster({ req, id }: Asked): Promise<void> {
  const cluster = await clusterToChange({ req, id });
  if (cluster.status !== "archived") refuseAction({ req, key: "lifecycle.error.notArchived", status: 409 });
  // Of those that were archived by an older version nothing is noted: they come back unpublished, so that somebody looks first.
  const status = cluster.archive?.before ?? "draft";
  await change({ req, cluster, data: { status }, action: "unarchive", details: { status } });
}

async function change({
  req,
  cluster,
  data,
  action,
  details,
}: {
  req: PayloadRequest;
  cluster: LivingCluster;
  data: object;
  action: AuditAction;
  details: Record<string, string | null>;
}): Promise<void> {
  const { id, name } = cluster;
  req.context[AUDITED_ELSEWHERE] = true;
  await inTransaction({
    req,
    run: async () => {
      await req.payload.update({
        collection: COLLECTIONS.clusters as typeof COLLECTIONS.news,
        id,
        data: data as never,
        depth: 0,
        overrideAccess: true,
        req,
      });
      await noteAudit({ req, action, collection: COLLECTIONS.clusters, id, title: name, tenant: String(id), details });
    },
  });
}
