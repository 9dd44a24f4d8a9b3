/**
 * The settings of Klynge's processes, read from the environment.
 *
 * @module @klynge/config
 */
export { ConfigError } from "./config-error.ts";
export { type Config, type Database, readConfig } from "./read-config.ts";
export { keepSecret } from "./secret.ts";
export { siteOrigin } from "./site-origin.ts";
