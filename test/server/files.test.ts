import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createSiteServer, type SiteServer } from "@klynge/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./support/ask.ts";
import { createNetworkFixture, LARGE_FILE, MOLS_FILES, SMALL_FILE } from "./support/network-fixture.ts";

let server: SiteServer;
let remove: () => Promise<void>;

beforeAll(async () => {
  const fixture = await createNetworkFixture();
  remove = fixture.remove;
  server = await createSiteServer({ sitesDir: fixture.sitesDir, sitesDomain: "localhost", port: 0 });
});

afterAll(async () => {
  await server.close();
  await remove();
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") => ask({ port: server.port, path, headers, method });

describe("paths", () => {
  test.each([
    ["/", "index.html", "text/html; charset=utf-8"],
    ["/?utm_source=x", "index.html", "text/html; charset=utf-8"],
    ["/om/", "om/index.html", "text/html; charset=utf-8"],
    ["/404.html", "404.html", "text/html; charset=utf-8"],
    ["/sitemap.xml", "sitemap.xml", "application/xml; charset=utf-8"],
    ["/robots.txt", "robots.txt", "text/plain; charset=utf-8"],
    ["/%6Fm/", "om/index.html", "text/html; charset=utf-8"],
    ["/tom.txt", "tom.txt", "text/plain; charset=utf-8"],
    ["/media/ab12/%C3%A5rsm%C3%B8de%20og%20kaffe.pdf", "media/ab12/årsmøde og kaffe.pdf", "application/pdf"],
    ["/media/ab12/%c3%a5rsm%c3%b8de%20og%20kaffe.pdf", "media/ab12/årsmøde og kaffe.pdf", "application/pdf"],
    ["/media/ab12/a%CC%8Arsm%C3%B8de%20og%20kaffe.pdf", "media/ab12/årsmøde og kaffe.pdf", "application/pdf"],
  ])("%s is the file %s", async (path, file, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.body).toEqual(Buffer.from(MOLS_FILES[file as keyof typeof MOLS_FILES]));
    expect(answer.headers["content-length"]).toBe(String(answer.body.length));
  });

  test.each([
    ["/om", "/om/"],
    ["/om?a=1&b=%20", "/om/?a=1&b=%20"],
    ["/om/index.html", "/om/"],
    ["/index.html?x", "/?x"],
    ["//om//", "/om/"],
    ["//example.org/%2e%2e/om/", "/om/"],
    ["/./om/", "/om/"],
    ["/nyheder/../om/?q", "/om/?q"],
    ["/%2e%2e/%2e%2e/om/", "/om/"],
    ["//media/ab12/%C3%A5rsm%C3%B8de%20og%20kaffe.pdf", "/media/ab12/%C3%A5rsm%C3%B8de%20og%20kaffe.pdf"],
    ["/gammel/", "/om/"],
    ["/gammel", "/om/"],
    ["/gammel/?fra=mail", "/om/?fra=mail"],
    ["/plan.pdf", "https://example.org/plan?a=1#side-2"],
    ["/plan.pdf?b=2", "https://example.org/plan?a=1&b=2#side-2"],
    ["/gamle-m%C3%B8der/", "/m%C3%B8der/"],
    ["/gamle-m%C3%B8der", "/m%C3%B8der/"],
  ])("%s leads to %s", async (path, location) => {
    const answer = await get(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(location);
    expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(answer.body).toHaveLength(0);
  });

  test("a redirect that leads to itself does not hide the page", async () => {
    expect((await get("/om/")).status).toBe(200);
  });

  test.each([
    "/findes-ikke",
    "/om/x/",
    "/OM/",
    "/media/",
    "/media/ab12",
    "/index.html.br",
    "/om/index.html.gz",
    "/manifest.json",
    "/robots.txt/",
  ])("%s is not there: the cluster's own page, with status 404", async (path) => {
    const answer = await get(path, { "If-None-Match": "*", Range: "bytes=0-1" });
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(MOLS_FILES["404.html"]);
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });

  test("a site without a page for that gets a plain one", async () => {
    const answer = await ask({ port: server.port, host: "vestrum.dk", path: "/findes-ikke/" });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Siden findes ikke");
  });
});

describe("caching", () => {
  test.each([
    ["/", "public, max-age=0, must-revalidate"],
    ["/sitemap.xml", "public, max-age=0, must-revalidate"],
    ["/_assets/theme.3f9a1c.css", "public, max-age=31536000, immutable"],
    ["/media/ab12/plan.pdf", "public, max-age=31536000, immutable"],
  ])("%s: %s", async (path, value) => {
    expect((await get(path)).headers["cache-control"]).toBe(value);
  });

  test("each coding has a strong ETag of its own", async () => {
    const etags = await Promise.all(
      ["br", "gzip", "identity"].map(async (coding) => (await get("/", { "Accept-Encoding": coding })).headers.etag),
    );
    expect(new Set(etags).size).toBe(3);
    for (const etag of etags) expect(etag).toMatch(/^"[0-9a-f]{32}(?:-br|-gz)?"$/);
  });

  test("304 for the ETag it has, in a list, weak, or for any", async () => {
    const first = await get("/", { "Accept-Encoding": "br" });
    const etag = first.headers.etag ?? "";
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, `"a,b",W/${etag} , "c"`, "*"]) {
      const answer = await get("/", { "Accept-Encoding": "br", "If-None-Match": header });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers.etag).toBe(etag);
      expect(answer.headers.vary).toBe("Accept-Encoding");
      expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      expect(answer.headers["content-encoding"]).toBeUndefined();
      expect(answer.headers["content-type"]).toBeUndefined();
    }
  });

  test("no 304 for another coding's ETag or for something that is not one", async () => {
    const { etag = "" } = (await get("/", { "Accept-Encoding": "br" })).headers;
    expect((await get("/", { "If-None-Match": etag })).status).toBe(200);
    for (const header of [etag.replaceAll('"', ""), `"${etag}"x`, `"x${etag.slice(1)}`, ""]) {
      expect((await get("/", { "Accept-Encoding": "br", "If-None-Match": header })).status).toBe(200);
    }
  });

  test("If-Match compares strongly, and 412 where it fails", async () => {
    const { etag = "" } = (await get("/om/")).headers;
    expect((await get("/om/", { "If-Match": etag })).status).toBe(200);
    expect((await get("/om/", { "If-Match": "*" })).status).toBe(200);
    expect((await get("/om/", { "If-Match": `W/${etag}` })).status).toBe(412);
    expect((await get("/om/", { "If-Match": '"other"' })).status).toBe(412);
  });

  test("a date is no reason for 304, since no Last-Modified was given", async () => {
    expect((await get("/", { "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT" })).status).toBe(200);
  });
});

describe("content coding", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["x-gzip", "gzip"],
    ["br;q=0.5, gzip;q=0.9", "gzip"],
    ["br;q=0, *", "gzip"],
    ["BR", "br"],
    ["*", "br"],
    ["identity", undefined],
    ["identity, br;q=0.1", undefined],
    ["deflate", undefined],
    ["br;q=0", undefined],
    ["", undefined],
    ["br;q=2", undefined],
    ["identity;q=0, br;q=0.001", "br"],
    ["*;q=0", undefined],
  ])("Accept-Encoding: %s gives %s", async (header, coding) => {
    const answer = await get("/", { "Accept-Encoding": header });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-encoding"]).toBe(coding);
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(answer.headers["content-length"]).toBe(String(answer.body.length));
    const plain = coding === "br" ? brotliDecompressSync(answer.body) : coding === "gzip" ? gunzipSync(answer.body) : answer.body;
    expect(plain.toString()).toBe(MOLS_FILES["index.html"]);
  });

  test("what has no compressed form is sent as it is, without Vary", async () => {
    const answer = await get("/media/ab12/plan.pdf", { "Accept-Encoding": "br, identity;q=0" });
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers.vary).toBeUndefined();
    expect(answer.body.equals(LARGE_FILE)).toBe(true);
  });

  test("the not-found page is negotiated as well", async () => {
    const answer = await get("/findes-ikke/", { "Accept-Encoding": "br" });
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(brotliDecompressSync(answer.body).toString()).toBe(MOLS_FILES["404.html"]);
  });
});

describe.each([
  ["in memory", "/media/ab12/havn.webp", SMALL_FILE],
  ["from disk", "/media/ab12/plan.pdf", LARGE_FILE],
])("parts of a file %s", (_where, path, content) => {
  const last = content.length - 1;

  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=10-19", 10, 19],
    ["bytes=100-", 100, last],
    ["bytes=-5", last - 4, last],
    [`bytes=-${content.length + 10}`, 0, last],
    [`bytes=${last}-${last + 100}`, last, last],
    ["Bytes=3-4", 3, 4],
    ["bytes=0-99999999999999999999999", 0, last],
  ])("Range: %s", async (range, start, end) => {
    const answer = await get(path, { Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers["content-range"]).toBe(`bytes ${start}-${end}/${content.length}`);
    expect(answer.headers["content-length"]).toBe(String(end - start + 1));
    expect(answer.body.equals(content.subarray(start, end + 1))).toBe(true);
  });

  test.each([`bytes=${content.length}-`, "bytes=-0", "bytes=99999999999999999999-"])("Range: %s cannot be had", async (range) => {
    const answer = await get(path, { Range: range });
    expect(answer.status).toBe(416);
    expect(answer.headers["content-range"]).toBe(`bytes */${content.length}`);
  });

  test.each(["bytes=0-1,5-6", "bytes=5-2", "bytes=", "bytes=-", "bytes=a-b", "bytes 0-1", "items=0-1", "bytes=0-1-2", "bytes=-1-2"])(
    "Range: %s is answered in full",
    async (range) => {
      const answer = await get(path, { Range: range });
      expect(answer.status).toBe(200);
      expect(answer.headers["accept-ranges"]).toBe("bytes");
      expect(answer.body.equals(content)).toBe(true);
    },
  );

  test("If-Range: the part for the same file, all of it for another one or a date", async () => {
    const { etag = "" } = (await get(path)).headers;
    const ask = (ifRange: string) => get(path, { Range: "bytes=1-2", "If-Range": ifRange });
    expect((await ask(etag)).status).toBe(206);
    for (const other of [`W/${etag}`, '"other"', "Fri, 01 Jan 2100 00:00:00 GMT"]) expect((await ask(other)).status).toBe(200);
  });

  test("If-None-Match comes before Range", async () => {
    const { etag = "" } = (await get(path)).headers;
    expect((await get(path, { Range: "bytes=0-1", "If-None-Match": etag })).status).toBe(304);
  });

  test("HEAD has the headers of GET, no body, and no parts", async () => {
    const whole = await get(path);
    const head = await get(path, { Range: "bytes=0-1" }, "HEAD");
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  });
});

test("parts are of the plain form only: who takes br gets all of it", async () => {
  const answer = await get("/", { "Accept-Encoding": "br", Range: "bytes=0-9" });
  expect(answer.status).toBe(200);
  expect(answer.headers["accept-ranges"]).toBeUndefined();
  expect(brotliDecompressSync(answer.body).toString()).toBe(MOLS_FILES["index.html"]);
  expect((await get("/", { Range: "bytes=0-8" })).text).toBe("<!doctype");
});

test("an empty file has no part that could be sent", async () => {
  expect((await get("/tom.txt", { Range: "bytes=0-" })).status).toBe(416);
  expect((await get("/tom.txt", { Range: "bytes=-1" })).status).toBe(416);
});

test("HEAD answers for pages, redirects and what is not there as GET does", async () => {
  for (const path of ["/", "/om", "/gammel/", "/findes-ikke/"]) {
    const [whole, head] = await Promise.all([get(path), get(path, {}, "HEAD")]);
    expect(head.status).toBe(whole.status);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  }
});
