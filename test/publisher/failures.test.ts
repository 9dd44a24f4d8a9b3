import { access, readdir, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { ContractError, SNAPSHOT_VERSION } from "@klynge/contract";
import { createPublisher, PublishError } from "@klynge/publisher";
import { describe, expect, test } from "vitest";
import { article, snapshotOf, snapshotWith, withTitle } from "./snapshots.ts";
import { mediaFile, readTree, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

/** What the theme does wrong, as its article's title has it, and what the editor is told. */
const BROKEN_PAGES = {
  throws: "the template is broken",
  rejects: "the template is broken later",
  reports: "Cannot read the excerpt",
  "answers 500": "status 500 instead of 200",
  "answers 404": "status 404 instead of 200",
  redirects: "status 301 instead of 200",
  "breaks off": "the stream broke",
  "has no type": "named no content type",
  "is not there": "has no such page",
  "changes the snapshot": "read only property",
  "never answers": "gave no answer in 2 seconds",
  "never ends": "gave no answer in 2 seconds",
  "takes all memory": "memory limit",
  "ends its thread": "the thread that renders ended with 1",
};

describe.each(Object.entries(BROKEN_PAGES))("a page that %s", (title, why) => {
  test("stops the publish, is named with the reason, and leaves the old site", async () => {
    const { publisher, www, sitesDir } = await startPublisher(title.startsWith("never") ? { pageTimeoutMs: 2_000 } : {});
    const snapshot = snapshotWith({ articles: 5 });
    const { releaseId } = await publisher.publish({ snapshot });
    await publisher.idle();
    const before = await readTree(www());

    // The first article changes too, so that files are written before the broken page is reached.
    const broken = withTitle(withTitle(snapshot, "nyhed-0", "Ny"), "nyhed-3", title);
    const error = await publisher.publish({ snapshot: broken }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ page: "/nyheder/nyhed-3/", message: expect.stringContaining(why), cause: expect.any(Error) });
    expect(String(error)).toContain('[publisher] "klynge" was not published — the page /nyheder/nyhed-3/ could not be made');
    expect(await readlink(join(sitesDir, "klynge", "current"))).toBe(`releases/${releaseId}`);
    expect(await readTree(www())).toEqual(before);
    expect(await readdir(join(sitesDir, "klynge", "releases"))).toEqual([releaseId]);
  });
});

test.each(["never ends", "ends its thread"])("a page that %s harms no other cluster", async (title) => {
  const { publisher, www } = await startPublisher({ pageTimeoutMs: 2_000 });
  const bad = publisher.publish({ snapshot: withTitle(snapshotOf("daarlig", { articles: 60 }), "nyhed-30", title) });
  const good = Array.from({ length: 4 }, (_, index) => publisher.publish({ snapshot: snapshotOf(`god-${index}`, { articles: 60 }) }));
  await expect(bad).rejects.toMatchObject({ page: "/nyheder/nyhed-30/" });
  await Promise.all(good);
  for (let index = 0; index < 4; index += 1) await verifyRelease(www(`god-${index}`));
});

test("a page that fails in a first publish leaves nothing live", async () => {
  const { publisher, sitesDir } = await startPublisher();
  await expect(publisher.publish({ snapshot: snapshotWith({ news: [article({ slug: "a", title: "throws" })] }) })).rejects.toThrow(
    PublishError,
  );
  await expect(access(join(sitesDir, "klynge", "current"))).rejects.toThrow("ENOENT");
  expect(await publisher.nextRefreshes()).toEqual([]);
});

test("publishing goes on once the page is mended", async () => {
  const { publisher, www } = await startPublisher();
  const snapshot = snapshotWith();
  await publisher.publish({ snapshot });
  await expect(publisher.publish({ snapshot: withTitle(snapshot, "nyhed-1", "throws") })).rejects.toThrow(PublishError);
  const report = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-1", "Hel igen") });
  expect(report).toMatchObject({ unchanged: false, written: 2 });
  await verifyRelease(www());
});

describe("a list of pages that is wrong", () => {
  test.each([
    ["lists nothing", "cannot be used"],
    ["lists no start page", "it lacks /"],
    ["lists a page that is missing", "the page /mangler/ could not be made"],
    ["lists a path outside", "cannot be used"],
    ["lists a file in a file", "both want the file sitemap.xml"],
    ["lists a theme file", "both want the file favicon.svg"],
  ])("because it %s is refused", async (tagline, why) => {
    const { publisher, sitesDir } = await startPublisher();
    const snapshot = snapshotWith();
    const publishing = publisher.publish({ snapshot: { ...snapshot, cluster: { ...snapshot.cluster, tagline } } });
    await expect(publishing).rejects.toThrow(why);
    await expect(publishing).rejects.toThrow(PublishError);
    expect(await readdir(join(sitesDir, "klynge", "releases")).catch(() => [])).toEqual([]);
  });
});

describe("a media file", () => {
  test("that is missing is named", async () => {
    const { publisher, mediaDir } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "strand.webp", body: "x" });
    await rm(join(mediaDir, "strand.webp"));
    const publishing = publisher.publish({ snapshot: snapshotWith({ assets: [asset] }) });
    await expect(publishing).rejects.toThrow("the media file strand.webp is missing");
    await expect(publishing).rejects.toMatchObject({ page: asset.path });
  });

  test("that is cut short is named", async () => {
    const { publisher, mediaDir } = await startPublisher();
    const asset = await mediaFile({ mediaDir, name: "strand.webp", body: "half" });
    const publishing = publisher.publish({ snapshot: snapshotWith({ assets: [{ ...asset, bytes: 8 }] }) });
    await expect(publishing).rejects.toThrow("the media file strand.webp is 4 bytes long where the CMS knows 8");
  });

  test("may not lie outside the media folder", async () => {
    const { publisher } = await startPublisher();
    const asset = { path: "/media/x/passwd", source: "../../etc/passwd", bytes: 1, mimeType: "text/plain" };
    await expect(publisher.publish({ snapshot: snapshotWith({ assets: [asset] }) })).rejects.toThrow("a path inside the media folder");
  });

  test.each(["/media/../../x", "/media/%2e%2e/x", "/media/..%2fx", "/media//x", "media/x"])("may not be published at %s", async (path) => {
    const { publisher } = await startPublisher();
    const asset = { path, source: "x", bytes: 1, mimeType: "text/plain" };
    await expect(publisher.publish({ snapshot: snapshotWith({ assets: [asset] }) })).rejects.toThrow(ContractError);
  });
});

describe("a snapshot", () => {
  test.each([
    [{ ...snapshotWith(), version: 99 }, `its version is 99, this program reads version ${SNAPSHOT_VERSION}`],
    [{ ...snapshotWith(), cluster: { ...snapshotWith().cluster, slug: "../../etc" } }, "cluster.slug"],
    [{ ...snapshotWith(), news: [{ slug: "uden-titel" }] }, "news.0"],
    ["not a snapshot", "its version is missing"],
    [null, "its version is missing"],
  ])("that is not one is refused before anything is touched (%#)", async (snapshot, why) => {
    const { publisher, sitesDir } = await startPublisher();
    const publishing = publisher.publish({ snapshot });
    await expect(publishing).rejects.toThrow(ContractError);
    await expect(publishing).rejects.toThrow(why);
    expect(await readdir(sitesDir)).toEqual([]);
  });
});

test("a publish can be called off, and leaves nothing behind", async () => {
  const { publisher, sitesDir } = await startPublisher();
  const controller = new AbortController();
  const publishing = publisher.publish({ snapshot: snapshotWith({ articles: 500 }), signal: controller.signal });
  setImmediate(() => controller.abort(new Error("called off")));
  await expect(publishing).rejects.toThrow("called off");
  expect(await readdir(join(sitesDir, "klynge", "releases")).catch(() => [])).toEqual([]);
  await expect(publisher.publish({ snapshot: snapshotWith() })).resolves.toMatchObject({ unchanged: false });
});

test("a theme that is not built is said to be so, with what to do", async () => {
  const folder = await temporaryFolder();
  const starting = createPublisher({ sitesDir: folder, mediaDir: folder, themeDir: folder, onBackgroundError: () => {} });
  await expect(starting).rejects.toThrow("the theme is not built");
  await expect(starting).rejects.toThrow("npm run build");
});

test("a stopped publisher refuses work", async () => {
  const { publisher } = await startPublisher();
  await publisher.close();
  await expect(publisher.publish({ snapshot: snapshotWith() })).rejects.toThrow("the publisher is stopping");
});

test("a live release that somebody damaged is written anew", async () => {
  const { publisher, www } = await startPublisher();
  const snapshot = snapshotWith();
  await publisher.publish({ snapshot });
  await rm(join(www(), "nyheder"), { recursive: true });
  const report = await publisher.publish({ snapshot: withTitle(snapshot, "nyhed-0", "Ny") });
  expect(report.written).toBe(report.files);
  await verifyRelease(www());
});
