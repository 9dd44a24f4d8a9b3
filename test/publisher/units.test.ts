import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { callHandler, type ThemeHandler } from "../../packages/publisher/src/call-handler.ts";
import { compressBest, compressQuickly, isWorthCompressing } from "../../packages/publisher/src/compress.ts";
import { deepFreeze } from "../../packages/publisher/src/deep-freeze.ts";
import { explainFailure, PublishError } from "../../packages/publisher/src/errors.ts";
import { createQueue } from "../../packages/publisher/src/queue.ts";
import { newReleaseId } from "../../packages/publisher/src/release-id.ts";
import { renderPath } from "../../packages/publisher/src/render.ts";
import { createTaskPool } from "../../packages/publisher/src/task-pool.ts";
import { snapshotWith } from "./snapshots.ts";

describe("release ids", () => {
  test("hold the time they were made", () => {
    const id = newReleaseId({ now: new Date("2026-05-01T10:20:30.456Z"), newest: undefined });
    expect(id).toMatch(/^20260501t102030456z-[0-9a-f]{6}$/);
  });

  test.each(["2026-05-01T10:20:30.456Z", "2026-05-01T10:20:30.455Z", "2020-01-01T00:00:00.000Z"])(
    "sort after the newest one, though the clock says %s",
    (time) => {
      const newest = "20260501t102030456z-ffffff";
      expect(newReleaseId({ now: new Date(time), newest }) > newest).toBe(true);
    },
  );

  test("do not mind a folder that is no release", () => {
    expect(newReleaseId({ now: new Date("2026-05-01T10:20:30.456Z"), newest: "lost+found" })).toMatch(/^20260501t/);
  });
});

describe("compression", () => {
  test.each([
    ["text/html; charset=utf-8", true],
    ["text/calendar; charset=utf-8", true],
    ["application/rss+xml", true],
    ["application/xml", true],
    ["application/json", true],
    ["application/ld+json", true],
    ["application/manifest+json", true],
    ["image/svg+xml", true],
    ["text/javascript; charset=utf-8", true],
    ["image/webp", false],
    ["image/avif", false],
    ["font/woff2", false],
    ["application/pdf", false],
    ["application/octet-stream", false],
  ])("of %s pays: %s", (type, expected) => {
    expect(isWorthCompressing({ type, bytes: 10_000 })).toBe(expected);
    expect(isWorthCompressing({ type, bytes: 1000 })).toBe(false);
  });

  test("of what does not get smaller is left out", async () => {
    const random = Buffer.concat(Array.from({ length: 4 }, () => Buffer.from(crypto.getRandomValues(new Uint8Array(1000)))));
    expect(compressQuickly({ body: random, type: "text/plain" })).toEqual({});
    expect(await compressBest({ body: random, type: "text/plain" })).toEqual({});
  });

  test.each([1_024, 40_000, 700_000])("of %i bytes gives the same back, the best one no larger", async (bytes) => {
    const words = ["landsby", "forening", "fællesskab", "havn", "sti", "\n"];
    const body = Buffer.from(Array.from({ length: bytes }, (_, index) => words[(index * index) % 11] ?? "og").join(" ")).subarray(0, bytes);
    const quick = compressQuickly({ body, type: "text/html" });
    const best = await compressBest({ body, type: "text/html" });
    for (const { br, gz } of [quick, best]) {
      expect(brotliDecompressSync(br as Buffer).equals(body)).toBe(true);
      expect(gunzipSync(gz as Buffer).equals(body)).toBe(true);
    }
    expect(best.br?.length).toBeLessThanOrEqual(quick.br?.length ?? 0);
  });
});

describe("a queue", () => {
  test("keeps its order and its limit, also when a task fails", async () => {
    const queue = createQueue({ limit: 2 });
    let running = 0;
    const started: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        queue.run(async () => {
          started.push(index);
          running += 1;
          expect(running).toBeLessThanOrEqual(2);
          await new Promise((resolve) => setTimeout(resolve, 3));
          running -= 1;
          if (index === 4) throw new Error("four");
          return index;
        }),
      ),
    );
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([0, 1, 2, 3, "failed", 5, 6, 7, 8]);
    expect(queue.size).toBe(0);
  });
});

test("a task pool holds back when it is full and hands on the first failure", async () => {
  const pool = createTaskPool({ limit: 2 });
  let running = 0;
  let most = 0;
  const task = (fails: boolean) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    if (fails) throw new Error("first failure");
  };
  for (let index = 0; index < 6; index += 1) await pool.add(task(false));
  await pool.add(task(true));
  await expect(pool.drain()).rejects.toThrow("first failure");
  await expect(pool.add(task(false))).rejects.toThrow("first failure");
  expect([most, running]).toEqual([2, 0]);
});

describe("calling a handler", () => {
  const call = (handler: ThemeHandler) =>
    callHandler({ handler, origin: "https://mols.dk", path: "/om/", locals: { site: snapshotWith() } });

  test("gives it a request as a browser's, and its answer back", async () => {
    const answer = await call((request, response) => {
      const { method, url, headers, socket } = request;
      response.setHeader("X-Own", "1");
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(JSON.stringify({ method, url, host: headers.host }));
      response.write(new TextEncoder().encode(` ${"encrypted" in socket && socket.encrypted}`), () => response.end("!"));
    });
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({ "x-own": "1", "content-type": "application/json" });
    expect(answer.body.toString()).toBe('{"method":"GET","url":"/om/","host":"mols.dk"} true!');
  });

  test("gives an empty body back as one", async () => {
    expect((await call((_request, response) => response.writeHead(204).end())).body).toEqual(Buffer.alloc(0));
  });

  test("tells once when the answer is over", async () => {
    const events: string[] = [];
    await call((_request, response) => {
      response.on("finish", () => events.push("finish")).on("close", () => events.push("close"));
      response.end("done", () => events.push("called back"));
    });
    expect(events.sort()).toEqual(["called back", "close", "finish"]);
  });

  test("hands on whatever goes wrong", async () => {
    const boom = new Error("boom");
    const broken: ThemeHandler[] = [
      () => {
        throw boom;
      },
      () => Promise.reject(boom),
      (_request, _response, next) => next(boom),
      (_request, response) => response.write("half", () => response.destroy(boom)),
    ];
    for (const handler of broken) await expect(call(handler)).rejects.toBe(boom);
    await expect(call((_request, _response, next) => next())).rejects.toThrow("the theme has no such page");
    await expect(call((_request, response) => response.destroy())).rejects.toThrow("broke off");
  });
});

test("a page that never answers is given up", async () => {
  const handler = () => new Promise(() => {});
  const rendering = renderPath({ handler, site: snapshotWith(), path: "/", timeoutMs: 30 });
  await expect(rendering).rejects.toThrow("the theme gave no answer in 0.03 seconds");
});

test("a frozen snapshot is frozen all through", () => {
  const value = deepFreeze({ list: [{ deep: { deeper: 1 } }], empty: null });
  expect(() => value.list.push({ deep: { deeper: 2 } })).toThrow(TypeError);
  expect(() => {
    if (value.list[0]) value.list[0].deep.deeper = 2;
  }).toThrow(TypeError);
});

describe("failures of the file system", () => {
  test("other than a full disk name the file and what to check", () => {
    const error = Object.assign(new Error("EACCES: permission denied, mkdir '/data/x'"), { code: "EACCES", syscall: "mkdir" });
    const explained = explainFailure({ error, slug: "mols", sitesDir: "/data" });
    expect(explained).toBeInstanceOf(PublishError);
    expect(String(explained)).toContain("mkdir '/data/x'");
    expect(explained).toMatchObject({ cause: error });
  });

  test("explain nothing that is not one", () => {
    const error = new Error("something else");
    expect(explainFailure({ error, slug: "mols", sitesDir: "/data" })).toBe(error);
  });
});
