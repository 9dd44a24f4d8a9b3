import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";
import { type CmsClient, clientWithToken, send, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { mongoDatabaseUrl, startMongoServer } from "../support/mongo-server.ts";
import { createPlatform, type Platform } from "../support/platform.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";

const server = await startMongoServer();
const account = { email: "sekretariat@example.org", password: "et-langt-kodeord-til-proeven" };
const slug = "oeer-og-fjord";

/** The CMS whose build the other system tests use on SQLite, from an empty MongoDB to a site that is live. */
describe.skipIf(server === null)("on MongoDB", () => {
  let platform: Platform;
  let secretariat: CmsClient;
  let tenant: string;
  let article: string;

  const page = (path: string) => getFromSite({ port: platform.config.sitesPort, host: `${slug}.localhost`, path });
  const cmsIsReady = () =>
    eventually(async () => expect(await send({ url: `${platform.cmsUrl}/api/health`, method: "GET" })).toMatchObject({ status: 200 }), {
      limitMs: 120_000,
      intervalMs: 250,
    });

  beforeAll(async () => {
    platform = await createPlatform({ databaseUrl: mongoDatabaseUrl({ serverUrl: server?.url ?? "", name: "klynge-system" }) });
    await platform.start(["publisher", "sites"]);
    await platform.start(["cms"]);
    await cmsIsReady();
  });

  afterAll(async () => {
    await platform?.remove();
    await server?.stop();
  });

  async function create(collection: string, data: object): Promise<string> {
    const { status, body } = await secretariat.request("POST", `/api/${collection}`, data);
    expect(status, JSON.stringify(body)).toBe(201);
    return (body.doc as { id: string }).id;
  }

  test("whoever registers first is the secretariat, and nobody registers second", async () => {
    const url = `${platform.cmsUrl}/api/users/first-register`;
    const first = await send({ url, method: "POST", body: { ...account, name: "Sekretariatet" } });
    expect(first, JSON.stringify(first.body)).toMatchObject({ status: 200, body: { user: { role: "secretariat" } } });
    secretariat = clientWithToken({ cmsUrl: platform.cmsUrl, token: String(first.body.token) });
    expect((await send({ url, method: "POST", body: { ...account, email: "anden@example.org", name: "En anden" } })).status).toBe(403);
  });

  test("a cluster with a village and an article becomes a site", async () => {
    tenant = await create("clusters", { name: "Øer og Fjord", slug, status: "live" });
    await create("villages", { tenant, name: "Ællinge", description: richText("Ved vandet"), _status: "published" });
    const publishedAt = new Date(Date.now() - 60_000).toISOString();
    article = await create("news", { tenant, title: "Broen åbner", publishedAt, body: richText("Kom og gå over"), _status: "published" });
    await eventually(async () => expect((await page("/nyheder/broen-aabner/")).text).toContain("Kom og gå over"));
    await eventually(async () => expect((await page("/landsbyer/aellinge/")).text).toContain("Ved vandet"));
    expect((await page("/")).text).toContain("Broen åbner");
    expect(await send({ url: `${platform.cmsUrl}/api/health`, method: "GET" })).toMatchObject({ body: { liveClusters: 1 } });
  });

  test("a restart of everything keeps it, and editing goes on", async () => {
    await platform.stop();
    await platform.start();
    expect((await page("/nyheder/broen-aabner/")).text).toContain("Kom og gå over");
    secretariat = await signIn({ cmsUrl: platform.cmsUrl, ...account });
    const { status } = await secretariat.request("PATCH", `/api/news/${article}`, { title: "Broen er åben" });
    expect(status).toBe(200);
    await eventually(async () => expect((await page("/nyheder/broen-aabner/")).text).toContain("Broen er åben"));
  });

  test("npm run publish publishes it", async () => {
    const releases = async () => (await secretariat.request("GET", "/api/releases?depth=0&limit=1&sort=-startedAt")).body;
    const before = Number((await releases()).totalDocs);
    const env = { ...process.env, ...platform.env };
    const { stdout } = await promisify(execFile)("node", ["scripts/publish.ts", "--all"], { cwd: root, env });
    expect(stdout).toMatch(new RegExp(`^✓ ${slug}: \\d+ pages, \\d+ files written, \\d+ ms\\n$`));
    expect(await releases()).toMatchObject({ totalDocs: before + 1, docs: [{ tenant, status: "succeeded" }] });
  });
});
