import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { join } from "node:path";
import { createPublishWorker, type PublishWorker, publishNow, queuePublish, UnknownClusterError } from "@klynge/plugin";
import { type CollectionSlug, createLocalReq, type Payload } from "payload";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createCluster, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { makeDue, recordingPublisher, releaseRows, takeQueued, waitingJobs } from "./support/publishing.ts";

const LEASES = "publish-leases" as CollectionSlug;
/** Long enough that a test would run into its time limit: whatever happens, happens because of a wake. */
const NEVER_MS = 600_000;

describe.each(databases)("the publish worker on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let mols: Doc;
  let article: Doc;
  let log: string[];
  let workers: PublishWorker[] = [];
  const publisher = recordingPublisher();
  /** What the publisher's manifests would say; far in the future unless a test wants otherwise. */
  let refreshes: { slug: string; refreshAt: string; because?: "theme" }[];

  beforeAll(async () => {
    const wakePublisher = () => {
      for (const worker of workers) worker.wake();
    };
    booted = await bootPayload({ database, options: { publish: publisher.publish, unpublish: publisher.unpublish, wakePublisher } });
    payload = booted.payload;
    mols = await createCluster(payload, { slug: "mols" });
    article = await createPublished(payload, "news", {
      tenant: mols.id,
      title: "Før",
      publishedAt: "2026-04-01T10:00:00.000Z",
      body: root(paragraph("Tekst")),
    });
  });
  afterAll(() => booted?.stop());

  beforeEach(async () => {
    await payload.db.updateMany({
      collection: "clusters" as CollectionSlug,
      where: { slug: { not_equals: "mols" } },
      data: { status: "draft" },
    });
    await takeQueued(payload);
    for (const collection of ["releases" as CollectionSlug, LEASES]) {
      await payload.db.deleteMany({ collection, where: { id: { exists: true } } });
    }
    log = [];
    refreshes = [{ slug: "mols", refreshAt: "2999-01-01T00:00:00.000Z" }];
    publisher.published.length = 0;
    publisher.unpublished.length = 0;
    publisher.mostAtOnce = 0;
    publisher.during = async () => {};
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
  });

  const nextRefreshes = async () => {
    const others = publisher.published.filter(({ slug }) => refreshes.every((refresh) => refresh.slug !== slug));
    return [...refreshes, ...others.map(({ slug }) => ({ slug, refreshAt: "2999-01-01T00:00:00.000Z" }))];
  };
  function startWorker({ pollMs = NEVER_MS } = {}): PublishWorker {
    const worker = createPublishWorker({ payload, nextRefreshes, pollMs, log: (line) => log.push(line) });
    workers.push(worker);
    return worker;
  }
  const rename = (title: string) => update(payload, "news", article.id, { title, _status: "published" });
  const titles = () => publisher.published.map((one) => one.titles[0]);
  const untilIdle = () =>
    eventually(async () => {
      expect(await waitingJobs(payload)).toEqual([]);
      expect((await payload.db.find({ collection: LEASES, where: {} })).docs).toEqual([]);
    });

  it("publishes what an editor changed, when it is woken, and leaves a row that says so", async () => {
    await startWorker().ready;
    await rename("Efter");
    await untilIdle();
    expect(publisher.published).toEqual([{ slug: "mols", titles: ["Efter"] }]);
    const rows = await releaseRows(payload);
    expect(rows).toMatchObject([{ status: "succeeded", cause: "change", releaseId: "r1", pages: 10, written: 3, tenant: mols.id }]);
    expect(rows[0]?.duration).toBeGreaterThanOrEqual(0);
    expect(log).toEqual([]);
  });

  it("finds jobs nobody woke it for", async () => {
    await queuePublish({ payload, cluster: "mols" });
    startWorker({ pollMs: 20 });
    await untilIdle();
    expect(publisher.published).toHaveLength(1);
  });

  it("publishes once for many changes, with the last of them", async () => {
    for (const title of ["1", "2", "3", "4", "5"]) await rename(title);
    startWorker();
    await untilIdle();
    expect(titles()).toEqual(["5"]);
    expect(await releaseRows(payload)).toHaveLength(1);
  });

  it("publishes again what is changed while it publishes", async () => {
    publisher.during = async () => {
      publisher.during = async () => {};
      await rename("Senere");
    };
    await startWorker().ready;
    await rename("Først");
    await untilIdle();
    expect(titles()).toEqual(["Først", "Senere"]);
  });

  it("shares the work with others, but never the same site at the same time", async () => {
    await Promise.all([startWorker({ pollMs: 10 }).ready, startWorker({ pollMs: 10 }).ready, startWorker({ pollMs: 10 }).ready]);
    publisher.during = () => new Promise((resolve) => setTimeout(resolve, 15));
    for (let number = 1; number <= 12; number++) await rename(`Nummer ${number}`);
    await untilIdle();
    expect(publisher.mostAtOnce).toBe(1);
    expect(titles().at(-1)).toBe("Nummer 12");
  });

  describe("when a publish fails", () => {
    const fail = async () => {
      throw new Error("[publisher] /nyheder/efter/ was not rendered", { cause: new Error("template broke") });
    };

    it("says why, keeps the job for another attempt, and publishes the next change at once", async () => {
      publisher.during = fail;
      await startWorker().ready;
      await rename("Galt");
      await eventually(() => expect(log).toHaveLength(1));
      expect(log[0]).toMatch(/^\[publish\] mols was not published, its old site stays — \[publisher\] .* — tried again at 20/);
      expect(await releaseRows(payload)).toMatchObject([
        { status: "failed", error: "[publisher] /nyheder/efter/ was not rendered\ntemplate broke", tenant: mols.id },
      ]);
      const [job, ...others] = await waitingJobs(payload);
      expect(others).toEqual([]);
      expect(job?.totalTried).toBe(1);
      expect(Date.parse(job?.waitUntil ?? "")).toBeGreaterThan(Date.now());

      publisher.during = async () => {};
      await rename("Rettet");
      await untilIdle();
      expect(titles()).toEqual(["Rettet"]);
      expect((await releaseRows(payload)).map((row) => row.status)).toEqual(["failed", "succeeded"]);
    });

    it("tries again three times and then gives up", async () => {
      publisher.during = fail;
      const worker = startWorker();
      await rename("Galt");
      for (let attempt = 1; attempt <= 4; attempt++) {
        await eventually(() => expect(log).toHaveLength(attempt));
        await makeDue(payload);
        worker.wake();
      }
      await untilIdle();
      expect(log).toHaveLength(4);
      expect(log.at(-1)).toContain("given up until the next change");
      expect(await releaseRows(payload)).toHaveLength(4);
    });

    it("says so also where the content cannot even be read", async () => {
      await rename("Ulæselig");
      const original = payload.db.find;
      payload.db.find = function refuseVillages(this: unknown, args: { collection: string }) {
        if (args.collection === "villages") throw new Error("villages cannot be read");
        return original.call(this, args as never);
      } as never;
      try {
        startWorker();
        await eventually(async () =>
          expect(await releaseRows(payload)).toMatchObject([{ status: "failed", error: "villages cannot be read" }]),
        );
      } finally {
        payload.db.find = original;
      }
    });
  });

  describe("after a publisher was killed", () => {
    /** A process that is no more. */
    const deadProcess = () => spawnSync(process.execPath, ["-e", ""]).pid;
    const leave = (lease: Record<string, unknown>) =>
      payload.db.create({
        collection: LEASES,
        data: { id: "mols", token: "left", host: hostname(), process: process.pid, expiresAt: "2999-01-01T00:00:00.000Z", ...lease },
      });
    const leaveRow = () =>
      payload.db.create({
        collection: "releases" as CollectionSlug,
        data: { tenant: mols.id, status: "running", cause: "change", startedAt: new Date().toISOString() },
      });

    it("with a signal it cannot catch, in the middle of a publish, another publishes the site", async () => {
      await rename("Dræbt");
      const { url } = payload.db as unknown as { url?: string };
      const address = database === "sqlite" ? `file:${join(booted.mediaDir, "../test.db")}` : String(url);
      const killed = fork(new URL("./support/hanging-publisher.ts", import.meta.url), [address], {
        execArgv: [],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const gone = once(killed, "exit");
      try {
        const [said] = await Promise.race([once(killed, "message"), gone]);
        expect(said).toBe("publishing");
        await eventually(async () => expect(await releaseRows(payload)).toMatchObject([{ status: "running" }]));
      } finally {
        killed.kill("SIGKILL");
        await gone;
      }
      startWorker();
      await untilIdle();
      expect(titles()).toEqual(["Dræbt"]);
      expect((await releaseRows(payload)).map((row) => row.status)).toEqual(["failed", "succeeded"]);
    });

    it.each([
      ["on this machine", () => ({ process: deadProcess() })],
      ["in this container, with the same process number", () => ({ process: process.pid })],
      ["on another machine, once its lease has run out", () => ({ host: "elsewhere", expiresAt: "2026-01-01T00:00:00.000Z" })],
    ])("%s, its work is taken up", async (_where, lease) => {
      await rename("Uafsluttet");
      await leave(lease());
      await leaveRow();
      startWorker();
      await untilIdle();
      expect(titles()).toEqual(["Uafsluttet"]);
      expect((await releaseRows(payload)).map((row) => row.status)).toEqual(["failed", "succeeded"]);
      expect((await releaseRows(payload))[0]?.error).toMatch(/The publisher stopped in the middle/);
    });

    it("again and again over the same site, it is given up, and the row says so", async () => {
      await rename("Dræber");
      const worker = startWorker();
      await untilIdle();
      await worker.stop();
      publisher.published.length = 0;
      await rename("Dræber");
      const [job] = await waitingJobs(payload);
      await payload.db.updateJobs({ id: job?.id ?? "", data: { totalTried: 3 }, returning: false });
      await leave({ process: deadProcess() });
      startWorker();
      await untilIdle();
      expect(publisher.published).toEqual([]);
      expect((await releaseRows(payload)).at(-1)).toMatchObject({
        status: "failed",
        error: expect.stringMatching(/stopped in the middle of it several times/),
      });
    });

    it("a job that Payload's own runner left marked as running is done as well", async () => {
      await rename("Mærket");
      const [job] = await waitingJobs(payload);
      await payload.db.updateJobs({ id: job?.id ?? "", data: { processing: true }, returning: false });
      startWorker();
      await untilIdle();
      expect(titles()).toEqual(["Mærket"]);
    });

    it("and only then: a lease that is held is respected, on whatever machine", async () => {
      await rename("Optaget");
      for (const lease of [{ host: "elsewhere" }, { process: process.ppid }]) {
        await leave(lease);
        const worker = startWorker({ pollMs: 10 });
        await worker.ready;
        await worker.stop();
        expect(publisher.published).toEqual([]);
        await payload.db.deleteMany({ collection: LEASES, where: { id: { exists: true } } });
      }
      startWorker();
      await untilIdle();
      expect(titles()).toEqual(["Optaget"]);
    });
  });

  describe("a site that is no longer live", () => {
    it("is taken down, under its old slug too", async () => {
      const cluster = await createCluster(payload, { slug: "gammel" });
      startWorker();
      await untilIdle();
      await update(payload, "clusters", cluster.id, { slug: "ny" });
      await untilIdle();
      expect(publisher.unpublished).toEqual(["gammel"]);
      expect(publisher.published.map((one) => one.slug)).toEqual(["gammel", "ny"]);
      await update(payload, "clusters", cluster.id, { status: "draft" });
      await untilIdle();
      expect(publisher.unpublished).toEqual(["gammel", "ny"]);
      expect((await releaseRows(payload)).map((row) => row.status)).toEqual(["succeeded", "succeeded"]);
    });
  });

  describe("the clock", () => {
    it("publishes a site that has gone stale, and one that never was published", async () => {
      await createCluster(payload, { slug: "frisk" });
      await takeQueued(payload);
      refreshes = [{ slug: "mols", refreshAt: "2026-01-01T00:00:00.000Z" }];
      startWorker();
      await eventually(async () => expect(await releaseRows(payload)).toHaveLength(2));
      await untilIdle();
      const causes = (await releaseRows(payload)).map((row) => [row.tenant === mols.id ? "mols" : "frisk", row.cause]);
      expect(Object.fromEntries(causes)).toEqual({ mols: "clock", frisk: "first" });
    });

    it("publishes a site whose theme was renewed, once for each", async () => {
      refreshes = [{ slug: "mols", refreshAt: "2026-01-01T00:00:00.000Z", because: "theme" }];
      startWorker();
      await eventually(async () => expect((await releaseRows(payload)).map((row) => row.cause)).toEqual(["theme"]));
      await untilIdle();
      refreshes = [{ slug: "mols", refreshAt: "2026-01-02T00:00:00.000Z", because: "theme" }];
      await eventually(async () => expect((await releaseRows(payload)).map((row) => row.cause)).toEqual(["theme", "theme"]));
    });

    it("wakes by itself at the time, and at the next one soon after", async () => {
      const at = [300, 600].map((ms) => new Date(Date.now() + ms).toISOString());
      publisher.during = async () => {
        refreshes = [{ slug: "mols", refreshAt: at.shift() ?? "2999-01-01T00:00:00.000Z" }];
      };
      refreshes = [{ slug: "mols", refreshAt: new Date(Date.now() + 100).toISOString() }];
      startWorker();
      await eventually(async () => expect((await releaseRows(payload)).map((row) => row.cause)).toEqual(["clock", "clock", "clock"]));
    });

    it("does not hammer at a site that cannot be published", async () => {
      publisher.during = async () => {
        throw new Error("broken");
      };
      refreshes = [];
      const worker = startWorker({ pollMs: 5 });
      await eventually(() => expect(log).toHaveLength(1));
      for (let attempt = 2; attempt <= 4; attempt++) {
        await makeDue(payload);
        worker.wake();
        await eventually(() => expect(log).toHaveLength(attempt));
      }
      await untilIdle();
      for (let round = 0; round < 3; round++) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await waitingJobs(payload)).toEqual([]);
      expect(log).toHaveLength(4);
    });
  });

  it("finishes the running job when it is stopped, and takes no other", async () => {
    let finish: () => void = () => {};
    const started = new Promise<void>((resolve) => {
      publisher.during = () => {
        resolve();
        return new Promise<void>((end) => {
          finish = end;
        });
      };
    });
    const worker = startWorker();
    await rename("Kører");
    await started;
    await queuePublish({ payload, cluster: "mols" });
    const stopped = worker.stop();
    finish();
    await stopped;
    expect(titles()).toEqual(["Kører"]);
    expect(await waitingJobs(payload)).toHaveLength(1);
    expect((await payload.db.find({ collection: LEASES, where: {} })).docs).toEqual([]);
  });

  it("waits for a database that is away, says so once, and goes on when it is back", async () => {
    const original = payload.db.find;
    payload.db.find = (() => Promise.reject(new Error("connection refused"))) as never;
    const worker = startWorker({ pollMs: 5 });
    await eventually(() =>
      expect(log).toEqual([expect.stringMatching(/No jobs can be taken — connection refused — trying again every 5 ms/)]),
    );
    payload.db.find = original;
    await worker.ready;
    await rename("Tilbage");
    await untilIdle();
    expect(titles()).toEqual(["Tilbage"]);
    expect(log.slice(1)).toEqual(["[publish] The database is back"]);
  });

  it("is not needed where Payload is asked to run the queue", async () => {
    await rename("Af Payload");
    await payload.jobs.run({ queue: "publish" });
    expect(titles()).toEqual(["Af Payload"]);
    await untilIdle();
  });

  it("leaves it to nobody on the network to run the queue", async () => {
    const req = await createLocalReq({ user: { id: "x", collection: "users", role: "secretariat" } as never }, payload);
    await rename("Udefra");
    await expect(payload.jobs.run({ queue: "publish", overrideAccess: false, req })).rejects.toThrow();
    expect(publisher.published).toEqual([]);
  });

  describe("publishNow", () => {
    it("publishes in this process and does what waits for the site", async () => {
      await rename("Nu");
      expect(await publishNow({ payload, cluster: "mols" })).toMatchObject({ state: "published", pages: 10, written: 3 });
      expect(await waitingJobs(payload)).toEqual([]);
      expect(await releaseRows(payload)).toMatchObject([{ cause: "manual", status: "succeeded" }]);
    });

    it("throws what went wrong", async () => {
      publisher.during = async () => {
        throw new Error("disk full");
      };
      await expect(publishNow({ payload, cluster: "mols" })).rejects.toThrow("disk full");
      await expect(publishNow({ payload, cluster: "molls" })).rejects.toThrow(UnknownClusterError);
    });
  });
});
