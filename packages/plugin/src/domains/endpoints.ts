import { type CollectionSlug, type Endpoint, Forbidden, NotFound, type PayloadRequest } from "payload";
import { z } from "zod";
import { allows } from "../access/allows.ts";
import { isSecretariat } from "../access/roles.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { checkAndKeep } from "./check-and-keep.ts";
import { summaryOf } from "./describe-domain.ts";
import { readDomain } from "./domain-states.ts";
import { readableHost, toHost } from "./host.ts";
import { showDomains } from "./show-domains.ts";

type Domain = { host: string; primary: boolean };

const host = z.string().min(1).max(300);
const bodySchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("add"), host }),
  z.object({ action: z.literal("remove"), host }),
  z.object({ action: z.literal("check"), host }),
  /** `host` null: the address below the network's own domain. `anyway`: also where the domain does not work yet. */
  z.object({ action: z.literal("primary"), host: host.nullable(), anyway: z.boolean().default(false) }),
]);

/**
 * A cluster's own domains:
 * - `GET /api/clusters/:id/domains` says how they are, for who may read the cluster
 * - `POST /api/clusters/:id/domains` adds, removes or checks one, or makes it the site's address, for the secretariat
 *
 * Both answer with `ShownDomains`.
 */
export const domainEndpoints: Omit<Endpoint, "root">[] = [
  { path: "/:id/domains", method: "get", handler: async (req) => answer({ req, cluster: await readCluster(req) }) },
  { path: "/:id/domains", method: "post", handler: changeDomains },
];

async function changeDomains(req: PayloadRequest): Promise<Response> {
  if (!isSecretariat(req.user)) throw new Forbidden(req.t);
  const cluster = await readCluster(req);
  const body = await readBody({ req, schema: bodySchema });
  const domains = domainsOf(cluster);
  if (body.action === "add") {
    const added = typedHost({ req, typed: body.host });
    await save({ req, cluster, domains: [...domains, { host: added, primary: false }] });
    await check({ req, cluster, host: added });
  } else if (body.action === "primary") {
    const primary = body.host === null ? null : listedHost({ req, domains, typed: body.host });
    if (primary !== null && !body.anyway) await refuseBroken({ req, host: primary });
    await save({ req, cluster, domains: domains.map((domain) => ({ ...domain, primary: domain.host === primary })) });
  } else {
    const listed = listedHost({ req, domains, typed: body.host });
    if (body.action === "check") await check({ req, cluster, host: listed });
    else await save({ req, cluster, domains: domains.filter((domain) => domain.host !== listed) });
  }
  return answer({ req, cluster: await readCluster(req) });
}

/** Whoever makes a domain the address of the site sends every visitor there. */
async function refuseBroken({ req, host }: { req: PayloadRequest; host: string }): Promise<void> {
  if (!pluginOptions(req.payload).domains) return;
  const row = await readDomain({ payload: req.payload, host });
  if (summaryOf(row ?? undefined) !== "works") {
    refuseAction({ req, key: "domains.primary.broken", values: { name: readableHost(host) }, status: 409 });
  }
}

function typedHost({ req, typed }: { req: PayloadRequest; typed: string }): string {
  const read = toHost(typed);
  if ("host" in read) return read.host;
  return refuseAction({ req, key: read.problem === "address" ? "error.hostAddress" : "error.host" });
}

function listedHost({ req, domains, typed }: { req: PayloadRequest; domains: readonly Domain[]; typed: string }): string {
  const wanted = typedHost({ req, typed });
  return domains.some((domain) => domain.host === wanted) ? wanted : refuseAction({ req, key: "domains.notListed", status: 404 });
}

/** As a save of the form is: hooks, checks, audit log and publish follow. */
async function save({ req, cluster, domains }: { req: PayloadRequest; cluster: ClusterRow; domains: Domain[] }): Promise<void> {
  await req.payload.update({
    collection: COLLECTIONS.clusters as typeof COLLECTIONS.news,
    id: String(cluster.id),
    data: { domains } as never,
    overrideAccess: false,
    user: req.user,
    depth: 0,
    req,
  });
}

function check({ req, cluster, host }: { req: PayloadRequest; cluster: ClusterRow; host: string }): Promise<void> {
  return checkAndKeep({ payload: req.payload, host, cluster: String(cluster.id), req });
}

async function readCluster(req: PayloadRequest): Promise<ClusterRow> {
  const id = String(req.routeParams?.id ?? "");
  const config = req.payload.collections[COLLECTIONS.clusters as CollectionSlug]?.config;
  if (!req.user || !config || !(await allows({ req, collection: config, operation: "read", id }))) throw new Forbidden(req.t);
  const cluster = await req.payload.db.findOne<ClusterRow>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } }, req });
  if (!cluster) throw new NotFound(req.t);
  return cluster;
}

async function answer({ req, cluster }: { req: PayloadRequest; cluster: ClusterRow }): Promise<Response> {
  return Response.json(await showDomains({ req, cluster }), { headers: { "Cache-Control": "private, no-store" } });
}
