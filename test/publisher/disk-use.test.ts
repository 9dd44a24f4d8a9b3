import { link, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskUse } from "../../packages/publisher/src/disk-use.ts";
import { snapshotWith } from "./snapshots.ts";
import { startPublisher } from "./support.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "klynge-disk-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("counts every file below a folder, and one that lies there twice once", async () => {
  await mkdir(join(dir, "a/b"), { recursive: true });
  await writeFile(join(dir, "a/one"), "x".repeat(1000));
  await writeFile(join(dir, "a/b/two"), "x".repeat(234));
  await link(join(dir, "a/one"), join(dir, "a/b/same"));
  await symlink("a/one", join(dir, "current"));
  expect(await diskUse(dir)).toBe(1234);
});

test("is nothing where there is no such folder", async () => {
  expect(await diskUse(join(dir, "gone"))).toBe(0);
});

test("a release that changes one page takes up little more than the page", async () => {
  const { publisher } = await startPublisher();
  await publisher.publish({ snapshot: snapshotWith({ articles: 20 }) });
  await publisher.idle();
  const before = await publisher.diskUse("klynge");
  await publisher.publish({ snapshot: snapshotWith({ articles: 21 }) });
  await publisher.idle();
  const added = (await publisher.diskUse("klynge")) - before;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(before / 2);
});
