import type { CollectionSlug, PayloadRequest } from "payload";
import { type ContentCollection, TENANT_FIELD, type TenantCollection } from "../names.ts";
import { digestOf, type StarterDocument } from "./passages.ts";

type Data = Record<string, unknown>;

/** Writes the documents of one new cluster, and remembers which passages of them are meant to be replaced. */
export type Writer = {
  req: PayloadRequest;
  tenant: string;
  documents: StarterDocument[];
  /** How many documents were made, by collection. */
  made: Record<string, number>;
  /** Creates a document and returns its id. */
  create: (collection: TenantCollection, data: Data) => Promise<string>;
  /** Creates published content with passages that are to be replaced. */
  add: (collection: ContentCollection, data: Data, passages: readonly string[]) => Promise<string>;
};

export function createWriter({ req, tenant }: { req: PayloadRequest; tenant: string }): Writer {
  const documents: StarterDocument[] = [];
  const made: Record<string, number> = {};
  const create: Writer["create"] = async (collection, data) => {
    const document = await req.payload.create({
      collection: collection as CollectionSlug,
      data: { [TENANT_FIELD]: tenant, ...data } as never,
      depth: 0,
      overrideAccess: true,
      req,
    });
    made[collection] = (made[collection] ?? 0) + 1;
    return String(document.id);
  };
  return {
    req,
    tenant,
    documents,
    made,
    create,
    add: async (collection, data, passages) => {
      const id = await create(collection, { _status: "published", ...data });
      documents.push({ collection, id, passages: passages.map(digestOf) });
      return id;
    },
  };
}
