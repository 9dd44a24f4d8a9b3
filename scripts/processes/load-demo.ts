import { keepSecret, readConfig } from "@klynge/config";
import { liveSlugs, publishNow } from "@klynge/plugin";
import { loadDemo } from "../demo/load.ts";
import { clearDemo, isDemo, markAsDemo } from "../demo/mark.ts";
import { describeError } from "../lib/command.ts";
import { startPublishing } from "../lib/publishing.ts";
import { root } from "../lib/root.ts";

/**
 * Fills an empty database with the demo network, leaves one that holds it already as it is (unless `--reset` is given),
 * and publishes every site, so that all are there when the servers start.
 */
try {
  const config = readConfig({ env: process.env, root });
  if (process.argv.includes("--reset")) clearDemo(config);
  const { payload, stop } = await startPublishing({
    config: { ...config, payloadSecret: keepSecret(config) },
    log: console.error,
    work: false,
  });
  const { totalDocs } = await payload.count({ collection: "clusters" });
  if (totalDocs > 0 && isDemo(config)) {
    console.log("The demo network is there already, with what was edited since");
  } else {
    await loadDemo({ payload, onProgress: console.log });
    markAsDemo(config);
  }
  const started = performance.now();
  const slugs = await liveSlugs({ payload });
  for (const cluster of slugs) await publishNow({ payload, cluster });
  console.log(`${slugs.length} sites published in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await stop();
  process.exit(0);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
