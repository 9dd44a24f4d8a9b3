import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseManifest } from "@klynge/contract";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";
import { waitUntilReady } from "../../scripts/lib/wait-until-ready.ts";
import { type CmsClient, send, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { copyPlatform, type Platform } from "../support/platform.ts";
import { isRunning, processTree } from "../support/process-tree.ts";
import { getFromSite } from "../support/site-client.ts";
import { watchSite } from "../support/watch-site.ts";

const slug = "mols-i-udvikling";
const host = `${slug}.localhost`;
const RESTART_MS = 60_000;

/** What is broken on purpose here is a copy of the demo, whose processes are killed and whose files are taken away. */
let platform: Platform;
beforeAll(async () => {
  platform = await copyPlatform({ from: inject("platform").dataDir });
});
afterAll(() => platform?.remove());

const page = (path: string, site = host) => getFromSite({ port: platform.config.sitesPort, host: site, path });
const cmsHealth = () => send({ url: `${platform.cmsUrl}/api/health`, method: "GET" });
const sitesHealth = () => send({ url: `http://127.0.0.1:${platform.config.sitesPort}/healthz`, method: "GET" });
const cmsIsReady = () => eventually(async () => expect(await cmsHealth()).toMatchObject({ status: 200 }), { limitMs: RESTART_MS });
const watch = () => watchSite({ port: platform.config.sitesPort, host, paths: ["/", "/nyheder/", "/kalender/"] });
const secretariat = () => signIn({ cmsUrl: platform.cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });

describe("with everything running", () => {
  let cms: CmsClient;
  beforeAll(async () => {
    await platform.start();
    cms = await secretariat();
  });

  test("a publisher that is killed leaves its work to the next, and no page is broken meanwhile", async () => {
    const clusters = await liveClusters(cms);
    const watcher = watch();
    // Held, so that all the work is waiting when it begins.
    platform.signal("publisher", "SIGSTOP");
    for (const { id } of clusters) await edit({ cms, collection: "clusters", id, data: { tagline: "Skrevet mens der blev publiceret" } });
    const liveOnes = async () => {
      const starts = await Promise.all(clusters.map((cluster) => page("/", cluster.host)));
      return starts.filter(({ text }) => text.includes("Skrevet mens der blev publiceret")).length;
    };
    expect(await liveOnes()).toBe(0);
    platform.signal("publisher", "SIGCONT");
    await eventually(async () => expect(await liveOnes()).toBeGreaterThan(0), { intervalMs: 5 });
    platform.signal("publisher", "SIGKILL");
    expect(await liveOnes()).toBeLessThan(clusters.length);

    await eventually(async () => expect(await liveOnes()).toBe(clusters.length), { limitMs: RESTART_MS });
    expect(platform.output.join("\n")).toMatch(/\[publisher\] ended with SIGKILL — .* — it is started again in 1 s/);
    const { visits, broken } = await watcher.stop();
    expect(visits).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test("a CMS that is killed comes back, and the sites do not notice", async () => {
    const watcher = watch();
    platform.signal("cms", "SIGKILL");
    await eventually(async () => await expect(cmsHealth()).rejects.toThrow());
    await cmsIsReady();
    await edit({ cms, collection: "clusters", id: await idOf(cms), data: { tagline: "Skrevet efter genstarten" } });
    await eventually(async () => expect((await page("/")).text).toContain("Skrevet efter genstarten"));
    expect((await watcher.stop()).broken).toEqual([]);
    await platform.stop();
  });
});

test("what is changed while no publisher runs is published when one starts", async () => {
  await platform.start(["cms", "sites"]);
  await cmsIsReady();
  const cms = await secretariat();
  await edit({ cms, collection: "clusters", id: await idOf(cms), data: { tagline: "Skrevet uden nogen til at publicere" } });
  expect((await page("/")).text).not.toContain("Skrevet uden nogen til at publicere");
  await platform.start(["publisher"]);
  await eventually(async () => expect((await page("/")).text).toContain("Skrevet uden nogen til at publicere"), { limitMs: RESTART_MS });
  await platform.stop();
});

describe("the site server alone", () => {
  beforeAll(async () => {
    await platform.start(["sites"]);
    await eventually(async () => expect((await sitesHealth()).status).toBe(200));
  });
  afterAll(() => platform.stop());

  test("serves every file of a site", async () => {
    const { files, redirects } = parseManifest(
      JSON.parse(readFileSync(join(platform.config.sitesDir, slug, "current", "manifest.json"), "utf8")),
    );
    const moved = new Set(redirects.map(({ from }) => from));
    const paths = Object.keys(files)
      .filter((file) => file !== "404.html")
      .map((file) => `/${file.replace(/index\.html$/, "")}`)
      .filter((path) => !moved.has(path));
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) expect((await page(encodeURI(path))).status, path).toBe(200);
  });

  test("names the sites folder where it is gone, and goes on when it is back", async () => {
    const { sitesDir } = platform.config;
    renameSync(sitesDir, `${sitesDir}-away`);
    try {
      const { status, body } = await sitesHealth();
      expect(status).toBe(503);
      expect(body.problems).toEqual([expect.stringMatching(/^\[server\] The sites folder cannot be read — ENOENT — .+ check KLYNGE_DATA/)]);
      expect((await page("/")).status).toBe(503);
    } finally {
      renameSync(`${sitesDir}-away`, sitesDir);
    }
    await eventually(async () => expect((await sitesHealth()).status).toBe(200));
    expect((await page("/")).status).toBe(200);
  });
});

test("SIGTERM ends npm start and everything it has started", async () => {
  const main = spawn("node", ["scripts/start.ts"], { cwd: root, env: { ...process.env, ...platform.env }, stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => main.once("close", resolve));
  await waitUntilReady({ config: platform.config, ended });
  const processes = processTree(main.pid as number);
  expect(processes.length).toBeGreaterThanOrEqual(4);
  main.kill("SIGTERM");
  // Three processes that stop in good order need not be killed after the supervisor's limit.
  expect(await ended).toBe(0);
  expect(processes.filter(isRunning)).toEqual([]);
});

describe("a database that is no database", () => {
  const file = () => join(platform.config.dataDir, "klynge.db");
  const aside = () => join(platform.config.dataDir, "aside");
  const problemWith = (name: string) =>
    `[database] The database ${name} cannot be used — SQLITE_NOTADB: file is not a database — check that it is an SQLite database`;

  test("is named by the CMS and the publisher, which wait for the right one; the sites stay up", async () => {
    putAside();
    writeFileSync(file(), "Det her er ingen database. ".repeat(1000));
    platform.output.length = 0;
    await platform.start(["sites"]);
    await platform.start(["publisher", "cms"]);
    await eventually(async () => {
      expect(await cmsHealth()).toMatchObject({ status: 503, body: { problem: expect.stringContaining(problemWith("klynge.db")) } });
    });
    await eventually(() => expect(publisherLines()).toHaveLength(1));
    expect(publisherLines()[0]).toContain(problemWith(file()));
    expect((await page("/")).status).toBe(200);

    putBack();
    await cmsIsReady();
    await eventually(() =>
      expect(publisherLines().slice(1)).toEqual(["[publisher] The database is there", "The publisher waits for work"]),
    );
    expect(platform.output.join("\n")).not.toContain("ended with");
  });

  test("is noticed where it takes the other's place while the CMS runs", async () => {
    putAside();
    expect((await cmsHealth()).body.problem).toMatch(
      /^\[database\] klynge\.db is gone, and the CMS still uses the old file — what is saved now will be lost — stop the platform, .+/,
    );
    writeFileSync(file(), "Det her er ingen database.");
    expect(await cmsHealth()).toMatchObject({ status: 503, body: { problem: expect.stringContaining("klynge.db was replaced, and") } });
    expect((await page("/")).status).toBe(200);
  });

  /** With the log beside it: a log of another database makes any file "malformed". */
  function putAside(): void {
    mkdirSync(aside(), { recursive: true });
    for (const name of databaseFiles(platform.config.dataDir)) renameSync(join(platform.config.dataDir, name), join(aside(), name));
  }

  function putBack(): void {
    for (const name of databaseFiles(platform.config.dataDir)) rmSync(join(platform.config.dataDir, name));
    for (const name of databaseFiles(aside())) renameSync(join(aside(), name), join(platform.config.dataDir, name));
  }

  function databaseFiles(folder: string): string[] {
    return readdirSync(folder).filter((name) => /^klynge\.db(?:-wal|-shm)?$/.test(name));
  }

  function publisherLines(): string[] {
    return platform.output.filter((line) => line.startsWith("[publisher] ")).map((line) => line.slice("[publisher] ".length));
  }
});

async function liveClusters(cms: CmsClient): Promise<{ id: string; host: string }[]> {
  const { body } = await cms.request("GET", "/api/clusters?depth=0&limit=100&where[status][equals]=live");
  const clusters = body.docs as { id: string; slug: string; kind: string }[];
  expect(clusters.length).toBeGreaterThan(5);
  return clusters.filter(({ kind }) => kind === "cluster").map((cluster) => ({ id: cluster.id, host: `${cluster.slug}.localhost` }));
}

async function idOf(cms: CmsClient): Promise<string> {
  return (await cms.findOne("clusters", { slug })).id;
}

async function edit({ cms, collection, id, data }: { cms: CmsClient; collection: string; id: string; data: object }): Promise<void> {
  const { status, body } = await cms.request("PATCH", `/api/${collection}/${id}`, data);
  expect(status, JSON.stringify(body)).toBe(200);
}
