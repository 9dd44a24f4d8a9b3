import type { Payload, PayloadRequest, Where } from "payload";
import type { ContentCollection } from "../names.ts";
import { APPROVAL_REQUESTS, type ApprovalStatus } from "./requests-collection.ts";

type Maybe<Value> = Value | null | undefined;
type Asked = { payload: Payload; req?: PayloadRequest | undefined };

/** A document that was sent for approval. `sentBy` and `decidedBy` are the ids of users, `version` is the one that was sent. */
export type ApprovalRequest = {
  id: string;
  cluster: string;
  about: ContentCollection;
  aboutId: string;
  status: ApprovalStatus;
  version?: Maybe<string>;
  fingerprint: string;
  sentBy: string;
  sentAt: string;
  note?: Maybe<string>;
  decidedBy?: Maybe<string>;
  decidedAt?: Maybe<string>;
  comment?: Maybe<string>;
};

type Subject = { collection: ContentCollection; id: string };

export function findRequest({ payload, req, collection, id }: Asked & Subject): Promise<ApprovalRequest | null> {
  return payload.db.findOne<ApprovalRequest>({
    collection: APPROVAL_REQUESTS,
    where: { id: { equals: keyOf({ collection, id }) } },
    ...(req && { req }),
  });
}

/** The requests that wait in these clusters, the oldest first. */
export async function findWaiting({ payload, req, clusters }: Asked & { clusters: readonly string[] | "all" }): Promise<ApprovalRequest[]> {
  const { docs } = await payload.db.find<ApprovalRequest>({
    collection: APPROVAL_REQUESTS,
    where: waitingIn(clusters),
    sort: "sentAt",
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  return docs;
}

export async function countWaiting({ payload, req, clusters }: Asked & { clusters: readonly string[] | "all" }): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: APPROVAL_REQUESTS, where: waitingIn(clusters), ...(req && { req }) });
  return totalDocs;
}

/** Notes that a document was sent, instead of whatever was noted before. */
export async function saveRequest({
  payload,
  req,
  collection,
  id,
  ...sent
}: Asked & Subject & Pick<ApprovalRequest, "cluster" | "version" | "fingerprint" | "sentBy" | "sentAt" | "note">): Promise<void> {
  const data = { ...sent, status: "pending", about: collection, aboutId: id, decidedBy: null, decidedAt: null, comment: null };
  if (await findRequest({ payload, req, collection, id })) await changeRequest({ payload, req, collection, id, data: data as never });
  else {
    await payload.db.create({ collection: APPROVAL_REQUESTS, data: { id: keyOf({ collection, id }), ...data }, ...(req && { req }) });
  }
}

export async function changeRequest({
  payload,
  req,
  collection,
  id,
  data,
}: Asked & Subject & { data: Partial<Omit<ApprovalRequest, "id">> }): Promise<void> {
  await payload.db.updateOne({ collection: APPROVAL_REQUESTS, id: keyOf({ collection, id }), data, returning: false, ...(req && { req }) });
}

export async function removeRequest({ payload, req, collection, id }: Asked & Subject): Promise<void> {
  await payload.db.deleteMany({
    collection: APPROVAL_REQUESTS,
    where: { id: { equals: keyOf({ collection, id }) } },
    ...(req && { req }),
  });
}

function waitingIn(clusters: readonly string[] | "all"): Where {
  const inClusters: Where[] = clusters === "all" ? [] : [{ cluster: { in: [...clusters] } }];
  return { and: [{ status: { equals: "pending" } }, ...inClusters] };
}

const keyOf = ({ collection, id }: Subject): string => `${collection}:${id}`;
