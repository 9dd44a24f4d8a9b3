import type { Access, CollectionConfig, PayloadRequest, Where } from "payload";

/** Whether the rules of the collection let whoever asks do the operation to a stored document. Asks the rules, not the roles. */
export async function allows({
  req,
  collection,
  operation,
  id,
}: {
  req: PayloadRequest;
  collection: Pick<CollectionConfig, "slug" | "access">;
  operation: "read" | "update" | "delete";
  id: string | number;
}): Promise<boolean> {
  const rule = collection.access?.[operation] as Access | undefined;
  const result = rule ? await rule({ req, id }) : false;
  if (result === false) return false;
  const where: Where = { and: [{ id: { equals: id } }, ...(result === true ? [] : [result])] };
  return (await req.payload.db.findOne<{ id: string }>({ collection: collection.slug, where, req })) !== null;
}
