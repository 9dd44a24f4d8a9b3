import { readFile, readlink, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, asJson, snapshotOf, snapshotWith, withTitle } from "./snapshots.ts";
import { mediaFile, readManifest, readTree, startPublisher, verifyRelease } from "./support.ts";

describe("a first publish", () => {
  test("writes every page, the theme's files and compressed variants, and reports them", async () => {
    const { publisher, www } = await startPublisher();
    const report = await publisher.publish({ snapshot: asJson(snapshotWith({ articles: 2 })) });
    const manifest = await verifyRelease(www());
    expect(Object.keys(manifest.files)).toEqual([
      "404.html",
      "_assets/site.0f3a9c1b.css",
      "favicon.svg",
      "index.html",
      "nyheder/nyhed-0/index.html",
      "nyheder/nyhed-1/index.html",
      "sitemap.xml",
    ]);
    expect(report).toEqual({
      slug: "klynge",
      releaseId: manifest.id,
      origin: "http://klynge.localhost:4321",
      pages: 4,
      files: 7,
      rendered: 5,
      written: 7,
      unchanged: false,
      durationMs: expect.any(Number),
      refreshAt: "2026-05-01T22:00:00.000Z",
    });
  });

  test("renders under the cluster's own host", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotOf("mols") });
    expect(await readFile(join(www("mols"), "index.html"), "utf8")).toContain('data-host="mols.localhost:4321"');
  });

  test("notes type, size and digest of each file, and which ones never change", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith() });
    const { files } = await readManifest(join(www(), ".."));
    expect(files["index.html"]).toMatchObject({ type: "text/html; charset=utf-8", immutable: false, br: expect.any(Number) });
    expect(files["_assets/site.0f3a9c1b.css"]).toMatchObject({ type: "text/css; charset=utf-8", immutable: true });
    expect(files["favicon.svg"]).toMatchObject({ type: "image/svg+xml", immutable: false });
    expect(files["sitemap.xml"]).toMatchObject({ type: "application/xml" });
  });

  test("compresses only where that makes the file smaller", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith() });
    const { files } = await readManifest(join(www(), ".."));
    expect(files["favicon.svg"]).not.toHaveProperty("br");
    for (const { br, gz, bytes } of Object.values(files)) {
      expect(br ?? 0).toBeLessThan(bytes);
      expect(gz ?? 0).toBeLessThan(bytes);
    }
  });
});

describe("a second publish", () => {
  test("of the same snapshot keeps the release", async () => {
    const { publisher, www, sitesDir } = await startPublisher();
    const first = await publisher.publish({ snapshot: snapshotWith() });
    await publisher.idle();
    const before = await readTree(www());
    const second = await publisher.publish({ snapshot: snapshotWith() });
    expect(second).toMatchObject({ releaseId: first.releaseId, unchanged: true, written: 0 });
    expect(await readTree(www())).toEqual(before);
    expect((await publisher.listReleases("klynge")).map(({ id }) => id)).toEqual([first.releaseId]);
    expect(await readlink(join(sitesDir, "klynge", "current"))).toBe(`releases/${first.releaseId}`);
  });

  test("of the same content at a later time keeps the release and moves the time of its refresh", async () => {
    const { publisher, www } = await startPublisher();
    const first = await publisher.publish({ snapshot: snapshotWith({ now: "2026-05-01T10:00:00.000Z" }) });
    const second = await publisher.publish({ snapshot: snapshotWith({ now: "2026-05-01T22:00:00.000Z" }) });
    expect(second).toMatchObject({ releaseId: first.releaseId, unchanged: true, refreshAt: "2026-05-02T22:00:00.000Z" });
    const manifest = await verifyRelease(www());
    expect(manifest.refreshAt).toBe("2026-05-02T22:00:00.000Z");
    expect(manifest.createdAt <= new Date().toISOString()).toBe(true);
  });

  test("gives the same bytes in another folder, by another process's publisher", async () => {
    const [one, other] = [await startPublisher(), await startPublisher()];
    await one.publisher.publish({ snapshot: snapshotWith({ articles: 5 }) });
    await other.publisher.publish({ snapshot: snapshotWith({ articles: 5 }) });
    await Promise.all([one.publisher.idle(), other.publisher.idle()]);
    expect(await readTree(one.www())).toEqual(await readTree(other.www()));
  });

  test("writes the pages that changed and links the rest", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith({ articles: 20 });
    await publisher.publish({ snapshot });
    await publisher.idle();
    const before = await inodes(www());
    const report = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-7", "Ny titel") });
    await verifyRelease(www());
    const after = await inodes(www());
    const rewritten = [...after].filter(([file, inode]) => before.get(file) !== inode).map(([file]) => file);
    const changed = ["index.html", "nyheder/nyhed-7/index.html"];
    expect(rewritten.sort()).toEqual(changed.flatMap((file) => [file, `${file}.br`, `${file}.gz`]).sort());
    expect(report).toMatchObject({ written: 2, unchanged: false, pages: 22, files: 25 });
  });

  test("leaves out pages and files that are gone", async () => {
    const { publisher, www } = await startPublisher();
    await publisher.publish({ snapshot: snapshotWith({ articles: 3 }) });
    await publisher.publish({ snapshot: snapshotWith({ articles: 1 }) });
    expect(Object.keys((await verifyRelease(www())).files).filter((file) => file.startsWith("nyheder"))).toEqual([
      "nyheder/nyhed-0/index.html",
    ]);
  });

  test("makes a new release where only the domains changed, for servers read them from the manifest", async () => {
    const { publisher, www } = await startPublisher();
    const snapshot = snapshotWith();
    const first = await publisher.publish({ snapshot });
    const domains = [{ host: "klyngen.dk", primary: false }];
    const second = await publisher.publish({ snapshot: { ...snapshot, cluster: { ...snapshot.cluster, domains } } });
    expect(second).toMatchObject({ unchanged: false, written: 0 });
    expect(second.releaseId > first.releaseId).toBe(true);
    expect((await verifyRelease(www())).cluster.domains).toEqual(domains);
  });
});

describe("media files", () => {
  test("are hard links, and stay in the next release also when the CMS has lost them", async () => {
    const { publisher, sitesDir, mediaDir, www } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "strand.webp", body: Buffer.alloc(5000, 7) });
    const snapshot = snapshotWith({ assets: [asset, asset] });
    await publisher.publish({ snapshot });
    const inode = (await stat(join(mediaDir, "strand.webp"))).ino;
    expect((await stat(join(www(), asset.path))).ino).toBe(inode);
    expect((await verifyRelease(www())).files[asset.path.slice(1)]).toMatchObject({ type: "image/webp", bytes: 5000, immutable: true });

    const { publisher: elsewhere } = await startPublisher({ sitesDir, mediaDir: "/nowhere" });
    await elsewhere.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Ny") });
    expect((await stat(join(www(), asset.path))).ino).toBe(inode);
    await verifyRelease(www());
  });

  test("stay as they were published when the CMS replaces them the way Payload does", async () => {
    const { publisher, mediaDir, www } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "strand.webp", body: "first" });
    await publisher.publish({ snapshot: snapshotWith({ assets: [asset] }) });
    await rm(join(mediaDir, "strand.webp"));
    await mediaFile({ mediaDir, name: "strand.webp", body: "second" });
    expect(await readFile(join(www(), asset.path), "utf8")).toBe("first");
    await verifyRelease(www());
  });

  test("keep names with spaces and Danish letters, as web servers look them up", async () => {
    const { publisher, mediaDir, www } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "Referat fra åben havn.pdf", body: "%PDF" });
    await publisher.publish({
      snapshot: snapshotWith({ assets: [{ ...asset, path: encodeURI(asset.path), mimeType: "application/pdf" }] }),
    });
    expect((await verifyRelease(www())).files[asset.path.slice(1)]).toMatchObject({ bytes: 4 });
  });

  test("that are text get compressed files beside them", async () => {
    const { publisher, mediaDir, www } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "kort.svg", body: `<svg>${"<path d='M0 0'/>".repeat(200)}</svg>` });
    await publisher.publish({ snapshot: snapshotWith({ assets: [{ ...asset, mimeType: "image/svg+xml" }] }) });
    const { files } = await verifyRelease(www());
    expect(files[asset.path.slice(1)]).toMatchObject({ br: expect.any(Number), gz: expect.any(Number) });
  });
});

test("keeps up with a site that grows by one article at a time", async () => {
  const { publisher, www } = await startPublisher();
  for (let articles = 0; articles < 12; articles += 1) {
    await publisher.publish({ snapshot: snapshotWith({ articles }) });
    expect(Object.keys((await verifyRelease(www())).files)).toHaveLength(5 + articles);
  }
  await publisher.publish({ snapshot: snapshotWith({ news: [article({ slug: "kun-en" })] }) });
  expect(Object.keys((await verifyRelease(www())).files)).toContain("nyheder/kun-en/index.html");
});

async function inodes(www: string): Promise<Map<string, number>> {
  const tree = await readTree(www);
  return new Map(await Promise.all([...tree.keys()].map(async (file) => [file, (await stat(join(www, file))).ino] as const)));
}
