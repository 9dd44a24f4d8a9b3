import type { CollectionSlug, FlattenedField, Payload } from "payload";
import { CONTENT_COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";

/** How long a draft that nobody has written anything in is kept. */
const KEEP_MS = 86_400_000;

type Row = Record<string, unknown> & { id: string };

/**
 * Deletes drafts that came into being because somebody opened an empty form, and in which nothing was ever written. The
 * admin saves by itself, so it makes the document when the form opens.
 */
export async function deleteUntouched({ payload, now = Date.now() }: { payload: Payload; now?: number }): Promise<number> {
  const before = new Date(now - KEEP_MS).toISOString();
  let deleted = 0;
  for (const collection of CONTENT_COLLECTIONS) {
    const { admin, flattenedFields } = configOf({ payload, collection });
    const { docs } = await payload.db.find<Row>({
      collection,
      where: {
        and: [{ _status: { equals: "draft" } }, { [admin.useAsTitle ?? "title"]: { exists: false } }, { createdAt: { less_than: before } }],
      },
      pagination: false,
      limit: 0,
    });
    for (const row of docs) {
      if (!isUntouched({ row, fields: flattenedFields })) continue;
      if (!(await hasOneVersion({ payload, collection, id: row.id }))) continue;
      await payload.delete({
        collection: collection as CollectionSlug,
        where: { id: { equals: row.id } },
        trash: true,
        overrideAccess: true,
      });
      deleted += 1;
    }
  }
  return deleted;
}

function configOf({ payload, collection }: { payload: Payload; collection: ContentCollection }) {
  const config = payload.config.collections.find(({ slug }) => slug === collection);
  if (!config)
    throw new Error(`[drafts] There is no collection ${collection} — Payload runs without klyngePlugin() — add it to the plugins`);
  return config;
}

/** What is saved later, also by itself, makes a second version. */
async function hasOneVersion({
  payload,
  collection,
  id,
}: {
  payload: Payload;
  collection: ContentCollection;
  id: string;
}): Promise<boolean> {
  const { totalDocs } = await payload.db.countVersions({ collection, where: { parent: { equals: id } } });
  return totalDocs <= 1;
}

const OWN: ReadonlySet<string> = new Set([TENANT_FIELD, "id", "slug", "_status", "createdAt", "updatedAt", "deletedAt"]);

/** True where every field is empty, or is one that the form fills by itself. */
function isUntouched({ row, fields }: { row: Record<string, unknown>; fields: readonly FlattenedField[] }): boolean {
  return fields.every((field) => {
    if (OWN.has(field.name) || ("defaultValue" in field && field.defaultValue !== undefined)) return true;
    const value = row[field.name];
    if (field.type === "group" || field.type === "tab") {
      return isUntouched({ row: (value ?? {}) as Record<string, unknown>, fields: field.flattenedFields });
    }
    return (
      value === undefined ||
      value === null ||
      value === "" ||
      (Array.isArray(value) && value.length === 0) ||
      (field.type === "point" && isEmptyPoint(value))
    );
  });
}

/** MongoDB keeps a point without coordinates where there is none. */
function isEmptyPoint(value: unknown): boolean {
  if (typeof value !== "object" || value === null || "root" in value) return false;
  const coordinates = "coordinates" in value ? value.coordinates : undefined;
  return !Array.isArray(coordinates) || coordinates.length === 0;
}
