import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "../pages/page-tree.ts";
import { isTrashed } from "../trash/keep-address-free.ts";
import { pathChanges, type Standing } from "./paths.ts";

const CONTEXT_KEY = "klyngeStandings";
type Content = typeof COLLECTIONS.pages;

/** Notes where a document stands on the site before it is changed, for `leaveRedirect`. */
export const rememberStanding: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection }) => {
  const id = idOf(originalDoc?.id);
  const mayMove = collection.slug === "pages" || (data._status ?? originalDoc?._status) === "published";
  if (operation !== "update" || id === null || !mayMove) return data;
  // `originalDoc` is the latest draft; only where that is published too it is what the site shows.
  const live = originalDoc._status === "published" ? originalDoc : await findLive({ req, collection: collection.slug, id });
  standings(req).set(`${collection.slug}:${id}`, toStanding(live));
  return data;
};

/**
 * Leaves a redirect at the old path of published content, and of everything below a page, when it moves. The redirect
 * points at the document, not at a path: it never needs to be changed again, so that chains cannot grow. Redirects from
 * a path where something stands again are removed, so that loops cannot arise.
 */
export const leaveRedirect: CollectionAfterChangeHook = async ({ doc, req, collection }) => {
  const slug = collection.slug as ContentCollection;
  const id = String(doc.id);
  const before = standings(req).get(`${slug}:${id}`) ?? null;
  standings(req).delete(`${slug}:${id}`);
  const tenantId = idOf(doc[TENANT_FIELD]);
  const { isPublished } = toStanding(doc);
  if (tenantId === null || (slug !== "pages" && !isPublished)) return doc;
  if (isPublished && before && isSame(before, toStanding(doc))) return doc;

  // A draft of a page is not in the tree, but a page taken off the site while it moves takes those below it along.
  const pages = slug === "pages" ? await loadPageTree({ payload: req.payload, req, tenantId }) : [];
  const changes = pathChanges({ collection: slug, id, before, after: toStanding(doc), pages });
  await removeRedirects({ req, tenantId, paths: changes.flatMap((change) => change.after ?? []) });
  const live = new Set(changes.map((change) => change.after));
  for (const change of changes) {
    // Without a new path it was taken off the site: then the old one is gone, not moved.
    if (change.before === null || change.after === null || live.has(change.before)) continue;
    await writeRedirect({ req, tenantId, from: change.before, collection: slug, id: change.id });
  }
  return doc;
};

/** A redirect to what is deleted leads nowhere. Before the deletion, because SQL databases empty the reference along with it. */
export const removeRedirectsTo: CollectionBeforeDeleteHook = async ({ id, req, collection }) => {
  await req.payload.delete({
    collection: COLLECTIONS.redirects,
    where: { "to.reference": { equals: { relationTo: collection.slug, value: id } } },
    overrideAccess: true,
    req,
  });
};

/** On the request, not on the hook's own `context`: every nested call replaces that by a copy. */
function standings({ context }: PayloadRequest): Map<string, Standing> {
  context[CONTEXT_KEY] ??= new Map<string, Standing>();
  return context[CONTEXT_KEY] as Map<string, Standing>;
}

async function findLive({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: string;
  id: string;
}): Promise<Record<string, unknown>> {
  return req.payload.findByID({
    collection: collection as Content,
    id,
    depth: 0,
    draft: false,
    trash: true,
    overrideAccess: true,
    req,
  }) as never;
}

function toStanding(doc: Record<string, unknown>): Standing {
  return { slug: String(doc.slug), parentId: idOf(doc.parent), isPublished: doc._status === "published" && !isTrashed(doc) };
}

function isSame(a: Standing, b: Standing): boolean {
  return a.slug === b.slug && a.parentId === b.parentId && a.isPublished === b.isPublished;
}

async function removeRedirects({ req, tenantId, paths }: { req: PayloadRequest; tenantId: string; paths: string[] }): Promise<void> {
  if (paths.length === 0) return;
  await req.payload.delete({
    collection: COLLECTIONS.redirects,
    where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, { from: { in: paths } }] },
    overrideAccess: true,
    req,
  });
}

async function writeRedirect({
  req,
  tenantId,
  from,
  collection,
  id,
}: {
  req: PayloadRequest;
  tenantId: string;
  from: string;
  collection: ContentCollection;
  id: string;
}): Promise<void> {
  const data = {
    [TENANT_FIELD]: tenantId,
    from,
    to: { type: "reference", reference: { relationTo: collection, value: id } },
    automatic: true,
  };
  await removeRedirects({ req, tenantId, paths: [from] });
  await req.payload.create({ collection: COLLECTIONS.redirects, data: data as never, depth: 0, overrideAccess: true, req });
}
