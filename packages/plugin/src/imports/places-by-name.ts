import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";

/** Finds the published meeting places of a cluster by what other calendars call them. */
export async function placesByName({
  payload,
  tenantId,
}: {
  payload: Payload;
  tenantId: string;
}): Promise<(name: string) => string | null> {
  const { docs } = await payload.db.find<{ id: string; name?: string | null }>({
    collection: COLLECTIONS.places,
    where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, { _status: { equals: "published" } }, { deletedAt: { exists: false } }] },
    select: { name: true },
    pagination: false,
    limit: 0,
  });
  const keyOf = (name: string) => name.trim().toLowerCase();
  const byName = new Map(docs.map(({ id, name }) => [keyOf(String(name)), String(id)]));
  // Programs write the address behind the name: «Molshallen, Hallen 2, 8420 Knebel».
  return (name) => byName.get(keyOf(name)) ?? byName.get(keyOf(name.split(",")[0] ?? "")) ?? null;
}
