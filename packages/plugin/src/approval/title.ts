import type { CollectionSlug, Payload, PayloadRequest } from "payload";
import type { ApprovalRequest } from "./requests.ts";

/** What people know a document by: the title of its newest draft. */
export async function titleOf({
  req,
  about,
  aboutId,
}: { req: { payload: Payload } & Partial<PayloadRequest> } & Pick<ApprovalRequest, "about" | "aboutId">): Promise<string> {
  const config = req.payload.collections[about as CollectionSlug]?.config;
  const doc = await req.payload.findByID({
    collection: about as CollectionSlug,
    id: aboutId,
    draft: true,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  });
  const title = (doc as Record<string, unknown> | null)?.[config?.admin.useAsTitle ?? "title"];
  return typeof title === "string" && title !== "" ? title : "–";
}
