import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, snapshotOf, snapshotWith, tinyTheme } from "./snapshots.ts";
import { readManifest, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

/** A theme in use, and ways to build another beside it. */
async function ownTheme() {
  const folder = await temporaryFolder();
  const themeDir = join(folder, "current");
  let builds = 0;

  async function build(change: (dir: string) => Promise<void>): Promise<string> {
    const dir = join(folder, `build-${++builds}`);
    await cp(tinyTheme, dir, { recursive: true });
    await change(dir);
    return dir;
  }

  async function use(dir: string): Promise<void> {
    await symlink(dir, `${themeDir}.new`);
    await rename(`${themeDir}.new`, themeDir);
  }

  const first = await build(async () => {});
  await use(first);
  return { themeDir, first, build, use };
}

function changeEntry(from: string, to: string) {
  return async (dir: string): Promise<void> => {
    const entry = join(dir, "server", "entry.mjs");
    await writeFile(entry, (await readFile(entry, "utf8")).replaceAll(from, to));
  };
}

const withClass = changeEntry("<h1>", '<h1 class="ny">');

describe("a theme that was built beside the one in use", () => {
  test("is used from the next publish after the switch on, not before", async () => {
    const { themeDir, build, use } = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    const first = await publisher.publish({ snapshot: snapshotWith() });
    const next = await build(withClass);

    expect(await publisher.publish({ snapshot: snapshotWith() })).toMatchObject({ unchanged: true });
    await use(next);
    const second = await publisher.publish({ snapshot: snapshotWith() });

    expect(second).toMatchObject({ unchanged: false, rendered: 6, written: 3 });
    expect(await readFile(join(www(), "nyheder/nyhed-0/index.html"), "utf8")).toContain('<h1 class="ny">');
    const releases = join(www(), "../..", "releases");
    expect((await readManifest(join(releases, first.releaseId))).themeDigest).not.toBe(
      (await readManifest(join(releases, second.releaseId))).themeDigest,
    );
  });

  test("makes every site due at once, until it was made anew", async () => {
    const { themeDir, build, use } = await ownTheme();
    const { publisher } = await startPublisher({ themeDir });
    for (const slug of ["mols", "vestrum", "tilbage", "tom"]) {
      await publisher.publish({ snapshot: snapshotOf(slug, slug === "tom" ? { articles: 0 } : {}) });
    }
    await publisher.publish({ snapshot: snapshotOf("tilbage", { articles: 4 }) });
    await publisher.rollback({ slug: "tilbage" });
    const dueFor = async (because: string) =>
      (await publisher.nextRefreshes()).filter((due) => due.because === because && due.refreshAt <= new Date().toISOString());
    expect(await dueFor("theme")).toEqual([]);

    await use(await build(withClass));
    // A release somebody went back to stays as it is.
    expect((await dueFor("theme")).map(({ slug }) => slug).sort()).toEqual(["mols", "tom", "vestrum"]);
    await publisher.publish({ snapshot: snapshotOf("mols") });
    // The new theme changes nothing where there is no article.
    expect(await publisher.publish({ snapshot: snapshotOf("tom", { articles: 0 }) })).toMatchObject({ unchanged: true });
    expect((await dueFor("theme")).map(({ slug }) => slug)).toEqual(["vestrum"]);
  });

  test("is not taken back by a publisher that has another theme for a while", async () => {
    const [mine, theirs] = [await ownTheme(), await ownTheme()];
    await theirs.use(await theirs.build(withClass));
    const one = await startPublisher({ themeDir: mine.themeDir });
    const { publisher: other } = await startPublisher({ themeDir: theirs.themeDir, sitesDir: one.sitesDir });
    await other.publish({ snapshot: snapshotOf("mols") });
    expect((await one.publisher.nextRefreshes()).map(({ because }) => because)).toEqual(["clock"]);
    await one.publisher.publish({ snapshot: snapshotOf("tom", { articles: 0 }) });
    expect(await other.publish({ snapshot: snapshotOf("tom", { articles: 0 }) })).toMatchObject({ unchanged: true });
    for (const publisher of [one.publisher, other]) {
      expect((await publisher.nextRefreshes()).map(({ because }) => because)).toEqual(["clock", "clock"]);
    }
  });

  test("waits for what is being published with the one before, and that one ends whole", async () => {
    const { themeDir, build, use } = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir, pageTimeoutMs: 2000 });
    const stuck = {
      ...snapshotOf("gammel"),
      news: [...snapshotWith({ articles: 60 }).news, article({ slug: "haenger", title: "never answers" })],
    };
    const old = publisher.publish({ snapshot: stuck });
    await use(await build(withClass));
    await publisher.publish({ snapshot: snapshotOf("ny") });
    expect(await readFile(join(www("ny"), "nyheder/nyhed-0/index.html"), "utf8")).toContain('<h1 class="ny">');
    await expect(old).rejects.toThrow("/nyheder/haenger/ could not be made (the theme gave no answer in 2 seconds)");
  });

  test("and cannot be loaded leaves the one in use, and is told once", async () => {
    const { themeDir, build, use } = await ownTheme();
    const told: string[] = [];
    const { publisher, www } = await startPublisher({ themeDir, onBackgroundError: (error) => told.push(String(error)) });
    const publishes = async (title: string) => {
      await publisher.publish({ snapshot: { ...snapshotWith(), news: [article({ slug: "a", title })] } });
      expect(Object.keys((await verifyRelease(www())).files)).toContain("nyheder/a/index.html");
    };
    await use(await build(changeEntry("export function handler", "export funktion handler")));
    await publishes("Et");
    await publishes("To");
    expect(told).toEqual([expect.stringContaining("The theme cannot be loaded")]);
    await use(await build(changeEntry("export function handler", "function handler")));
    await publishes("Tre");
    expect(told[1]).toContain("it exports no handler");
    await use(await build((dir) => rm(join(dir, "server"), { recursive: true })));
    await publishes("Fire");
    expect(told[2]).toContain("the theme is not built");
    await rm(themeDir);
    await publishes("Fem");
    await use(await build(withClass));
    await publishes("Seks");
    expect(await readFile(join(www(), "nyheder/a/index.html"), "utf8")).toContain('<h1 class="ny">Seks</h1>');
    expect(told).toHaveLength(3);
  });

  test("brings and takes its own files", async () => {
    const { themeDir, build, use } = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    await publisher.publish({ snapshot: snapshotWith() });
    const next = await build(async (dir) => {
      await rm(join(dir, "client", "_assets"), { recursive: true });
      await mkdir(join(dir, "client", "_assets", "skrift"), { recursive: true });
      await writeFile(join(dir, "client", "_assets", "skrift", "a.1f.woff2"), "wOF2");
    });
    await use(next);
    expect(await publisher.publish({ snapshot: snapshotWith() })).toMatchObject({ written: 1 });
    const { files } = await verifyRelease(www());
    expect(files).not.toHaveProperty(["_assets/site.0f3a9c1b.css"]);
    expect(files["_assets/skrift/a.1f.woff2"]).toMatchObject({ type: "font/woff2", immutable: true, bytes: 4 });
  });
});

test("a theme may be deleted while it is in use", async () => {
  const { themeDir, first } = await ownTheme();
  const { publisher, www } = await startPublisher({ themeDir });
  await rm(first, { recursive: true });
  await publisher.publish({ snapshot: snapshotWith() });
  expect((await verifyRelease(www())).files).toHaveProperty(["favicon.svg"]);
});

test("a theme without static files will do", async () => {
  const { themeDir, first } = await ownTheme();
  await rm(join(first, "client"), { recursive: true });
  const { publisher, www } = await startPublisher({ themeDir });
  await publisher.publish({ snapshot: snapshotWith() });
  await verifyRelease(www());
  expect(await readdir(www())).not.toContain("favicon.svg");
});
