export { publishNow } from "./publish-now.ts";
export type { PublishOutcome } from "./publish-site.ts";
export { liveSlugs, queuePublish } from "./queue-publish.ts";
export type { PublishCause, PublishFn, PublishResult, RemoveSiteFn, RollbackFn, UnpublishFn } from "./types.ts";
export { withPublishing } from "./with-publishing.ts";
export { createPublishWorker, type PublishWorker } from "./worker.ts";
