import { readConfig } from "@klynge/config";
import { createPreviewSource } from "@klynge/plugin";
import { createPreviewRenderer } from "@klynge/publisher";
import { createPreviewServer } from "@klynge/server";
import { createConfig } from "../../cms/config/create-config.ts";
import { root } from "../lib/root.ts";
import { runProcess } from "../lib/run-process.ts";
import { waitForPayload } from "../lib/wait-for-payload.ts";

/** The preview server: Payload with its database, the compiled theme in memory, and pages that are not published yet. */
await runProcess(async () => {
  const config = readConfig({ env: process.env, root });
  const renderer = await createPreviewRenderer({ themeDir: `${root}/sites/dist` });
  const payload = await waitForPayload({ config: createConfig({ config }), name: "preview server", log: console.log });
  const server = await createPreviewServer({
    source: createPreviewSource({ payload }),
    renderer,
    mediaDir: config.mediaDir,
    cmsUrl: config.cmsUrl,
    previewUrl: config.previewUrl ?? "",
    port: config.previewPort,
    checkHealth: async () => {
      await payload.db.findOne({ collection: "clusters", where: {} });
    },
  });
  return {
    name: "preview",
    message:
      config.previewUrl === undefined
        ? `[preview] Forms show no preview — PREVIEW_URL is not set — set it to where browsers reach port ${server.port} of this machine`
        : `Previews are served on port ${server.port}`,
    stop: async () => {
      await server.close();
      await renderer.close();
      await payload.destroy();
    },
  };
});
