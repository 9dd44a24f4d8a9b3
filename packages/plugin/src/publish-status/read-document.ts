import { documentPath, SECTIONS } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { COLLECTIONS, CONTENT_COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "../pages/page-tree.ts";
import { pagePaths } from "../pages/path.ts";

/** The collections whose forms tell how far their document is on its way to the site. */
export const FOLLOWED_COLLECTIONS = [...CONTENT_COLLECTIONS, COLLECTIONS.clusters] as const;
export type FollowedCollection = (typeof FOLLOWED_COLLECTIONS)[number];

/** What the database says of a document, as far as its place on the site depends on it. */
export type FollowedDocument = {
  clusterId: string;
  /** When the published state was saved last. */
  savedAt: string;
  isPublished: boolean;
  /** True where it is or was published at some time. */
  wasPublished: boolean;
  hasNewerDraft: boolean;
  /** Where residents find it; null where it has no page of its own or is not shown. */
  path: string | null;
  /** When it will be shown, for an article dated ahead. */
  shownFrom: string | null;
  /** True for what is published and kept for editors all the same. */
  isHidden: boolean;
};

type Row = {
  id: string;
  slug?: string | null;
  updatedAt: string;
  deletedAt?: string | null;
  _status?: string | null;
  status?: string | null;
  publishedAt?: string | null;
  [TENANT_FIELD]?: unknown;
};

/** The document as whoever asks may read it; null where they may not, or there is none. */
export async function readFollowedDocument({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: FollowedCollection;
  id: string;
}): Promise<FollowedDocument | null> {
  const row = await readRow({ req, collection, id });
  const clusterId = row && (collection === COLLECTIONS.clusters ? row.id : idOf(row[TENANT_FIELD]));
  if (!row || clusterId === null) return null;
  const common = { clusterId, savedAt: row.updatedAt, shownFrom: null, isHidden: false };
  if (collection === COLLECTIONS.clusters) return { ...common, isPublished: true, wasPublished: true, hasNewerDraft: false, path: "/" };

  const isPublished = row._status === "published" && !row.deletedAt;
  const isHidden = isPublished && collection === "events" && row.status === "hold";
  const isAhead = collection === "news" && row.publishedAt ? Date.parse(row.publishedAt) > Date.now() : false;
  return {
    ...common,
    isPublished,
    isHidden,
    wasPublished: isPublished || (await hasVersion({ req, collection, id, status: "published" })),
    hasNewerDraft: isPublished && (await hasNewerDraft({ req, collection, id })),
    shownFrom: isPublished && isAhead ? (row.publishedAt ?? null) : null,
    path: isPublished && !isHidden && !isAhead ? await pathOf({ req, collection, row, clusterId }) : null,
  };
}

async function readRow({ req, collection, id }: { req: PayloadRequest; collection: FollowedCollection; id: string }): Promise<Row | null> {
  const { docs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.news,
    where: { id: { equals: id } },
    select: { slug: true, updatedAt: true, deletedAt: true, _status: true, status: true, publishedAt: true, [TENANT_FIELD]: true } as never,
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  return (docs[0] as Row | undefined) ?? null;
}

async function hasVersion({
  req,
  collection,
  id,
  status,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  id: string;
  status: "published";
}): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { "version._status": { equals: status } }] },
    limit: 1,
    pagination: false,
    req,
  });
  return docs.length > 0;
}

/** The form saves itself, also right after publishing: a draft that says the same as what is published is none. */
async function hasNewerDraft({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  id: string;
}): Promise<boolean> {
  const { db } = req.payload;
  const { docs } = await db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }, { "version._status": { equals: "draft" } }] },
    limit: 1,
    pagination: false,
    req,
  });
  const after = docs[0]?.version;
  if (!after) return false;
  const before = await db.findOne<{ id: string } & Record<string, unknown>>({ collection, where: { id: { equals: id } }, req });
  return before !== null && changedFields({ before, after, fields: Object.keys(after) }).length > 0;
}

/** Published files have no page each; they stand in the list of all. */
async function pathOf({
  req,
  collection,
  row,
  clusterId,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  row: Row;
  clusterId: string;
}): Promise<string | null> {
  if (collection === "documents") return SECTIONS.documents;
  if (collection !== "pages") return row.slug ? documentPath(collection, row.slug) : null;
  return pagePaths(await loadPageTree({ payload: req.payload, req, tenantId: clusterId })).get(row.id) ?? null;
}
