import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SNAPSHOT_VERSION } from "@klynge/contract";
import { createPublisher, type PublisherOptions } from "@klynge/publisher";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";
import { type CmsClient, send, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { copyPlatform, createPlatform, type Platform } from "../support/platform.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";

const slug = "mols-i-udvikling";

let platform: Platform;
let cms: CmsClient;
let tenant: string;
beforeAll(async () => {
  platform = await copyPlatform({ from: inject("platform").dataDir });
  await platform.start(["cms", "sites"]);
  await eventually(async () => expect((await health(platform)).status).toBe(200), { limitMs: 60_000 });
  cms = await signIn({ cmsUrl: platform.cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  tenant = (await cms.findOne("clusters", { slug })).id;
});
afterAll(() => platform?.remove());

const health = ({ cmsUrl }: Platform) => send({ url: `${cmsUrl}/api/health`, method: "GET" });
const currentRelease = () => readlinkSync(join(platform.config.sitesDir, slug, "current"));

describe("an upload", () => {
  const stored = async () => ({
    rows: (await cms.request("GET", "/api/media?limit=1&depth=0")).body.totalDocs,
    files: readdirSync(platform.config.mediaDir, { recursive: true }).sort(),
  });

  test.each([
    ["a text that calls itself a picture", async () => Buffer.from("Det her er ikke noget billede.")],
    ["a picture that was cut off", async () => (await jpeg()).subarray(0, 2_000)],
    ["nothing", async () => Buffer.alloc(0)],
  ])("of %s is refused in one sentence, and nothing of it is kept", async (_, content) => {
    const before = await stored();
    const { status, body } = await cms.upload({
      collection: "media",
      name: "havnen.jpg",
      type: "image/jpeg",
      content: new Uint8Array(await content()),
      data: { tenant, alt: "Havnen" },
    });
    expect(status, JSON.stringify(body)).toBe(400);
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^«havnen\.jpg» kan ikke læses som billede .+ Gem den som JPEG, PNG eller PDF og prøv igen\.$/);
    expect(await stored()).toEqual(before);
  });

  async function jpeg(): Promise<Buffer> {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
    return sharp({ create: { width: 400, height: 300, channels: 3, background: "#888", noise } })
      .jpeg()
      .toBuffer();
  }
});

test("a field that is missing is named in the editor's language, and nothing is saved", async () => {
  const count = async () => (await cms.request("GET", "/api/news?limit=1&depth=0")).body.totalDocs;
  const before = await count();
  const { status, body } = await cms.request("POST", "/api/news", { tenant, body: richText("Uden titel"), _status: "published" });
  expect(status).toBe(400);
  expect((body.errors as { message: string }[])[0]?.message).toMatch(/ugyldigt: Titel$/);
  expect(problemsOf(body)).toEqual([expect.objectContaining({ path: "title", message: "Feltet skal udfyldes." })]);
  expect(await count()).toBe(before);
});

describe("npm run publish", () => {
  test("refuses clusters that are unknown or not live, all of them at once, and publishes nothing", async () => {
    const draft = await cms.request("POST", "/api/clusters", { name: "Endnu Ikke Klar", slug: "endnu-ikke-klar", status: "draft" });
    expect(draft.status).toBe(201);
    const before = currentRelease();
    const { code, stdout, stderr } = await publish([slug, "findes-ikke", "endnu-ikke-klar"]);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^\[publish\] Nothing was published — there is no cluster "findes-ikke"; "endnu-ikke-klar" has no site, it is draft — those with a site are: .*mols-i-udvikling.*\n$/,
    );
    expect(currentRelease()).toBe(before);
  });

  test("says in one line that the database is not there", async () => {
    const { code, stderr } = await publish(["--all"], { DATABASE_URL: "mongodb://127.0.0.1:1/klynge?serverSelectionTimeoutMS=1000" });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "[database] The MongoDB of DATABASE_URL cannot be reached — connect ECONNREFUSED 127.0.0.1:1 — start it, or correct DATABASE_URL\n",
    );
  });

  function publish(args: string[], env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      const options = { cwd: root, env: { ...process.env, ...platform.env, ...env } };
      execFile("node", ["scripts/publish.ts", ...args], options, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  }
});

describe("the publisher", () => {
  test("refuses a snapshot of another version, and the site stays as it is", async () => {
    const publisher = await createPublisher(publisherOptions(join(root, "sites/dist/current")));
    onTestFinished(() => publisher.close());
    const before = { release: currentRelease(), page: await startPage() };
    await expect(publisher.publish({ snapshot: { version: SNAPSHOT_VERSION + 1, cluster: { slug } } })).rejects.toThrow(
      `its version is ${SNAPSHOT_VERSION + 1}, this program reads version ${SNAPSHOT_VERSION}`,
    );
    expect({ release: currentRelease(), page: await startPage() }).toEqual(before);
  });

  test("says that the theme is not built, and how to build it", async () => {
    const themeDir = mkdtempSync(join(tmpdir(), "klynge-theme-"));
    onTestFinished(() => rmSync(themeDir, { recursive: true }));
    await expect(createPublisher(publisherOptions(themeDir))).rejects.toThrow(
      `[publisher] Nothing can be published yet — the theme is not built (${themeDir}/server/entry.mjs is missing) — Build it first: npm run build`,
    );
  });

  function publisherOptions(themeDir: string): PublisherOptions {
    const { sitesDir, mediaDir } = platform.config;
    return {
      sitesDir,
      mediaDir,
      themeDir,
      onBackgroundError: (error) => {
        throw error;
      },
    };
  }

  async function startPage(): Promise<string> {
    const { status, text } = await getFromSite({ port: platform.config.sitesPort, host: `${slug}.localhost`, path: "/" });
    expect(status).toBe(200);
    return text;
  }
});

test("a MongoDB that is not there is named by the CMS and, once, by the publisher; neither hangs nor dies", async () => {
  const away = await createPlatform({ databaseUrl: "mongodb://nobody:secret@127.0.0.1:1/klynge?serverSelectionTimeoutMS=1000" });
  onTestFinished(away.remove);
  await away.start(["publisher", "cms"]);
  const problem = "[database] The MongoDB of DATABASE_URL cannot be reached — connect ECONNREFUSED 127.0.0.1:1 — start it, or correct";
  await eventually(async () => {
    expect(await health(away)).toMatchObject({ status: 503, body: { status: "error", problem: expect.stringContaining(problem) } });
  });
  await eventually(() => expect(linesOf(away)).toHaveLength(1));
  // At least one more look for the database, of which nothing is said.
  await sleep(9_000);
  expect(linesOf(away)).toEqual([expect.stringContaining(problem)]);
  expect(away.output.join("\n")).not.toMatch(/secret|ended with/);
});

const linesOf = ({ output }: Platform) => output.filter((line) => line.startsWith("[publisher] "));

function problemsOf(body: Record<string, unknown>): { path: string; message: string }[] {
  return (body.errors as { data?: { errors?: { path: string; message: string }[] } }[]).flatMap((error) => error.data?.errors ?? []);
}
