import { hrefSchema } from "@klynge/contract";
import type { CollectionBeforeValidateHook, Field, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { collectReferences, type Reference } from "./collect-references.ts";

/**
 * Refuses what points into another cluster or at nothing, and links that run a program. Runs on drafts too. What the
 * stored document points at was checked when it was stored, and documents never change cluster: only new references are
 * looked up, so that a text with a picture that was deleted since can still be corrected.
 */
export const checkReferences: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, collection }) => {
  const stored = operation === "update" ? originalDoc : undefined;
  const tenantId = collection.slug === COLLECTIONS.clusters ? idOf(stored?.id) : idOf(data?.[TENANT_FIELD] ?? stored?.[TENANT_FIELD]);
  await checkWithin({ req, collection: collection.slug, fields: collection.fields, data, stored, tenantId });
  return data;
};

/** The same for the rows of a user: the villages and organisations of a row belong to the cluster of that row. */
export const checkUserReferences: CollectionBeforeValidateHook = async ({ data, req, collection }) => {
  const field = collection.fields.find((candidate) => "name" in candidate && candidate.name === "tenants");
  if (field?.type !== "array" || !Array.isArray(data?.tenants)) return data;
  const fields = field.fields.filter((candidate) => !("name" in candidate && candidate.name === TENANT_FIELD));
  for (const [index, row] of data.tenants.entries()) {
    const tenantId = idOf(row?.[TENANT_FIELD]);
    await checkWithin({ req, collection: collection.slug, fields, data: row, stored: undefined, tenantId, prefix: `tenants.${index}.` });
  }
  return data;
};

async function checkWithin({
  req,
  collection,
  fields,
  data,
  stored,
  tenantId,
  prefix = "",
}: {
  req: PayloadRequest;
  collection: string;
  fields: readonly Field[];
  data: unknown;
  stored: unknown;
  tenantId: string | null;
  prefix?: string;
}): Promise<void> {
  const { blocks } = req.payload;
  const { references: given, addresses } = collectReferences({ fields, data, blocks });
  const unsafe = addresses.find(({ url }) => !hrefSchema.safeParse(url).success);
  if (unsafe) refuseField({ req, key: "error.url", collection, path: prefix + unsafe.path });

  const known = new Set(collectReferences({ fields, data: stored, blocks }).references.map(keyOf));
  const fresh = given.filter((reference) => reference.id === null || !known.has(keyOf(reference)));
  const byCollection = Map.groupBy(fresh, (reference) => reference.collection);
  for (const [target, references] of byCollection) {
    if (target !== "" && !isTenantScoped({ req, collection: target })) continue;
    const broken = await findBroken({ req, target, references, tenantId });
    if (broken) refuseField({ req, key: "error.foreignReference", collection, path: prefix + broken.path });
  }
}

/** The first reference that leads out of the cluster. One query for all of a collection. */
async function findBroken({
  req,
  target,
  references,
  tenantId,
}: {
  req: PayloadRequest;
  target: string;
  references: Reference[];
  tenantId: string | null;
}): Promise<Reference | undefined> {
  const unreadable = references.find((reference) => reference.id === null);
  if (unreadable || tenantId === null || target === "") return unreadable ?? references[0];
  const { docs } = await req.payload.find({
    collection: target as typeof COLLECTIONS.pages,
    where: { id: { in: [...new Set(references.map((reference) => reference.id))] } },
    select: { [TENANT_FIELD]: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const tenants = new Map(docs.map((doc) => [String(doc.id), idOf((doc as Record<string, unknown>)[TENANT_FIELD])]));
  return references.find((reference) => {
    const found = tenants.get(String(reference.id));
    // An old version may point at what was deleted since; restoring it must still work.
    if (found === undefined) return !req.context?.isRestoringVersion;
    return found !== tenantId;
  });
}

function isTenantScoped({ req, collection }: { req: PayloadRequest; collection: string }): boolean {
  const config = req.payload.collections[collection as typeof COLLECTIONS.pages]?.config;
  return (
    config?.flattenedFields.some(
      (field) => field.name === TENANT_FIELD && "relationTo" in field && field.relationTo === COLLECTIONS.clusters,
    ) ?? false
  );
}

const keyOf = (reference: Reference): string => `${reference.collection}:${reference.id}`;
