import { createHash } from "node:crypto";
import type { PayloadRequest } from "payload";
import type { ContentCollection } from "../names.ts";

type Version = { id: string; version: Record<string, unknown> };

/** What the platform keeps beside what people write. */
const OWN: ReadonlySet<string> = new Set(["id", "_id", "_status", "createdAt", "updatedAt", "deletedAt", "sequence"]);

/** The newest state of a document as it is stored, draft or not, and what it is recognised by. */
export async function newestVersion({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  id: string;
}): Promise<{ version: string | null; fingerprint: string }> {
  const { docs } = await req.payload.db.findVersions<Version["version"]>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    sort: "-updatedAt",
    limit: 1,
    pagination: false,
    req,
  });
  const [newest] = docs;
  return { version: newest ? String(newest.id) : null, fingerprint: fingerprintOf(newest?.version ?? {}) };
}

/** The same for the same content, whatever order and emptiness a database gives it in. */
function fingerprintOf(content: Record<string, unknown>): string {
  const own = Object.fromEntries(Object.entries(content).filter(([name]) => !OWN.has(name)));
  return createHash("sha256")
    .update(JSON.stringify(canonical(own)) ?? "")
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((entry) => canonical(entry) ?? null);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value)
    .map(([name, entry]) => [name, canonical(entry)] as const)
    .filter(([, entry]) => entry !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
