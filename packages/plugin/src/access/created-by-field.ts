import type { CollectionSlug, RelationshipField } from "payload";
import { text } from "../texts/text.ts";

/** Who made a document, for rules that reach as far as one's own work; `mark-author.ts` writes it. */
export function createdByField({ usersSlug }: { usersSlug: string }): RelationshipField {
  return {
    name: "createdBy",
    type: "relationship",
    relationTo: usersSlug as CollectionSlug,
    label: text("field.createdBy"),
    index: true,
    access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) },
    admin: { hidden: true },
  };
}
