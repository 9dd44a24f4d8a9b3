import type { CollectionConfig } from "payload";
import { whereAssigned } from "./assignment.ts";
import { type GuardedCollection, grantsOf } from "./rights.ts";
import { type HeldRole, rolesOf } from "./user-roles.ts";

type Hidden = NonNullable<NonNullable<CollectionConfig["admin"]>["hidden"]>;

/**
 * Leaves out of the admin's menu what somebody has no use for: what may not be read, and what an editor reads only to
 * choose from in a form. The calendar is there for all. Pickers and the own account show what they need all the same.
 */
export function hideUnused({ collection, hidden }: { collection: GuardedCollection; hidden: Hidden | undefined }): Hidden {
  return (args) => {
    const isHiddenAnyway = typeof hidden === "function" ? hidden(args) : hidden === true;
    return isHiddenAnyway || !rolesOf(args.user).some((held) => isUsed({ held, collection }));
  };
}

function isUsed({ held, collection }: { held: HeldRole; collection: GuardedCollection }): boolean {
  const grants = (operation: "create" | "read" | "update") => grantsOf({ role: held.role, collection, operation });
  const writes = [...grants("create"), ...grants("update")].some(
    ({ reach }) => reach !== "self" && (reach !== "assigned" || whereAssigned({ collection, held }) !== null),
  );
  const reads = grants("read").some(({ reach }) => reach === "all" || reach === "own");
  return writes || (reads && (held.role !== "editor" || collection === "events"));
}
