import type { CollectionSlug, Endpoint, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { bodyOf, nothingForReaders, type Opened, openContent } from "../content/open-content.ts";
import { refuseAction } from "../errors.ts";
import { type ContentCollection, TENANT_FIELD } from "../names.ts";
import { newestVersion } from "./fingerprint.ts";
import { approving } from "./hooks.ts";
import { inTransaction } from "./in-transaction.ts";
import { findPerson, tellLeads, tellSender } from "./mails.ts";
import { changeRequest, findRequest, saveRequest } from "./requests.ts";
import type { ApprovalStatus } from "./requests-collection.ts";
import { titleOf } from "./title.ts";
import { newestPublished } from "./waiting.ts";

const MAX_TEXT = 2000;

/** What the form shows of the approval of a document. Names are people's, times instants in UTC. */
export type Approval = {
  status: ApprovalStatus | "none";
  mayPublish: boolean;
  sentBy: string | null;
  sentAt: string | null;
  note: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  comment: string | null;
  comparePath: string | null;
};

type Handler = (args: { req: PayloadRequest; opened: Opened; text: string | null }) => Promise<void>;

/**
 * - `GET /api/<collection>/:id/approval`: how it stands, for who may change the document
 * - `POST …/send-for-approval` with an optional `{ comment }`, for who may change but not publish it
 * - `POST …/approve`: publishes exactly what was sent, for who may publish
 * - `POST …/return` with `{ comment }`: sends it back, for who may publish
 */
export function approvalEndpoints({ collection }: { collection: ContentCollection }): Omit<Endpoint, "root">[] {
  const act = (path: string, handler: Handler): Omit<Endpoint, "root"> => ({
    path: `/:id/${path}`,
    method: "post",
    handler: async (req) => {
      const opened = await inTransaction({
        req,
        run: async () => {
          const content = await openContent({ req, collection });
          await handler({ req, opened: content, text: textOf((await bodyOf(req)).comment) });
          return content;
        },
      });
      return Response.json(await shown({ req, collection, opened }));
    },
  });
  return [
    {
      path: "/:id/approval",
      method: "get",
      handler: async (req) =>
        (await nothingForReaders({ req, collection })) ??
        Response.json(await shown({ req, collection, opened: await openContent({ req, collection }) })),
    },
    act("send-for-approval", (args) => send({ collection, ...args })),
    act("approve", (args) => approve({ collection, ...args })),
    act("return", (args) => giveBack({ collection, ...args })),
  ];
}

type Act = Parameters<Handler>[0] & { collection: ContentCollection };

async function send({ req, collection, opened, text }: Act): Promise<void> {
  if (opened.mayPublish) refuseAction({ req, key: "error.approvalNotNeeded" });
  if (opened.latest._status === "published") refuseAction({ req, key: "error.approvalNothingNew" });
  const { version, fingerprint } = await newestVersion({ req, collection, id: opened.id });
  const cluster = idOf(opened.live[TENANT_FIELD]) ?? "";
  const sent = { cluster, version, fingerprint, sentBy: String(req.user?.id), sentAt: new Date().toISOString(), note: text };
  const subject = { payload: req.payload, req, collection, id: opened.id };
  await saveRequest({ ...subject, ...sent });
  await note({ req, collection, opened, action: "submit" });
  const request = await findRequest(subject);
  if (request) await tellLeads({ req, request });
}

async function approve({ req, collection, opened }: Act): Promise<void> {
  const request = await pendingRequest({ req, collection, opened });
  await req.payload.update({
    collection: collection as CollectionSlug,
    id: opened.id,
    data: { _status: "published" } as never,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    context: approving(request.fingerprint),
    req,
  });
  await note({ req, collection, opened, action: "approve" });
}

async function giveBack({ req, collection, opened, text }: Act): Promise<void> {
  const request = await pendingRequest({ req, collection, opened });
  if (text === null) refuseAction({ req, key: "error.approvalComment" });
  const change = { status: "returned", decidedBy: String(req.user?.id), decidedAt: new Date().toISOString(), comment: text } as const;
  await changeRequest({ payload: req.payload, req, collection, id: opened.id, data: change });
  await note({ req, collection, opened, action: "return" });
  await tellSender({ req, request: { ...request, ...change } });
}

async function pendingRequest({ req, collection, opened }: Pick<Act, "req" | "collection" | "opened">) {
  if (!opened.mayPublish) return refuseAction({ req, key: "error.approvalForbidden", status: 403 });
  const request = await findRequest({ payload: req.payload, req, collection, id: opened.id });
  if (request?.status === "changed") return refuseAction({ req, key: "error.approvalChanged", status: 409 });
  if (request?.status !== "pending") return refuseAction({ req, key: "error.approvalNotSent", status: 409 });
  return request;
}

async function note({
  req,
  collection,
  opened,
  action,
}: Pick<Act, "req" | "collection" | "opened"> & { action: "submit" | "approve" | "return" }): Promise<void> {
  const title = await titleOf({ req, about: collection, aboutId: opened.id });
  await noteAudit({ req, action, collection, id: opened.id, title, tenant: idOf(opened.live[TENANT_FIELD]) });
}

async function shown({ req, collection, opened }: Pick<Act, "req" | "collection" | "opened">): Promise<Approval> {
  const request = await findRequest({ payload: req.payload, req, collection, id: opened.id });
  const name = async (id: string | null | undefined) => {
    const person = id ? await findPerson({ req, id }) : null;
    return person ? person.name || person.email : null;
  };
  const live = request ? await newestPublished({ req, collection, id: opened.id }) : null;
  const path = `/collections/${collection}/${opened.id}/versions/${request?.version}?versionFrom=${live}`;
  return {
    status: request?.status ?? "none",
    mayPublish: opened.mayPublish,
    sentBy: await name(request?.sentBy),
    sentAt: request?.sentAt ?? null,
    note: request?.note || null,
    decidedBy: await name(request?.decidedBy),
    decidedAt: request?.decidedAt ?? null,
    comment: request?.comment || null,
    comparePath: live && request?.version ? path : null,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, MAX_TEXT) : null;
}
