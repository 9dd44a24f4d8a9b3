import { addDataAndFileToRequest, type Endpoint, executeAccess, type PayloadRequest, type TypedUser, type Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { pluginOptions } from "../plugin-options.ts";
import { isPreviewCollection, type PreviewCollection, type PreviewTarget } from "./collections.ts";
import { createLink, listLinks, revokeLink, targetOfLink } from "./links.ts";
import { PASS_LIFETIME_MS, writePass } from "./pass.ts";
import { clusterOf, readStored } from "./stored.ts";
import { sessionOf, worksIn } from "./who.ts";

/** What the form asks for: a pass to look with, and links to share. Whoever may not has the same answer as where there is nothing. */
export function previewEndpoints(): Endpoint[] {
  return [
    { path: "/preview/pass", method: "post", handler: answer(givePass) },
    { path: "/preview/links", method: "get", handler: answer(showLinks) },
    { path: "/preview/links", method: "post", handler: answer(shareLink) },
    { path: "/preview/links/:id/revoke", method: "post", handler: answer(takeBack) },
  ];
}

type Ask = { req: PayloadRequest; user: TypedUser };

const NOTHING = (): Response => Response.json({ errors: [{ message: "Not Found" }] }, { status: 404 });

function answer(handle: (ask: Ask) => Promise<Response | null>): Endpoint["handler"] {
  return async (req) => {
    const { user } = req;
    if (!user || user.collection !== pluginOptions(req.payload).usersSlug) return NOTHING();
    if (req.method !== "GET") await addDataAndFileToRequest(req);
    return (await handle({ req, user: user as TypedUser })) ?? NOTHING();
  };
}

async function givePass({ req, user }: Ask): Promise<Response | null> {
  const target = targetOf(req.data);
  const cluster = target && (await clusterOfTarget({ req, user, target }));
  if (!target || !cluster || !worksIn({ user, cluster })) return null;
  const expires = Date.now() + PASS_LIFETIME_MS;
  const language = req.i18n?.language?.startsWith("en") ? "en" : "da";
  const pass = { user: String(user.id), session: sessionOf(user), cluster, ...target, language, expires } as const;
  return Response.json({ token: writePass({ secret: req.payload.secret, pass }), renewAfterMs: PASS_LIFETIME_MS / 2 });
}

/** The cluster of a document one may read, or the one a new document is being written for. */
async function clusterOfTarget({ req, user, target }: Ask & { target: PreviewTarget }): Promise<string | null> {
  if (target.id === null) return target.collection === "clusters" ? null : idOf(req.data?.cluster);
  const { payload } = req;
  const document = await payload.findByID({
    collection: target.collection,
    id: target.id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    user,
  });
  return document && clusterOf({ collection: target.collection, document: document as unknown as Record<string, unknown> });
}

async function showLinks({ req, user }: Ask): Promise<Response | null> {
  const target = targetOf({ collection: req.searchParams.get("collection"), id: req.searchParams.get("id") });
  if (!target?.id || !(await mayChange({ req, user, collection: target.collection, id: target.id }))) return null;
  return Response.json({ links: await listLinks({ payload: req.payload, collection: target.collection, documentId: target.id }) });
}

async function shareLink({ req, user }: Ask): Promise<Response | null> {
  const { payload } = req;
  const { previewUrl } = pluginOptions(payload);
  const target = targetOf(req.data);
  if (!previewUrl || !target?.id || !(await mayChange({ req, user, collection: target.collection, id: target.id }))) return null;
  const cluster = await clusterOfTarget({ req, user, target });
  if (!cluster) return null;
  const { token, link } = await createLink({ payload, user, cluster, collection: target.collection, documentId: target.id });
  await note({ req, action: "preview-share", cluster, collection: target.collection, documentId: target.id });
  return Response.json({ url: `${previewUrl}/delt/${token}/`, link }, { status: 201 });
}

async function takeBack({ req, user }: Ask): Promise<Response | null> {
  const { payload } = req;
  const id = String(req.routeParams?.id ?? "");
  const target = await targetOfLink({ payload, id });
  if (!target || !(await mayChange({ req, user, collection: target.collection, id: target.documentId }))) return null;
  await revokeLink({ payload, id });
  await note({ req, action: "preview-revoke", ...target });
  return Response.json({ revoked: true });
}

async function note({
  req,
  action,
  cluster,
  collection,
  documentId,
}: {
  req: PayloadRequest;
  action: "preview-share" | "preview-revoke";
  cluster: string;
  collection: PreviewCollection;
  documentId: string;
}): Promise<void> {
  const document = await readStored({ payload: req.payload, collection, id: documentId, cluster });
  const title = document?.title ?? document?.name;
  await noteAudit({ req, action, collection, id: documentId, title: typeof title === "string" ? title : null, tenant: cluster });
}

/** True where the user may change the document at this moment: who may not, may not show it around either. */
async function mayChange({ req, user, collection, id }: Ask & { collection: PreviewCollection; id: string }): Promise<boolean> {
  const { payload } = req;
  const rule = payload.collections[collection]?.config.access.update;
  const result = rule !== undefined && (await executeAccess({ id, disableErrors: true, req }, rule));
  if (!result) return false;
  const cluster = await clusterOfTarget({ req, user, target: { collection, id } });
  if (!cluster || !(await readStored({ payload, collection, id, cluster, user }))) return false;
  if (result === true) return true;
  const where: Where = { and: [{ id: { equals: id } }, result] };
  return (await payload.count({ collection, where, overrideAccess: true })).totalDocs > 0;
}

function targetOf(data: unknown): PreviewTarget | null {
  if (typeof data !== "object" || data === null || !("collection" in data) || !isPreviewCollection(data.collection)) return null;
  return { collection: data.collection, id: "id" in data ? idOf(data.id) : null };
}
