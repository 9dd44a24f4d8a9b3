import type { Where } from "payload";
import type { GuardedCollection } from "./rights.ts";
import { type HeldRole, idOf } from "./user-roles.ts";

/** What an editor's row in a user's list of clusters names. */
export type AssignedBy = "villages" | "organisations";

/**
 * By which fields a document belongs to a village or an organisation. What is not listed belongs to the whole cluster:
 * pages, groups and documents say nothing about villages, so they are never an editor's.
 */
const ASSIGNED_PATHS: Readonly<Partial<Record<GuardedCollection, readonly { path: string; by: AssignedBy }[]>>> = {
  villages: [{ path: "id", by: "villages" }],
  news: [
    { path: "villages", by: "villages" },
    { path: "organisation", by: "organisations" },
  ],
  events: [
    { path: "villages", by: "villages" },
    { path: "organisation", by: "organisations" },
  ],
  places: [{ path: "village", by: "villages" }],
  organisations: [
    { path: "id", by: "organisations" },
    { path: "villages", by: "villages" },
  ],
};

export function assignedPaths(collection: GuardedCollection): readonly { path: string; by: AssignedBy }[] {
  return ASSIGNED_PATHS[collection] ?? [];
}

/**
 * The condition that a document is of the villages and organisations of a role; null where there can be none. What is new
 * has no id yet that could be named.
 */
export function whereAssigned({
  collection,
  held,
  isNew = false,
}: {
  collection: GuardedCollection;
  held: HeldRole;
  isNew?: boolean;
}): Where | null {
  const conditions = assignedPaths(collection)
    .filter(({ path, by }) => held[by].length > 0 && !(isNew && path === "id"))
    .map(({ path, by }) => ({ [path]: { in: [...held[by]] } }));
  return conditions.length > 0 ? { or: conditions } : null;
}

/** The same, asked of a document at hand. */
export function isAssigned({ collection, held, doc }: { collection: GuardedCollection; held: HeldRole; doc: object }): boolean {
  return assignedPaths(collection).some(({ path, by }) => idsAt({ doc, path }).some((id) => held[by].includes(id)));
}

/** The ids a field of a document holds, one or many, populated or not. */
export function idsAt({ doc, path }: { doc: object | null | undefined; path: string }): string[] {
  const value = (doc as Record<string, unknown> | null | undefined)?.[path];
  return (Array.isArray(value) ? value : [value]).flatMap((entry) => idOf(entry) ?? []);
}
