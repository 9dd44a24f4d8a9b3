import type { Config } from "payload";
import type { ResolvedOptions } from "../options.ts";
import { accessOf } from "./access-of.ts";
import { combineAccess } from "./combine-access.ts";
import { GUARDED_COLLECTIONS } from "./rights.ts";

/** Guards every collection of the plugin by the table in `rights.ts`. Rules of the host stay: both must agree. */
export function withAccess({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const { usersSlug } = options;
  const guarded = new Map<string, (typeof GUARDED_COLLECTIONS)[number]>(
    GUARDED_COLLECTIONS.map((name) => [name === "users" ? usersSlug : name, name]),
  );
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const name = guarded.get(collection.slug);
      if (!name) return collection;
      return { ...collection, access: combineAccess({ host: collection.access, ours: accessOf({ collection: name, usersSlug }) }) };
    }),
  };
}
