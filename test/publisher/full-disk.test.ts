import { execFileSync } from "node:child_process";
import { readdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "@klynge/publisher";
import { expect, onTestFinished, test } from "vitest";
import { snapshotWith, withTitle } from "./snapshots.ts";
import { readTree, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

/** A real, small file system. Null where this account may not mount one. */
async function mountSmallDisk(size: string): Promise<string | null> {
  const folder = await temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder], { stdio: "pipe" });
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder]);
  });
  return folder;
}

test.each([
  ["without space", "size=1m"],
  ["without room for more files", "size=64m,nr_inodes=120"],
])("a disk %s stops the publish with one clear error, and the old site stays", async (_, size) => {
  const disk = await mountSmallDisk(size);
  if (disk === null) {
    expect.soft(process.getuid?.(), "root can mount a small disk").not.toBe(0);
    return;
  }
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
