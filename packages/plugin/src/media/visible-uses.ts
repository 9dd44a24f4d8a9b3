import type { PayloadRequest } from "payload";
import type { COLLECTIONS } from "../names.ts";
import type { Use } from "./find-uses.ts";

/** Parts the places into those the person may read and the number of the others: an editor of one village is told that there are more. */
export async function visibleUses({
  uses,
  req,
}: {
  uses: readonly Use[];
  req: PayloadRequest;
}): Promise<{ visible: Use[]; hidden: number }> {
  const readable = new Set<string>();
  for (const [collection, of] of Map.groupBy(uses, (use) => use.collection)) {
    const { docs } = await req.payload
      .find({
        collection: collection as typeof COLLECTIONS.pages,
        where: { id: { in: of.map(({ id }) => id) } },
        select: {},
        depth: 0,
        pagination: false,
        trash: true,
        draft: false,
        overrideAccess: false,
        user: req.user,
        req,
      })
      .catch((error: { status?: number }) => (error.status === 403 ? { docs: [] } : Promise.reject(error)));
    for (const doc of docs) readable.add(`${collection}:${doc.id}`);
  }
  const visible = uses.filter(({ collection, id }) => readable.has(`${collection}:${id}`));
  return { visible, hidden: uses.length - visible.length };
}
