import { access, mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "@klynge/publisher";
import { describe, expect, test } from "vitest";
import { snapshotOf, snapshotWith, withTitle } from "./snapshots.ts";
import { readTree, startPublisher, verifyRelease } from "./support.ts";

describe("rollback", () => {
  test("puts the release before the live one back, and can go forward again", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith();
    const first = await publisher.publish({ snapshot });
    await publisher.idle();
    const tree = await readTree(www());
    const second = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Fejl") });

    expect(await publisher.rollback({ slug: "klynge" })).toEqual({ slug: "klynge", releaseId: first.releaseId });
    expect(await readTree(www())).toEqual(tree);
    await verifyRelease(www());
    expect((await publisher.listReleases("klynge")).map(({ id, current }) => [id, current])).toEqual([
      [second.releaseId, false],
      [first.releaseId, true],
    ]);

    await publisher.rollback({ slug: "klynge", releaseId: second.releaseId });
    expect(await readFile(join(www(), "index.html"), "utf8")).toContain("Fejl");
  });

  test("holds until somebody publishes, and is not undone by the nightly refresh", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith();
    await publisher.publish({ snapshot });
    await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Fejl") });
    await publisher.rollback({ slug: "klynge" });
    expect(await publisher.nextRefreshes()).toEqual([{ slug: "klynge", refreshAt: "9999-12-31T23:59:59.999Z", because: "clock" }]);

    const { releaseId, refreshAt } = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Rettet") });
    expect(refreshAt).toBe("2026-05-01T22:00:00.000Z");
    expect((await verifyRelease(www())).id).toBe(releaseId);
    expect((await publisher.listReleases("klynge"))[0]).toMatchObject({ id: releaseId, current: true });
  });

  test("to a release that is not there names those that are", async () => {
    const { publisher } = await startPublisher();
    const { releaseId } = await publisher.publish({ snapshot: snapshotWith() });
    await expect(publisher.rollback({ slug: "klynge" })).rejects.toThrow("there is no older release");
    await expect(publisher.rollback({ slug: "klynge", releaseId: "../x" })).rejects.toThrow(`Choose one of: ${releaseId}`);
    await expect(publisher.rollback({ slug: "andre" })).rejects.toThrow("none yet");
    await expect(publisher.rollback({ slug: "../klynge" })).rejects.toThrow(PublishError);
  });

  test("brings an unpublished site back", async () => {
    const { publisher, www } = await startPublisher();
    const { releaseId } = await publisher.publish({ snapshot: snapshotWith() });
    await publisher.unpublish({ slug: "klynge" });
    await publisher.rollback({ slug: "klynge" });
    expect((await verifyRelease(www())).id).toBe(releaseId);
  });
});

describe("unpublish", () => {
  test("takes the site off, keeps its releases, and is harmless twice", async () => {
    const { publisher, sitesDir } = await startPublisher();
    await publisher.publish({ snapshot: snapshotOf("mols") });
    await publisher.publish({ snapshot: snapshotOf("vestrum") });
    await publisher.unpublish({ slug: "mols" });
    await publisher.unpublish({ slug: "mols" });
    await publisher.unpublish({ slug: "aldrig-udgivet" });
    await expect(access(join(sitesDir, "mols", "current"))).rejects.toThrow("ENOENT");
    expect(await publisher.listReleases("mols")).toMatchObject([{ current: false, files: 8 }]);
    expect(await publisher.nextRefreshes()).toMatchObject([{ slug: "vestrum" }]);
  });

  test("is over with the next publish", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith() });
    await publisher.unpublish({ slug: "klynge" });
    await publisher.publish({ snapshot: snapshotWith() });
    await verifyRelease(www());
  });
});

describe("old releases", () => {
  test("beyond the number to keep are removed, never the live one", async () => {
    const { publisher, www, sitesDir } = await startPublisher({ keepReleases: 3 });
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      ids.push((await publisher.publish({ snapshot: withTitle(snapshotWith(), "nyhed-0", `Runde ${round}`) })).releaseId);
    }
    await publisher.idle();
    expect(await readdir(join(sitesDir, "klynge", "releases"))).toEqual(ids.slice(2));
    await publisher.rollback({ slug: "klynge", releaseId: ids[2] as string });
    expect((await verifyRelease(www())).id).toBe(ids[2]);
    const rest = (await readdir(join(sitesDir, "klynge"))).filter((name) => !name.startsWith(".spare-"));
    expect(rest.sort()).toEqual([".tmp", "current", "releases"]);
  });

  test("stay when the live one is the oldest of many", async () => {
    const { publisher, www, sitesDir } = await startPublisher({ keepReleases: 2 });
    const snapshot = snapshotWith();
    const { releaseId } = await publisher.publish({ snapshot });
    for (const newer of ["20991231t000000000z-aaaaaa", "20991231t000000000z-bbbbbb", "20991231t000000000z-cccccc"]) {
      await mkdir(join(sitesDir, "klynge", "releases", newer, "www"), { recursive: true });
      await writeFile(join(sitesDir, "klynge", "releases", newer, "manifest.json"), "{}");
    }
    const { releaseId: next } = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Ny") });
    await publisher.idle();
    expect(next > "20991231t000000000z-cccccc").toBe(true);
    expect((await verifyRelease(www())).id).toBe(next);
    expect(await readdir(join(sitesDir, "klynge", "releases"))).not.toContain(releaseId);
  });
});

test("leftovers of a publisher that was killed are swept at start, and nothing else", async () => {
  const { publisher, sitesDir, www } = await startPublisher();
  const { releaseId } = await publisher.publish({ snapshot: snapshotWith() });
  await publisher.close();
  const cluster = join(sitesDir, "klynge");
  await mkdir(join(cluster, "releases", "20200101t000000000z-abcdef", "www"), { recursive: true });
  await mkdir(join(cluster, ".trash-1", "0"), { recursive: true });
  await mkdir(join(cluster, ".tmp"), { recursive: true });
  await symlink("releases/x", join(cluster, ".tmp", "link"));
  await mkdir(join(sitesDir, "Ikke en klynge"));

  const { publisher: restarted } = await startPublisher({ sitesDir });
  await restarted.idle();
  expect((await readdir(cluster)).sort()).toEqual(["current", "releases"]);
  expect(await readdir(join(cluster, "releases"))).toEqual([releaseId]);
  expect(await readdir(sitesDir)).toContain("Ikke en klynge");
  await verifyRelease(www());
});

test("a live release whose manifest is unreadable is due at once, and the next publish mends it", async () => {
  const { publisher, sitesDir, www } = await startPublisher();
  const { releaseId } = await publisher.publish({ snapshot: snapshotOf("mols") });
  await publisher.publish({ snapshot: snapshotOf("vestrum") });
  await writeFile(join(sitesDir, "mols", "releases", releaseId, "manifest.json"), '{"version": 1, "id"');
  expect(await publisher.nextRefreshes()).toEqual([
    { slug: "mols", refreshAt: "1970-01-01T00:00:00.000Z", because: "clock" },
    { slug: "vestrum", refreshAt: "2026-05-01T22:00:00.000Z", because: "clock" },
  ]);
  const mended = await publisher.publish({ snapshot: snapshotOf("mols") });
  expect(mended.unchanged).toBe(false);
  expect(await readlink(join(sitesDir, "mols", "current"))).toBe(`releases/${mended.releaseId}`);
  await verifyRelease(www("mols"));
});
