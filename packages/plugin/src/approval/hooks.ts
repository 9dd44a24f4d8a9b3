import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction } from "../errors.ts";
import type { ContentCollection } from "../names.ts";
import { isTrashed } from "../trash/keep-address-free.ts";
import { newestVersion } from "./fingerprint.ts";
import { tellSender } from "./mails.ts";
import { changeRequest, findRequest, removeRequest } from "./requests.ts";

const APPROVED = "klyngeApproved";

/** Says that the change which follows publishes exactly what this is the fingerprint of. */
export function approving(fingerprint: string): Record<string, string> {
  return { [APPROVED]: fingerprint };
}

/** Refuses an approval whose content was changed between the look at it and now. */
export const keepToWhatWasSent: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection, context }) => {
  const sent = context[APPROVED];
  if (typeof sent !== "string" || operation !== "update") return data;
  const newest = await newestVersion({ req, collection: collection.slug as ContentCollection, id: String(originalDoc.id) });
  if (newest.fingerprint !== sent) refuseAction({ req, key: "error.approvalChanged", status: 409 });
  return data;
};

/** Keeps the request true: what is written on must be sent again, what is published needs no approval any more. */
export const followContent: CollectionAfterChangeHook = async ({ doc, data, operation, req, collection, context }) => {
  if (operation !== "update") return doc;
  const subject = { payload: req.payload, req, collection: collection.slug as ContentCollection, id: String(doc.id) };
  const request = await findRequest(subject);
  if (!request || request.status === "approved") return doc;
  if (isTrashed({ deletedAt: data?.deletedAt ?? doc.deletedAt })) await removeRequest(subject);
  else if ((data?._status ?? doc._status) === "published") {
    const change = { status: "approved", decidedBy: idOf(req.user), decidedAt: new Date().toISOString(), comment: null } as const;
    await changeRequest({ ...subject, data: change });
    if (request.status === "pending") await tellSender({ req, request: { ...request, ...change } });
  } else if (request.status === "pending" && typeof context[APPROVED] !== "string") {
    const newest = await newestVersion({ req, collection: subject.collection, id: subject.id });
    if (newest.fingerprint !== request.fingerprint) await changeRequest({ ...subject, data: { status: "changed" } });
  }
  return doc;
};

/** Forgets what was sent of content that is deleted. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ id, req, collection }) => {
  await removeRequest({ payload: req.payload, req, collection: collection.slug as ContentCollection, id: String(id) });
};
