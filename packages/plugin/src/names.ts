/** The slugs of every collection the plugin brings. Other tools rely on them. */
export const COLLECTIONS = {
  clusters: "clusters",
  villages: "villages",
  pages: "pages",
  news: "news",
  events: "events",
  places: "places",
  organisations: "organisations",
  groups: "groups",
  documents: "documents",
  media: "media",
  ideas: "ideas",
  forms: "forms",
  formSubmissions: "form-submissions",
  eventSubmissions: "event-submissions",
  redirects: "redirects",
  previewLinks: "preview-links",
  releases: "releases",
  auditLog: "audit-log",
  announcements: "announcements",
} as const;
export type KlyngeCollection = (typeof COLLECTIONS)[keyof typeof COLLECTIONS];

/** The global with what the secretariat has decided for the whole network. */
export const NETWORK_SETTINGS = "network-settings";

/** Collections whose documents belong to one cluster, by the field `tenant`. */
export const TENANT_COLLECTIONS = [
  "villages",
  "pages",
  "news",
  "events",
  "places",
  "organisations",
  "groups",
  "documents",
  "media",
  "ideas",
  "forms",
  "form-submissions",
  "event-submissions",
  "redirects",
  "preview-links",
  "releases",
] as const satisfies readonly KlyngeCollection[];
export type TenantCollection = (typeof TENANT_COLLECTIONS)[number];

/** Collections that editors write as drafts and publish. A link may lead to any of them. */
export const CONTENT_COLLECTIONS = [
  "pages",
  "news",
  "events",
  "villages",
  "places",
  "organisations",
  "groups",
  "documents",
] as const satisfies readonly TenantCollection[];
export type ContentCollection = (typeof CONTENT_COLLECTIONS)[number];

/** What is known of the calendars that associations keep elsewhere; written by the import alone, no API shows it. */
export const FEED_STATES = "feed-states";

/** The name of the field that says which cluster a document belongs to: the multi-tenant plugin's default, see payload #13984. */
export const TENANT_FIELD = "tenant";

/** Where the secretariat's announcements appear: to those who sign in, on every page of the sites, or both. */
export const ANNOUNCEMENT_PLACES = ["admin", "sites", "both"] as const;

/** What becomes of an idea. */
export const IDEA_STATUSES = ["new", "considered", "started", "done", "declined"] as const;

/** What becomes of an event that somebody without an account sent in. */
export const SUBMISSION_STATUSES = ["unconfirmed", "waiting", "approved", "rejected"] as const;

/** How a publish ended, or that it is under way. */
export const RELEASE_STATUSES = ["running", "succeeded", "failed"] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/**
 * Why a site is published. `first`: it is live and has no release; `clock`: what it shows has gone stale by itself;
 * `theme`: there is a new theme; `rollback`: nothing was published, an earlier release was put live again.
 */
export const PUBLISH_CAUSES = ["change", "clock", "theme", "first", "manual", "rollback"] as const;
export type PublishCause = (typeof PUBLISH_CAUSES)[number];
