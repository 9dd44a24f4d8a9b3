import type { CollectionBeforeValidateHook } from "payload";

/**
 * Whoever registers first on an empty system becomes the secretariat: nobody else could give them a role. Payload's form
 * for that is the only way a visitor who is not signed in gets here through the API; the access rules refuse every other.
 */
export const makeFirstUserSecretariat: CollectionBeforeValidateHook = async ({ data, operation, req, collection }) => {
  if (!data || operation !== "create" || req.user || req.payloadAPI === "local") return data;
  // Not `count`: without a condition MongoDB refuses it inside a transaction.
  const somebody = await req.payload.db.findOne({ collection: collection.slug as "users", req, where: {} });
  if (!somebody) data.role = "secretariat";
  return data;
};
