import { readConfig } from "@klynge/config";
import { watchWakeFile } from "../../cms/config/wake-file.ts";
import { startPublishing } from "../lib/publishing.ts";
import { root } from "../lib/root.ts";
import { runProcess } from "../lib/run-process.ts";

await runProcess(async () => {
  const config = readConfig({ env: process.env, root });
  const publishing = await startPublishing({ config, log: console.log });
  const unwatch = watchWakeFile({ dataDir: config.dataDir, onWake: () => publishing.worker?.wake() });
  return {
    name: "publisher",
    message: "The publisher waits for work",
    stop: async () => {
      unwatch();
      await publishing.stop();
    },
  };
});
