import type { Config, Payload } from "payload";
import type { ResolvedOptions } from "./options.ts";

const KEY = "klyngePlugin";

/** Keeps the options in the config, so that code which holds only a `payload` finds them. They never reach the browser. */
export function keepPluginOptions({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  return { ...config, custom: { ...config.custom, [KEY]: options } };
}

/**
 * The options `klyngePlugin()` was called with.
 *
 * @throws {Error} where this Payload runs without the plugin
 */
export function pluginOptions(payload: Payload): ResolvedOptions {
  const options: ResolvedOptions | undefined = payload.config.custom?.[KEY];
  if (options) return options;
  throw new Error("[plugin] No options found — this Payload runs without klyngePlugin() — add it to the config's plugins");
}
