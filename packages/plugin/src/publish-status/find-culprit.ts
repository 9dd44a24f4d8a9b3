import { ADDRESSED_COLLECTIONS, SECTIONS } from "@klynge/contract";
import type { PayloadRequest, Where } from "payload";
import { COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "../pages/page-tree.ts";
import { pagePaths } from "../pages/path.ts";
import type { PublishFailure } from "./types.ts";

/** The document that lies at a path of the cluster's site, where there is one that whoever asks may read. */
export async function findCulprit({
  req,
  clusterId,
  page,
}: {
  req: PayloadRequest;
  clusterId: string;
  page: string;
}): Promise<PublishFailure["culprit"]> {
  const section = ADDRESSED_COLLECTIONS.find((name) => page.startsWith(SECTIONS[name]) && page !== SECTIONS[name]);
  if (section) return find({ req, clusterId, collection: section, where: { slug: { equals: page.slice(SECTIONS[section].length, -1) } } });
  const paths = pagePaths(await loadPageTree({ payload: req.payload, req, tenantId: clusterId }));
  const [id] = [...paths].find(([, path]) => path === page) ?? [];
  return id === undefined ? null : find({ req, clusterId, collection: COLLECTIONS.pages, where: { id: { equals: id } } });
}

async function find({
  req,
  clusterId,
  collection,
  where,
}: {
  req: PayloadRequest;
  clusterId: string;
  collection: ContentCollection;
  where: Where;
}): Promise<PublishFailure["culprit"]> {
  const { docs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.pages,
    where: { and: [{ [TENANT_FIELD]: { equals: clusterId } }, where] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  const [doc] = docs as { id: string; title?: string; name?: string }[];
  return doc ? { collection, id: String(doc.id), title: doc.title ?? doc.name ?? "" } : null;
}
