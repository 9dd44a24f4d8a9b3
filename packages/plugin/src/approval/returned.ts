import type { PayloadRequest } from "payload";
import type { ContentCollection } from "../names.ts";
import type { ApprovalRequest } from "./requests.ts";
import { APPROVAL_REQUESTS } from "./requests-collection.ts";
import { titleOf } from "./title.ts";

/** What the person asking sent and got back, with what was said of it. */
export type Returned = { collection: ContentCollection; id: string; title: string; comment: string | null; decidedAt: string | null };

const SHOWN = 20;

/** The newest first. */
export async function listReturned({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<Returned[]> {
  if (!req.user) return [];
  const { docs } = await req.payload.db.find<ApprovalRequest>({
    collection: APPROVAL_REQUESTS,
    where: { and: [{ cluster: { equals: tenantId } }, { status: { equals: "returned" } }, { sentBy: { equals: String(req.user.id) } }] },
    sort: "-decidedAt",
    limit: SHOWN,
    pagination: false,
    req,
  });
  return Promise.all(
    docs.map(async (request) => ({
      collection: request.about,
      id: request.aboutId,
      title: await titleOf({ req, ...request }),
      comment: request.comment || null,
      decidedAt: request.decidedAt ?? null,
    })),
  );
}
