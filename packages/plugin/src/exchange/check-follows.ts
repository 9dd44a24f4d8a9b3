import type { CollectionBeforeValidateHook } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseField } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";

/** Refuses to follow what is no cluster, and oneself. What is already followed may have been deleted since and stays until it is taken out. */
export const checkFollows: CollectionBeforeValidateHook = async ({ data, originalDoc, req, collection }) => {
  if (!data || !Array.isArray(data.follows)) return data;
  const ids = [...new Set(data.follows.map(idOf))];
  const refuse = (key: "error.followsItself" | "error.followsUnknown") =>
    refuseField({ req, key, collection: collection.slug, path: "follows" });
  if (originalDoc && ids.includes(idOf(originalDoc.id))) refuse("error.followsItself");
  const before = new Set((Array.isArray(originalDoc?.follows) ? originalDoc.follows : []).map(idOf));
  const fresh = ids.filter((id) => !before.has(id));
  if (fresh.length > 0) {
    const { totalDocs } = await req.payload.count({
      collection: COLLECTIONS.clusters,
      where: { id: { in: fresh } },
      overrideAccess: true,
      req,
    });
    if (totalDocs !== fresh.length) refuse("error.followsUnknown");
  }
  data.follows = ids.filter((id) => id !== null);
  return data;
};
