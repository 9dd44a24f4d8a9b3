import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createBackground } from "../../packages/publisher/src/background.ts";
import { brotliBest, compressQuickly } from "../../packages/publisher/src/compress.ts";
import { snapshotWith, withTitle } from "./snapshots.ts";
import { readManifest, startPublisher, verifyRelease } from "./support.ts";

/** The smaller of quick and best: for tiny pages that is sometimes the quick one. */
async function smallestBrotli(body: Buffer): Promise<Buffer> {
  const quick = compressQuickly({ body, type: "text/html" }).br as Buffer;
  const best = await brotliBest(body);
  return best.length < quick.length ? best : quick;
}

describe("after a publish", () => {
  test("every page gets the best Brotli file, and the manifest its size", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith({ articles: 5 }) });
    const before = (await readManifest(join(www(), ".."))).files;
    await publisher.idle();
    const { files } = await verifyRelease(www());
    const pages = Object.entries(files).filter(([file]) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(6);
    for (const [file, { br }] of pages) {
      const smallest = await smallestBrotli(await readFile(join(www(), file)));
      expect(await readFile(join(www(), `${file}.br`))).toEqual(smallest);
      expect(br).toBe(smallest.length);
      expect(br).toBeLessThanOrEqual(before[file]?.br ?? 0);
      expect(files[file]).toMatchObject({ gz: before[file]?.gz, digest: before[file]?.digest });
    }
  });

  test("the next release links the better files, the one before keeps its own", async () => {
    const { publisher, www, sitesDir } = await startPublisher();
    const snapshot = snapshotWith({ articles: 30 });
    const first = await publisher.publish({ snapshot });
    await publisher.idle();
    const second = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-3", "Ny") });
    await publisher.idle();
    const inRelease = (id: string, file: string) => stat(join(sitesDir, "klynge", "releases", id, "www", file));
    const unchanged = "nyheder/nyhed-5/index.html.br";
    expect((await inRelease(first.releaseId, unchanged)).ino).toBe((await inRelease(second.releaseId, unchanged)).ino);
    await verifyRelease(www());
    await verifyRelease(join(sitesDir, "klynge", "releases", first.releaseId, "www"));
  });

  test("publishes in quick succession each end up with the best files of the last one", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith({ articles: 10 });
    for (let round = 0; round < 6; round += 1) {
      await publisher.publish({ snapshot: withTitle(snapshot, `nyhed-${round}`, `Runde ${round}`) });
    }
    await publisher.idle();
    const { files } = await verifyRelease(www());
    for (const [file, { br }] of Object.entries(files)) {
      if (file.endsWith(".html")) expect(br).toBe((await smallestBrotli(await readFile(join(www(), file)))).length);
    }
  });

  test("the release that is live again after a rollback is not touched by work meant for another", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith({ articles: 10 });
    await publisher.publish({ snapshot });
    await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-1", "Ny") });
    await publisher.rollback({ slug: "klynge" });
    await publisher.idle();
    await verifyRelease(www());
  });
});

describe("background work", () => {
  test("goes on after a failure, which is reported", async () => {
    const failures: unknown[] = [];
    const done: string[] = [];
    const background = createBackground({ onError: (error) => failures.push(error) });
    background.add(async () => {
      throw new Error("broken");
    });
    background.add(async () => {
      done.push("second");
    });
    await background.idle();
    expect(failures).toEqual([new Error("broken")]);
    expect(done).toEqual(["second"]);
  });

  test("is dropped when it is closed, except for what has begun", async () => {
    const done: string[] = [];
    const background = createBackground({ onError: () => {} });
    background.add(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push("begun");
    });
    background.add(async () => {
      done.push("not begun");
    });
    await background.close();
    background.add(async () => {
      done.push("too late");
    });
    await background.idle();
    expect(done).toEqual(["begun"]);
  });
});
