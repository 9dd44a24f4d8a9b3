import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Config, readConfig } from "@klynge/config";
import { productionRole, ROLES, type RoleName } from "../../scripts/lib/roles.ts";
import { root } from "../../scripts/lib/root.ts";
import { type Supervisor, supervise } from "../../scripts/lib/supervise.ts";
import { waitUntilReady } from "../../scripts/lib/wait-until-ready.ts";
import { freePort } from "./free-port.ts";

const run = promisify(execFile);

/** The whole platform as production runs it, on ports and a folder of its own. */
export type Platform = {
  config: Config;
  env: Record<string, string>;
  cmsUrl: string;
  /** The lines all processes have printed so far. */
  output: string[];
  start: (names?: readonly RoleName[]) => Promise<void>;
  stop: () => Promise<void>;
  /** Stops everything and deletes the folder. */
  remove: () => Promise<void>;
};

/** Prepares a platform with the demo network in a new folder. Nothing runs until `start`. */
export async function createDemoPlatform({ databaseUrl }: { databaseUrl?: string } = {}): Promise<Platform> {
  const dataDir = mkdtempSync(join(tmpdir(), "klynge-platform-"));
  const env = {
    NODE_ENV: "production" as const,
    KLYNGE_DATA: dataDir,
    DATABASE_URL: databaseUrl ?? "",
    CMS_PORT: String(await freePort()),
    SITES_PORT: String(await freePort()),
    PAYLOAD_SECRET: "a-secret-for-tests-that-is-long-enough",
    CMS_URL: "",
    SITES_DOMAIN: "",
    SMTP_URL: "",
  };
  const config = readConfig({ env, root });
  await run("node", ["scripts/processes/load-demo.ts"], { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1e8 });

  const output: string[] = [];
  let supervisor: Supervisor | undefined;
  async function start(names: readonly RoleName[] = ROLES): Promise<void> {
    supervisor = supervise({ roles: names.map((name) => productionRole({ name, config, env })), print: (line) => output.push(line) });
    if (names.length === ROLES.length) await waitUntilReady({ config, ended: supervisor.ended });
  }
  async function stop(): Promise<void> {
    supervisor?.stop();
    await supervisor?.ended;
    supervisor = undefined;
  }
  return {
    config,
    env,
    cmsUrl: config.cmsUrl,
    output,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
