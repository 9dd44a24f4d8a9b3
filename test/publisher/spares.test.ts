import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, snapshotWith, withTitle } from "./snapshots.ts";
import { readTree, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

const sparesIn = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith(".spare-"));

describe("the copy that the next publish begins with", () => {
  test("gives the same release as beginning with nothing, whatever came, changed and went", async () => {
    const [prepared, plain] = [await startPublisher(), await startPublisher()];
    const first = snapshotWith({ articles: 6 });
    const second = withTitle(first, "nyhed-2", "Rettet");
    const third = { ...second, news: [...second.news.slice(1), article({ slug: "helt-ny" })] };
    for (const snapshot of [first, second, third]) {
      await prepared.publisher.publish({ snapshot });
      // Idle is when the copy is there; without waiting, the next publish comes before it.
      await prepared.publisher.idle();
      expect(await sparesIn(join(prepared.sitesDir, "klynge"))).toHaveLength(1);
      await verifyRelease(prepared.www());
    }
    await plain.publisher.publish({ snapshot: third });
    const contentOf = async (www: string) => new Map([...(await readTree(www))].filter(([file]) => !/\.(br|gz)$/.test(file)));
    expect(await contentOf(prepared.www())).toEqual(await contentOf(plain.www()));
    expect(await readdir(join(prepared.www(), "nyheder"))).not.toContain("nyhed-0");
  });

  test("leaves the releases before it as they were", async () => {
    const { publisher, sitesDir, www } = await startPublisher();
    const snapshot = snapshotWith({ articles: 4 });
    const { releaseId } = await publisher.publish({ snapshot });
    await publisher.idle();
    const old = join(sitesDir, "klynge", "releases", releaseId, "www");
    const before = await readTree(old);
    await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-1", "Rettet") });
    expect(await readTree(old)).toEqual(before);
    expect(await readFile(join(www(), "nyheder/nyhed-1/index.html"), "utf8")).toContain("Rettet");
  });

  test("is not used once another publisher has published", async () => {
    const sitesDir = await temporaryFolder();
    const [one, other] = [await startPublisher({ sitesDir }), await startPublisher({ sitesDir })];
    const snapshot = snapshotWith({ articles: 4 });
    await one.publisher.publish({ snapshot });
    await one.publisher.idle();
    await other.publisher.publish({ snapshot: withTitle(snapshot, "nyhed-1", "Fra den anden") });
    await other.publisher.idle();
    await one.publisher.publish({ snapshot: withTitle(snapshot, "nyhed-2", "Fra den første") });
    await verifyRelease(one.www());
    expect(await readFile(join(one.www(), "nyheder/nyhed-1/index.html"), "utf8")).not.toContain("Fra den anden");
  });

  test("may be gone", async () => {
    const { publisher, sitesDir, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith() });
    await publisher.idle();
    const folder = join(sitesDir, "klynge");
    for (const name of await sparesIn(folder)) await rm(join(folder, name), { recursive: true });
    await publisher.publish({ snapshot: withTitle(snapshotWith(), "nyhed-0", "Uden kopi") });
    await verifyRelease(www());
  });

  test("of a publisher that was killed is swept away at the next start", async () => {
    const sitesDir = await temporaryFolder();
    const left = join(sitesDir, "klynge", ".spare-left-behind");
    await mkdir(left, { recursive: true });
    await writeFile(join(left, "index.html"), "halv");
    const { publisher } = await startPublisher({ sitesDir });
    await publisher.publish({ snapshot: snapshotWith() });
    await publisher.idle();
    expect(await sparesIn(join(sitesDir, "klynge"))).not.toContain(".spare-left-behind");
  });
});
