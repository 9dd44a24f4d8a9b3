import type { CollectionSlug, Payload } from "payload";
import sharp from "sharp";

type Data = Record<string, unknown>;
export type Doc = { id: string; slug: string } & Data;

/** A live cluster unless the data says otherwise. */
export function createCluster(payload: Payload, data: Data & { slug: string }): Promise<Doc> {
  const theme = { color: "#1f5f4a", accent: "#d98324", ...(data.theme as Data | undefined) };
  return create(payload, "clusters", { name: data.slug, kind: "cluster", status: "live", ...data, theme });
}

/** A published document unless the data says otherwise. */
export function createPublished(payload: Payload, collection: string, data: Data): Promise<Doc> {
  return create(payload, collection, { _status: "published", ...data });
}

export async function create(payload: Payload, collection: string, data: Data): Promise<Doc> {
  return (await payload.create({ collection: collection as CollectionSlug, data: data as never, depth: 0 })) as unknown as Doc;
}

export async function update(payload: Payload, collection: string, id: string, data: Data, draft = false): Promise<Doc> {
  return (await payload.update({ collection: collection as CollectionSlug, id, data: data as never, draft, depth: 0 })) as unknown as Doc;
}

/** Writes past all hooks and rules, as a faulty import or an old version might have done. */
export async function corrupt(payload: Payload, collection: string, id: string, data: Data): Promise<void> {
  await payload.db.updateOne({ collection: collection as CollectionSlug, id, data });
}

/** A picture of one colour, 600 × 400. */
export async function createPicture(payload: Payload, { tenant, name, ...data }: Data & { tenant: string; name: string }): Promise<Doc> {
  const image = { create: { width: 600, height: 400, channels: 3 as const, background: "#3a7" } };
  return createFile(payload, { tenant, name, mimetype: "image/jpeg", bytes: await sharp(image).jpeg().toBuffer(), alt: name, ...data });
}

export async function createFile(
  payload: Payload,
  { tenant, name, mimetype, bytes, ...data }: Data & { tenant: string; name: string; mimetype: string; bytes: Buffer },
): Promise<Doc> {
  const file = { name, mimetype, data: bytes, size: bytes.length };
  return (await payload.create({ collection: "media" as CollectionSlug, data: { tenant, ...data } as never, file })) as unknown as Doc;
}

/** The smallest thing that passes for a PDF. */
export const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
