import type { CollectionConfig, Config } from "payload";
import { COLLECTIONS, CONTENT_COLLECTIONS, type ContentCollection } from "../names.ts";
import type { ResolvedOptions } from "../options.ts";
import { accessOf } from "./access-of.ts";
import { withAssignedFields } from "./assigned-fields.ts";
import { combineAccess } from "./combine-access.ts";
import { createdByField } from "./created-by-field.ts";
import { guardAssignment } from "./guard-assignment.ts";
import { withGuardedPublishing } from "./guard-publishing.ts";
import { hideUnused } from "./hide-unused.ts";
import { markAuthor, markMunicipality } from "./mark-author.ts";
import { GUARDED_COLLECTIONS, type GuardedCollection } from "./rights.ts";

/** Guards every collection of the plugin by the table in `rights.ts`. Rules of the host stay: both must agree. */
export function withAccess({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const { usersSlug } = options;
  const guarded = new Map<string, GuardedCollection>(GUARDED_COLLECTIONS.map((name) => [name === "users" ? usersSlug : name, name]));
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const name = guarded.get(collection.slug);
      return name ? guard({ config: collection, name, usersSlug }) : collection;
    }),
  };
}

function guard({ config, name, usersSlug }: { config: CollectionConfig; name: GuardedCollection; usersSlug: string }): CollectionConfig {
  const access = combineAccess({ host: config.access, ours: accessOf({ collection: name, usersSlug }) });
  const isContent = (CONTENT_COLLECTIONS as readonly string[]).includes(name);
  const hasAuthor = isContent || name === COLLECTIONS.media;
  const guardedConfig = isContent ? withGuardedPublishing({ config, collection: name as ContentCollection }) : config;
  const beforeValidate = [
    ...(hasAuthor ? [markAuthor] : []),
    ...(name === COLLECTIONS.news ? [markMunicipality] : []),
    ...(isContent ? [guardAssignment({ collection: name })] : []),
    ...(guardedConfig.hooks?.beforeValidate ?? []),
  ];
  return {
    ...guardedConfig,
    access,
    admin: { ...config.admin, hidden: hideUnused({ collection: name, hidden: config.admin?.hidden }) },
    hooks: { ...guardedConfig.hooks, beforeValidate },
    fields: [...withAssignedFields({ fields: config.fields, collection: name }), ...(hasAuthor ? [createdByField({ usersSlug })] : [])],
  };
}
