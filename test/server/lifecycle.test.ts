import { mkdir, rm, unlink } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createSiteServer, type SiteServerOptions } from "@klynge/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, askRaw } from "./support/ask.ts";
import { createNetworkFixture, LARGE_FILE } from "./support/network-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";

let sitesDir: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ sitesDir, remove } = await createNetworkFixture());
});
afterEach(() => remove());

const start = (options: Partial<SiteServerOptions> = {}) => createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, ...options });

describe("starting", () => {
  test("answers with its port and address", async () => {
    const server = await start();
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://localhost:${server.port}`);
    await server.close();
  });

  test("a port in use gives one clear error", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(
      `[server] Port ${port} cannot be used — another program listens on it — stop that program, or set SITES_PORT to another port`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test("an address that the machine does not have gives one clear error", async () => {
    await expect(start({ host: "192.0.2.1" })).rejects.toThrow(
      /^\[server\] Port 0 cannot be used — this machine does not have the address/,
    );
  });

  test.each(["", "https://x.dk", "X.dk", "x.dk:80", "x.dk/"])("sitesDomain %j is refused", async (sitesDomain) => {
    await expect(start({ sitesDomain })).rejects.toThrow(/^\[server\] sitesDomain .* is not a host name — .+ — .+/);
  });
});

describe("stopping", () => {
  test("a running response is finished, a new connection is refused", async () => {
    const server = await start();
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { host: "127.0.0.1", port: server.port, path: "/media/ab12/plan.pdf", headers: { Host: "mols.localhost" } };
      request({ ...options, agent: new Agent({ keepAlive: true }) }, resolve)
        .on("error", reject)
        .end();
    });
    const closed = server.close();
    expect(server.close()).toBe(closed);
    await expect(ask({ port: server.port })).rejects.toThrow("ECONNREFUSED");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(LARGE_FILE)).toBe(true);
    await closed;
  });

  test("idle connections do not hold it up", async () => {
    const server = await start();
    const socket = connect({ port: server.port, host: "127.0.0.1" });
    socket.write("GET /robots.txt HTTP/1.1\r\nHost: mols.localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    const ended = new Promise((resolve) => socket.once("close", resolve));
    await Promise.all([server.close(), ended]);
  });

  test("a client that never reads on is cut off after the limit", async () => {
    const server = await start({ limits: { closeMs: 100 } });
    const socket = connect({ port: server.port, host: "127.0.0.1" });
    // More than the buffers of both ends hold together.
    socket.write("GET /media/ab12/plan.pdf HTTP/1.1\r\nHost: mols.localhost\r\n\r\n".repeat(40));
    await new Promise((resolve) => socket.once("readable", resolve));
    await server.close();
    socket.destroy();
  });
});

describe("GET /healthz", () => {
  const health = async (port: number) => {
    const { status, headers, text } = await ask({ port, host: "whatever.example.org", path: "/healthz" });
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    return { status, body: JSON.parse(text) as { status: string; sites?: number; problems?: string[] } };
  };

  test("200 with the number of sites, on any host", async () => {
    const server = await start();
    expect(await health(server.port)).toEqual({ status: 200, body: { status: "ok", sites: 3 } });
    await server.close();
  });

  test("503 that names what is wrong, and 200 again when it is not", async () => {
    const server = await start({ onError: () => {} });
    await unlink(join(sitesDir, "mols", "current"));
    expect((await health(server.port)).body).toEqual({ status: "ok", sites: 2 });
    await rm(join(sitesDir, "netvaerket", "releases"), { recursive: true });
    await publishFixture({ sitesDir, slug: "vestrum", id: "r2", files: {}, damage: { version: 0 } });
    expect(await health(server.port)).toEqual({
      status: 503,
      body: {
        status: "unavailable",
        problems: [
          expect.stringMatching(/^\[server\] The site of netvaerket cannot be served — the files .+ \(ENOENT\) — publish it again/),
          expect.stringMatching(/^\[server\] The site of vestrum cannot be served — .*version is 0.* — publish it again/),
        ],
      },
    });
    await rm(sitesDir, { recursive: true });
    const gone = await health(server.port);
    expect(gone).toEqual({
      status: 503,
      body: { status: "unavailable", problems: [expect.stringMatching(/^\[server\] The sites folder cannot be read — ENOENT — /)] },
    });
    expect(JSON.stringify(gone)).not.toContain(sitesDir);
    await mkdir(sitesDir);
    expect((await health(server.port)).body.problems).toEqual([expect.stringMatching(/^\[server\] No site is published — /)]);
    await publishFixture({ sitesDir, slug: "mols", id: "r3", files: { "index.html": "Igen" } });
    expect(await health(server.port)).toEqual({ status: 200, body: { status: "ok", sites: 1 } });
    await server.close();
  });

  test("a server that starts before the first publish waits for it", async () => {
    const server = await start({ sitesDir: join(sitesDir, "later") });
    expect((await health(server.port)).status).toBe(503);
    expect((await ask({ port: server.port })).status).toBe(503);
    await server.close();
  });
});

describe("the access log", () => {
  const LINE = /^(\S+) (\S+) - - \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000)\] "([^"]*)" (\d{3}) (\d+|-) "([^"]*)" "([^"]*)"$/;

  async function logged(act: (port: number) => Promise<unknown>): Promise<string[]> {
    const lines: string[] = [];
    const server = await start({ accessLog: (line) => lines.push(line) });
    await act(server.port);
    await server.close();
    return lines;
  }

  test("is in the Combined Log Format, with the host in front", async () => {
    const headers = { Referer: "https://example.org/", "User-Agent": "Test/1.0" };
    const lines = await logged(async (port) => {
      await ask({ port, host: `mols.localhost:${port}`, path: "/robots.txt?a", headers });
      await ask({ port, path: "/media/ab12/plan.pdf" });
      await ask({ port, path: "/media/ab12/plan.pdf", headers: { Range: "bytes=0-9" } });
      await ask({ port, path: "/", method: "HEAD" });
    });
    const fields = lines.map((line) => LINE.exec(line)?.slice(1) ?? [line]);
    expect(fields.map(([, , , requestLine, status, bytes]) => [requestLine, status, bytes])).toEqual([
      ["GET /robots.txt?a HTTP/1.1", "200", "14"],
      ["GET /media/ab12/plan.pdf HTTP/1.1", "200", String(LARGE_FILE.length)],
      ["GET /media/ab12/plan.pdf HTTP/1.1", "206", "10"],
      ["HEAD / HTTP/1.1", "200", "-"],
    ]);
    expect(fields[0]?.[0]).toMatch(/^mols\.localhost:\d+$/);
    expect(fields[0]?.[1]).toMatch(/127\.0\.0\.1$/);
    expect(fields[0]?.slice(6)).toEqual(["https://example.org/", "Test/1.0"]);
    expect(fields[1]?.slice(6)).toEqual(["-", "-"]);
  });

  test("one request is one line, whatever the client sends", async () => {
    const lines = await logged(async (port) => {
      await ask({ port, headers: { "User-Agent": 'a" 200 1 "b\\', Referer: "\u00e6\t" } });
      await askRaw({ port, text: "hello\r\n\r\n" });
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/"\\xe6(?:\\x09)?" "a\\x22 200 1 \\x22b\\x5c"$/);
    expect(lines[1]).toMatch(/^- \S+ - - \[[^\]]+\] "-" 400 \d+ "-" "-"$/);
  });

  test("believes a proxy on the same machine about the client's address", async () => {
    const lines = await logged((port) => ask({ port, headers: { "X-Forwarded-For": "198.51.100.7, 192.0.2.5" } }));
    expect(lines[0]).toMatch(/^mols\.localhost 192\.0\.2\.5 /);
  });

  test("goes to a stream, line by line", async () => {
    const stream = new PassThrough();
    const server = await start({ accessLog: stream });
    await ask({ port: server.port });
    await server.close();
    expect(String(stream.read())).toMatch(/^mols\.localhost .*\n$/);
  });
});
