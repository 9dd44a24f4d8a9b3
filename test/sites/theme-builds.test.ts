import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTheme } from "../../scripts/lib/build-theme.ts";
import { root } from "../../scripts/lib/root.ts";
import { currentBuild, findBuild, keepBuild, newBuildFolder, takeIntoUse, themeDirOf } from "../../scripts/lib/theme-builds.ts";
import { bytesOf } from "../fixtures/pictures.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { startPublisher, verifyRelease } from "../publisher/support.ts";
import { eventually } from "../support/eventually.ts";

/*
 * The real theme, compiled anew under a publisher that runs: in a copy of its sources, inside the project, where it finds its
 * dependencies.
 */

const snapshot = makeSnapshot();
let project: string;

beforeAll(async () => {
  await mkdir(join(root, "test/output"), { recursive: true });
  project = await mkdtemp(join(root, "test/output/theme-builds-"));
  await cp(join(root, "sites"), join(project, "sites"), { recursive: true, filter: (path) => basename(path) !== "dist" });
  for (const file of ["astro.config.mjs", "tsconfig.base.json"]) await cp(join(root, file), join(project, file));
  await buildTheme({ project });
});
afterAll(() => rm(project, { recursive: true, force: true }));

const START_PAGE = "sites/src/views/start.astro";

/** Writes something at the top of every site's start page, for as long as a task runs. */
async function withTemplate<Result>(text: string, task: () => Promise<Result>): Promise<Result> {
  const file = join(project, START_PAGE);
  const before = await readFile(file, "utf8");
  await writeFile(file, `${before}\n${text}\n`);
  try {
    return await task();
  } finally {
    await writeFile(file, before);
  }
}

async function startWithTheme(themeDir = themeDirOf(project)) {
  const started = await startPublisher({ themeDir });
  for (const { source } of snapshot.assets) await writeFile(join(started.mediaDir, source), bytesOf(source));
  const www = started.www(snapshot.cluster.slug);
  return { ...started, www, startPage: () => readFile(join(www, "index.html"), "utf8") };
}

const builds = () => readdir(join(project, "sites/dist/builds"));

describe("a theme that is compiled while a publisher runs", () => {
  test("shows with the next publish; a process that stays at the one before has that one whole", async () => {
    const { publisher, www, startPage } = await startWithTheme();
    // This one has rendered nothing yet: most of the theme's code is read with the first page.
    const stays = await startWithTheme(await realpath(themeDirOf(project)));
    await publisher.publish({ snapshot });
    await withTemplate("<p>Et nyt udseende</p>", () => buildTheme({ project }));

    expect((await publisher.nextRefreshes()).map(({ because }) => because)).toEqual(["theme"]);
    expect(await publisher.publish({ snapshot })).toMatchObject({ unchanged: false });
    expect(await startPage()).toContain("Et nyt udseende");
    await verifyRelease(www);
    await stays.publisher.publish({ snapshot });
    expect(await stays.startPage()).not.toContain("Et nyt udseende");
    await verifyRelease(stays.www);
  });

  test("is not used before it is whole: not while it is made, not when that is broken off", async () => {
    await buildTheme({ project });
    const { publisher } = await startWithTheme();
    await publisher.publish({ snapshot });
    const before = { link: await realpath(themeDirOf(project)), builds: await builds() };
    const folder = newBuildFolder(project);
    const args = ["build", "--root", project, "--outDir", folder];
    const compiler = spawn("astro", args, { detached: true, stdio: "ignore", env: { ...process.env, NODE_ENV: "production" } });
    const ended = new Promise((resolve) => compiler.once("close", resolve));
    await eventually(async () => expect(await readdir(folder)).not.toEqual([]), { intervalMs: 1 });
    process.kill(-(compiler.pid ?? 0), "SIGKILL");
    await ended;
    expect((await builds()).length).toBe(before.builds.length + 1);
    expect(await publisher.publish({ snapshot })).toMatchObject({ unchanged: true });
    await buildTheme({ project });
    expect(await realpath(themeDirOf(project))).toBe(before.link);
  });

  test("leaves the one in use where it cannot be compiled", async () => {
    await buildTheme({ project });
    const { publisher } = await startWithTheme();
    await publisher.publish({ snapshot });
    const before = { build: currentBuild(project), builds: await builds() };
    const failing = withTemplate("{ ifelse( }", () => buildTheme({ project }));
    await expect(failing).rejects.toThrow("Compile the theme: failed");
    expect({ build: currentBuild(project), builds: await builds() }).toEqual(before);
    expect(await publisher.publish({ snapshot })).toMatchObject({ unchanged: true });
  });

  test("is one that lies there already where the sources are those of before", async () => {
    await buildTheme({ project });
    const name = currentBuild(project);
    await withTemplate("<p>Et nyt udseende</p>", () => buildTheme({ project }));
    expect(currentBuild(project)).not.toBe(name);
    const before = await builds();
    await buildTheme({ project });
    expect({ build: currentBuild(project), builds: await builds() }).toEqual({ build: name, builds: before });
  });
});

test("old builds go, but not the newest five and the two of a switch", async () => {
  const other = await mkdtemp(join(root, "test/output/old-builds-"));
  try {
    const keep = (digest: string) => keepBuild({ project: other, folder: newBuildFolder(other), digest });
    const oldest = keep("0".repeat(64));
    takeIntoUse({ project: other, name: oldest });
    const names = Array.from({ length: 8 }, (_, index) => keep(String(index + 1).repeat(64)));
    const newest = names.at(-1) ?? "";
    takeIntoUse({ project: other, name: newest });
    const left = () => readdir(join(other, "sites/dist/builds"));
    expect((await left()).sort()).toEqual([oldest, ...names.slice(-5)]);
    expect(findBuild({ project: other, digest: "8".repeat(64) })).toBe(newest);
    expect(findBuild({ project: other, digest: "1".repeat(64) })).toBeUndefined();
    newBuildFolder(other);
    takeIntoUse({ project: other, name: newest });
    expect((await left()).filter((name) => !name.startsWith(".")).sort()).toEqual(names.slice(-5));
    expect((await left()).filter((name) => name.startsWith("."))).toHaveLength(1);
  } finally {
    await rm(other, { recursive: true, force: true });
  }
});
