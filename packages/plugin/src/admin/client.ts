"use client";

/** The door for components that run in the browser. Payload finds them by name through the import map. */
export { DomainsPanel } from "./domains/domains-panel.tsx";
export { EventDateCell } from "./events/event-date-cell.tsx";
export { EventDateField } from "./events/event-date-field.tsx";
export { PlannedDates } from "./events/planned-dates.tsx";
export { RecurrenceField } from "./events/recurrence-field.tsx";
export { FollowsField } from "./exchange/follows-field.tsx";
export { DocumentFactsPanel } from "./facts/document-facts.tsx";
export { Tour } from "./help/tour.tsx";
export { FeedPanel } from "./imports/feed-panel.tsx";
export { ImportFile } from "./imports/import-file.tsx";
export { ImportedPanel } from "./imports/imported-panel.tsx";
export { SubmissionPanel } from "./intake/submission-panel.tsx";
export { LifecyclePanel } from "./lifecycle/lifecycle-panel.tsx";
export { FocalPoint } from "./media/focal-point.tsx";
export { MediaUses } from "./media/media-uses.tsx";
export { TakePicture } from "./media/take-picture.tsx";
export { DismissibleNotice } from "./notices/dismissible-notice.tsx";
export { PreviewControls } from "./preview/preview-controls.tsx";
export { PreviewWindow } from "./preview/preview-window.tsx";
export { PublishStatusStrip } from "./publishing/publish-status-strip.tsx";
export { RollbackButton } from "./site-versions/rollback-button.tsx";
export { RollbackOfChosenCluster } from "./site-versions/rollback-of-chosen-cluster.tsx";
export { SiteHoldBanner } from "./site-versions/site-hold-banner.tsx";
export { Decide } from "./workflow/decide.tsx";
export { PublishOrSend } from "./workflow/publish-or-send.tsx";
export { WorkflowPanel } from "./workflow/workflow-panel.tsx";
