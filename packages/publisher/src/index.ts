/**
 * Turns cluster snapshots into static sites: compile the theme once, render it many times.
 *
 * @module @klynge/publisher
 */
export { PublishError } from "./errors.ts";
export { createPreviewRenderer, type PreviewPage, type PreviewRenderer } from "./preview-renderer.ts";
export { createPublisher, type Publisher, type PublisherOptions, type PublishReport } from "./publisher.ts";
export type { DueRefresh } from "./refreshes.ts";
export type { ReleaseInfo } from "./releases.ts";
