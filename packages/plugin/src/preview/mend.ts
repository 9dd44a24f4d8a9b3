import {
  type ClusterSnapshot,
  clusterSchema,
  documentSchema,
  eventSchema,
  groupSchema,
  newsSchema,
  organisationSchema,
  pageSchema,
  placeSchema,
  villageSchema,
} from "@klynge/contract";
import type { z } from "zod";
import type { PreviewCollection } from "./collections.ts";

const SCHEMAS: Record<PreviewCollection, z.ZodType> = {
  clusters: clusterSchema,
  documents: documentSchema,
  events: eventSchema,
  groups: groupSchema,
  news: newsSchema,
  organisations: organisationSchema,
  pages: pageSchema,
  places: placeSchema,
  villages: villageSchema,
};

/** More wrong values than any form has fields in sight. */
const LIMIT = 100;

/**
 * The snapshot with a document that keeps the contract, whatever is half written in it: a value that could not be
 * published (an address that is being typed, a block without its heading) is left out until it could. Everything else in the
 * snapshot was checked when it was published. Null where too little is left to show.
 */
export function mendSnapshot({
  snapshot,
  collection,
  id,
}: {
  snapshot: ClusterSnapshot;
  collection: PreviewCollection;
  id: string;
}): ClusterSnapshot | null {
  const schema = SCHEMAS[collection];
  if (collection === "clusters") {
    const cluster = mend({ schema, value: snapshot.cluster });
    return cluster && { ...snapshot, cluster };
  }
  const list: { id: string }[] = snapshot[collection];
  const index = list.findIndex((item) => item.id === id);
  const item = list[index];
  if (!item) return snapshot;
  const mended = mend({ schema, value: item });
  return mended && { ...snapshot, [collection]: list.with(index, mended) };
}

function mend<Value>({ schema, value }: { schema: z.ZodType; value: Value }): Value | null {
  const mended = structuredClone(value);
  for (let tries = 0; tries < LIMIT; tries += 1) {
    const issue = schema.safeParse(mended).error?.issues[0];
    if (!issue) return mended;
    if (!leaveOut({ root: mended, path: issue.path })) return null;
  }
  return null;
}

/** Takes the smallest whole thing away that the path leads through: the entry of a list, else the value itself. */
function leaveOut({ root, path }: { root: unknown; path: readonly PropertyKey[] }): boolean {
  const entry = path.findLastIndex((step) => typeof step === "number");
  if (entry >= 0) {
    const list = valueAt(root, path.slice(0, entry));
    if (!Array.isArray(list)) return false;
    list.splice(Number(path[entry]), 1);
    return true;
  }
  const holder = valueAt(root, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
  const name = path.at(-1);
  if (!holder || name === undefined || holder[name] === null) return false;
  holder[name] = null;
  return true;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root);
}
