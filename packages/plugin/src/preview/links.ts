import { createHash, randomBytes } from "node:crypto";
import type { Payload, TypedUser } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { isPreviewCollection, type PreviewCollection } from "./collections.ts";
import { findUser, worksIn } from "./who.ts";

/** How long a link that was shared is good for. */
const LINK_LIFETIME_MS = 24 * 60 * 60_000;

/** A link that was shared, as the form lists it. `by` is the name of whoever made it. */
export type ListedLink = { id: string; by: string; createdAt: string; expiresAt: string };

type SharedLink = { id: string; cluster: string; collection: PreviewCollection; documentId: string };

type Row = {
  id: string | number;
  collectionSlug: string;
  documentId: string;
  hash: string;
  expiresAt: string;
  revokedAt?: string | null;
  createdBy?: unknown;
  createdAt: string;
} & Record<string, unknown>;

const TOKEN_BYTES = 32;

/** Makes a link to one document. The token is told this once: the database keeps its hash only. */
export async function createLink({
  payload,
  user,
  cluster,
  collection,
  documentId,
}: {
  payload: Payload;
  user: TypedUser;
  cluster: string;
  collection: PreviewCollection;
  documentId: string;
}): Promise<{ token: string; link: ListedLink }> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = new Date(Date.now() + LINK_LIFETIME_MS).toISOString();
  const row = (await payload.create({
    collection: COLLECTIONS.previewLinks,
    data: { [TENANT_FIELD]: cluster, collectionSlug: collection, documentId, hash: hashOf(token), expiresAt, createdBy: user.id } as never,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Row;
  return { token, link: { id: String(row.id), by: nameOf(user), createdAt: row.createdAt, expiresAt } };
}

/** What a token leads to; null where no link has it, it has run out or was taken back, or its maker has left the cluster. */
export async function findSharedLink({ payload, token }: { payload: Payload; token: string }): Promise<SharedLink | null> {
  // The database compares hashes: how long that takes says nothing about the token.
  const row = await payload.db.findOne<Row>({ collection: COLLECTIONS.previewLinks, where: { hash: { equals: hashOf(token) } } });
  if (!row || row.revokedAt || !isPreviewCollection(row.collectionSlug)) return null;
  if (new Date(row.expiresAt).getTime() <= Date.now()) return null;
  const cluster = idOf(row[TENANT_FIELD]);
  const maker = idOf(row.createdBy);
  if (cluster === null || maker === null) return null;
  const user = await findUser({ payload, id: maker, session: null });
  if (!user || !worksIn({ user, cluster })) return null;
  return { id: String(row.id), cluster, collection: row.collectionSlug, documentId: row.documentId };
}

/** The links to a document that are good now, newest first. */
export async function listLinks({
  payload,
  collection,
  documentId,
}: {
  payload: Payload;
  collection: PreviewCollection;
  documentId: string;
}): Promise<ListedLink[]> {
  const { docs } = await payload.find({
    collection: COLLECTIONS.previewLinks,
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { documentId: { equals: documentId } },
        { revokedAt: { exists: false } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
    sort: "-createdAt",
    depth: 1,
    pagination: false,
    overrideAccess: true,
  });
  return (docs as unknown as Row[]).map(({ id, createdBy, createdAt, expiresAt }) => ({
    id: String(id),
    by: nameOf(createdBy),
    createdAt,
    expiresAt,
  }));
}

/** Takes a link back. Returns what it led to, or null where there is no such link. */
export async function revokeLink({ payload, id }: { payload: Payload; id: string }): Promise<void> {
  await payload.update({
    collection: COLLECTIONS.previewLinks,
    id,
    data: { revokedAt: new Date().toISOString() } as never,
    depth: 0,
    overrideAccess: true,
  });
}

/** Which document a link of the database leads to, good or not; null where there is no such link. */
export async function targetOfLink({
  payload,
  id,
}: {
  payload: Payload;
  id: string;
}): Promise<{ cluster: string; collection: PreviewCollection; documentId: string } | null> {
  const row = await payload.db.findOne<Row>({ collection: COLLECTIONS.previewLinks, where: { id: { equals: id } } });
  const cluster = idOf(row?.[TENANT_FIELD]);
  if (!row || cluster === null || !isPreviewCollection(row.collectionSlug)) return null;
  return { cluster, collection: row.collectionSlug, documentId: row.documentId };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function nameOf(user: unknown): string {
  const name = typeof user === "object" && user !== null && "name" in user ? user.name : undefined;
  return typeof name === "string" ? name : "";
}
