import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook, Payload, PayloadRequest, Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { isWithin, readableHost, toHost } from "../domains/host.ts";
import { refuseAction, refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { clusterSlugOf, MAX_CLUSTER_SLUG } from "../slugs/cluster-slug.ts";
import { toSlug } from "../slugs/to-slug.ts";

/** Names below the network's domain that other services commonly have. */
export const RESERVED_HOSTS: ReadonlySet<string> = new Set(["www", "cms", "admin", "api", "mail", "localhost"]);

type Domain = { host?: string | null; primary?: boolean | null };

/** Keeps clusters apart: every slug and domain is one cluster's only, and there is one portal. */
export const checkCluster: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, collection }) => {
  if (!data) return data;
  const stored = operation === "update" ? originalDoc : undefined;
  const others = (where: Where): Promise<boolean> => existsBeside({ req, exceptId: stored?.id, where });
  const refuse = (key: Parameters<typeof refuseField>[0]["key"], path: string, values?: Record<string, string>) =>
    refuseField({ req, key, collection: collection.slug, path, ...(values ? { values } : {}) });

  const typed = String(data.slug ?? "").trim();
  const slug = typed ? toSlug(typed) : clusterSlugOf(String(data.name ?? ""));
  if (slug === "") return refuse("error.slugInvalid", "slug", { slug: typed || String(data.name ?? "") });
  if (slug.length > MAX_CLUSTER_SLUG && slug !== stored?.slug) refuse("error.clusterSlugLong", "slug", { limit: String(MAX_CLUSTER_SLUG) });
  if (RESERVED_HOSTS.has(slug)) refuse("error.clusterSlugReserved", "slug", { slug });
  if (slug !== stored?.slug && (await others({ slug: { equals: slug } }))) refuse("error.clusterSlugTaken", "slug", { slug });
  data.slug = slug;

  if (data.kind === "network" && stored?.kind !== "network" && (await others({ kind: { equals: "network" } }))) {
    refuse("error.secondPortal", "kind");
  }

  const domains: Domain[] = Array.isArray(data.domains) ? data.domains : [];
  const { domains: platform } = pluginOptions(req.payload);
  if (domains.filter((domain) => domain.primary).length > 1) refuse("error.primaryDomains", "domains");
  const hosts = domains.flatMap(({ host }) => {
    const read = toHost(host ?? "");
    return "host" in read ? read.host : [];
  });
  const twice = hosts.find((host, index) => hosts.indexOf(host) !== index);
  if (twice) refuse("error.domainTwice", "domains", { host: readableHost(twice) });
  for (const host of hosts) {
    if (ownHosts(req.payload).has(host) || (platform && isWithin({ host, domain: platform.sitesDomain }))) {
      refuse("error.domainOwn", "domains", { host: readableHost(host) });
    }
    const owner = await ownerOf({ req, host, exceptId: stored?.id });
    if (owner !== null) refuse("error.domainTakenBy", "domains", { host: readableHost(host), cluster: owner });
  }
  return data;
};

/**
 * Only an archived cluster without content can be deleted. Databases would otherwise leave its documents behind with no
 * cluster (SQL) or with one that does not exist (MongoDB).
 */
export const keepCluster: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const cluster = await req.payload.findByID({ collection: COLLECTIONS.clusters, id, depth: 0, overrideAccess: true, req });
  if (cluster.status !== "archived") refuseAction({ req, key: "error.clusterNotArchived" });
  for (const collection of TENANT_COLLECTIONS) {
    const { totalDocs } = await req.payload.count({
      collection,
      where: { [TENANT_FIELD]: { equals: id } },
      trash: true,
      overrideAccess: true,
      req,
    });
    if (totalDocs > 0) refuseAction({ req, key: "error.clusterNotEmpty" });
  }
};

/** Where the CMS and the previews live. */
function ownHosts(payload: Payload): Set<string> {
  const { cmsUrl, previewUrl } = pluginOptions(payload);
  return new Set([cmsUrl, previewUrl].flatMap((url) => (url === undefined ? [] : new URL(url).hostname)));
}

/** The name of another cluster that has the domain. Only the secretariat gives domains, and may know. */
async function ownerOf({ req, host, exceptId }: { req: PayloadRequest; host: string; exceptId: unknown }): Promise<string | null> {
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: COLLECTIONS.clusters,
    where: { "domains.host": { equals: host } },
    select: { name: true },
    pagination: false,
    req,
  });
  return docs.find(({ id }) => String(id) !== idOf(exceptId))?.name ?? null;
}

async function existsBeside({ req, exceptId, where }: { req: PayloadRequest; exceptId: unknown; where: Where }): Promise<boolean> {
  const beside: Where[] = idOf(exceptId) === null ? [] : [{ id: { not_equals: exceptId } }];
  const { totalDocs } = await req.payload.count({
    collection: COLLECTIONS.clusters,
    where: { and: [where, ...beside] },
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}
