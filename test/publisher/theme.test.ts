import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { snapshotWith, tinyTheme } from "./snapshots.ts";
import { readManifest, startPublisher, temporaryFolder, verifyRelease } from "./support.ts";

async function ownTheme(): Promise<string> {
  const folder = join(await temporaryFolder(), "theme");
  await cp(tinyTheme, folder, { recursive: true });
  return folder;
}

/** Compiles the theme anew, as far as the tiny one can be. */
async function changeTheme(folder: string, from: string, to: string): Promise<void> {
  const entry = join(folder, "server", "entry.mjs");
  await writeFile(entry, (await readFile(entry, "utf8")).replaceAll(from, to));
}

describe("a theme that was compiled anew", () => {
  test("is used from the next publish after reloadTheme on, not before", async () => {
    const themeDir = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    const first = await publisher.publish({ snapshot: snapshotWith() });
    await changeTheme(themeDir, "<h1>", '<h1 class="ny">');

    expect(await publisher.publish({ snapshot: snapshotWith() })).toMatchObject({ unchanged: true });
    await publisher.reloadTheme();
    const second = await publisher.publish({ snapshot: snapshotWith() });

    expect(second).toMatchObject({ unchanged: false, written: 3 });
    expect(await readFile(join(www(), "nyheder/nyhed-0/index.html"), "utf8")).toContain('<h1 class="ny">');
    const releases = join(www(), "../..", "releases");
    expect((await readManifest(join(releases, first.releaseId))).themeDigest).not.toBe(
      (await readManifest(join(releases, second.releaseId))).themeDigest,
    );
  });

  test("that cannot be loaded leaves the one in use", async () => {
    const themeDir = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    await changeTheme(themeDir, "export function handler", "export funktion handler");
    await expect(publisher.reloadTheme()).rejects.toThrow("The theme cannot be loaded");
    await publisher.publish({ snapshot: snapshotWith() });
    await verifyRelease(www());
    await changeTheme(themeDir, "export funktion handler", "function handler");
    await expect(publisher.reloadTheme()).rejects.toThrow("it exports no handler");
  });

  test("may be deleted while it is in use", async () => {
    const themeDir = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    await rm(themeDir, { recursive: true });
    await publisher.publish({ snapshot: snapshotWith() });
    expect((await verifyRelease(www())).files).toHaveProperty(["favicon.svg"]);
    await expect(publisher.reloadTheme()).rejects.toThrow("the theme is not built");
  });

  test("brings and takes its own files", async () => {
    const themeDir = await ownTheme();
    const { publisher, www } = await startPublisher({ themeDir });
    await publisher.publish({ snapshot: snapshotWith() });
    await rm(join(themeDir, "client", "_assets"), { recursive: true });
    await mkdir(join(themeDir, "client", "_assets", "skrift"), { recursive: true });
    await writeFile(join(themeDir, "client", "_assets", "skrift", "a.1f.woff2"), "wOF2");
    await publisher.reloadTheme();
    expect(await publisher.publish({ snapshot: snapshotWith() })).toMatchObject({ written: 1 });
    const { files } = await verifyRelease(www());
    expect(files).not.toHaveProperty(["_assets/site.0f3a9c1b.css"]);
    expect(files["_assets/skrift/a.1f.woff2"]).toMatchObject({ type: "font/woff2", immutable: true, bytes: 4 });
  });
});

test("a theme without static files will do", async () => {
  const themeDir = await ownTheme();
  await rm(join(themeDir, "client"), { recursive: true });
  const { publisher, www } = await startPublisher({ themeDir });
  await publisher.publish({ snapshot: snapshotWith() });
  await verifyRelease(www());
});
