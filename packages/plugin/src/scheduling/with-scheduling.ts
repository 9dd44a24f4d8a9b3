import type { Config } from "payload";
import { CONTENT_COLLECTIONS, type ContentCollection } from "../names.ts";
import { scheduleEndpoints } from "./endpoints.ts";
import { scheduleTask } from "./task.ts";

/** Lets content be put on the clock. The timekeeper in the publisher's process does what is due. */
export function withScheduling({ config }: { config: Config }): Config {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      if (!(CONTENT_COLLECTIONS as readonly string[]).includes(collection.slug)) return collection;
      const endpoints = scheduleEndpoints({ collection: collection.slug as ContentCollection });
      return { ...collection, endpoints: [...(collection.endpoints || []), ...endpoints] };
    }),
    jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), scheduleTask as never] },
  };
}
