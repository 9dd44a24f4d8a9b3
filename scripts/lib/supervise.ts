import { type ChildProcess, spawn } from "node:child_process";

/** One long-running process of the platform. */
export type Role = { name: string; command: string; args: readonly string[]; env?: Record<string, string> };

export type Supervisor = {
  /** Settles with an exit code when all processes have ended, after `stop()` or a signal. */
  ended: Promise<number>;
  stop: () => void;
  /** The process id of a part that runs at the moment. */
  pidOf: (name: string) => number | undefined;
};

const KILL_AFTER_MS = 15_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** A process that ran for so long is taken to have been well: the next wait is a short one again. */
const WELL_AFTER_MS = 60_000;

/**
 * Runs several processes as one. Each line they print gets the name of its process in front. A process that dies is
 * started again, after a second the first time and after longer and longer waits when that does not help, while the others go
 * on: the sites stay up whatever becomes of the CMS. SIGINT and SIGTERM stop all of them in good order.
 */
export function supervise({ roles, print = console.log }: { roles: readonly Role[]; print?: (line: string) => void }): Supervisor {
  const children = new Map<string, ChildProcess>();
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  let stopping = false;

  function start(role: Role, delayMs = FIRST_DELAY_MS): void {
    const startedAt = Date.now();
    const child = spawn(role.command, role.args, { env: { ...process.env, ...role.env }, stdio: ["ignore", "pipe", "pipe"] });
    children.set(role.name, child);
    prefixLines({ stream: child.stdout, name: role.name, print });
    prefixLines({ stream: child.stderr, name: role.name, print });
    child.once("error", (error) => print(`[${role.name}] cannot be started — ${error.message}`));
    child.once("close", (code, signal) => {
      children.delete(role.name);
      if (stopping) {
        if (children.size === 0) resolve(0);
        return;
      }
      const waitMs = Date.now() - startedAt > WELL_AFTER_MS ? FIRST_DELAY_MS : delayMs;
      print(`[${role.name}] ended with ${code ?? signal} — the lines above may say why — it is started again in ${waitMs / 1000} s`);
      setTimeout(() => (stopping ? undefined : start(role, Math.min(waitMs * 2, LONGEST_DELAY_MS))), waitMs);
    });
  }

  function stop(): void {
    if (stopping) return;
    stopping = true;
    if (children.size === 0) resolve(0);
    for (const child of children.values()) child.kill("SIGTERM");
    setTimeout(() => {
      for (const child of children.values()) child.kill("SIGKILL");
    }, KILL_AFTER_MS).unref();
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  for (const role of roles) start(role);
  return { ended, stop, pidOf: (name) => children.get(name)?.pid };
}

function prefixLines({ stream, name, print }: { stream: NodeJS.ReadableStream | null; name: string; print: (line: string) => void }): void {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") print(`[${name}] ${line}`);
  });
  stream?.on("end", () => {
    if (rest.trim() !== "") print(`[${name}] ${rest}`);
  });
}
