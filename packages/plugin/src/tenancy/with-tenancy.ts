import { multiTenantPlugin } from "@payloadcms/plugin-multi-tenant";
import type { CollectionConfig, Config } from "payload";
import { prefillAssignment } from "../access/prefill-assignment.ts";
import { isSecretariat } from "../access/roles.ts";
import { COLLECTIONS, TENANT_COLLECTIONS, TENANT_FIELD, type TenantCollection } from "../names.ts";
import { text } from "../texts/text.ts";
import { checkReferences } from "./check-references.ts";
import { requireTenant } from "./require-tenant.ts";

/**
 * Makes every cluster a tenant. Payload's plugin brings the field, the admin's choice of cluster and its own filter; the
 * hooks here close what it leaves open: documents without a cluster, moving, and pointing into another one.
 */
export async function withTenancy({ config }: { config: Config }): Promise<Config> {
  const plugin = multiTenantPlugin({
    tenantsSlug: COLLECTIONS.clusters,
    tenantField: { label: text("field.tenant") },
    tenantsArrayField: { includeDefaultField: false, arrayFieldName: "tenants", arrayTenantFieldName: TENANT_FIELD },
    // On SQLite its clean-up fails on NOT NULL columns; `keepCluster` refuses instead.
    cleanupAfterTenantDelete: false,
    useUsersTenantFilter: false,
    userHasAccessToAllTenants: isSecretariat,
    collections: Object.fromEntries(TENANT_COLLECTIONS.map((slug) => [slug, {}])),
  });
  return plugin({ ...config, collections: (config.collections ?? []).map(guard) });
}

function guard(collection: CollectionConfig): CollectionConfig {
  const slug = TENANT_COLLECTIONS.find((tenantCollection): tenantCollection is TenantCollection => tenantCollection === collection.slug);
  if (!slug) return collection;
  const beforeValidate = [
    requireTenant({ collection: slug }),
    prefillAssignment({ collection: slug }),
    checkReferences,
    ...(collection.hooks?.beforeValidate ?? []),
  ];
  return { ...collection, hooks: { ...collection.hooks, beforeValidate } };
}
