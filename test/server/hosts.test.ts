import { rm, symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import { createSiteServer, type SiteServer } from "@klynge/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask } from "./support/ask.ts";
import { createNetworkFixture } from "./support/network-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";

let sitesDir: string;
let remove: () => Promise<void>;
let server: SiteServer;
let errors: unknown[];

beforeEach(async () => {
  ({ sitesDir, remove } = await createNetworkFixture());
  errors = [];
  server = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, onError: (error) => errors.push(error) });
});

afterEach(async () => {
  await server.close();
  await remove();
});

const get = (host: string, path = "/") => ask({ port: server.port, host, path });

describe("which site a host shows", () => {
  test.each([
    ["mols.localhost", "Mols"],
    ["mols.localhost:4321", "Mols"],
    ["MOLS.Localhost", "Mols"],
    ["mols.localhost.", "Mols"],
    ["localhost", "Landsbyklynger"],
    ["localhost:4321", "Landsbyklynger"],
    ["vestrum.dk", "VestRum"],
    ["vestrum.dk:443", "VestRum"],
  ])("%s is %s", async (host, title) => {
    const answer = await get(host);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`<h1>${title}</h1>`);
  });

  test.each([
    ["www.vestrum.dk", "https://vestrum.dk"],
    ["vestrum.localhost", "https://vestrum.dk"],
    ["netvaerket.localhost", "http://localhost:4321"],
  ])("%s leads to %s, with path and query", async (host, origin) => {
    const answer = await get(host, "/nyheder/?side=2&q=%C3%B8");
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`${origin}/nyheder/?side=2&q=%C3%B8`);
    expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });

  test("a folder from a production machine is shown at the local hosts", async () => {
    await publishFixture({
      sitesDir,
      slug: "hals",
      id: "r1",
      files: { "index.html": "Hals" },
      cluster: { origin: "https://hals.example.org" },
    });
    expect((await get("hals.localhost")).text).toBe("Hals");
  });

  test("a cluster cannot take another one's host, nor the portal's, with its list of domains", async () => {
    const domains = ["mols.localhost", "localhost"].map((host) => ({ host, primary: false }));
    await publishFixture({ sitesDir, slug: "aaa", id: "r1", files: { "index.html": "Aaa" }, cluster: { domains } });
    expect((await get("mols.localhost")).text).toContain("<h1>Mols</h1>");
    expect((await get("localhost")).text).toContain("<h1>Landsbyklynger</h1>");
  });
});

describe("a host without a site", () => {
  test.each(["nobody.localhost", "a.mols.localhost", "example.org", "127.0.0.1", "[::1]:4321", "releases.localhost", "_x.localhost"])(
    "%s gets a page that says so, in Danish and English",
    async (host) => {
      const answer = await get(host, "/om/");
      expect(answer.status).toBe(404);
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.text).toContain("Her er ingen hjemmeside");
      expect(answer.text).toContain("No website here");
    },
  );

  test("the page names no cluster, repeats nothing of the request and needs no style or script", async () => {
    const { text } = await get("ukendt.example.org", "/%3Cscript%3E");
    expect(text).not.toMatch(/mols|vestrum|netvaerket|ukendt|script|style/i);
  });

  test("a cluster that is not published looks the same as one that does not exist", async () => {
    const unknown = await get("nobody.localhost");
    await unlink(join(sitesDir, "mols", "current"));
    const unpublished = await get("mols.localhost");
    expect({ ...unpublished.headers, date: "" }).toEqual({ ...unknown.headers, date: "" });
    expect(unpublished.text).toBe(unknown.text);
  });
});

describe("hosts follow the disk without a restart", () => {
  test("a new cluster, at its default host and at its own domain", async () => {
    expect((await get("ny.localhost")).status).toBe(404);
    expect((await get("ny.dk")).status).toBe(404);
    const domains = [{ host: "ny.dk", primary: false }];
    await publishFixture({ sitesDir, slug: "ny", id: "r1", files: { "index.html": "Ny" }, cluster: { domains } });
    expect((await get("ny.localhost")).text).toBe("Ny");
    expect((await get("ny.dk")).status).toBe(301);
  });

  test("a domain that is given up, and one that moves to another cluster", async () => {
    const domains = [{ host: "vestrum.dk", primary: true }];
    expect((await get("vestrum.dk")).status).toBe(200);
    await publishFixture({ sitesDir, slug: "vestrum", id: "r2", files: { "index.html": "Uden domæne" } });
    expect((await get("vestrum.dk")).status).toBe(404);
    expect((await get("vestrum.localhost")).text).toBe("Uden domæne");
    await publishFixture({
      sitesDir,
      slug: "mols",
      id: "r2",
      files: { "index.html": "Arving" },
      cluster: { origin: "https://vestrum.dk", domains },
    });
    expect((await get("vestrum.dk")).text).toBe("Arving");
  });

  test("a removed cluster and a removed portal", async () => {
    expect((await get("mols.localhost")).status).toBe(200);
    await rm(join(sitesDir, "mols"), { recursive: true });
    expect((await get("mols.localhost")).status).toBe(404);
    expect((await get("localhost")).status).toBe(200);
    await unlink(join(sitesDir, "netvaerket", "current"));
    expect((await get("localhost")).status).toBe(404);
  });
});

describe("a release that cannot be read", () => {
  const breakCurrent = async (slug: string, target: string) => {
    await unlink(join(sitesDir, slug, "current"));
    await symlink(target, join(sitesDir, slug, "current"));
  };

  test.each([
    ["leads nowhere", "releases/gone"],
    ["leads out of the folder", "../mols/releases/r1"],
    ["leads to an absolute path", "/etc"],
  ])("a link that %s: 503 at all its hosts, every other site goes on, the error is told once", async (_what, target) => {
    expect((await get("vestrum.dk")).status).toBe(200);
    await breakCurrent("vestrum", target);
    for (const host of ["vestrum.dk", "www.vestrum.dk", "vestrum.localhost"]) {
      const answer = await get(host);
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBe("30");
      expect(answer.text).toContain("Hjemmesiden kan ikke vises lige nu");
    }
    expect((await get("nobody.example.org")).status).toBe(404);
    expect((await get("mols.localhost")).status).toBe(200);
    expect(errors.map(String)).toEqual([expect.stringMatching(/^ServerError: \[server\] The site of vestrum cannot be served — .+ — .+/)]);
  });

  test.each([
    ["of another version", { version: 99 }],
    [
      "of another cluster",
      { cluster: { slug: "vestrum", name: "VestRum", kind: "cluster", origin: "http://mols.localhost", domains: [] } },
    ],
    ["of another release", { id: "r0" }],
    [
      "with a file outside the release",
      { files: { "../manifest.json": { digest: "0".repeat(32), bytes: 1, type: "text/plain", immutable: false } } },
    ],
    ["with an absolute file", { files: { "/etc/passwd": { digest: "0".repeat(32), bytes: 1, type: "text/plain", immutable: false } } }],
  ])("a manifest %s: 503 until the next good release", async (_what, damage) => {
    await publishFixture({ sitesDir, slug: "mols", id: "r2", files: { "index.html": "Broken" }, damage });
    expect((await get("mols.localhost")).status).toBe(503);
    await publishFixture({ sitesDir, slug: "mols", id: "r3", files: { "index.html": "Whole" } });
    expect((await get("mols.localhost")).text).toBe("Whole");
  });
});
