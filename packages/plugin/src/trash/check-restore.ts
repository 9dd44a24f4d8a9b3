import type { CollectionBeforeChangeHook } from "payload";
import { allows } from "../access/allows.ts";
import { refuseAction } from "../errors.ts";
import { isTrashed } from "./keep-address-free.ts";

/** Lets those restore from the trash who may put something there: who may delete it. Payload asks for the right to change only. */
export const checkRestore: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection }) => {
  const isRestored = operation === "update" && isTrashed(originalDoc) && !isTrashed(data);
  if (isRestored && req.user && !(await allows({ req, collection, operation: "delete", id: originalDoc.id }))) {
    refuseAction({ req, key: "error.restoreForbidden", status: 403 });
  }
  return data;
};
