import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction, refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { isTrashed } from "../trash/keep-address-free.ts";
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

/** Refuses to put a page into the trash that others lie below, and to take one out of it whose parent stays there. */
export const keepTreeTogether: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== "update" || isTrashed(data) === isTrashed(originalDoc)) return data;
  if (isTrashed(data)) {
    await refuseChildren({ id: originalDoc.id, req });
    return data;
  }
  const parentId = idOf(data.parent);
  if (parentId === null) return data;
  const parent = await req.payload.db.findOne<{ id: string; deletedAt?: string | null }>({
    collection: COLLECTIONS.pages,
    where: { id: { equals: parentId } },
    req,
  });
  if (isTrashed(parent)) refuseAction({ req, key: "error.pageParentTrashed" });
  return data;
};

/** Refuses to delete a page that others lie below: their addresses would change without anybody having said so. */
export const keepParents: CollectionBeforeDeleteHook = ({ id, req }) => refuseChildren({ id, req });

async function refuseChildren({ id, req }: { id: string | number; req: PayloadRequest }): Promise<void> {
  const { totalDocs } = await req.payload.count({ collection: COLLECTIONS.pages, where: { parent: { equals: id } }, req });
  if (totalDocs > 0) refuseAction({ req, key: "error.pageHasChildren" });
}
