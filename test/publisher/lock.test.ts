import { spawnSync } from "node:child_process";
import { access, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { acquireLock, tryLock } from "../../packages/publisher/src/lock.ts";
import { snapshotWith } from "./snapshots.ts";
import { startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

async function lockPath(): Promise<string> {
  return join(await temporaryFolder(), "klynge", ".lock");
}

/** A lock file as another process would have left it. */
async function leaveLock(path: string, holder: { pid: number; host: string; token?: string } | string): Promise<void> {
  await acquireLock({ path }).then((lock) => lock.release());
  await writeFile(path, typeof holder === "string" ? holder : JSON.stringify({ token: "theirs", ...holder }));
}

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

test("a lock is held by one at a time and is gone afterwards", async () => {
  const path = await lockPath();
  const lock = await acquireLock({ path });
  expect(await tryLock({ path })).toBe(null);
  await expect(acquireLock({ path, timeoutMs: 120 })).rejects.toThrow(
    `process ${process.pid} on ${hostname()} is publishing the same cluster`,
  );
  await lock.assertHeld();
  await lock.release();
  await expect(access(path)).rejects.toThrow("ENOENT");
});

test("whoever waits gets it when it is free", async () => {
  const path = await lockPath();
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const lock = await acquireLock({ path });
      order.push(index);
      await sleep(5);
      order.push(index);
      await lock.release();
    }),
  );
  expect(order).toHaveLength(10);
  for (let turn = 0; turn < 10; turn += 2) expect(order[turn]).toBe(order[turn + 1]);
});

test("waiting can be called off", async () => {
  const path = await lockPath();
  const lock = await acquireLock({ path });
  const controller = new AbortController();
  const waiting = acquireLock({ path, signal: controller.signal });
  controller.abort(new Error("called off"));
  await expect(waiting).rejects.toThrow();
  await lock.release();
});

describe("a stale lock is taken over", () => {
  test("when its process on this machine is gone, at once", async () => {
    const path = await lockPath();
    await leaveLock(path, { pid: deadPid(), host: hostname() });
    const lock = await acquireLock({ path, timeoutMs: 2_000 });
    await lock.assertHeld();
    await lock.release();
    expect(await readdir(dirname(path))).toEqual([]);
  });

  test("when it carries our own process id from before a restart", async () => {
    const path = await lockPath();
    await leaveLock(path, { pid: process.pid, host: hostname() });
    await (await acquireLock({ path, timeoutMs: 2_000 })).release();
  });

  test.each([
    ["a process on another machine", { pid: process.pid, host: "another-machine" }],
    ["a process that was killed before it wrote its name", ""],
  ])("when %s gives no sign of life", async (_, holder) => {
    const path = await lockPath();
    await leaveLock(path, holder);
    await (await acquireLock({ path, staleMs: 200, timeoutMs: 5_000 })).release();
  });

  test("by one of many who wait, not by several", async () => {
    const path = await lockPath();
    await leaveLock(path, { pid: deadPid(), host: hostname() });
    let holders = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const lock = await acquireLock({ path, timeoutMs: 20_000 });
        holders += 1;
        expect(holders).toBe(1);
        await sleep(3);
        holders -= 1;
        await lock.release();
      }),
    );
  });
});

test("a lock that gives signs of life is not taken over, whatever its clock says", async () => {
  const path = await lockPath();
  await leaveLock(path, { pid: 1, host: "another-machine" });
  const longAgo = Date.now() / 1000 - 1e6;
  let beat = 0;
  const timer = setInterval(() => {
    beat += 1;
    utimes(path, longAgo + beat, longAgo + beat).catch(() => {});
  }, 30);
  await expect(acquireLock({ path, staleMs: 400, timeoutMs: 1_200 })).rejects.toThrow("on another-machine is publishing");
  clearInterval(timer);
});

test("a holder that was taken over notices, and does not remove the new holder's lock", async () => {
  const path = await lockPath();
  const lock = await acquireLock({ path });
  await writeFile(path, JSON.stringify({ token: "new", pid: 1, host: "another-machine" }));
  await expect(lock.assertHeld()).rejects.toThrow("another publisher has taken over");
  await lock.release();
  expect(await readFile(path, "utf8")).toContain("another-machine");
});

test("a publisher starts and publishes over the lock of one that was killed", async () => {
  const { publisher, sitesDir, www } = await startPublisher();
  await publisher.publish({ snapshot: snapshotWith() });
  await publisher.close();
  await writeFile(join(sitesDir, "klynge", ".lock"), JSON.stringify({ token: "x", pid: deadPid(), host: hostname() }));
  const { publisher: restarted } = await startPublisher({ sitesDir });
  await restarted.publish({ snapshot: snapshotWith({ articles: 1 }) });
  await verifyRelease(www());
});
