import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Endpoint } from "payload";
import { pluginOptions } from "../plugin-options.ts";
import { HELP_PICTURES } from "./topics.ts";

/** `GET /api/help-pictures/<name>`: a screenshot of the help page, for people who are signed in. */
export const helpPictureEndpoint: Endpoint = {
  path: "/help-pictures/:name",
  method: "get",
  handler: async (req) => {
    const { helpDir } = pluginOptions(req.payload);
    const name = HELP_PICTURES.find((picture) => picture === req.routeParams?.name);
    const missing = () => Response.json({ errors: [{ message: "Not found" }] }, { status: 404 });
    if (!req.user || !name || helpDir === undefined) return missing();
    const body = await readFile(join(helpDir, `${name}.webp`)).catch(() => null);
    if (!body) return missing();
    return new Response(new Uint8Array(body), { headers: { "content-type": "image/webp", "cache-control": "private, max-age=3600" } });
  },
};
