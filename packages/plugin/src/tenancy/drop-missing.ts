import type { CollectionBeforeValidateHook, CollectionSlug } from "payload";
import { collectReferences, type Reference } from "./collect-references.ts";

type Data = Record<string, unknown>;

/**
 * Takes out of an old version what it points at and is gone since: SQL databases do it when that is deleted, MongoDB
 * does not, and a form that names what nobody can see could not be saved. Rich text keeps its words and loses the link
 * where the site is built.
 */
export const dropMissing: CollectionBeforeValidateHook = async ({ data, req, collection }) => {
  if (!data || !req.context.isRestoringVersion) return data;
  const { references } = collectReferences({ fields: collection.fields, data, blocks: req.payload.blocks });
  const byCollection = Map.groupBy(references, (reference) => reference.collection);
  const missing: Reference[] = [];
  for (const [target, group] of byCollection) {
    if (!(target in req.payload.collections)) continue;
    const ids = [...new Set(group.flatMap(({ id }) => id ?? []))];
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: target as CollectionSlug,
      where: { id: { in: ids } },
      select: { createdAt: true },
      pagination: false,
      limit: 0,
      req,
    });
    const there = new Set(docs.map(({ id }) => String(id)));
    missing.push(...group.filter(({ id }) => id !== null && !there.has(id)));
  }
  // From the end, so that what comes before in the same list keeps its place.
  for (const { path } of missing.reverse()) removeAt({ data, path: path.split(".") });
  return data;
};

function removeAt({ data, path }: { data: Data; path: string[] }): void {
  const [last, ...parents] = path.toReversed();
  const holder = parents.toReversed().reduce<unknown>((value, name) => (value as Data | undefined)?.[name], data);
  if (last === undefined || typeof holder !== "object" || holder === null) return;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  // Rich text is no reference itself: its path is the field's.
  else if (!isRichText((holder as Data)[last])) (holder as Data)[last] = null;
}

function isRichText(value: unknown): boolean {
  return typeof value === "object" && value !== null && "root" in value;
}
