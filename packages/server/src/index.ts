/**
 * The embedded web server for published sites.
 *
 * @module @klynge/server
 */
export type { AccessLog } from "./access-log.ts";
export { createSiteServer, type SiteServer, type SiteServerOptions } from "./create-server.ts";
export { ALLOWED_METHODS, CACHE_CONTROL, contentPolicy, HSTS_HEADER, SECURITY_HEADERS } from "./headers.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { createPreviewServer, type PreviewServer, type PreviewServerOptions } from "./preview/create-preview-server.ts";
export { ServerError } from "./server-error.ts";
