import { connect } from "node:net";
import { createSiteServer, DEFAULT_LIMITS, SECURITY_HEADERS, type SiteServer } from "@klynge/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, askRaw, statusOf } from "./support/ask.ts";
import { createNetworkFixture, MOLS_FILES } from "./support/network-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";

let server: SiteServer;
let sitesDir: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ sitesDir, remove } = await createNetworkFixture());
  server = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0 });
});

afterAll(async () => {
  await server.close();
  await remove();
});

const raw = (lines: string[], body = "") =>
  askRaw({ port: server.port, text: `${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n${body}` });
const bodyOf = (answer: string) => Buffer.from(answer.slice(answer.indexOf("\r\n\r\n") + 4), "latin1").toString();

function expectSecurityHeaders(answer: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
}

describe("methods", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])("%s: 405, and what is allowed", async (method) => {
    const answer = await raw([`${method} / HTTP/1.1`, "Host: mols.localhost", "Content-Length: 2"], "{}");
    expect(statusOf(answer)).toBe(405);
    expect(answer).toContain("\r\nAllow: GET, HEAD, OPTIONS\r\n");
    expectSecurityHeaders(answer);
  });

  test.each(["/om/", "*"])("OPTIONS %s says what is allowed", async (target) => {
    const answer = await raw([`OPTIONS ${target} HTTP/1.1`, "Host: mols.localhost"]);
    expect(statusOf(answer)).toBe(204);
    expect(answer).toContain("\r\nAllow: GET, HEAD, OPTIONS\r\n");
    expect(bodyOf(answer)).toBe("");
  });

  test("CONNECT is no proxy's business here", async () => {
    const answer = await raw(["CONNECT example.org:443 HTTP/1.1", "Host: example.org:443"]);
    expect(statusOf(answer)).toBe(405);
    expectSecurityHeaders(answer);
  });

  test("a body that waits to be asked for is not asked for", async () => {
    const answer = await askRaw({
      port: server.port,
      text: "POST / HTTP/1.1\r\nHost: mols.localhost\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n",
    });
    expect(statusOf(answer)).toBe(405);
    expect(answer).toContain("\r\nConnection: close\r\n");
  });

  test("a GET with a body is answered, and the connection stays usable", async () => {
    const one = "GET /om/ HTTP/1.1\r\nHost: mols.localhost\r\nContent-Length: 5\r\n\r\nhello";
    const answer = await askRaw({
      port: server.port,
      text: `${one}GET /robots.txt HTTP/1.1\r\nHost: mols.localhost\r\nConnection: close\r\n\r\n`,
    });
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    expect(answer).toContain(MOLS_FILES["robots.txt"]);
  });
});

describe("the request line and Host", () => {
  test.each([
    ["no Host", ["GET / HTTP/1.1"]],
    ["two Hosts", ["GET / HTTP/1.1", "Host: mols.localhost", "Host: mols.localhost"]],
    ["an empty Host", ["GET / HTTP/1.1", "Host: "]],
    ["a Host with a path", ["GET / HTTP/1.1", "Host: mols.localhost/../x"]],
    ["a Host with user information", ["GET / HTTP/1.1", "Host: a@mols.localhost"]],
    ["a Host with a bad port", ["GET / HTTP/1.1", "Host: mols.localhost:abc"]],
    ["a Host that climbs", ["GET / HTTP/1.1", "Host: ..localhost"]],
    ["a Host with spaces", ["GET / HTTP/1.1", "Host: mols localhost"]],
    ["a target without slash", ["GET om/ HTTP/1.1", "Host: mols.localhost"]],
    ["an asterisk for GET", ["GET * HTTP/1.1", "Host: mols.localhost"]],
    ["another scheme", ["GET ftp://mols.localhost/ HTTP/1.1", "Host: mols.localhost"]],
    ["user information in the target", ["GET http://a:b@mols.localhost/ HTTP/1.1", "Host: mols.localhost"]],
    ["no request at all", ["hello"]],
    ["a space in the target", ["GET /om /x HTTP/1.1", "Host: mols.localhost"]],
    ["a header without name", ["GET / HTTP/1.1", "Host: mols.localhost", ": x"]],
    ["a folded header", ["GET / HTTP/1.1", "Host: mols.localhost", "X: a", " b"]],
    ["a length that is no number", ["GET / HTTP/1.1", "Host: mols.localhost", "Content-Length: 1x"]],
    ["length and chunks at once", ["GET / HTTP/1.1", "Host: mols.localhost", "Content-Length: 1", "Transfer-Encoding: chunked"]],
    ["an unknown version", ["GET / HTTP/3.7", "Host: mols.localhost"]],
    ["a broken percent-encoding", ["GET /%zz HTTP/1.1", "Host: mols.localhost"]],
    ["a percent-encoding that is not UTF-8", ["GET /%ff%fe/ HTTP/1.1", "Host: mols.localhost"]],
    ["bytes that should be percent-encoded", ["GET /møder/ HTTP/1.1", "Host: mols.localhost"]],
    ["a NUL", ["GET /om%00/ HTTP/1.1", "Host: mols.localhost"]],
    ["a line break in the path", ["GET /om/%0d%0aSet-Cookie:%20a=b HTTP/1.1", "Host: mols.localhost"]],
  ])("%s: 400", async (_what, lines) => {
    const answer = await raw(lines);
    expect(statusOf(answer)).toBe(400);
    expectSecurityHeaders(answer);
    expect(bodyOf(answer)).toContain("Forespørgslen kan ikke forstås");
  });

  test("in absolute form the host of the target counts", async () => {
    for (const host of ["mols.localhost", "localhost"]) {
      const answer = await raw(["GET http://MOLS.localhost:80/om/?x HTTP/1.1", `Host: ${host}`]);
      expect(statusOf(answer)).toBe(200);
      expect(bodyOf(answer)).toBe(MOLS_FILES["om/index.html"]);
    }
    expect(bodyOf(await raw(["GET http://mols.localhost HTTP/1.1", "Host: x"]))).toBe(MOLS_FILES["index.html"]);
    expect(bodyOf(await raw(["GET http://mols.localhost?x HTTP/1.1", "Host: x"]))).toBe(MOLS_FILES["index.html"]);
  });

  test("HTTP/1.0: with Host the site, without one the page that there is none; the connection closes by itself", async () => {
    const withHost = await askRaw({ port: server.port, text: "GET /om/ HTTP/1.0\r\nHost: mols.localhost\r\n\r\n" });
    expect(statusOf(withHost)).toBe(200);
    expect(bodyOf(withHost)).toBe(MOLS_FILES["om/index.html"]);
    const without = await askRaw({ port: server.port, text: "GET /om/ HTTP/1.0\r\n\r\n" });
    expect(statusOf(without)).toBe(404);
    expect(bodyOf(without)).toContain("Her er ingen hjemmeside");
  });

  test("a long address: 414; too many headers: 431", async () => {
    expect(statusOf(await raw([`GET /${"x".repeat(8000)} HTTP/1.1`, "Host: mols.localhost"]))).toBe(404);
    expect(statusOf(await raw([`GET /${"x".repeat(9000)} HTTP/1.1`, "Host: mols.localhost"]))).toBe(414);
    const answer = await raw(["GET / HTTP/1.1", "Host: mols.localhost", `X: ${"x".repeat(DEFAULT_LIMITS.headerBytes)}`]);
    expect(statusOf(answer)).toBe(431);
    expectSecurityHeaders(answer);
  });

  test("pipelined requests are answered in their order", async () => {
    const line = (path: string, end = "") => `GET ${path} HTTP/1.1\r\nHost: mols.localhost\r\n${end}\r\n`;
    const answer = await askRaw({
      port: server.port,
      text: line("/media/ab12/plan.pdf") + line("/om") + line("/robots.txt", "Connection: close\r\n"),
    });
    expect([...answer.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z]/g)].map((match) => match[1])).toEqual(["200", "301", "200"]);
    expect(answer.endsWith(MOLS_FILES["robots.txt"])).toBe(true);
  });
});

describe("nothing outside the release can be had", () => {
  const climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", ".%2e/", "..;/", "%c0%ae%c0%ae/", "..././"];
  const files = ["manifest.json", "../netvaerket/current/www/index.html", "../../../../../../../../etc/passwd"];
  const prefixes = ["/", "//", "/om/", "/media/ab12/", "http://mols.localhost/"];

  test.each(prefixes.flatMap((prefix) => climbs.flatMap((climb) => files.map((file) => `${prefix}${climb.repeat(6)}${file}`))))(
    "%s",
    async (target) => {
      const answer = await raw([`GET ${target} HTTP/1.1`, "Host: mols.localhost"]);
      expect([400, 404]).toContain(statusOf(answer));
      expect(answer).not.toMatch(/snapshotDigest|root:|Landsbyklynger/);
    },
  );

  test.each(["..", "../mols", "mols/../netvaerket", "%2e%2e", "mols%00", ".", "current"])("Host %s.localhost", async (label) => {
    expect([400, 404]).toContain(statusOf(await raw(["GET /manifest.json HTTP/1.1", `Host: ${label}.localhost`])));
  });
});

describe("security headers", () => {
  test.each([
    ["a page", "mols.localhost", "/", {}, 200],
    ["a part", "mols.localhost", "/media/ab12/plan.pdf", { Range: "bytes=0-1" }, 206],
    ["a redirect", "mols.localhost", "/om", {}, 301],
    ["a page that has not changed", "mols.localhost", "/", { "If-None-Match": "*" }, 304],
    ["a page that is not there", "mols.localhost", "/x/", {}, 404],
    ["a host that is not there", "example.org", "/", {}, 404],
    ["a part that is not there", "mols.localhost", "/tom.txt", { Range: "bytes=5-" }, 416],
    ["another host of the site", "www.vestrum.dk", "/", {}, 301],
    ["the health check", "example.org", "/healthz", {}, 200],
  ])("%s", async (_what, host, path, headers, status) => {
    const answer = await ask({ port: server.port, host, path, headers });
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers[name.toLowerCase()]).toBe(value);
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    expect(answer.headers.server).toBeUndefined();
  });

  test("the policy allows nothing inline and nothing foreign", () => {
    expect(SECURITY_HEADERS["Content-Security-Policy"]).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(SECURITY_HEADERS["Content-Security-Policy"]).toMatch(/^default-src 'none';/);
  });

  test("HSTS where the site's address is https, unless a local proxy says that this request was not", async () => {
    const hsts = async (host: string, headers = {}) =>
      (await ask({ port: server.port, host, headers })).headers["strict-transport-security"];
    expect(await hsts("vestrum.dk")).toBe("max-age=31536000");
    expect(await hsts("vestrum.dk", { "X-Forwarded-Proto": "https" })).toBe("max-age=31536000");
    expect(await hsts("vestrum.dk", { "X-Forwarded-Proto": "http" })).toBeUndefined();
    expect(await hsts("mols.localhost")).toBeUndefined();
    expect(await hsts("mols.localhost", { "X-Forwarded-Proto": "https" })).toBeUndefined();
  });

  test("only a CMS that is named may show sites in a frame", async () => {
    const other = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, cmsUrl: "https://cms.example.org/admin" });
    const { headers } = await ask({ port: other.port });
    await other.close();
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("form-action 'self' https://cms.example.org;");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/cms\.example\.org$/);
    expect(policy.replaceAll(" https://cms.example.org", "")).toBe(SECURITY_HEADERS["Content-Security-Policy"]);
  });
});

describe("slow and silent clients", () => {
  test("headers that never end, and a request that never ends: the connection is closed", async () => {
    const limits = { headersMs: 100, requestMs: 150, checkEveryMs: 20 };
    const strict = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, limits });
    const silentHeaders = await askRaw({ port: strict.port, text: "GET / HTTP/1.1\r\nHost: mols.localhost\r\nX: " });
    expect(statusOf(silentHeaders)).toBe(408);
    expectSecurityHeaders(silentHeaders);
    const silentBody = await askRaw({
      port: strict.port,
      text: "POST / HTTP/1.1\r\nHost: mols.localhost\r\nContent-Length: 10\r\n\r\nabc",
    });
    expect(statusOf(silentBody)).toBe(405);
    await strict.close();
  });

  test("a reader that takes nothing loses its connection", async () => {
    const film = Buffer.alloc(40_000_000);
    await publishFixture({ sitesDir, slug: "film", id: "r1", files: { "film.pdf": film } });
    const logged = Promise.withResolvers<string>();
    const options = { sitesDir, sitesDomain: "localhost", port: 0, accessLog: logged.resolve, limits: { stalledMs: 100 } };
    const strict = await createSiteServer(options);
    const socket = connect({ port: strict.port, host: "127.0.0.1" });
    socket.pause();
    socket.write("GET /film.pdf HTTP/1.1\r\nHost: film.localhost\r\n\r\n");
    const sent = Number(/ 200 (\d+) /.exec(await logged.promise)?.[1]);
    expect(sent).toBeLessThan(film.length);
    socket.destroy();
    await strict.close();
  });
});
