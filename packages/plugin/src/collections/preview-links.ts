import type { CollectionConfig } from "payload";
import { textField } from "../fields/basic.ts";
import { dayAndTime } from "../fields/dates.ts";
import { COLLECTIONS } from "../names.ts";
import { text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";
import type { CollectionContext } from "./types.ts";

/** Links with which somebody without an account sees one document before it is published. Made and taken back by the form's endpoints only. */
export function previewLinks({ options }: CollectionContext): CollectionConfig {
  return {
    slug: COLLECTIONS.previewLinks,
    labels: { singular: text("preview-links.one"), plural: text("preview-links.many") },
    admin: { group: text("menu.site"), hidden: true, ...listAdmin },
    defaultSort: "-createdAt",
    disableDuplicate: true,
    fields: [
      textField({ name: "collectionSlug", label: "preview-links.collection", required: true }),
      { ...textField({ name: "documentId", label: "preview-links.document", required: true }), index: true },
      {
        ...textField({ name: "hash", label: "preview-links.hash", required: true }),
        unique: true,
        index: true,
        hidden: true,
        access: { create: () => false, read: () => false, update: () => false },
      },
      { name: "expiresAt", type: "date", label: text("preview-links.expiresAt"), required: true, admin: { date: dayAndTime } },
      { name: "revokedAt", type: "date", label: text("preview-links.revokedAt"), admin: { date: dayAndTime } },
      { name: "createdBy", type: "relationship", label: text("preview-links.createdBy"), relationTo: options.usersSlug },
    ],
  };
}
