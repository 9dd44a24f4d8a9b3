import type { Config } from "payload";
import { withAnnouncementHooks } from "../announcements/queue-sites.ts";
import { publishStatusEndpoint } from "../publish-status/index.ts";
import { siteVersionEndpoints } from "../site-versions/index.ts";
import { activityCollection } from "./activity.ts";
import { withPublishHooks } from "./hooks.ts";
import { leasesCollection } from "./leases.ts";
import { publishTask } from "./task.ts";

/** Adds the publish job, the leases, the hooks that queue it and the way to ask how far it is. Payload's own endpoint must not run jobs: it would do so in the web process. */
export function withPublishing(config: Config): Config {
  return {
    ...config,
    collections: [...(config.collections ?? []).map(withPublishHooks).map(withAnnouncementHooks), leasesCollection, activityCollection],
    endpoints: [...(config.endpoints ?? []), publishStatusEndpoint, ...siteVersionEndpoints],
    jobs: {
      ...config.jobs,
      access: { run: () => false, queue: () => false, cancel: () => false, ...config.jobs?.access },
      deleteJobOnComplete: config.jobs?.deleteJobOnComplete ?? true,
      enableConcurrencyControl: true,
      tasks: [...(config.jobs?.tasks ?? []), publishTask as never],
    },
  };
}
