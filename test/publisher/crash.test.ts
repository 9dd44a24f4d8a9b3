import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { snapshotWith } from "./snapshots.ts";
import { startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

const script = fileURLToPath(new URL("./fixtures/publish-in-a-loop.ts", import.meta.url));
const KILLS = 24;

test(`a publisher that is killed ${KILLS} times, at any point, always leaves a whole site`, async () => {
  const folder = await temporaryFolder();
  const current = join(folder, "klynge", "current", "www");
  let version = 0;
  let live = "";
  const seen = new Set<string>();
  for (let round = 0; round < KILLS; round += 1) {
    // Into the first publish after the restart or a later one, early or late, also into the work that follows it.
    version = (await publishUntilKilled({ folder, version, publish: 1 + (round % 4), delayMs: (round * 3.7) % 60 })) + 1;
    if ((await readdir(folder, { recursive: true })).includes(join("klynge", "current"))) {
      const manifest = await verifyRelease(current);
      expect(manifest.id >= live).toBe(true);
      live = manifest.id;
      seen.add(live);
    }
  }
  // Kills that all came too early or too late would have proved nothing.
  expect(seen.size).toBeGreaterThan(3);

  const { publisher } = await startPublisher({ sitesDir: folder });
  await publisher.publish({ snapshot: snapshotWith() });
  await publisher.idle();
  await verifyRelease(current);
  for (const id of await readdir(join(folder, "klynge", "releases"))) await verifyRelease(join(folder, "klynge", "releases", id, "www"));
  const names = (await readdir(join(folder, "klynge"))).filter((name) => name !== ".tmp").sort();
  expect(names).toEqual([expect.stringMatching(/^\.spare-/), "current", "releases"]);
}, 120_000);

/** Starts a process that publishes on and on, and kills it some time into its nth publish. Gives the version it was at. */
async function publishUntilKilled({
  folder,
  version,
  publish,
  delayMs,
}: {
  folder: string;
  version: number;
  publish: number;
  delayMs: number;
}): Promise<number> {
  const child = spawn(process.execPath, [script, folder, String(version)], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const versions: number[] = [];
  const reached = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    versions.push(Number(line));
    if (versions.length === publish) reached.resolve();
  });
  await Promise.race([reached.promise, exited]);
  await sleep(delayMs);
  expect(child.exitCode).toBe(null);
  child.kill("SIGKILL");
  await exited;
  return versions.at(-1) ?? version;
}
