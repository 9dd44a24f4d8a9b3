import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "@klynge/config";
import { nextRefreshAt, serialiseSnapshot } from "@klynge/contract";
import { createMailKeeper, createPublishWorker, createTimekeeper } from "@klynge/plugin";
import { getPayload } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { watchWakeFile } from "../../cms/config/wake-file.ts";
import { root } from "../lib/root.ts";
import { runProcess } from "../lib/run-process.ts";

/**
 * The publisher of `npm run dev`: instead of rendering a release it writes each cluster's snapshot to `dev/<slug>.json`
 * in the data folder, from where Astro's development server takes it.
 */
await runProcess(async () => {
  const config = readConfig({ env: process.env, root });
  const directory = join(config.dataDir, "dev");
  mkdirSync(directory, { recursive: true });
  const refreshes = new Map<string, string>();
  const payload = await getPayload({
    config: createConfig({
      config,
      publish: async ({ snapshot }) => {
        const { slug, origin } = snapshot.cluster;
        const file = join(directory, `${slug}.json`);
        writeFileSync(`${file}.new`, serialiseSnapshot(snapshot));
        renameSync(`${file}.new`, file);
        const refreshAt = nextRefreshAt(snapshot);
        refreshes.set(slug, refreshAt);
        return { slug, origin, releaseId: "dev", pages: 0, files: 1, written: 1, unchanged: false, durationMs: 0, refreshAt };
      },
      unpublish: async ({ slug }) => {
        refreshes.delete(slug);
        rmSync(join(directory, `${slug}.json`), { force: true });
      },
      rollback: async () => {
        const error = new Error("[dev] Nothing was brought back — in development there are no releases — use npm run demo");
        throw Object.assign(error, { problem: "no-release" });
      },
    }),
  });
  const worker = createPublishWorker({
    payload,
    nextRefreshes: async () => [...refreshes].map(([slug, refreshAt]) => ({ slug, refreshAt })),
    log: console.log,
  });
  const timekeeper = createTimekeeper({ payload, log: console.log });
  const mails = createMailKeeper({ payload, log: console.log });
  const unwatch = watchWakeFile({ dataDir: config.dataDir, onWake: worker.wake });
  return {
    name: "publisher",
    message: "Snapshots follow what editors save",
    stop: async () => {
      unwatch();
      await mails.stop();
      await timekeeper.stop();
      await worker.stop();
      await payload.destroy();
    },
  };
});
