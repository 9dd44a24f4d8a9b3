import { symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import { createSiteServer, type SiteServer } from "@klynge/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createScanBudget } from "../../packages/server/src/scan-budget.ts";
import { ask } from "./support/ask.ts";
import { createNetworkFixture } from "./support/network-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";

let sitesDir: string;
let remove: () => Promise<void>;
let server: SiteServer;

beforeEach(async () => {
  ({ sitesDir, remove } = await createNetworkFixture());
  server = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, onError: () => {} });
});
afterEach(async () => {
  await server.close();
  await remove();
});

const mayHave = (domain: string, headers: Record<string, string> = {}, host = `localhost:${server.port}`) =>
  ask({ port: server.port, host, path: `/caddy/ask?domain=${encodeURIComponent(domain)}`, headers });

describe("GET /caddy/ask", () => {
  test.each(["localhost", "mols.localhost", "MOLS.localhost", "vestrum.localhost", "vestrum.dk", "www.vestrum.dk", "netvaerket.localhost"])(
    "%s: yes, a site answers there",
    async (domain) => {
      const answer = await mayHave(domain);
      expect([answer.status, answer.text, answer.headers["cache-control"]]).toEqual([200, "", "no-store"]);
      expect([200, 301]).toContain((await ask({ port: server.port, host: domain })).status);
    },
  );

  test.each([
    "",
    "nobody.localhost",
    "a.mols.localhost",
    "example.org",
    "127.0.0.1",
    "[::1]",
    "mols.localhost:80",
    "mols.localhost/",
    " ",
    "æ.dk",
  ])("%j: no", async (domain) => {
    expect((await mayHave(domain)).status).toBe(404);
  });

  test("says no where nothing, or more than one host, is asked for", async () => {
    for (const query of ["", "?", "?domain", "?domain=mols.localhost&domain=vestrum.dk", "?host=mols.localhost"]) {
      const answer = await ask({ port: server.port, host: "localhost", path: `/caddy/ask${query}` });
      expect(answer.status, query).toBe(404);
    }
  });

  test("follows what is published: a new domain, one that is given up, a site taken down, one put back", async () => {
    expect((await mayHave("ny.dk")).status).toBe(404);
    const domains = [{ host: "ny.dk", primary: true }];
    const files = { "index.html": "Ny" };
    await publishFixture({ sitesDir, slug: "ny", id: "r1", files, cluster: { origin: "https://ny.dk", domains } });
    expect([(await mayHave("ny.dk")).status, (await mayHave("ny.localhost")).status]).toEqual([200, 200]);
    await publishFixture({ sitesDir, slug: "ny", id: "r2", files });
    expect([(await mayHave("ny.dk")).status, (await mayHave("ny.localhost")).status]).toEqual([404, 200]);
    await unlink(join(sitesDir, "ny", "current"));
    expect((await mayHave("ny.localhost")).status).toBe(404);
    await symlink("releases/r1", join(sitesDir, "ny", "current"));
    expect((await mayHave("ny.dk")).status).toBe(200);
  });

  test("says that it cannot say where a release cannot be read", async () => {
    await unlink(join(sitesDir, "mols", "current"));
    await symlink("releases/gone", join(sitesDir, "mols", "current"));
    expect((await mayHave("mols.localhost")).status).toBe(503);
    expect((await mayHave("vestrum.dk")).status).toBe(200);
  });

  test("is there for a web server on the same machine only: whoever comes through one finds a page of the site", async () => {
    const through: [Record<string, string>, string?][] = [
      [{ "X-Forwarded-For": "203.0.113.5" }],
      [{ Forwarded: "for=203.0.113.5" }],
      [{}, "vestrum.dk"],
      [{}, "mols.localhost"],
      [{}, "example.org"],
    ];
    for (const [headers, host] of through) {
      const [known, unknown] = [await mayHave("mols.localhost", headers, host), await mayHave("nobody.localhost", headers, host)];
      expect(known.status).toBe(404);
      expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
      expect(known.text).not.toBe("");
    }
  });
});

test("strangers who try names have all sites looked through a few times a second at most", () => {
  let clock = 0;
  const budget = createScanBudget({ now: () => clock });
  const take = (times: number) => Array.from({ length: times }, () => budget.take()).filter(Boolean).length;
  expect(take(1000)).toBe(20);
  clock = 99;
  expect(take(10)).toBe(0);
  clock = 1_050;
  expect(take(1000)).toBe(10);
  clock = 60_000;
  expect(take(1000)).toBe(20);
});
