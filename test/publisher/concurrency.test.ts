import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { snapshotOf, snapshotWith, withTitle } from "./snapshots.ts";
import { readTree, startPublisher, verifyRelease } from "./support.ts";

describe("publishes of one cluster at the same time", () => {
  test("come one after the other, and the last one is live", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith({ articles: 20 });
    const versions = Array.from({ length: 8 }, (_, index) => withTitle(snapshot, "nyhed-3", `Udgave ${index}`));
    const reports = await Promise.all(versions.map((version) => publisher.publish({ snapshot: version })));
    expect(reports.map(({ releaseId }) => releaseId)).toEqual(reports.map(({ releaseId }) => releaseId).toSorted());
    expect((await verifyRelease(www())).id).toBe(reports.at(-1)?.releaseId);
    expect(await readFile(join(www(), "index.html"), "utf8")).toContain("Udgave 7");
  });

  test("from two publishers on one disk never cross", async () => {
    const one = await startPublisher();
    const other = await startPublisher({ sitesDir: one.sitesDir });
    const snapshot = snapshotWith({ articles: 15 });
    const publishing = Array.from({ length: 10 }, (_, index) =>
      [one, other][index % 2]?.publisher.publish({ snapshot: withTitle(snapshot, "nyhed-3", `Udgave ${index}`) }),
    );
    const ids = (await Promise.all(publishing)).map((report) => report?.releaseId);
    expect(new Set(ids).size).toBe(10);
    const manifest = await verifyRelease(one.www());
    expect(manifest.id).toBe(ids.toSorted().at(-1));
    for (const { id } of await one.publisher.listReleases("klynge")) {
      await verifyRelease(join(one.sitesDir, "klynge", "releases", id, "www"));
    }
  });

  test("one that fails does not hold up the next", async () => {
    const { publisher, www } = await startPublisher();
    const failing = publisher.publish({ snapshot: withTitle(snapshotWith(), "nyhed-0", "throws") });
    const next = publisher.publish({ snapshot: snapshotWith() });
    await expect(failing).rejects.toThrow("the template is broken");
    await expect(next).resolves.toMatchObject({ unchanged: false });
    await verifyRelease(www());
  });
});

test("many clusters at the same time each get their own content", async () => {
  const { publisher, www } = await startPublisher();
  const slugs = Array.from({ length: 12 }, (_, index) => `klynge-${index}`);
  await Promise.all(slugs.map((slug) => publisher.publish({ snapshot: withTitle(snapshotOf(slug), "nyhed-0", `Kun i ${slug}`) })));
  for (const slug of slugs) {
    const { cluster } = await verifyRelease(www(slug));
    expect(cluster.origin).toBe(`http://${slug}.localhost:4321`);
    const start = await readFile(join(www(slug), "index.html"), "utf8");
    expect(start).toContain(`<li>Kun i ${slug}</li>`);
    expect(start).toContain(`data-host="${slug}.localhost:4321"`);
  }
  expect((await publisher.nextRefreshes()).map(({ slug }) => slug).sort()).toEqual(slugs.toSorted());
});

test("a reader sees one whole site or the next, never a mix", async () => {
  const { publisher, sitesDir } = await startPublisher();
  const snapshot = snapshotWith({ articles: 10 });
  const named = (name: string) => ({ ...snapshot, cluster: { ...snapshot.cluster, name } });
  await publisher.publish({ snapshot: named("Udgave 0") });

  let publishing = true;
  const writer = (async () => {
    for (let version = 1; version <= 25; version += 1) await publisher.publish({ snapshot: named(`Udgave ${version}`) });
    publishing = false;
  })();
  const seen = new Set<string>();
  while (publishing) {
    const release = await readlink(join(sitesDir, "klynge", "current"));
    const pages = [...(await readTree(join(sitesDir, "klynge", release, "www")))].filter(([file]) => file.endsWith(".html"));
    const names = new Set(pages.map(([, body]) => /<title>(.*?)<\/title>/.exec(body.toString())?.[1]));
    expect(pages).toHaveLength(12);
    expect([...names]).toHaveLength(1);
    seen.add([...names].join());
  }
  await writer;
  expect(seen.size).toBeGreaterThan(3);
});

test("closing waits for the publish that has begun", async () => {
  const { publisher, sitesDir, www } = await startPublisher();
  const publishing = publisher.publish({ snapshot: snapshotWith({ articles: 50 }) });
  await eventually(async () => expect(await readdir(join(sitesDir, "klynge", "releases"))).toHaveLength(1), { intervalMs: 1 });
  await publisher.close();
  await expect(publishing).resolves.toMatchObject({ pages: 52 });
  await verifyRelease(www());
});
