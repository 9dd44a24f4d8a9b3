import type { CollectionConfig } from "payload";

export const APPROVAL_REQUESTS = "approval-requests";

/**
 * - `pending`: sent, waits for somebody who may publish
 * - `changed`: somebody wrote on after it was sent; it must be sent again
 * - `returned`: sent back with a comment
 * - `approved`: published as it was sent
 */
const APPROVAL_STATUSES = ["pending", "changed", "returned", "approved"] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/**
 * One row per document that was ever sent for approval, its id made of the document's, so that the database itself
 * refuses a second one. Reached through the endpoints only, which check rights and write the log.
 */
export const requestsCollection: CollectionConfig = {
  slug: APPROVAL_REQUESTS,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "cluster", type: "text", required: true, index: true },
    { name: "about", type: "text", required: true },
    { name: "aboutId", type: "text", required: true },
    { name: "status", type: "text", required: true, index: true },
    { name: "version", type: "text" },
    { name: "fingerprint", type: "text", required: true },
    { name: "sentBy", type: "text", required: true },
    { name: "sentAt", type: "date", required: true },
    { name: "note", type: "textarea" },
    { name: "decidedBy", type: "text" },
    { name: "decidedAt", type: "date" },
    { name: "comment", type: "textarea" },
  ],
};
