import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
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
  /** Starts the processes. When all are named, it waits until all are ready. */
  start: (names?: readonly RoleName[]) => Promise<void>;
  stop: () => Promise<void>;
  /** Sends one process a signal. SIGKILL ends it as a crash would; the supervisor starts it again. */
  signal: (name: RoleName, signal: NodeJS.Signals) => void;
  /** Stops everything and deletes the folder. */
  remove: () => Promise<void>;
};

/** Prepares a platform with the demo network in a new folder. Nothing runs until `start`. */
export async function createDemoPlatform({ settings = {} }: { settings?: Record<string, string> } = {}): Promise<Platform> {
  const platform = await createPlatform({ settings });
  await run("node", ["scripts/processes/load-demo.ts"], { cwd: root, env: { ...process.env, ...platform.env }, maxBuffer: 1e8 });
  return platform;
}

/** Prepares a platform with what another one on SQLite holds at this moment; that one may be running. */
export async function copyPlatform({ from }: { from: string }): Promise<Platform> {
  const platform = await createPlatform();
  const { dataDir } = platform.config;
  const database = new DatabaseSync(join(from, "klynge.db"), { readOnly: true });
  await backup(database, join(dataDir, "klynge.db"));
  database.close();
  // cp keeps the links between releases, which Node's own copy would turn into files.
  await run("cp", ["-a", join(from, "media"), join(from, "sites"), dataDir]);
  return platform;
}

/** Prepares an empty platform: no database, no media, no sites. */
export async function createPlatform({
  databaseUrl = "",
  settings = {},
}: {
  databaseUrl?: string;
  /** Environment variables besides those that keep it apart from other platforms. */
  settings?: Record<string, string>;
} = {}): Promise<Platform> {
  const dataDir = mkdtempSync(join(tmpdir(), "klynge-platform-"));
  const env = {
    NODE_ENV: "production" as const,
    KLYNGE_DATA: dataDir,
    DATABASE_URL: databaseUrl,
    CMS_PORT: String(await freePort()),
    SITES_PORT: String(await freePort()),
    PREVIEW_PORT: String(await freePort()),
    PAYLOAD_SECRET: "a-secret-for-tests-that-is-long-enough",
    CMS_URL: "",
    PREVIEW_URL: "",
    SITES_DOMAIN: "",
    SMTP_URL: "",
    ...settings,
  };
  const config = readConfig({ env, root });

  const output: string[] = [];
  const supervisors = new Set<Supervisor>();
  async function start(names: readonly RoleName[] = ROLES): Promise<void> {
    const supervisor = supervise({ roles: names.map((name) => productionRole({ name, config, env })), print: (line) => output.push(line) });
    supervisors.add(supervisor);
    if (names.length === ROLES.length) await waitUntilReady({ config, ended: supervisor.ended });
  }
  async function stop(): Promise<void> {
    for (const supervisor of supervisors) supervisor.stop();
    await Promise.all([...supervisors].map((supervisor) => supervisor.ended));
    supervisors.clear();
  }
  return {
    config,
    env,
    cmsUrl: config.cmsUrl,
    output,
    start,
    stop,
    signal: (name, signal) => {
      const pid = [...supervisors].map((supervisor) => supervisor.pidOf(name)).find((id) => id !== undefined);
      if (pid === undefined) throw new Error(`[test] ${name} gets no ${signal} — it does not run — start it first`);
      process.kill(pid, signal);
    },
    remove: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
