import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "@klynge/config";
import { createPreviewSource } from "@klynge/plugin";
import { createPreviewRenderer } from "@klynge/publisher";
import { createPreviewServer } from "@klynge/server";
import type { Payload } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { themeDir } from "../lib/build-theme.ts";
import { describeError } from "../lib/command.ts";
import { root } from "../lib/root.ts";
import { runProcess } from "../lib/run-process.ts";
import { waitForPayload } from "../lib/wait-for-payload.ts";

/** The preview server: Payload with its database, the compiled theme in memory, and pages that are not published yet. */
await runProcess(async () => {
  const config = readConfig({ env: process.env, root });
  const renderer = await createPreviewRenderer({ themeDir, onThemeError: (error) => console.error(describeError(error)) });
  const payload = await waitForPayload({ config: createConfig({ config }), name: "preview server", log: console.log });
  const server = await createPreviewServer({
    source: createPreviewSource({ payload }),
    renderer,
    mediaDir: config.mediaDir,
    cmsUrl: config.cmsUrl,
    previewUrl: config.previewUrl ?? "",
    port: config.previewPort,
    checkHealth: () => askDatabase(payload),
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

const LIMIT_MS = 5_000;

/** Anybody may ask for the health, so nobody learns where the database lies or what it said. */
async function askDatabase(payload: Payload): Promise<void> {
  const answer = payload.db.findOne({ collection: "clusters", where: {} }).then(
    () => true,
    () => false,
  );
  if (await Promise.race([answer, sleep(LIMIT_MS, false, { ref: false })])) return;
  throw new Error(
    "[preview] Nothing can be shown — the database does not answer — check that it is there and runs, and that DATABASE_URL names it",
  );
}
