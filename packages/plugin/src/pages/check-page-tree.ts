import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction, refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "./page-tree.ts";
import { isBelowItself } from "./path.ts";

/** Refuses a parent that would put the page below itself. */
export const checkParent: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, collection }) => {
  const parentId = idOf(data?.parent);
  if (operation !== "update" || parentId === null || parentId === idOf(originalDoc?.parent)) return data;
  const tenantId = idOf(originalDoc?.[TENANT_FIELD]);
  const id = idOf(originalDoc?.id);
  if (tenantId === null || id === null) return data;
  const pages = await loadPageTree({ payload: req.payload, req, tenantId });
  if (isBelowItself({ id, parentId, pages })) refuseField({ req, key: "error.pageCycle", collection: collection.slug, path: "parent" });
  return data;
};

/** Refuses to delete a page that others lie below: their addresses would change without anybody having said so. */
export const keepParents: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({ collection: COLLECTIONS.pages, where: { parent: { equals: id } }, req });
  if (totalDocs > 0) refuseAction({ req, key: "error.pageHasChildren" });
};
