import type { CollectionSlug, FieldAccess, RelationshipField } from "payload";
import { text } from "../texts/text.ts";
import { isSecretariat } from "./roles.ts";

/** Who made a document, for rules that reach as far as one's own work; `mark-author.ts` writes it. */
export function createdByField({ usersSlug }: { usersSlug: string }): RelationshipField {
  return {
    name: "createdBy",
    type: "relationship",
    relationTo: usersSlug as CollectionSlug,
    label: text("field.createdBy"),
    index: true,
    access: { create: () => false, update: () => false, read: unlessSearching },
    admin: { hidden: true },
  };
}

/** Without a document somebody searches or sorts by the field, and could so ask about accounts they may not see. */
const unlessSearching: FieldAccess = ({ req, doc }) => isSecretariat(req.user) || Boolean(req.user && doc);
