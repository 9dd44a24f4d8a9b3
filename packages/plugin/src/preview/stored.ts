import type { Payload, TypedUser } from "payload";
import { idOf } from "../access/user-roles.ts";
import { TENANT_FIELD } from "../names.ts";
import type { PreviewCollection } from "./collections.ts";

/** A document in the shape the database holds it in, relations as ids. */
export type StoredDocument = Record<string, unknown> & { id: string | number };

type Where = { payload: Payload; collection: PreviewCollection; id: string; cluster: string };

/**
 * A document as it was saved last, as a draft or published. Null where there is none, it belongs to another cluster, or
 * `user` may not read it; without a user nobody's rights are asked (for links that were shared).
 */
export async function readStored({ payload, collection, id, cluster, user }: Where & { user?: TypedUser }): Promise<StoredDocument | null> {
  if (user && !(await mayRead({ payload, collection, id, user }))) return null;
  const options = { collection, id, depth: 0, draft: true, disableErrors: true, showHiddenFields: true, overrideAccess: true };
  const found = (await payload.findByID(options)) as unknown as StoredDocument | null;
  return found && clusterOf({ collection, document: found }) === cluster ? found : null;
}

/** The id of the cluster a document belongs to; a cluster belongs to itself. */
export function clusterOf({ collection, document }: { collection: PreviewCollection; document: Record<string, unknown> }): string | null {
  return idOf(collection === "clusters" ? document.id : document[TENANT_FIELD]);
}

async function mayRead({ payload, collection, id, user }: Omit<Where, "cluster"> & { user: TypedUser }): Promise<boolean> {
  const found = await payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    select: { createdAt: true },
    overrideAccess: false,
    user,
  });
  return Boolean(found);
}
