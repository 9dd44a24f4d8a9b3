import type { Payload } from "payload";
import { pluginOptions } from "../plugin-options.ts";

/**
 * The address of a page of the admin, for mails. Taken from the settings and never from a request: whoever sends a request
 * could otherwise have a link to their own machine mailed to somebody.
 *
 * @param path below the admin, beginning with a slash
 */
export function adminUrl({ payload, path = "" }: { payload: Payload; path?: string }): string {
  const origin = pluginOptions(payload).cmsUrl ?? payload.config.serverURL;
  return `${origin.replace(/\/+$/, "")}${payload.config.routes.admin}${path}`;
}
