import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { Access, CollectionConfig, Config } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { idOf } from "../access/user-roles.ts";
import { CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";

/**
 * Hides what makes new content while nobody can know which cluster it is for. An empty form is stored when it opens, and
 * the secretariat may look at all clusters at once: it chooses one in the menu first. Other people always have chosen one.
 */
export function withKnownCluster({ config }: { config: Config }): Config {
  return { ...config, collections: (config.collections ?? []).map(guard) };
}

function guard(collection: CollectionConfig): CollectionConfig {
  const create = collection.access?.create;
  if (!create || !(CONTENT_COLLECTIONS as readonly string[]).includes(collection.slug)) return collection;
  const guarded: Access = (args) => (isUndecided(args) ? false : create(args));
  return { ...collection, access: { ...collection.access, create: guarded } };
}

/** Only in the admin, which the browser's cookies tell: programs name the cluster in what they send. */
function isUndecided({ req, data }: Parameters<Access>[0]): boolean {
  const isBrowser = /(?:^|;\s*)[\w-]+-token=/.test(req.headers?.get("cookie") ?? "");
  return isBrowser && isSecretariat(req.user) && idOf(data?.[TENANT_FIELD]) === null && getTenantFromCookie(req.headers, "text") === null;
}
