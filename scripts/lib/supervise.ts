import { type ChildProcess, spawn } from "node:child_process";

/** One long-running process of the platform. */
export type Role = { name: string; command: string; args: readonly string[]; env?: Record<string, string> };

export type Supervisor = {
  /** Settles when all processes have ended: after `stop()` or a signal with 0, after a process that keeps failing with 1. */
  ended: Promise<number>;
  stop: () => void;
};

const KILL_AFTER_MS = 15_000;
const MAX_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;
const RESTART_DELAY_MS = 1_000;

/**
 * Runs several processes as one. Each line they print gets the name of its process in front. A process that dies is
 * started again, while the others go on (the sites stay up when the CMS falls), until it has died six times within a
 * minute; then all are stopped. SIGINT and SIGTERM stop all of them in good order.
 */
export function supervise({ roles, print = console.log }: { roles: readonly Role[]; print?: (line: string) => void }): Supervisor {
  const children = new Map<string, ChildProcess>();
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  let stopping = false;
  let exitCode = 0;

  function start(role: Role, deaths: readonly number[] = []): void {
    const child = spawn(role.command, role.args, { env: { ...process.env, ...role.env }, stdio: ["ignore", "pipe", "pipe"] });
    children.set(role.name, child);
    prefixLines({ stream: child.stdout, name: role.name, print });
    prefixLines({ stream: child.stderr, name: role.name, print });
    child.once("error", (error) => print(`[${role.name}] cannot be started — ${error.message}`));
    child.once("close", (code, signal) => {
      children.delete(role.name);
      if (stopping) {
        if (children.size === 0) resolve(exitCode);
        return;
      }
      const recent = [...deaths.filter((time) => Date.now() - time < RESTART_WINDOW_MS), Date.now()];
      if (recent.length > MAX_RESTARTS) {
        print(
          `[${role.name}] ended with ${code ?? signal} ${recent.length} times within a minute — stopping everything. The lines above say why.`,
        );
        exitCode = 1;
        stop();
        return;
      }
      print(`[${role.name}] ended with ${code ?? signal} — starting it again.`);
      setTimeout(() => (stopping ? undefined : start(role, recent)), RESTART_DELAY_MS);
    });
  }

  function stop(): void {
    if (stopping) return;
    stopping = true;
    if (children.size === 0) resolve(exitCode);
    for (const child of children.values()) child.kill("SIGTERM");
    setTimeout(() => {
      for (const child of children.values()) child.kill("SIGKILL");
    }, KILL_AFTER_MS).unref();
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  for (const role of roles) start(role);
  return { ended, stop };
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
