import { multiTenantPlugin } from "@payloadcms/plugin-multi-tenant";
import type { CollectionConfig, Config, Plugin } from "payload";
import { accessOf } from "./access/access-of.ts";
import { GUARDED_COLLECTIONS } from "./access/rights.ts";
import { isSecretariat } from "./access/roles.ts";
import { collections } from "./collections/index.ts";
import { redirects } from "./collections/redirects.ts";
import { newUsersCollection, userFields } from "./collections/users.ts";
import { COLLECTIONS, TENANT_COLLECTIONS, TENANT_FIELD } from "./names.ts";
import { type KlyngePluginOptions, type ResolvedOptions, resolveOptions } from "./options.ts";
import { keepPluginOptions } from "./plugin-options.ts";
import { withPublishing } from "./publish/index.ts";
import { text } from "./texts/text.ts";

/**
 * Gives a Payload config everything Klynge needs: one tenant per village cluster, its content, rights, publish job and
 * snapshot.
 *
 * @throws {Error} at start, where an option is wrong or the config holds something the plugin would overwrite
 * @example plugins: [klyngePlugin({ mediaDir: "/srv/media", siteOrigin: ({ slug }) => `https://${slug}.example.org` })]
 */
export function klyngePlugin(options: KlyngePluginOptions): Plugin {
  const resolved = resolveOptions(options);
  return async (incoming) => {
    refuseTakenSlugs(incoming);
    let config = keepPluginOptions({ config: incoming, options: resolved });
    config = withCollections({ config, options: resolved });
    config = await redirects()(config);
    config = withAccess({ config, options: resolved });
    config = await tenancy()(config);
    return withPublishing(config);
  };
}

function refuseTakenSlugs(config: Config): void {
  const ours = new Set<string>(Object.values(COLLECTIONS));
  const taken = (config.collections ?? []).map(({ slug }) => slug).filter((slug) => ours.has(slug));
  if (taken.length === 0) return;
  throw new Error(
    `[plugin] klyngePlugin() cannot start — this Payload config has the ${taken.length > 1 ? "collections" : "collection"} ${taken.join(", ")} already — rename yours, the plugin brings its own of that name`,
  );
}

function withCollections({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const existing = config.collections ?? [];
  const users = existing.find(({ slug }) => slug === options.usersSlug) ?? newUsersCollection({ slug: options.usersSlug });
  const extended: CollectionConfig = { ...users, fields: [...users.fields, ...userFields({ existing: users.fields })] };
  return {
    ...config,
    admin: { ...config.admin, user: config.admin?.user ?? options.usersSlug },
    collections: [...existing.filter((collection) => collection !== users), ...collections({ options }), extended],
  };
}

function withAccess({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const guarded = new Map(GUARDED_COLLECTIONS.map((collection) => [collection === "users" ? options.usersSlug : collection, collection]));
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const name = guarded.get(collection.slug);
      return name
        ? { ...collection, access: { ...collection.access, ...accessOf({ collection: name, usersSlug: options.usersSlug }) } }
        : collection;
    }),
  };
}

function tenancy(): Plugin {
  return multiTenantPlugin({
    tenantsSlug: COLLECTIONS.clusters,
    tenantField: { label: text("field.tenant") },
    tenantsArrayField: { includeDefaultField: false, arrayFieldName: "tenants", arrayTenantFieldName: TENANT_FIELD },
    cleanupAfterTenantDelete: false,
    userHasAccessToAllTenants: isSecretariat,
    collections: Object.fromEntries(TENANT_COLLECTIONS.map((slug) => [slug, {}])),
  });
}
