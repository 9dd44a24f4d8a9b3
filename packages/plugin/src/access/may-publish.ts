import type { PayloadRequest } from "payload";
import type { ContentCollection } from "../names.ts";
import { isWithinReach } from "./conditions.ts";

/**
 * Whether whoever asks may change what residents see of a document: put it on the site, take it off, change or delete it
 * while it is there. `doc` needs its `tenant`, and for editors what ties it to their villages and organisations. Code that
 * runs for nobody, such as the publish job, may.
 *
 * @example if (!(await mayPublish({ req, collection: "news", doc }))) sendForApproval(doc)
 */
export async function mayPublish({
  req,
  collection,
  doc,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  doc: object;
}): Promise<boolean> {
  return !req.user || isWithinReach({ req, collection, operation: "publish", doc });
}
