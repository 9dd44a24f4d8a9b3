import { buildPackages } from "./lib/build.ts";
import { buildTheme } from "./lib/build-theme.ts";
import { runCommand } from "./lib/command.ts";
import { assertPortFree } from "./lib/ports.ts";
import { root } from "./lib/root.ts";
import { supervise } from "./lib/supervise.ts";

await runCommand({
  usage: "npm run dev",
  help: `
Runs the CMS, the theme and the publisher for development, with hot reload, on the same addresses as in production.
The theme is served straight from its sources: a saved template shows at once, a saved document after a moment.

The preview beside a form shows the compiled theme: build it again (npm run build -- --only theme) to see a changed
template there too.

Settings: KLYNGE_DATA (default ./data), CMS_PORT (3000), SITES_PORT (4321), PREVIEW_PORT (4322). An empty database is filled with
accounts and content by: npm run demo`,
  options: {},
  run: async () => {
    await buildPackages();
    await buildTheme();
    const { readConfig } = await import("@klynge/config");
    const config = readConfig({ env: { ...process.env, NODE_ENV: "development" }, root });
    await assertPortFree({ port: config.cmsPort, variable: "CMS_PORT" });
    await assertPortFree({ port: config.sitesPort, variable: "SITES_PORT" });
    await assertPortFree({ port: config.previewPort, variable: "PREVIEW_PORT" });
    const env = { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" };
    const roles = [
      { name: "packages", command: "tsc", args: ["-b", "--watch", "--preserveWatchOutput"], env },
      { name: "cms", command: "next", args: ["dev", "cms", "-p", String(config.cmsPort)], env },
      {
        name: "publisher",
        command: "node",
        args: ["--watch-path=packages/plugin/dist", "--watch-preserve-output", "scripts/processes/dev-publisher.ts"],
        env,
      },
      {
        name: "preview",
        command: "node",
        args: [
          "--watch-path=packages/plugin/dist",
          "--watch-path=packages/server/dist",
          "--watch-preserve-output",
          "scripts/processes/preview.ts",
        ],
        env,
      },
      { name: "theme", command: "astro", args: ["dev", "--port", String(config.sitesPort)], env },
    ];
    console.log(`The CMS: ${config.cmsUrl}/admin — the sites: http://<slug>.${config.sitesDomain}:${config.sitesPort}/`);
    process.exitCode = await supervise({ roles }).ended;
  },
});
