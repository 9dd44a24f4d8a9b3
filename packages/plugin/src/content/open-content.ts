import { APIError, type CollectionSlug, Forbidden, NotFound, type PayloadRequest } from "payload";
import { allows } from "../access/allows.ts";
import { mayPublish } from "../access/may-publish.ts";
import type { ContentCollection } from "../names.ts";
import { isTrashed } from "../trash/keep-address-free.ts";

export type ContentDoc = Record<string, unknown> & { id: string; _status?: string | null; updatedAt: string; deletedAt?: string | null };

/** A document as an endpoint works with it: what residents see of it, the newest draft, and who asks. */
export type Opened = {
  id: string;
  /** The row: what residents see where it is published. */
  live: ContentDoc;
  /** What the form shows. The same as `live` where nobody has written since. */
  latest: ContentDoc;
  mayPublish: boolean;
};

/**
 * The document a request names by the `id` in its path, for people who may change it. Everybody else learns nothing but
 * that they may not.
 *
 * @throws {Forbidden} for whoever may not change it, also where there is none
 * @throws {NotFound} for the trash, out of which it must be taken first
 */
export async function openContent({
  req,
  collection,
  id = String(req.routeParams?.id ?? ""),
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  /** Another document than the one in the path. */
  id?: string;
}): Promise<Opened> {
  const config = req.payload.collections[collection as CollectionSlug]?.config;
  if (!req.user || !config || !(await allows({ req, collection: config, operation: "update", id }))) throw new Forbidden(req.t);
  const live = await req.payload.db.findOne<ContentDoc>({ collection, where: { id: { equals: id } }, req });
  if (!live || isTrashed(live)) throw new NotFound(req.t);
  const latest = (await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })) as unknown as ContentDoc;
  const may = (await mayPublish({ req, collection, doc: live })) && (await mayPublish({ req, collection, doc: latest }));
  return { id, live, latest, mayPublish: may };
}

/**
 * The answer for people who may read the document a request names and not change it: nothing, and no error either, since
 * their form asks like everybody's. Null for all others.
 */
export async function nothingForReaders({
  req,
  collection,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
}): Promise<Response | null> {
  const id = String(req.routeParams?.id ?? "");
  const config = req.payload.collections[collection as CollectionSlug]?.config;
  if (!req.user || !config || (await allows({ req, collection: config, operation: "update", id }))) return null;
  return (await allows({ req, collection: config, operation: "read", id })) ? new Response(null, { status: 204 }) : null;
}

/** The body of a request as an object; empty where there is none. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await req.json?.();
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
  } catch (cause) {
    throw Object.assign(new APIError("[content] The request cannot be read — its body is no JSON — send a JSON object", 400, null, true), {
      cause,
    });
  }
}
