import type { PayloadRequest, Where } from "payload";
import { type COLLECTIONS, CONTENT_COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";

/** One line of a list on a start page. */
type ListedDocument = { collection: ContentCollection; id: string; title: string; updatedAt: string };

/** The first few of a list, and how many there are. */
export type DocumentList = { documents: ListedDocument[]; total: number };

const SHOWN = 5;
const LOOKED_AT = 100;
/** What stays true for years without a change (news and events have their date) and so goes wrong unseen. */
const STANDING = ["pages", "villages", "places", "organisations", "groups"] as const satisfies readonly ContentCollection[];
const YEAR_MS = 365 * 86_400_000;

/** What was begun and is not on the site, and newer drafts of what is; newest first. */
export function readDrafts({
  req,
  tenantId,
  authorId,
}: {
  req: PayloadRequest;
  tenantId: string;
  authorId?: string;
}): Promise<DocumentList> {
  return readList({
    req,
    tenantId,
    collections:
      authorId === undefined ? CONTENT_COLLECTIONS : CONTENT_COLLECTIONS.filter((name) => knowsItsAuthor({ req, collection: name })),
    draft: true,
    where: [{ _status: { equals: "draft" } }],
    sort: "-updatedAt",
    authorId,
  });
}

/** What residents see and nobody has touched for a year; longest first. */
export function readUntouched({ req, tenantId, now }: { req: PayloadRequest; tenantId: string; now: number }): Promise<DocumentList> {
  const where = [{ _status: { equals: "published" } }, { updatedAt: { less_than: new Date(now - YEAR_MS).toISOString() } }];
  return readList({ req, tenantId, collections: STANDING, where, sort: "updatedAt" });
}

/** The newest news, with drafts where `draft` says so. */
export function readNews({
  req,
  tenantId,
  authorId,
  draft,
}: {
  req: PayloadRequest;
  tenantId: string;
  authorId?: string;
  draft: boolean;
}): Promise<DocumentList> {
  const where: Where[] = authorId === undefined ? [{ _status: { equals: "published" } }] : [];
  return readList({ req, tenantId, collections: ["news"], draft, where, sort: "-updatedAt", authorId });
}

function knowsItsAuthor({ req, collection }: { req: PayloadRequest; collection: ContentCollection }): boolean {
  return (
    req.payload.collections[collection as typeof COLLECTIONS.news]?.config.flattenedFields.some(({ name }) => name === "createdBy") ?? false
  );
}

async function readList({
  req,
  tenantId,
  collections,
  where,
  sort,
  draft = false,
  authorId,
}: {
  req: PayloadRequest;
  tenantId: string;
  authorId?: string | undefined;
  collections: readonly ContentCollection[];
  where: Where[];
  sort: "updatedAt" | "-updatedAt";
  draft?: boolean;
}): Promise<DocumentList> {
  const lists = await Promise.all(
    collections.map(async (collection) => {
      const { docs, totalDocs } = await req.payload.find({
        collection: collection as typeof COLLECTIONS.news,
        where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, ...where, ...(await writtenBy({ req, collection, authorId }))] },
        select: { title: true, name: true, updatedAt: true } as never,
        draft,
        sort,
        limit: SHOWN,
        depth: 0,
        overrideAccess: false,
        disableErrors: true,
        user: req.user,
        req,
      });
      const rows = docs as { id: string; title?: string | null; name?: string | null; updatedAt: string }[];
      return { total: totalDocs ?? 0, rows: rows.map((row) => toListed({ collection, row })) };
    }),
  );
  const sign = sort === "updatedAt" ? 1 : -1;
  const documents = lists.flatMap(({ rows }) => rows).sort((one, other) => (one.updatedAt < other.updatedAt ? -sign : sign));
  return { documents: documents.slice(0, SHOWN), total: lists.reduce((sum, { total }) => sum + total, 0) };
}

/** Who made what is kept from editors, so it is looked up for them: the ids of what the person asking made lately. */
async function writtenBy({
  req,
  collection,
  authorId,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  authorId: string | undefined;
}): Promise<Where[]> {
  if (authorId === undefined) return [];
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { createdBy: { equals: authorId } },
    select: { updatedAt: true },
    sort: "-updatedAt",
    limit: LOOKED_AT,
    pagination: false,
    req,
  });
  return [{ id: { in: docs.map(({ id }) => id) } }];
}

function toListed({
  collection,
  row: { id, title, name, updatedAt },
}: {
  collection: ContentCollection;
  row: { id: string; title?: string | null; name?: string | null; updatedAt: string };
}): ListedDocument {
  return { collection, id: String(id), title: title || name || "", updatedAt };
}
