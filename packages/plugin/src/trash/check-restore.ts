import type { Access, CollectionBeforeChangeHook, CollectionConfig, PayloadRequest, Where } from "payload";
import { refuseAction } from "../errors.ts";
import { isTrashed } from "./keep-address-free.ts";

/** Lets those restore from the trash who may put something there: who may delete it. Payload asks for the right to change only. */
export const checkRestore: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection }) => {
  const isRestored = operation === "update" && isTrashed(originalDoc) && !isTrashed(data);
  if (isRestored && req.user && !(await mayDelete({ req, collection, id: originalDoc.id }))) {
    refuseAction({ req, key: "error.restoreForbidden", status: 403 });
  }
  return data;
};

async function mayDelete({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: Pick<CollectionConfig, "slug" | "access">;
  id: string | number;
}): Promise<boolean> {
  const rule = collection.access?.delete as Access | undefined;
  const result = rule ? await rule({ req, id }) : false;
  if (typeof result === "boolean") return result;
  const where: Where = { and: [{ id: { equals: id } }, result] };
  return (await req.payload.db.findOne({ collection: collection.slug, where, req })) !== null;
}
