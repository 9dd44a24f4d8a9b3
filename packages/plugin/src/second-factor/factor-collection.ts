import type { CollectionConfig } from "payload";

export const FACTORS = "account-factors";

/**
 * The second factor of each person who has one; the id is the user's. Kept apart from the users so that no query, version
 * or export of users can touch it, and closed to every API. The secret is encrypted, the recovery codes are hashed.
 */
export const factorCollection: CollectionConfig = {
  slug: FACTORS,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "secret", type: "text", required: true },
    { name: "confirmedAt", type: "date" },
    { name: "lastCounter", type: "number", required: true },
    { name: "recoveryCodes", type: "json" },
    { name: "passNonce", type: "text" },
    { name: "failures", type: "number", required: true },
    { name: "blockedUntil", type: "date" },
    { name: "revision", type: "number", required: true },
  ],
};
