import type { Payload, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import type { PageNode } from "./path.ts";

export type TreePage = PageNode & { isPublished: boolean };

/**
 * All pages of a cluster as they were last published, or first written where they never were. Drafts count too: the
 * path of a published page does not change because its parent is taken off the site for a while.
 */
export async function loadPageTree({
  payload,
  req,
  tenantId,
}: {
  payload: Payload;
  req?: PayloadRequest | undefined;
  tenantId: string;
}): Promise<TreePage[]> {
  const { docs } = await payload.find({
    collection: COLLECTIONS.pages,
    where: { [TENANT_FIELD]: { equals: tenantId } },
    select: { slug: true, parent: true, _status: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  return docs.map((doc) => ({
    id: String(doc.id),
    slug: String(doc.slug),
    parentId: idOf(doc.parent),
    isPublished: doc._status === "published",
  }));
}
