import type { CollectionAfterDeleteHook } from "payload";
import { forgetInvitations } from "../invitations/invitation-store.ts";
import { removeFactor } from "../second-factor/factor-store.ts";

/** What is kept beside a user goes with the user. */
export const forgetAccount: CollectionAfterDeleteHook = async ({ id, doc, req }) => {
  await removeFactor({ payload: req.payload, userId: id });
  await forgetInvitations({ req, userId: String(id) });
  return doc;
};
