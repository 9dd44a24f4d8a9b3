import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { PayloadRequest } from "payload";
import { rolesOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { siteHold } from "../publish/site-hold.ts";
import { leadsCluster } from "./leads-cluster.ts";
import type { HeldSite } from "./types.ts";

const LOOKED_AT = 50;

/** The sites of whoever asks that show an earlier version: of the cluster that is chosen in the admin, else of all. */
export async function heldSites({ req }: { req: PayloadRequest }): Promise<HeldSite[]> {
  const { payload, user } = req;
  const roles = rolesOf(user);
  if (roles.length === 0) return [];
  const chosen = getTenantFromCookie(req.headers, "text");
  const own = roles.some(({ role }) => role === "secretariat") ? null : roles.flatMap(({ tenantId }) => tenantId ?? []);
  const { docs } = await payload.db.find<{ id: string; [TENANT_FIELD]: string | { id: string } }>({
    collection: COLLECTIONS.releases,
    where: {
      and: [
        { cause: { equals: "rollback" } },
        { status: { equals: "succeeded" } },
        ...(own ? [{ [TENANT_FIELD]: { in: own } }] : []),
        ...(chosen ? [{ [TENANT_FIELD]: { equals: String(chosen) } }] : []),
      ],
    },
    sort: "-startedAt",
    limit: LOOKED_AT,
    pagination: false,
    req,
  });
  const tenants = [...new Set(docs.map(({ tenant }) => String(typeof tenant === "object" ? tenant.id : tenant)))];
  const held = await Promise.all(tenants.map((tenantId) => heldSite({ req, tenantId })));
  return held.filter((site) => site !== null);
}

async function heldSite({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<HeldSite | null> {
  const { payload, user } = req;
  const hold = await siteHold({ payload, tenant: tenantId });
  const cluster =
    hold &&
    (await payload.db.findOne<{ id: string; name: string; status: string }>({
      collection: COLLECTIONS.clusters,
      where: { id: { equals: tenantId } },
      req,
    }));
  if (!hold || cluster?.status !== "live") return null;
  return { ...hold, cluster: { id: cluster.id, name: cluster.name }, mayEnd: leadsCluster({ user, tenantId }) };
}
