import type { CollectionConfig, Config } from "payload";
import { rolesOf } from "../access/user-roles.ts";
import { newUsersCollection, userFields } from "../collections/users.ts";
import type { ResolvedOptions } from "../options.ts";
import { checkUserReferences } from "../tenancy/check-references.ts";
import { makeFirstUserSecretariat } from "./first-user.ts";
import { usersOfSelectedCluster } from "./selected-cluster.ts";

/**
 * Extends the host's collection of people who sign in, or brings one.
 *
 * @throws {Error} where the host's collection is not one to sign in with
 */
export function withUsers({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const { usersSlug } = options;
  const existing = (config.collections ?? []).find(({ slug }) => slug === usersSlug);
  if (existing && !existing.auth) {
    throw new Error(
      `[plugin] klyngePlugin() cannot start — nobody can sign in through the collection ${usersSlug}, it has no \`auth\` — add auth: true, or give klyngePlugin() the usersSlug of the one that has`,
    );
  }
  const others = (config.collections ?? []).filter((collection) => collection !== existing);
  return { ...config, collections: [...others, extend(existing ?? newUsersCollection({ slug: usersSlug }))] };
}

function extend(users: CollectionConfig): CollectionConfig {
  return {
    ...users,
    access: { admin: ({ req }) => rolesOf(req.user).length > 0, ...users.access },
    admin: { baseFilter: usersOfSelectedCluster, ...users.admin },
    hooks: {
      ...users.hooks,
      beforeValidate: [...(users.hooks?.beforeValidate ?? []), makeFirstUserSecretariat, checkUserReferences],
    },
    fields: [...users.fields, ...userFields({ existing: users.fields })],
  };
}
