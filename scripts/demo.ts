import { buildCms, buildPackages } from "./lib/build.ts";
import { buildTheme } from "./lib/build-theme.ts";
import { runCommand } from "./lib/command.ts";
import { assertPortFree } from "./lib/ports.ts";
import { productionRole, ROLES } from "./lib/roles.ts";
import { root } from "./lib/root.ts";
import { runStep } from "./lib/run-step.ts";
import { supervise } from "./lib/supervise.ts";
import { waitUntilReady } from "./lib/wait-until-ready.ts";

await runCommand({
  usage: "npm run demo [-- --reset]",
  help: `
Builds what is not built yet, loads a network of real village clusters into an embedded database, publishes every
site and serves everything on this machine until Ctrl-C. Started again, it keeps what was edited.

  --reset   throws the demo's database, pictures and sites away and starts over

Settings: KLYNGE_DATA (default ./data), CMS_PORT (3000), SITES_PORT (4321), PREVIEW_PORT (4322); the README lists all.`,
  options: { reset: { type: "boolean" } },
  run: async ({ values: { reset = false } }) => {
    const started = performance.now();
    await buildPackages();
    const { keepSecret, readConfig } = await import("@klynge/config");
    const config = readConfig({ env: { ...process.env, NODE_ENV: "development" }, root });
    await assertPortFree({ port: config.cmsPort, variable: "CMS_PORT" });
    await assertPortFree({ port: config.sitesPort, variable: "SITES_PORT" });
    await assertPortFree({ port: config.previewPort, variable: "PREVIEW_PORT" });
    const env = { PAYLOAD_SECRET: keepSecret(config), NODE_ENV: "production" };

    await Promise.all([buildTheme().then(() => load({ env, reset })), buildCms()]);

    const roles = ROLES.map((name) => productionRole({ name, config, env }));
    const supervisor = supervise({ roles, print: onlyTrouble });
    const ready = waitUntilReady({ config, ended: supervisor.ended });
    await Promise.race([ready, supervisor.ended]);
    const seconds = (performance.now() - started) / 1000;
    if (await isSettled(ready)) {
      const { printDemoTable } = await import("./lib/demo-table.ts");
      printDemoTable({ config, seconds });
    }
    process.exitCode = await supervisor.ended;
  },
});

async function load({ env, reset }: { env: Record<string, string>; reset: boolean }): Promise<void> {
  await runStep({
    title: "Load and publish the demo network",
    command: "node",
    args: ["scripts/processes/load-demo.ts", ...(reset ? ["--reset"] : [])],
    env,
    onLine: (line) => console.log(`    ${line}`),
  });
}

/** The demo's terminal shows what goes wrong, not every request. */
function onlyTrouble(line: string): void {
  if (/^\[sites\] \S+ \S+ \S+ \[/.test(line)) return;
  if (/error|fail|warn|—|ended/i.test(line)) console.log(line);
}

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 0, false))]);
}
