import type { CollectionConfig, Config } from "payload";
import { CONTENT_COLLECTIONS, type ContentCollection } from "../names.ts";
import { approvalEndpoints } from "./endpoints.ts";
import { followContent, forgetDeleted, keepToWhatWasSent } from "./hooks.ts";
import { requestsCollection } from "./requests-collection.ts";

/** Lets those who may not publish send what they wrote to those who may. */
export function withApproval({ config }: { config: Config }): Config {
  return { ...config, collections: [...(config.collections ?? []).map(withRequests), requestsCollection] };
}

function withRequests(collection: CollectionConfig): CollectionConfig {
  if (!(CONTENT_COLLECTIONS as readonly string[]).includes(collection.slug)) return collection;
  const { hooks } = collection;
  return {
    ...collection,
    endpoints: [...(collection.endpoints || []), ...approvalEndpoints({ collection: collection.slug as ContentCollection })],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), keepToWhatWasSent],
      afterChange: [...(hooks?.afterChange ?? []), followContent],
      afterDelete: [...(hooks?.afterDelete ?? []), forgetDeleted],
    },
  };
}
