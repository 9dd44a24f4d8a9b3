type Data = Record<string, unknown>;

/** Kept by the platform itself, or never to be named at all. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "createdAt",
  "updatedAt",
  "_status",
  "deletedAt",
  "hash",
  "salt",
  "password",
  "sessions",
  "collection",
  "loginAttempts",
  "lockUntil",
  "resetPasswordToken",
  "resetPasswordExpiration",
  "resetPasswordRequestedAt",
  "lastSignInAt",
]);

/** The names of the top-level fields in which two states of a document differ. A reference counts as its id, filled in or not. */
export function changedFields({ before, after, fields }: { before: Data; after: Data; fields: readonly string[] }): string[] {
  return fields.filter((name) => !OWN_FIELDS.has(name) && name in after && canonical(before[name]) !== canonical(after[name]));
}

/** SQLite gives null where MongoDB leaves out, and rows have ids of their own: neither is a change. */
function canonical(value: unknown): string {
  return JSON.stringify(plain(value)) ?? "";
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((entry) => plain(entry) ?? null);
  if (typeof value !== "object") return value;
  const data = value as Data;
  if ("id" in data && ("createdAt" in data || "updatedAt" in data)) return data.id;
  const entries = Object.entries(data)
    .filter(([name]) => name !== "id")
    .map(([name, entry]) => [name, plain(entry)] as const)
    .filter(([, entry]) => entry !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
