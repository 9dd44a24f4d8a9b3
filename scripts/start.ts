import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommandError, runCommand } from "./lib/command.ts";
import { assertPortFree } from "./lib/ports.ts";
import { isRoleName, productionRole, ROLES, type RoleName } from "./lib/roles.ts";
import { root } from "./lib/root.ts";
import { supervise } from "./lib/supervise.ts";

await runCommand({
  usage: "npm start [-- cms|publisher|sites|preview …]",
  help: `
Runs the platform in production: the CMS, the publisher, the site server and the preview server, each as a process of its
own, until Ctrl-C or SIGTERM. Name roles to run only these on this machine; npm run start:cms, start:publisher, start:sites
and start:preview are short for that. Build first with: npm run build

The settings come from environment variables; the README lists them. PAYLOAD_SECRET is required.`,
  options: {},
  run: async ({ positionals }) => {
    const names = readRoles(positionals);
    assertBuilt(names);
    const { readConfig } = await import("@klynge/config");
    const config = readConfig({ env: { ...process.env, NODE_ENV: "production" }, root });
    if (names.includes("cms")) await assertPortFree({ port: config.cmsPort, variable: "CMS_PORT" });
    if (names.includes("sites")) await assertPortFree({ port: config.sitesPort, variable: "SITES_PORT" });
    if (names.includes("preview")) await assertPortFree({ port: config.previewPort, variable: "PREVIEW_PORT" });
    process.exitCode = await supervise({ roles: names.map((name) => productionRole({ name, config })) }).ended;
  },
});

function readRoles(names: readonly string[]): readonly RoleName[] {
  const unknown = names.find((name) => !isRoleName(name));
  if (unknown !== undefined)
    throw new CommandError(
      `[start] There is no role "${unknown}" — the roles are ${ROLES.join(", ")} — name one or more of them, or none for all`,
    );
  return names.length > 0 ? names.filter(isRoleName) : ROLES;
}

function assertBuilt(names: readonly RoleName[]): void {
  const needed: Record<RoleName, readonly string[]> = {
    cms: ["packages/plugin/dist/index.js", "cms/.next/BUILD_ID"],
    publisher: ["packages/plugin/dist/index.js", "sites/dist/current/server/entry.mjs"],
    sites: ["packages/server/dist/index.js"],
    preview: ["packages/plugin/dist/index.js", "packages/server/dist/browser/preview.js", "sites/dist/current/server/entry.mjs"],
  };
  const missing = names.flatMap((name) => needed[name]).find((file) => !existsSync(join(root, file)));
  if (missing !== undefined) throw new CommandError(`[start] The platform is not built — ${missing} is not there — run: npm run build`);
}
