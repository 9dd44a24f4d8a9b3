/**
 * The headless-CMS plugin for Payload: one tenant per village cluster, its content, rights, publish job and snapshot.
 *
 * @module @klynge/plugin
 */
export { mayPublish } from "./access/may-publish.ts";
export { CLUSTER_ROLES, type ClusterRole, isSecretariat, NETWORK_ROLES, type NetworkRole, type Role } from "./access/roles.ts";
export { countWaitingForApproval, listWaitingForApproval, type Waiting } from "./approval/waiting.ts";
export { AUDIT_ACTIONS, type AuditAction } from "./audit/actions.ts";
export { createDomainKeeper } from "./domains/domain-keeper.ts";
export { deleteUntouched } from "./drafts/delete-untouched.ts";
export { sendReminders } from "./handover/send-reminders.ts";
export { createFeedReader } from "./imports/feed-reader.ts";
export { archiveCluster, restoreCluster } from "./lifecycle/archive.ts";
export { askDeletion, cancelDeletion } from "./lifecycle/ask-deletion.ts";
export { deleteDueClusters } from "./lifecycle/deletion/delete-due.ts";
export { hasSite } from "./lifecycle/site-facts.ts";
export { createMailKeeper } from "./mails/mail-keeper.ts";
export {
  LICENSE_VERSIONS,
  type LicenseVersion,
  MEDIA_CONSENTS,
  MEDIA_LICENSES,
  type MediaConsent,
  type MediaLicense,
  rightsMissing,
} from "./media/rights.ts";
export { IMAGE_SIZES, type ImageSizeEntry, type ImageSizeName, type ImageSizePurpose } from "./media/sizes.ts";
export {
  COLLECTIONS,
  CONTENT_COLLECTIONS,
  type ContentCollection,
  type KlyngeCollection,
  RELEASE_STATUSES,
  type ReleaseStatus,
  TENANT_COLLECTIONS,
  type TenantCollection,
} from "./names.ts";
export { NewClusterRefused } from "./new-cluster/check-input.ts";
export { createNewCluster, type NewCluster } from "./new-cluster/create-new-cluster.ts";
export type { NewClusterField, NewClusterInput } from "./new-cluster/input.ts";
export type { KlyngePluginOptions, SiteOriginArgs } from "./options.ts";
export { createDiskMeasurer } from "./overview/measure-disk.ts";
export { klyngePlugin } from "./plugin.ts";
export { createPreviewSource, type PreviewSession, type PreviewSource, type PreviewView } from "./preview/source.ts";
export {
  createPublishWorker,
  liveSlugs,
  type PublishCause,
  type PublishFn,
  type PublishOutcome,
  type PublishResult,
  type PublishWorker,
  publishNow,
  queuePublish,
  type RemoveSiteFn,
  type RollbackFn,
  type UnpublishFn,
} from "./publish/index.ts";
export { createTimekeeper, runDue } from "./scheduling/timekeeper.ts";
export { toSlug } from "./slugs/to-slug.ts";
export { buildSnapshot, ClusterNotLiveError, UnknownClusterError } from "./snapshot/index.ts";
export { emptyTrash, TRASH_DAYS } from "./trash/empty-trash.ts";
