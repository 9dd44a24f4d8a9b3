import { keepSecret, readConfig } from "@klynge/config";
import { getPayload } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { loadDemo } from "../demo/load.ts";
import { clearDemo, isDemo, markAsDemo } from "../demo/mark.ts";
import { describeError } from "../lib/command.ts";
import { root } from "../lib/root.ts";

/** Fills an empty database with the demo network; leaves one that holds it already as it is, unless `--reset` is given. */
try {
  const config = readConfig({ env: process.env, root });
  if (process.argv.includes("--reset")) clearDemo(config);
  const payload = await getPayload({ config: createConfig({ config: { ...config, payloadSecret: keepSecret(config) } }) });
  const { totalDocs } = await payload.count({ collection: "clusters" });
  if (totalDocs > 0 && isDemo(config)) {
    console.log("The demo network is there already, with what was edited since");
  } else {
    await loadDemo({ payload, onProgress: console.log });
    markAsDemo(config);
  }
  process.exit(0);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
