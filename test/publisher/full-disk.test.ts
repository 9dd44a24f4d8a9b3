import { execFileSync } from "node:child_process";
import { chmod, readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "@klynge/publisher";
import { expect, onTestFinished, test } from "vitest";
import { snapshotWith, withTitle } from "./snapshots.ts";
import { mediaFile, readTree, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

/** A real file system of its own. Null where this account may not mount one, which is said loudly. */
async function mountDisk(size: string): Promise<string | null> {
  const folder = await temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder], { stdio: "pipe" });
  } catch {
    if (process.getuid?.() === 0 && process.platform === "linux") throw new Error("root cannot mount a small disk");
    console.warn("SKIPPED: [test] a full disk cannot be tried — only root may mount one — run the tests as root, as CI does");
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder]);
  });
  return folder;
}

test.for<[string, string]>([
  ["without space", "size=1m"],
  ["without room for more files", "size=64m,nr_inodes=120"],
])("a disk %s stops the publish with one clear error, and the old site stays", async ([, size], context) => {
  const disk = await mountDisk(size);
  if (disk === null) return context.skip("only root may mount a small disk");
  const { publisher, sitesDir, www } = await startPublisher({ sitesDir: join(disk, "sites") });
  const snapshot = snapshotWith({ articles: 3 });
  await publisher.publish({ snapshot });
  await publisher.idle();
  const before = { tree: await readTree(www()), free: (await statfs(disk)).bfree };

  const error = await publisher.publish({ snapshot: snapshotWith({ articles: 400 }) }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PublishError);
  expect(String(error)).toBe(
    `PublishError: [publisher] "klynge" was not published — the disk that holds ${sitesDir} is full — Free some space and publish again. The site is live as it was before`,
  );
  expect(error).toMatchObject({ cause: { code: "ENOSPC" } });
  expect(await readTree(www())).toEqual(before.tree);
  expect(await readdir(join(sitesDir, "klynge", "releases"))).toHaveLength(1);
  expect((await statfs(disk)).bfree).toBe(before.free);

  await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Der er plads til én til") });
  await verifyRelease(www());
});

test("media on another disk are copied, readable by the web server", async (context) => {
  const disk = await mountDisk("size=4m");
  if (disk === null) return context.skip("only root may mount a small disk");
  const { publisher, www } = await startPublisher({ mediaDir: disk });
  const asset = await mediaFile({ mediaDir: disk, name: "strand.webp", body: "picture" });
  await chmod(join(disk, "strand.webp"), 0o600);
  await publisher.publish({ snapshot: snapshotWith({ assets: [asset] }) });
  expect((await stat(join(www(), asset.path))).mode & 0o777).toBe(0o644);
  await verifyRelease(www());
});
