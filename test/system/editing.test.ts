import { beforeAll, describe, expect, inject, test } from "vitest";
import { type CmsClient, send, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";

const { cmsUrl, sitesPort } = inject("platform");
const password = "klynge-demo";
const host = "mols-i-udvikling.localhost";

const page = (path: string) => getFromSite({ port: sitesPort, host, path });

describe("an article, from the CMS to the site", () => {
  let lead: CmsClient;
  let tenant: string;

  beforeAll(async () => {
    lead = await signIn({ cmsUrl, email: "kommunikation@mols.example.org", password });
    tenant = (await lead.findOne("clusters", { slug: "mols-i-udvikling" })).id;
  });

  async function createArticle(data: Record<string, unknown>): Promise<{ id: string; slug: string }> {
    const { status, body } = await lead.request("POST", "/api/news", {
      tenant,
      publishedAt: new Date(Date.now() - 60_000).toISOString(),
      body: richText("Brødteksten"),
      _status: "published",
      ...data,
    });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.doc as { id: string; slug: string };
  }

  test("a new one appears on its own page, in the list, on the start page and in the feed", async () => {
    const { slug } = await createArticle({ title: "Ørekær får ny bænk" });
    expect(slug).toBe("oerekaer-faar-ny-baenk");
    await eventually(async () => expect((await page(`/nyheder/${slug}/`)).status).toBe(200));
    for (const path of [`/nyheder/${slug}/`, "/nyheder/", "/", "/nyheder.xml"]) {
      expect((await page(path)).text, path).toContain("Ørekær får ny bænk");
    }
  });

  test("a draft stays unseen until it is published, and a draft of a live article leaves the live text alone", async () => {
    const { id, slug } = await createArticle({ title: "Kladde om havnen", _status: "draft" });
    await lead.request("PATCH", `/api/news/${id}`, { _status: "published" });
    await eventually(async () => expect((await page(`/nyheder/${slug}/`)).text).toContain("Kladde om havnen"));
    await lead.request("PATCH", `/api/news/${id}?draft=true`, { title: "Ikke færdig endnu", _status: "draft" });
    await createArticle({ title: "Mærke der viser at der er publiceret" });
    await eventually(async () => expect((await page("/nyheder/")).text).toContain("Mærke der viser"));
    expect((await page(`/nyheder/${slug}/`)).text).toContain("Kladde om havnen");
    expect((await page("/nyheder/")).text).not.toContain("Ikke færdig endnu");
  });

  test("a changed slug leaves a redirect behind, and a deleted article is gone", async () => {
    const { id } = await createArticle({ title: "Gammel adresse", slug: "gammel-adresse" });
    await eventually(async () => expect((await page("/nyheder/gammel-adresse/")).status).toBe(200));
    await lead.request("PATCH", `/api/news/${id}`, { slug: "ny-adresse" });
    await eventually(async () => expect((await page("/nyheder/ny-adresse/")).status).toBe(200));
    const old = await page("/nyheder/gammel-adresse/");
    expect(old.status).toBe(301);
    expect(old.headers.location).toMatch(/\/nyheder\/ny-adresse\/$/);
    await lead.request("DELETE", `/api/news/${id}`);
    await eventually(async () => expect((await page("/nyheder/ny-adresse/")).status).toBe(404));
  });

  test("each publish leaves a row that says what was done", async () => {
    // The site may be published once more meanwhile, as when a neighbour's news reach it.
    await eventually(async () => {
      const { body } = await lead.request("GET", "/api/releases?depth=0&limit=1&sort=-startedAt");
      expect(body.docs).toMatchObject([{ tenant, status: "succeeded", pages: expect.any(Number), duration: expect.any(Number) }]);
    });
  });
});

describe("the CMS keeps to itself", () => {
  test.each(["/api/news", "/api/users", "/api/clusters", "/api/releases", "/api/media", "/api/payload-jobs"])(
    "%s tells strangers nothing",
    async (path) => {
      const { status, body } = await send({ url: `${cmsUrl}${path}?limit=0`, method: "GET" });
      expect([401, 403, 404]).toContain(status);
      expect(body.docs).toBeUndefined();
    },
  );

  test("GraphQL has no introspection and answers strangers with nothing", async () => {
    const { body } = await send({ url: `${cmsUrl}/api/graphql`, method: "POST", body: { query: "{ __schema { types { name } } }" } });
    expect(JSON.stringify(body)).not.toContain('"types"');
  });
});

describe("health", () => {
  test("the CMS and the site server say when they are ready", async () => {
    expect(await send({ url: `${cmsUrl}/api/health`, method: "GET" })).toMatchObject({ status: 200, body: { status: "ok" } });
    expect((await send({ url: `http://127.0.0.1:${sitesPort}/healthz`, method: "GET" })).status).toBe(200);
  });
});
