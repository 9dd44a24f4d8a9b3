import { COLLECTIONS, CONTENT_COLLECTIONS, type KlyngeCollection, TENANT_COLLECTIONS } from "../names.ts";
import { CLUSTER_ROLES, NETWORK_ROLES, type Role } from "./roles.ts";

/** What Payload asks an access rule about a document. */
export const OPERATIONS = ["create", "read", "update", "delete", "readVersions", "unlock"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** `publish` is everything that changes what residents see: putting on the site, taking off, and changing what is there. */
export type RightsOperation = Operation | "publish";

/** `users` stands for the host's collection of people who sign in, whatever its slug. */
export type GuardedCollection = KlyngeCollection | "users";

export const GUARDED_COLLECTIONS: readonly GuardedCollection[] = [...Object.values(COLLECTIONS), "users"];

/**
 * How far a right reaches. A role in a cluster never reaches beyond that cluster.
 * - `all`: every document
 * - `own`: those of the cluster
 * - `assigned`: those of the villages and organisations that the person's row for the cluster names (`assignment.ts`)
 * - `authored`: those the person made; news of a municipality only while it is marked as such
 * - `current`: announcements to the cluster that are published, and whose time it is
 * - `self`: the person's own account
 */
export type Reach = "all" | "own" | "assigned" | "authored" | "current" | "self";

/** `editorsMayPublish`: the right holds only in clusters that say so in their settings. */
export type Grant = { reach: Reach; onlyIf?: "editorsMayPublish" };

type Rule = Grant & {
  roles: readonly Role[];
  collections: readonly GuardedCollection[];
  operations: readonly RightsOperation[];
};

const READ = ["read", "readVersions"] as const;
const WRITE = ["create", "update", "delete"] as const;

/** What happened, and links that were shared: written by jobs, hooks and endpoints, never through the API. */
const WRITTEN_BY_THE_SYSTEM: readonly GuardedCollection[] = ["releases", "audit-log", "preview-links"];
/** What residents sent in, with who they are: read and deleted by those who answer, written by nobody else. */
const SENT_IN: readonly GuardedCollection[] = ["form-submissions", "event-submissions"];
const WRITTEN_BY_PEOPLE = TENANT_COLLECTIONS.filter(
  (collection) => !WRITTEN_BY_THE_SYSTEM.includes(collection) && !SENT_IN.includes(collection),
);
/** What a guest of the cluster may see: nothing of who sent something in. */
const SHOWN_TO_GUESTS = TENANT_COLLECTIONS.filter((collection) => !SENT_IN.includes(collection) && collection !== "ideas");

/**
 * Who may do what: role × collection × operation. What stands in no rule is refused, and so is everybody who is not
 * signed in. A later rule adds to an earlier one. Read as sentences; `docs/access.md` shows the same as a table.
 */
const RULES: readonly Rule[] = [
  { roles: NETWORK_ROLES, collections: GUARDED_COLLECTIONS, operations: READ, reach: "all" },
  {
    roles: NETWORK_ROLES,
    collections: GUARDED_COLLECTIONS.filter((collection) => !WRITTEN_BY_THE_SYSTEM.includes(collection) && !SENT_IN.includes(collection)),
    operations: [...WRITE, "unlock"],
    reach: "all",
  },
  { roles: NETWORK_ROLES, collections: SENT_IN, operations: ["delete"], reach: "all" },
  { roles: NETWORK_ROLES, collections: [...CONTENT_COLLECTIONS, "announcements"], operations: ["publish"], reach: "all" },

  { roles: ["communication-lead"], collections: [...TENANT_COLLECTIONS, "clusters"], operations: READ, reach: "own" },
  { roles: ["communication-lead"], collections: WRITTEN_BY_PEOPLE, operations: WRITE, reach: "own" },
  { roles: ["communication-lead"], collections: SENT_IN, operations: ["delete"], reach: "own" },
  { roles: ["communication-lead"], collections: CONTENT_COLLECTIONS, operations: ["publish"], reach: "own" },
  { roles: ["communication-lead"], collections: ["clusters"], operations: ["update"], reach: "own" },
  // Which parts of an account a lead may change, and whose, is narrowed in `guard-accounts.ts`.
  { roles: ["communication-lead"], collections: ["users"], operations: ["create", "read", "update", "unlock"], reach: "own" },
  { roles: ["communication-lead"], collections: ["audit-log"], operations: ["read"], reach: "own" },

  // An editor reads the shared calendar, and what the forms choose from: villages, places, organisations, pictures, and
  // the cluster's name. All else only as far as it may be changed.
  {
    roles: ["editor"],
    collections: ["clusters", "events", "villages", "places", "organisations", "media"],
    operations: ["read"],
    reach: "own",
  },
  { roles: ["editor"], collections: ["news"], operations: ["read"], reach: "assigned" },
  {
    roles: ["editor"],
    collections: ["news", "events", "villages", "places", "organisations"],
    operations: ["update", "readVersions"],
    reach: "assigned",
  },
  // Which villages there are, the lead decides. Others' events hang on places and organisations: editors do not delete them.
  { roles: ["editor"], collections: ["news", "events", "places", "organisations"], operations: ["create"], reach: "assigned" },
  { roles: ["editor"], collections: ["news", "events"], operations: ["delete"], reach: "assigned" },
  { roles: ["editor"], collections: ["media"], operations: WRITE, reach: "authored" },
  {
    roles: ["editor"],
    collections: ["news", "events", "villages", "places", "organisations"],
    operations: ["publish"],
    reach: "assigned",
    onlyIf: "editorsMayPublish",
  },

  { roles: ["municipality"], collections: [...SHOWN_TO_GUESTS, "clusters"], operations: READ, reach: "own" },
  { roles: ["municipality"], collections: ["news"], operations: ["create", "update"], reach: "authored" },
  { roles: ["municipality"], collections: ["news"], operations: ["publish"], reach: "authored", onlyIf: "editorsMayPublish" },

  { roles: CLUSTER_ROLES, collections: ["announcements"], operations: ["read"], reach: "current" },
  { roles: CLUSTER_ROLES, collections: ["users"], operations: ["read", "update"], reach: "self" },
];

/** What a role is granted. Several grants may hold at once: a communication lead reads herself and her cluster's users. */
export function grantsOf({
  role,
  collection,
  operation,
}: {
  role: Role;
  collection: GuardedCollection;
  operation: RightsOperation;
}): Grant[] {
  return RULES.filter(
    (rule) => rule.roles.includes(role) && rule.collections.includes(collection) && rule.operations.includes(operation),
  ).map(({ reach, onlyIf }) => (onlyIf ? { reach, onlyIf } : { reach }));
}

/** The roles that a communication lead gives and takes in the own cluster; the rest is the secretariat's. */
export const ROLES_LEADS_GIVE: readonly Role[] = ["communication-lead", "editor"];
