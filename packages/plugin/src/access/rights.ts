import { COLLECTIONS, type KlyngeCollection, TENANT_COLLECTIONS } from "../names.ts";
import { CLUSTER_ROLES, NETWORK_ROLES, type Role } from "./roles.ts";

/** Everything the API can be asked to do with a document. */
export const OPERATIONS = ["create", "read", "update", "delete", "readVersions", "unlock"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** `users` stands for the host's collection of people who sign in, whatever its slug. */
export type GuardedCollection = KlyngeCollection | "users";

export const GUARDED_COLLECTIONS: readonly GuardedCollection[] = [...Object.values(COLLECTIONS), "users"];

/** How far a right reaches: every document, those of the clusters one has the role in, oneself, or nothing. */
export type Reach = "all" | "own" | "self" | "none";

/**
 * Who may do what: role × collection × operation. What stands in no rule is refused, and so is everybody who is not
 * signed in. A later rule adds to an earlier one.
 */
const RULES: readonly {
  roles: readonly Role[];
  collections: readonly GuardedCollection[];
  operations: readonly Operation[];
  reach: Reach;
}[] = [
  { roles: NETWORK_ROLES, collections: GUARDED_COLLECTIONS, operations: ["read", "readVersions"], reach: "all" },
  {
    roles: NETWORK_ROLES,
    collections: GUARDED_COLLECTIONS.filter((collection) => collection !== "releases" && collection !== "audit-log"),
    operations: ["create", "update", "delete", "unlock"],
    reach: "all",
  },
  { roles: CLUSTER_ROLES, collections: [...TENANT_COLLECTIONS, "clusters"], operations: ["read", "readVersions"], reach: "own" },
  {
    roles: ["communication-lead"],
    collections: TENANT_COLLECTIONS.filter((collection) => collection !== "releases"),
    operations: ["create", "update", "delete"],
    reach: "own",
  },
  { roles: ["communication-lead"], collections: ["clusters"], operations: ["update"], reach: "own" },
  { roles: ["communication-lead"], collections: ["users"], operations: ["read", "unlock"], reach: "own" },
  { roles: ["communication-lead"], collections: ["audit-log"], operations: ["read"], reach: "own" },
  { roles: CLUSTER_ROLES, collections: ["users"], operations: ["read", "update"], reach: "self" },
];

/** How far a role reaches. Several reaches may hold at once: a communication lead reads herself and her cluster's users. */
export function reachesOf({ role, collection, operation }: { role: Role; collection: GuardedCollection; operation: Operation }): Reach[] {
  return RULES.filter(
    (rule) => rule.roles.includes(role) && rule.collections.includes(collection) && rule.operations.includes(operation),
  ).map((rule) => rule.reach);
}
