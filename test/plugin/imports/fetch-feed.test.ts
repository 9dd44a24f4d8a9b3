import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { FeedError } from "../../../packages/plugin/src/imports/feed-problem.ts";
import { fetchFeed } from "../../../packages/plugin/src/imports/fetch-feed.ts";
import { isPublicAddress } from "../../../packages/plugin/src/imports/public-address.ts";

const LOOPBACK = ["127.0.0.0/8", "::1/128"];
const ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing was refused",
    (error: unknown) => (error instanceof FeedError ? error.kind : String(error)),
  );

describe("a calendar that is fetched", () => {
  test.each([
    ["plain", "", Buffer.from(ICS)],
    ["gzip", "gzip", gzipSync(ICS)],
    ["brotli", "br", brotliCompressSync(ICS)],
  ])("comes whole when it is sent %s", async (_name, encoding, body) => {
    const url = await serve((_request, response) =>
      response.writeHead(200, { etag: '"1"', ...(encoding ? { "content-encoding": encoding } : {}) }).end(body),
    );
    const fetched = await fetchFeed({ url, allowedNetworks: LOOPBACK });
    expect(fetched).toMatchObject({ state: "fetched", etag: '"1"', lastModified: null });
    expect(fetched.state === "fetched" && Buffer.from(fetched.bytes).toString()).toBe(ICS);
  });

  test("is not sent again while it is the version that is known", async () => {
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      asked.push([request.headers["if-none-match"], request.headers["if-modified-since"]]);
      response.writeHead(request.headers["if-none-match"] === '"7"' ? 304 : 200).end(ICS);
    });
    const known = { etag: '"7"', lastModified: "Mon, 02 Nov 2026 10:00:00 GMT" };
    expect(await fetchFeed({ url, known, allowedNetworks: LOOPBACK })).toEqual({ state: "unchanged" });
    expect(asked).toEqual([['"7"', "Mon, 02 Nov 2026 10:00:00 GMT"]]);
  });

  test("may lead on to where it has moved, but not for ever", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/ny.ics") response.end(ICS);
      else response.writeHead(302, { location: request.url === "/gammel.ics" ? "/ny.ics" : "/rundt" }).end();
    });
    expect(await fetchFeed({ url: `${url}/gammel.ics`, allowedNetworks: LOOPBACK })).toMatchObject({ state: "fetched" });
    expect(await problemOf(fetchFeed({ url: `${url}/rundt`, allowedNetworks: LOOPBACK }))).toBe("redirects");
  });
});

describe("what is refused", () => {
  test.each(["ftp://example.org/a.ics", "javascript:alert(1)", "file:///etc/passwd", "http://name:word@example.org/", "kalender"])(
    "%s, which is no web address",
    async (url) => {
      expect(await problemOf(fetchFeed({ url }))).toBe("address");
    },
  );

  test.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0.0.0.0/",
    "http://0x7f.1/",
    "http://2130706433/",
    "webcal://127.0.0.1/",
  ])("%s, which lies in a private network", async (url) => {
    expect(await problemOf(fetchFeed({ url }))).toBe("forbidden-address");
  });

  test("a name that leads into a private network, also after a redirect", async () => {
    expect(await problemOf(fetchFeed({ url: "http://localhost:9/" }))).toBe("forbidden-address");
    const inside = await serve((_request, response) => response.writeHead(301, { location: "http://10.0.0.1/" }).end());
    expect(await problemOf(fetchFeed({ url: inside, allowedNetworks: LOOPBACK }))).toBe("forbidden-address");
  });

  test("a server that never finishes, whether it sends nothing or a little at a time", async () => {
    const silent = await serve(() => {});
    expect(await problemOf(fetchFeed({ url: silent, allowedNetworks: LOOPBACK, timeLimitMs: 150 }))).toBe("timeout");
    const slow = await serve((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(timer));
    });
    expect(await problemOf(fetchFeed({ url: slow, allowedNetworks: LOOPBACK, timeLimitMs: 150 }))).toBe("timeout");
  });

  test("what is too large, also when it is small until it is unpacked", async () => {
    const huge = Buffer.alloc(200_000, "x");
    for (const [encoding, body] of [
      ["identity", huge],
      ["gzip", gzipSync(huge)],
    ] as const) {
      const url = await serve((_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body));
      expect(await problemOf(fetchFeed({ url, allowedNetworks: LOOPBACK, maxBytes: 100_000 })), encoding).toBe("too-large");
    }
  });

  test("an answer that is no success, a server that is not there, a body that is broken off", async () => {
    const missing = await serve((_request, response) => response.writeHead(404).end());
    expect(await problemOf(fetchFeed({ url: missing, allowedNetworks: LOOPBACK }))).toBe("status");
    expect(await problemOf(fetchFeed({ url: "http://127.0.0.1:1/", allowedNetworks: LOOPBACK }))).toBe("unreachable");
    const broken = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("BEGIN:VCALENDAR", () => response.destroy());
    });
    expect(await problemOf(fetchFeed({ url: broken, allowedNetworks: LOOPBACK }))).toBe("unreachable");
  });
});

describe("addresses", () => {
  test.each(["8.8.8.8", "2a00:1450:400f::1"])("%s is public", (address) => {
    expect(isPublicAddress({ address })).toBe(true);
  });
  test.each(["10.0.0.1", "100.64.0.1", "172.16.0.1", "fc00::1", "fe80::1", "::", "224.0.0.1", "255.255.255.255", "::ffff:127.0.0.1", "x"])(
    "%s is not",
    (address) => {
      expect(isPublicAddress({ address })).toBe(false);
    },
  );
  test("of a network that is allowed may be reached, and no others", () => {
    expect(isPublicAddress({ address: "10.20.1.1", allowed: ["10.20.0.0/16"] })).toBe(true);
    expect(isPublicAddress({ address: "10.21.1.1", allowed: ["10.20.0.0/16"] })).toBe(false);
  });
});
