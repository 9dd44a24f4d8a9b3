import type { CollectionBeforeValidateHook } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { isAssigned } from "./assignment.ts";
import { grantsOf } from "./rights.ts";
import { idOf, rolesIn } from "./user-roles.ts";

/** Notes who made a document. Nobody can say so themselves, nor change it later. */
export const markAuthor: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data;
  if (operation === "update") data.createdBy = idOf(originalDoc?.createdBy);
  else if (req.user) data.createdBy = idOf(req.user);
  return data;
};

/** Marks the news of a municipality as such. Only those who may change all news of the cluster decide otherwise. */
export const markMunicipality: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const { user } = req;
  if (!data || !user) return data;
  const doc = { ...originalDoc, ...data };
  const held = rolesIn({ user, tenantId: idOf(doc[TENANT_FIELD]) });
  const decides = held.some(({ role }) =>
    grantsOf({ role, collection: COLLECTIONS.news, operation: "update" }).some(({ reach }) => reach === "all" || reach === "own"),
  );
  if (decides) return data;
  if (operation === "update") data.fromMunicipality = originalDoc?.fromMunicipality === true;
  else {
    const isForMunicipality = held.some(({ role }) => role === "municipality");
    const isForVillage = held.some((one) => one.role === "editor" && isAssigned({ collection: COLLECTIONS.news, held: one, doc }));
    data.fromMunicipality = isForMunicipality && !isForVillage;
  }
  return data;
};
