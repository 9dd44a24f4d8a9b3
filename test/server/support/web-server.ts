import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { eventually } from "../../support/eventually.ts";

/** Debian puts servers where only root's PATH looks; anybody may start them. */
const PATH = [process.env.PATH ?? "", "/usr/local/sbin", "/usr/sbin"].join(":");

/**
 * Where a program that a test needs is missing: says so loudly, and fails where `KLYNGE_REQUIRE_WEBSERVERS=1` says that it
 * has to be there, as in CI.
 */
export function isMissing({
  program,
  versionArgument,
  debianPackage,
}: {
  program: string;
  versionArgument: string;
  debianPackage: string;
}): boolean {
  try {
    execFileSync(program, [versionArgument], { env: { ...process.env, PATH }, stdio: "ignore" });
    return false;
  } catch (cause) {
    const message = `[test] ${program} is not installed — its configuration in docs/deploy cannot be tried — install it (Debian: apt-get install ${debianPackage})`;
    if (process.env.KLYNGE_REQUIRE_WEBSERVERS === "1") throw new Error(message, { cause });
    console.warn(`SKIPPED: ${message}`);
    return true;
  }
}

/** Reads a file of docs/deploy and changes what its reader is told to change; every change has to be possible. */
export async function readDeployFile({ name, changes = [] }: { name: string; changes?: readonly [RegExp, string][] }): Promise<string> {
  let text = await readFile(new URL(`../../../docs/deploy/${name}`, import.meta.url), "utf8");
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(text)) throw new Error(`docs/deploy/${name} holds nothing like ${pattern}`);
    text = text.replace(pattern, replacement);
  }
  return text;
}

/** Starts a web server and waits until its ports answer. `stop` ends it and waits for that. */
export async function startWebServer({
  command,
  args,
  env = {},
  ports,
}: {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  ports: readonly number[];
}): Promise<{ stop: () => Promise<void> }> {
  const child = spawn(command, args, { env: { ...process.env, PATH, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const failed = new Promise<never>((_, reject) => child.once("error", reject));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = Promise.all(ports.map((port) => eventually(() => tryConnect({ port, child }), { limitMs: 15_000, intervalMs: 20 })));
  try {
    await Promise.race([ready, failed]);
  } catch (cause) {
    child.kill();
    throw new Error(`${command} did not start:\n${output}`, { cause });
  }
  return {
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

function tryConnect({ port, child }: { port: number; child: ChildProcess }): Promise<void> {
  if (child.exitCode !== null) return Promise.reject(new Error(`it ended with ${child.exitCode}`));
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", reject);
  });
}
