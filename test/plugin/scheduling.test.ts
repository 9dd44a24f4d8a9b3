import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createTimekeeper, runDue } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../support/eventually.ts";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, PASSWORD, type Person } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

type Shown = {
  mayPublish: boolean;
  timezone: string;
  jobs: { id: string; type: string; at: string; local: string; problem: string | null }[];
};
type Job = { id: string; waitUntil?: string; totalTried?: number; hasError?: boolean };
const HOUR = 3_600_000;

describe.each(databases)("the clock on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let tenant: string;
  const log: string[] = [];

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    tenant = network.mols.id;
  });
  afterAll(() => booted?.stop());
  beforeEach(async () => {
    log.length = 0;
    await takeQueued(payload);
  });

  const as = (person: Person, method: string, path: string, json?: unknown): Promise<Answer> =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], method, path, json });
  const schedule = (person: Person, id: string, json: unknown) => as(person, "POST", `/news/${id}/schedule`, json);
  const shown = async (id: string) => (await as("lead", "GET", `/news/${id}/schedule`)).body as unknown as Shown;
  const article = (data: Record<string, unknown> = {}) =>
    create(payload, "news", { tenant, title: "Planlagt", body: root(paragraph("Tekst")), _status: "draft", ...data });
  const liveArticle = (data: Record<string, unknown> = {}) =>
    createPublished(payload, "news", { tenant, title: "På hjemmesiden", body: root(paragraph("Tekst")), ...data });
  const row = async (id: string) =>
    (await payload.db.findOne({ collection: "news" as CollectionSlug, where: { id: { equals: id } } })) as unknown as Doc;
  const jobs = async () =>
    (
      await payload.db.find<Job>({
        collection: "payload-jobs",
        where: { taskSlug: { equals: "schedulePublish" } },
        pagination: false,
        limit: 0,
      })
    ).docs;
  const run = (now = Date.now()) => runDue({ payload, now, log: (line) => log.push(line) });
  /** Makes what is scheduled due at once, as if the time had come. */
  const makeDue = async (at = Date.now() - 1000) => {
    for (const { id } of await jobs())
      await payload.db.updateJobs({ id, data: { waitUntil: new Date(at).toISOString() }, returning: false });
  };
  const soon = () =>
    new Intl.DateTimeFormat("sv", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" })
      .format(Date.now() + HOUR)
      .replace(" ", "T");

  it("publishes what is written when the time comes, and not before", async () => {
    const { id } = await article();
    const answer = await schedule("lead", id, { type: "publish", at: soon() });
    expect(answer.status, answer.text).toBe(200);
    await update(payload, "news", id, { title: "Rettet siden" }, true);
    expect(await run()).toEqual([]);
    expect(await row(id)).toMatchObject({ _status: "draft" });
    expect((await shown(id)).jobs).toMatchObject([{ type: "publish", problem: null }]);

    expect(await run(Date.now() + HOUR)).toHaveLength(1);
    expect(await row(id)).toMatchObject({ _status: "published", title: "Rettet siden" });
    expect(await takeQueued(payload)).toEqual(["mols"]);
    expect(await jobs()).toEqual([]);
  });

  it("takes off the site, also where somebody has begun to write something half", async () => {
    const { id } = await liveArticle();
    await update(payload, "news", id, { title: "", body: null }, true);
    await schedule("lead", id, { type: "unpublish", at: soon() });
    await makeDue();
    await takeQueuedSites();
    expect(await run()).toHaveLength(1);
    expect(await row(id)).toMatchObject({ _status: "draft" });
    expect(await takeQueued(payload)).toEqual(["mols"]);
    expect(log).toEqual([]);
  });

  it("shows times on the clock of the cluster, in winter and in summer", async () => {
    const { id } = await article();
    const year = new Date().getUTCFullYear() + 1;
    for (const at of [`${year}-01-15T10:00`, `${year}-07-15T10:00`])
      expect((await schedule("lead", id, { type: "publish", at })).status).toBe(200);
    const { jobs: planned, timezone, mayPublish } = await shown(id);
    expect({ timezone, mayPublish }).toEqual({ timezone: "Europe/Copenhagen", mayPublish: true });
    expect(planned).toMatchObject([
      { at: `${year}-01-15T09:00:00.000Z`, local: `${year}-01-15T10:00` },
      { at: `${year}-07-15T08:00:00.000Z`, local: `${year}-07-15T10:00` },
    ]);
    expect((await as("lead", "DELETE", `/news/${id}/schedule/${planned[0]?.id}`)).body.jobs).toHaveLength(1);
  });

  it("is set only by those who may publish, and read only by those who may change", async () => {
    const { id } = await article();
    await schedule("lead", id, { type: "publish", at: soon() });
    const [job] = (await shown(id)).jobs;
    for (const person of ["municipality", "neighbour", "nobody", "visitor"] as const) {
      expect([401, 403]).toContain((await schedule(person, id, { type: "publish", at: soon() })).status);
      expect([401, 403]).toContain((await as(person, "DELETE", `/news/${id}/schedule/${job?.id}`)).status);
      const seen = await as(person, "GET", `/news/${id}/schedule`);
      expect(person === "municipality" ? [204] : [401, 403]).toContain(seen.status);
      expect(seen.text).not.toContain("jobs");
    }
    const other = await createPublished(payload, "news", { tenant: network.vestrum.id, title: "Nabo", body: root(paragraph("Tekst")) });
    // A neighbour cannot reach another's job through a document of their own.
    expect((await as("neighbour", "DELETE", `/news/${other.id}/schedule/${job?.id}`)).status).toBe(200);
    expect(await jobs()).toHaveLength(1);
    expect((await as("lead", "GET", "/payload-jobs")).status).toBe(403);
  });

  it.each([
    [{ type: "publish" }, "dato"],
    [{ type: "publish", at: "i morgen" }, "dato"],
    [{ type: "publish", at: "2026-02-30T10:00" }, "dato"],
    [{ type: "publish", at: "2020-01-01T10:00" }, "gået"],
    [{ type: "publish", at: "2999-01-01T10:00" }, "to år"],
    [{ type: "delete", at: "2027-01-01T10:00" }, "hjemmesiden"],
    [[], "hjemmesiden"],
  ])("refuses %j and says what to do", async (json, words) => {
    const { id } = await article();
    const answer = await schedule("lead", id, json);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
    expect(await jobs()).toEqual([]);
  });

  it("works with the rights its author has when the time comes", async () => {
    const { user, token } = await newLead("afsat");
    const { id } = await article();
    const answer = await rest({ booted, token, method: "POST", path: `/news/${id}/schedule`, json: { type: "publish", at: soon() } });
    expect(answer.status, answer.text).toBe(200);
    await update(payload, "users", user.id, { tenants: [{ tenant, role: "municipality" }] });
    await makeDue();
    expect(await run()).toEqual([]);
    expect(await row(id)).toMatchObject({ _status: "draft" });
    expect(log.join()).toMatch(/could not be published — .+ — given up/);
    expect((await shown(id)).jobs).toMatchObject([{ problem: expect.stringMatching(/.+/) }]);
    expect(await run()).toEqual([]);
    const [{ id: failed } = { id: "" }] = (await shown(id)).jobs;
    await as("lead", "DELETE", `/news/${id}/schedule/${failed}`);
    expect(await jobs()).toEqual([]);
  });

  it("does nothing in the name of an account that is gone", async () => {
    const { user, token } = await newLead("slettet");
    const { id } = await article();
    await rest({ booted, token, method: "POST", path: `/news/${id}/schedule`, json: { type: "publish", at: soon() } });
    await payload.delete({ collection: "users", id: user.id });
    await makeDue();
    await run();
    expect(await row(id)).toMatchObject({ _status: "draft" });
    expect((await shown(id)).jobs).toMatchObject([{ problem: expect.stringContaining("adgang") }]);
  });

  it("says in the form what was missing", async () => {
    const { id } = await article();
    await update(payload, "news", id, { body: null }, true);
    await schedule("lead", id, { type: "publish", at: soon() });
    await makeDue();
    await run();
    expect((await shown(id)).jobs).toMatchObject([{ problem: expect.stringContaining("Feltet skal udfyldes") }]);
  });

  it("tries again after trouble that passes", async () => {
    const { id } = await article();
    await schedule("lead", id, { type: "publish", at: soon() });
    await makeDue();
    const broken = vi.spyOn(payload, "update").mockRejectedValueOnce(new Error("SQLITE_BUSY: database is locked"));
    await run();
    broken.mockRestore();
    expect(await row(id)).toMatchObject({ _status: "draft" });
    expect(log.join()).toMatch(/database is locked — tried again at/);
    expect(await run()).toEqual([]);
    expect(await run(Date.now() + 61_000)).toHaveLength(1);
    expect(await row(id)).toMatchObject({ _status: "published" });
  });

  it("is done once, however many look at it", async () => {
    const { id } = await article();
    await schedule("lead", id, { type: "publish", at: soon() });
    await makeDue();
    const before = await versions(id);
    const done = await Promise.all([run(), run(), run(), run()]);
    expect(done.flat()).toHaveLength(1);
    expect(await versions(id)).toBe(before + 1);
  });

  it("leaves a newer draft alone where somebody has published since", async () => {
    const { id } = await article();
    await schedule("lead", id, { type: "publish", at: soon() });
    await makeDue(Date.now() - HOUR);
    await update(payload, "news", id, { _status: "published" });
    await update(payload, "news", id, { title: "Ikke færdig" }, true);
    expect(await run()).toEqual([]);
    expect(await row(id)).toMatchObject({ title: "Planlagt" });
    expect(await jobs()).toEqual([]);
  });

  it("forgets what lies in the trash or is gone", async () => {
    const [trashed, gone] = [await article(), await article()];
    for (const { id } of [trashed, gone]) await schedule("lead", id, { type: "publish", at: soon() });
    await update(payload, "news", trashed.id, { deletedAt: new Date().toISOString() });
    await payload.delete({ collection: "news", id: gone.id });
    await makeDue();
    expect(await run()).toEqual([]);
    expect(await jobs()).toEqual([]);
    expect(log).toEqual([]);
    expect((await schedule("lead", trashed.id, { type: "publish", at: soon() })).status).toBe(404);
  });

  it("takes up what a publisher left that was killed in the middle", async () => {
    const { id } = await article({ title: "Afbrudt" });
    await schedule("lead", id, { type: "publish", at: soon() });
    await makeDue();
    const { url } = payload.db as unknown as { url?: string };
    const address = database === "sqlite" ? `file:${join(booted.mediaDir, "../test.db")}` : String(url);
    const killed = fork(new URL("./support/hanging-timekeeper.ts", import.meta.url), [address], {
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const exit = once(killed, "exit");
    try {
      const [said] = await Promise.race([once(killed, "message"), exit]);
      expect(said).toBe("publishing");
      expect(await run()).toEqual([]);
    } finally {
      killed.kill("SIGKILL");
      await exit;
    }
    expect(await row(id)).toMatchObject({ _status: "draft" });
    const timekeeper = createTimekeeper({ payload, lookEveryMs: 50, log: (line) => log.push(line) });
    await eventually(async () => expect(await row(id)).toMatchObject({ _status: "published", title: "Afbrudt" }));
    await timekeeper.stop();
    expect(await jobs()).toEqual([]);
    expect(log).toEqual([]);
  });

  async function takeQueuedSites(): Promise<void> {
    await payload.db.deleteMany({ collection: "payload-jobs" as CollectionSlug, where: { taskSlug: { equals: "publishCluster" } } });
  }

  async function versions(id: string): Promise<number> {
    return (await payload.countVersions({ collection: "news", where: { parent: { equals: id } } })).totalDocs;
  }

  async function newLead(name: string): Promise<{ user: Doc; token: string }> {
    const email = `${name}@example.org`;
    const user = await create(payload, "users", { name, email, password: PASSWORD, tenants: [{ tenant, role: "communication-lead" }] });
    const { token } = await payload.login({ collection: "users", data: { email, password: PASSWORD } });
    return { user, token: String(token) };
  }
});
