import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { noteAudit } from "../audit/note-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { COLLECTIONS } from "../names.ts";
import { queueSites } from "../publish/queue-publish.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { message, type TextKey } from "../texts/text.ts";
import { heldSites } from "./held-sites.ts";
import { leadsCluster } from "./leads-cluster.ts";
import { readSiteVersions } from "./read-versions.ts";

const MAX_REASON = 200;
const rollbackSchema = z.object({ releaseId: z.string().min(1), reason: z.string().trim().max(MAX_REASON).default("") });

const NO_STORE = { headers: { "cache-control": "no-store" } };

type Cluster = ClusterRow & { id: string };

/**
 * What the lead decides about the site as a whole, by `/api/site-versions/<cluster>`: which versions there were, back to
 * one of them, and forward to the newest content. The web process only asks; the publisher does it under the site's lease.
 */
export const siteVersionEndpoints: Endpoint[] = [
  {
    path: "/site-holds",
    method: "get",
    handler: async (req) => Response.json({ sites: await heldSites({ req }) }, NO_STORE),
  },
  {
    path: "/site-versions/:cluster",
    method: "get",
    handler: forLead(async ({ req, cluster }) => Response.json(await readSiteVersions({ req, cluster }), NO_STORE)),
  },
  {
    path: "/site-versions/:cluster/rollback",
    method: "post",
    handler: forLead(async ({ req, cluster }) => {
      const body = rollbackSchema.safeParse(await req.json?.().catch(() => null));
      if (!body.success) return refuse({ req, key: "site-versions.error.body", status: 400 });
      const { releaseId, reason } = body.data;
      const { current, versions } = await readSiteVersions({ req, cluster });
      const target = versions.find((version) => version.releaseId === releaseId);
      if (!target) return refuse({ req, key: "publish-failure.no-release", status: 400 });
      if (releaseId === current) return refuse({ req, key: "site-versions.error.current", status: 400 });
      // The line in the log and the job come into being together, or neither does.
      await inTransaction({
        req,
        run: async () => {
          const details = { releaseId, versionFrom: target.liveAt };
          await noteAudit({
            req,
            action: "rollback",
            collection: COLLECTIONS.clusters,
            id: cluster.id,
            title: cluster.name,
            tenant: cluster.id,
            details,
          });
          const rollback = { releaseId, reason: reason || null, byName: nameOf(req) };
          await queueSites({ payload: req.payload, slugs: [cluster.slug], cause: "rollback", rollback, req });
        },
      });
      return Response.json({ requestedAt: new Date().toISOString() }, { status: 202, ...NO_STORE });
    }),
  },
  {
    path: "/site-versions/:cluster/publish",
    method: "post",
    handler: forLead(async ({ req, cluster }) => {
      // The line in the log and the job come into being together, or neither does.
      await inTransaction({
        req,
        run: async () => {
          await noteAudit({
            req,
            action: "publish",
            collection: COLLECTIONS.clusters,
            id: cluster.id,
            title: cluster.name,
            tenant: cluster.id,
          });
          await queueSites({ payload: req.payload, slugs: [cluster.slug], cause: "manual", byPerson: true, req });
        },
      });
      return Response.json({ requestedAt: new Date().toISOString() }, { status: 202, ...NO_STORE });
    }),
  },
];

/** Lets in whoever leads the cluster, if its site is live. Everybody else learns nothing. */
function forLead(handler: (args: { req: PayloadRequest; cluster: Cluster }) => Promise<Response>): Endpoint["handler"] {
  return async (req) => {
    const id = req.routeParams?.cluster;
    if (typeof id !== "string" || !leadsCluster({ user: req.user, tenantId: id }))
      return refuse({ req, key: "site-versions.error.rights", status: 403 });
    const cluster = await req.payload.db.findOne<Cluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } }, req });
    if (cluster?.status !== "live") return refuse({ req, key: "site-versions.error.notLive", status: 404 });
    return handler({ req, cluster });
  };
}

function refuse({ req, key, status }: { req: PayloadRequest; key: TextKey; status: number }): Response {
  return Response.json({ errors: [{ message: message({ key, language: req.i18n?.language }) }] }, { status, ...NO_STORE });
}

function nameOf(req: PayloadRequest): string | null {
  const name = (req.user as { name?: unknown } | null)?.name;
  return typeof name === "string" && name !== "" ? name : null;
}
