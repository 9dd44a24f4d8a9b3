import { createHash } from "node:crypto";
import { rename, rm, symlink, truncate, unlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { createSiteServer, type SiteServer } from "@klynge/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileCache, type FileCache } from "../../packages/server/src/file-cache.ts";
import { createHosts } from "../../packages/server/src/hosts.ts";
import { createReleaseStore } from "../../packages/server/src/release-store.ts";
import { createReply } from "../../packages/server/src/reply.ts";
import { createRequestHandler } from "../../packages/server/src/request.ts";
import { ask } from "./support/ask.ts";
import { createSitesDir, publishFixture, switchTo } from "./support/release-fixture.ts";

let sitesDir: string;
let remove: () => Promise<void>;
let server: SiteServer;
let errors: unknown[];

beforeEach(async () => {
  ({ sitesDir, remove } = await createSitesDir());
  errors = [];
  server = await createSiteServer({ sitesDir, sitesDomain: "localhost", port: 0, onError: (error) => errors.push(error) });
});

afterEach(async () => {
  await server.close();
  await remove();
});

const get = (path = "/", headers: Record<string, string> = {}) => ask({ port: server.port, path, headers });
const publish = (id: string, files: Record<string, string | Buffer>) => publishFixture({ sitesDir, slug: "mols", id, files });

test("the first request after a publish has the new text, a hundred times in a row", async () => {
  for (let i = 0; i < 100; i += 1) {
    await publish(`r${i}`, { "index.html": `Udgave ${i}` });
    expect((await get()).text).toBe(`Udgave ${i}`);
  }
});

test("a rollback shows at once, and so does a page that is gone", async () => {
  await publish("r1", { "index.html": "Et", "om/index.html": "Om", "404.html": "Ikke her" });
  await publish("r2", { "index.html": "To", "404.html": "Ikke her" });
  expect((await get("/om/")).status).toBe(404);
  await switchTo({ sitesDir, slug: "mols", id: "r1" });
  expect((await get("/om/")).text).toBe("Om");
  expect((await get()).text).toBe("Et");
});

test("an unchanged page keeps its ETag over a publish, a changed one does not", async () => {
  await publish("r1", { "index.html": "Et", "om/index.html": "Om" });
  const [start, about] = [await get(), await get("/om/")];
  await publish("r2", { "index.html": "To", "om/index.html": "Om" });
  expect((await get("/om/", { "If-None-Match": about.headers.etag ?? "" })).status).toBe(304);
  expect((await get("/", { "If-None-Match": start.headers.etag ?? "" })).status).toBe(200);
});

test("while publishes run, a response is wholly of one release", async () => {
  const release = (id: number) => ({ "index.html": `${id}`.repeat(9000), "stor.txt": `${id}`.repeat(300_000) });
  await publish("r0", release(0));
  let publishing = true;
  const reader = async () => {
    while (publishing) {
      for (const path of ["/", "/stor.txt"]) {
        const { status, text } = await get(path);
        expect(status).toBe(200);
        expect(new Set(text).size).toBe(1);
      }
    }
  };
  const readers = [reader(), reader(), reader()];
  for (let i = 1; i < 10; i += 1) {
    await publish(`r${i}`, release(i));
    if (i > 1) await rm(join(sitesDir, "mols", "releases", `r${i - 2}`), { recursive: true });
  }
  publishing = false;
  await Promise.all(readers);
  expect(errors).toEqual([]);
});

test("a download goes on when its release is pruned under it", async () => {
  const big = Buffer.alloc(40_000_000, "gammel ");
  const dir = await publish("r1", { "media/film.pdf": big });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", port: server.port, path: "/media/film.pdf", headers: { Host: "mols.localhost" }, agent: false }, resolve)
      .on("error", reject)
      .end();
  });
  await publish("r2", { "media/film.pdf": "ny" });
  await rm(dir, { recursive: true });
  const hash = createHash("sha256");
  for await (const chunk of response) hash.update(chunk);
  expect(hash.digest("hex")).toBe(createHash("sha256").update(big).digest("hex"));
  expect((await get("/media/film.pdf")).text).toBe("ny");
});

test("a release that is pruned between the look at it and the opening of the file: the new one answers", async () => {
  const dir = await publish("r1", { "index.html": "Et" });
  const store = createReleaseStore({ sitesDir, onError: (error) => errors.push(error) });
  const files = createFileCache({ limitBytes: 1000, fileLimitBytes: 1000 });
  const cache: FileCache = {
    ...files,
    async load(representation) {
      // What a very slow machine would do at this point.
      if (representation.diskPath.startsWith(dir)) {
        await publish("r2", { "index.html": "To" });
        await rm(dir, { recursive: true });
      }
      return files.load(representation);
    },
  };
  const hosts = createHosts({ store, sitesDomain: "localhost" });
  const reply = createReply({ security: [], isClosing: () => true });
  const slow = createServer(createRequestHandler({ store, hosts, cache, reply, log: undefined, onError: (error) => errors.push(error) }));
  await new Promise<void>((resolve) => slow.listen(0, resolve));
  const answer = await ask({ port: (slow.address() as AddressInfo).port });
  expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: "To" });
  expect(errors).toEqual([]);
  await new Promise((resolve) => slow.close(resolve));
});

test("a compressed file that is replaced by a better one is sent with its own length", async () => {
  const text = "Fælles om det hele. ".repeat(50_000);
  const dir = await publish("r1", { "stor.txt": text });
  const better = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  await writeFile(join(dir, "www", "ny.br"), better);
  await rename(join(dir, "www", "ny.br"), join(dir, "www", "stor.txt.br"));
  const answer = await get("/stor.txt", { "Accept-Encoding": "br" });
  expect(answer.headers["content-length"]).toBe(String(better.length));
  expect(answer.body.equals(better)).toBe(true);
});

test("a file that is missing or cut short gives 500 and an error that names it, never wrong bytes", async () => {
  const dir = await publish("r1", { "a.txt": "kort", "b.pdf": Buffer.alloc(300_000, 1), "c.txt": "hel" });
  await unlink(join(dir, "www", "a.txt"));
  await truncate(join(dir, "www", "b.pdf"), 1000);
  for (const path of ["/a.txt", "/b.pdf"]) {
    const answer = await get(path);
    expect(answer.status).toBe(500);
    expect(answer.text).toContain("Siden kan ikke vises");
    expect(answer.text).not.toContain(sitesDir);
    expect(answer.headers["cache-control"]).toBe("no-store");
  }
  expect(errors.map(String)).toEqual([
    expect.stringContaining("a.txt"),
    expect.stringMatching(/b\.pdf cannot be served — it has 1000 bytes/),
  ]);
  expect((await get("/c.txt")).text).toBe("hel");
});

test("a link in a release that leads out of it is no way out: only listed files are opened", async () => {
  const dir = await publish("r1", { "index.html": "Et" });
  await symlink("/etc", join(dir, "www", "etc"));
  expect((await get("/etc/passwd")).status).toBe(404);
});
