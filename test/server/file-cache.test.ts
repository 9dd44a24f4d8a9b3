import { mkdtemp, rm, stat, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileCache } from "../../packages/server/src/file-cache.ts";
import type { Representation } from "../../packages/server/src/representation.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "klynge-cache-"));
});
afterEach(() => rm(dir, { recursive: true }));

async function file(name: string, bytes: number): Promise<Representation> {
  const diskPath = join(dir, name);
  await writeFile(diskPath, Buffer.alloc(bytes, name));
  const headers = { ok: [], notModified: [], error: [] };
  return { encoding: "identity", diskPath, contentKey: name, etag: `"${name}"`, bytes, headers };
}

test("keeps what it has read, whatever becomes of the file", async () => {
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100 });
  const a = await file("a", 10);
  expect(cache.get(a)).toBeUndefined();
  expect(await cache.load(a)).toEqual({ kind: "memory", data: Buffer.alloc(10, "a") });
  await unlink(a.diskPath);
  expect(cache.get(a)).toEqual(Buffer.alloc(10, "a"));
});

test("the same content in another release is the same entry", async () => {
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100 });
  const a = await file("a", 10);
  await cache.load(a);
  expect(cache.get({ ...a, diskPath: "/elsewhere" })).toBeDefined();
});

test("never takes more than its limit, and drops first what nobody asks for", async () => {
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100 });
  const [a, b, c, d] = [await file("a", 40), await file("b", 40), await file("c", 40), await file("d", 40)];
  await cache.load(a);
  await cache.load(b);
  cache.get(a);
  await cache.load(c);
  expect(cache.get(a)).toBeDefined();
  expect(cache.get(b)).toBeUndefined();
  expect(cache.get(c)).toBeDefined();
  await cache.load(d);
  const held = [a, b, c, d].filter((representation) => cache.get(representation) !== undefined);
  expect(held).toHaveLength(2);
  expect(held).toContain(d);
});

test("reading a file twice at once counts it once", async () => {
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100 });
  const [a, b] = [await file("a", 50), await file("b", 50)];
  await Promise.all([cache.load(a), cache.load(a), cache.load(b)]);
  expect(cache.get(a)).toBeDefined();
  expect(cache.get(b)).toBeDefined();
});

test("a large file comes open and is not kept", async () => {
  const cache = createFileCache({ limitBytes: 1000, fileLimitBytes: 20 });
  const large = await file("l", 21);
  const content = await cache.load(large);
  if (content.kind !== "file") throw new Error("expected an open file");
  expect(content.bytes).toBe(21);
  expect(await content.handle.readFile()).toHaveLength(21);
  await content.handle.close();
  expect(cache.get(large)).toBeUndefined();
});

test("a file is read again after a while, since a better compressed one may lie there", async () => {
  let now = 0;
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100, now: () => now });
  const compressed = { ...(await file("a", 30)), bytes: undefined };
  await cache.load(compressed);
  await writeFile(compressed.diskPath, "better");
  now = 59_000;
  expect(cache.get(compressed)).toHaveLength(30);
  now = 61_000;
  expect(cache.get(compressed)).toBeUndefined();
  expect(await cache.load(compressed)).toEqual({ kind: "memory", data: Buffer.from("better") });
});

test("a file of another length than the manifest says is refused, and its handle closed", async () => {
  const cache = createFileCache({ limitBytes: 100, fileLimitBytes: 100 });
  const a = await file("a", 10);
  await expect(cache.load({ ...a, bytes: 11 })).rejects.toThrow(
    /^\[server\] .*a cannot be served — it has 10 bytes where its manifest says 11/,
  );
  expect((await stat(a.diskPath)).size).toBe(10);
});
