import { readConfig } from "@klynge/config";
import { createSiteServer } from "@klynge/server";
import { root } from "../lib/root.ts";
import { runProcess } from "../lib/run-process.ts";

await runProcess(async () => {
  const config = readConfig({ env: process.env, root });
  const server = await createSiteServer({
    sitesDir: config.sitesDir,
    sitesDomain: config.sitesDomain,
    port: config.sitesPort,
    cmsUrl: config.cmsUrl,
    accessLog: process.stdout,
  });
  return { name: "sites", message: `The sites are served on port ${server.port}`, stop: () => server.close() };
});
