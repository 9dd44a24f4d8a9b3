import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PublishError } from "./errors.ts";

const HEARTBEAT_MS = 5_000;
const STALE_MS = 30_000;
const POLL_MS = 50;

export interface Lock {
  /** Throws where another process has taken the lock over, because this one gave no sign of life for too long. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Tokens of the locks this process holds: a lock file with our process id and another token is from before a restart. */
const heldHere = new Set<string>();

/**
 * Takes a lock that other processes, also on other machines that share the disk, respect. A lock is stale when its
 * process is gone (same machine), or when it has given no sign of life for `staleMs` of our own clock.
 *
 * The lock keeps two publishers from doing the same work twice and from crossing each other's clean-up. That no reader
 * ever sees a mix of two publishes does not hang on it: each writes to a folder of its own.
 *
 * @throws {PublishError} after `timeoutMs`, or the signal's reason.
 */
export async function acquireLock({
  path,
  signal,
  timeoutMs = 120_000,
  staleMs = STALE_MS,
  heartbeatMs = HEARTBEAT_MS,
}: {
  path: string;
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
  staleMs?: number;
  heartbeatMs?: number;
}): Promise<Lock> {
  const token = randomUUID();
  const deadline = performance.now() + timeoutMs;
  const watch = watchForStaleness({ staleMs });
  await mkdir(dirname(path), { recursive: true });
  heldHere.add(token);
  try {
    while (!(await create(path, token))) {
      signal?.throwIfAborted();
      const holder = await readHolder(path);
      if (holder && watch(holder)) await breakLock({ path, holder });
      else if (performance.now() >= deadline) throw busy({ path, holder });
      else await sleep(POLL_MS, undefined, signal && { signal });
    }
  } catch (error) {
    heldHere.delete(token);
    throw error;
  }
  return heldLock({ path, token, heartbeatMs });
}

/** Takes the lock where it is free (or stale by a dead process), and gives null at once where somebody holds it. */
export async function tryLock({ path }: { path: string }): Promise<Lock | null> {
  try {
    return await acquireLock({ path, timeoutMs: 0 });
  } catch (error) {
    if (error instanceof PublishError) return null;
    throw error;
  }
}

interface Holder {
  token: string;
  pid: number;
  host: string;
  /** When it last gave a sign of life, by the clock of its machine: only compared with itself. */
  heartbeat: number;
}

function heldLock({ path, token, heartbeatMs }: { path: string; token: string; heartbeatMs: number }): Lock {
  const isOurs = async () => (await readHolder(path))?.token === token;
  const timer = setInterval(() => {
    const now = new Date();
    // A lock that was taken over is found out by assertHeld, before anything goes live.
    utimes(path, now, now).catch(() => {});
  }, heartbeatMs);
  timer.unref();
  return {
    async assertHeld() {
      if (await isOurs()) return;
      throw new PublishError({
        problem: "interrupted",
        what: "Publishing was stopped",
        why: `another publisher has taken over ${path}, because this one stood still for too long`,
        whatToDo: "Publish again. The site is live as it was before",
      });
    },
    async release() {
      clearInterval(timer);
      if (await isOurs()) await rm(path, { force: true });
      // Only now: a file with our process id and an unknown token would look like one from before a restart.
      heldHere.delete(token);
    },
  };
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(JSON.stringify({ token, pid: process.pid, host: hostname() }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
    return { ...parseHolder(text), heartbeat: mtimeMs };
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** A holder that was killed between creating and filling its lock file has no name; it goes stale by time. */
function parseHolder(text: string): Omit<Holder, "heartbeat"> {
  try {
    const { token, pid, host } = JSON.parse(text) as Record<string, unknown>;
    if (typeof token === "string" && typeof pid === "number" && typeof host === "string") return { token, pid, host };
  } catch {}
  return { token: text, pid: 0, host: "" };
}

/** Tells, over several looks, whether a holder is gone. Uses our own clock only: those of two machines may differ. */
function watchForStaleness({ staleMs }: { staleMs: number }): (holder: Holder) => boolean {
  let seen: { holder: Holder; since: number } | undefined;
  return (holder) => {
    if (holder.host === hostname() && !isAlive(holder)) return true;
    if (seen?.holder.token !== holder.token || seen.holder.heartbeat !== holder.heartbeat) {
      seen = { holder, since: performance.now() };
    }
    return performance.now() - seen.since >= staleMs;
  };
}

function isAlive({ pid, token }: Holder): boolean {
  if (pid === process.pid) return heldHere.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/**
 * Removes a stale lock. A second lock file makes "look again, then remove" one step, or two publishers could each
 * remove the other's fresh lock. That second file lives for microseconds; one left by a crash is removed after a while.
 */
async function breakLock({ path, holder }: { path: string; holder: Holder }): Promise<void> {
  const breaker = `${path}.break`;
  try {
    await (await open(breaker, "wx")).close();
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    await removeOldBreaker(breaker);
    await sleep(POLL_MS);
    return;
  }
  try {
    if ((await readHolder(path))?.token === holder.token) await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function removeOldBreaker(breaker: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(breaker);
    if (Date.now() - mtimeMs > STALE_MS) await rm(breaker, { force: true });
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

function busy({ path, holder }: { path: string; holder: Holder | null }): PublishError {
  return new PublishError({
    problem: "interrupted",
    what: "Publishing did not start",
    why: `process ${holder?.pid ?? "?"} on ${holder?.host ?? "?"} is publishing the same cluster and holds ${path}`,
    whatToDo: "Wait for it and publish again; remove the file if that process is gone",
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
