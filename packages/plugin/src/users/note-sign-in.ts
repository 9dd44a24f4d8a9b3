import { createHash } from "node:crypto";
import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { ONLY_CHECKING } from "./check-password.ts";
import { tenantIdsOf } from "./tenant-ids.ts";

const OPERATION = "klyngeSignInBy";

/** Remembers how somebody is getting in, for the hooks after it: with a password or with a link from a mail. */
export const rememberSignInOperation: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === "login" || operation === "resetPassword") req.context[OPERATION] = operation;
};

/** Notes every sign-in, and when it was. Not through Payload's update: that would be a change of the user. */
export const noteSignIn: CollectionAfterLoginHook = async ({ collection, user, req, token }) => {
  if (req.context[ONLY_CHECKING] === true) return;
  const action = req.context[OPERATION] === "resetPassword" ? "password-reset" : "sign-in";
  const session = sessionOf(token);
  await noteAudit({
    req,
    action,
    collection: collection.slug,
    id: user.id,
    title: user.name,
    tenant: tenantIdsOf(user),
    actor: user,
    details: session ? { session } : {},
  });
  const data = { lastSignInAt: new Date().toISOString() };
  await req.payload.db.updateOne({ collection: collection.slug, id: user.id, data, req, returning: false });
};

/** Names a session without giving away its id, which is half of a key to it. */
export function sessionMark(sid: string): string {
  return createHash("sha256").update(sid).digest("hex").slice(0, 16);
}

/** The token was made a moment ago, so nothing needs to be checked. */
function sessionOf(token: string): string | null {
  const [, body = ""] = token.split(".");
  const { sid } = JSON.parse(Buffer.from(body, "base64url").toString()) as { sid?: string };
  return sid ? sessionMark(sid) : null;
}
