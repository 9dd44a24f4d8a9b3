import { createTimekeeper, deleteDueClusters, publishNow } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Lifecycle } from "../../../packages/plugin/src/lifecycle/read-lifecycle.ts";
import { eventually } from "../../support/eventually.ts";
import { rest } from "../support/api.ts";
import { create, createCluster, createPublished, type Doc, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { dumpDatabase, dumpFolder } from "../support/dump.ts";
import { paragraph, root } from "../support/lexical.ts";
import type { Network } from "../support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "../support/published-network.ts";
import { fillCluster } from "./fill.ts";

const DAY = 86_400_000;
const NAME = "Ådalens Klynge";
const JOBS = "payload-jobs" as CollectionSlug;

describe.each(databases)("deleting a cluster on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;
  let log: string[];

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database });
    ({ payload, network } = scene);
    await createCluster(payload, { slug: "net", name: "Landsbyklynger", kind: "network" });
    await fillCluster(payload, { tenant: network.mols.id, person: "mols-lead" });
    for (const slug of ["mols", "vestrum", "net"]) await publishNow({ payload, cluster: slug });
    await forgetPublishJobs();
  });
  beforeEach(() => {
    log = [];
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => scene?.stop());

  /** Those of neighbours, which show something of the cluster while it is live. */
  const forgetPublishJobs = () => payload.db.deleteMany({ collection: JOBS, where: { taskSlug: { equals: "publishCluster" } } });
  const act = (id: string, json: object) =>
    rest({ booted: scene.booted, token: network.tokens.secretariat, method: "POST", path: `/clusters/${id}/lifecycle`, json });
  const run = (now = Date.now() + 31 * DAY) => deleteDueClusters({ payload, now, log: (line) => log.push(line) });
  const isThere = async (id: string) =>
    (await payload.db.findOne({ collection: "clusters" as CollectionSlug, where: { id: { equals: id } } })) !== null;

  type World = { rows: string[]; media: string[]; sites: string[] };
  async function everything(): Promise<World> {
    await scene.publisher.idle();
    const rows = await dumpDatabase(payload);
    return { rows, media: await dumpFolder(scene.booted.mediaDir), sites: await dumpFolder(scene.sitesDir) };
  }

  /** A cluster with everything, published under two addresses, archived and marked for deletion. */
  async function makeDoomed({ slug = "aadalen", person = "doomed" } = {}): Promise<{ id: string; lead: Doc }> {
    const { id } = await createCluster(payload, { slug: `${slug}-foer`, name: NAME, follows: [network.mols.id] });
    const { lead } = await fillCluster(payload, { tenant: id, person });
    await publishNow({ payload, cluster: `${slug}-foer` });
    await update(payload, "clusters", id, { slug });
    await publishNow({ payload, cluster: slug });
    expect((await act(id, { action: "archive", mode: "notice" })).status).toBe(200);
    await publishNow({ payload, cluster: slug });
    expect((await act(id, { action: "delete", name: NAME })).status).toBe(200);
    return { id, lead };
  }

  /** The one line that may remain. */
  const isLastLine = (row: string) => row.includes('"cluster-deleted"') && row.includes(NAME);

  async function expectAsIfNeverThere({ before, id }: { before: World; id: string }): Promise<void> {
    const jobs = await payload.db.find<{ id: string; input: { slug?: string } }>({ collection: JOBS, where: {}, limit: 0 });
    expect(jobs.docs.filter(({ input }) => input.slug?.startsWith("aadalen"))).toEqual([]);
    await forgetPublishJobs();
    const after = await everything();
    expect(after.rows.filter((row) => row.includes(id) && !isLastLine(row))).toEqual([]);
    expect(after.rows.filter(isLastLine)).toHaveLength(1);
    expect(after.rows.filter((row) => !isLastLine(row))).toEqual(before.rows);
    expect(after.media).toEqual(before.media);
    expect(after.sites).toEqual(before.sites);
    await payload.db.deleteMany({ collection: "audit-log" as CollectionSlug, where: { action: { equals: "cluster-deleted" } } });
  }

  it("leaves the database, the files and the sites byte for byte as if it had never been there", async () => {
    const before = await everything();
    expect(before.rows.length).toBeGreaterThan(60);
    expect(before.media.length).toBeGreaterThan(5);
    expect(before.sites.some((line) => line.startsWith("mols/releases/"))).toBe(true);
    const { id } = await makeDoomed();
    const meanwhile = await everything();
    expect(meanwhile.rows.filter((row) => row.includes(id)).length).toBeGreaterThan(20);
    expect(meanwhile.media.length).toBeGreaterThan(before.media.length + 5);
    expect(meanwhile.sites.some((line) => line.startsWith("aadalen-foer/releases/"))).toBe(true);
    expect([await run(), log]).toEqual([[NAME], []]);
    await expectAsIfNeverThere({ before, id });
  });

  it("goes on where it was killed, at whatever step that was", async () => {
    const before = await everything();
    const { id } = await makeDoomed();
    let kills = 0;
    for (let life = 1; await isThere(id); life += database === "sqlite" ? 1 : 4) {
      const revive = killAfter({ payload, writes: life });
      await run();
      revive();
      // Whoever was killed has left its lease behind; the next one takes it over.
      if (await isThere(id)) kills += 1;
      expect(life).toBeLessThan(400);
    }
    expect(kills).toBeGreaterThan(database === "sqlite" ? 10 : 3);
    await payload.db.deleteMany({ collection: "publish-leases" as CollectionSlug, where: { id: { exists: true } } });
    await expectAsIfNeverThere({ before, id });
  });

  it("stops between two batches when the process stops, and reads no more than a hundred rows at once", async () => {
    const before = await everything();
    const { id } = await makeDoomed();
    for (let index = 0; index < 230; index += 1) {
      await payload.db.create({
        collection: "releases" as CollectionSlug,
        data: { tenant: id, status: "succeeded", cause: "clock", startedAt: new Date(index * DAY).toISOString() } as never,
      });
    }
    const find = vi.spyOn(payload.db, "find");
    let asked = 0;
    const isStopping = () => {
      asked += 1;
      return asked > 10;
    };
    expect(await deleteDueClusters({ payload, now: Date.now() + 31 * DAY, log: (line) => log.push(line), isStopping })).toEqual([]);
    expect(await isThere(id)).toBe(true);
    expect((await act(id, { action: "keep" })).status).toBe(409);
    expect((await act(id, { action: "restore" })).status).toBe(409);
    expect(await run()).toEqual([NAME]);
    const largest = await Promise.all(find.mock.results.map(async ({ value }) => ((await value) as { docs: unknown[] }).docs.length));
    expect(Math.max(...largest)).toBeLessThanOrEqual(100);
    await expectAsIfNeverThere({ before, id });
  });

  it("is asked for with the name letter by letter, and waits as long as the network has decided", async () => {
    const { id } = await createCluster(payload, { slug: "navnet", name: NAME });
    expect((await act(id, { action: "delete", name: NAME })).status).toBe(409);
    await act(id, { action: "archive", mode: "read-only" });
    for (const name of ["", "ådalens klynge", `${NAME} `, "Mols"]) {
      const { status, text } = await act(id, { action: "delete", name });
      expect(status, name).toBe(400);
      expect(text).toContain(NAME);
    }
    await payload.updateGlobal({ slug: "network-settings" as never, data: { deleteAfterDays: 7 } as never });
    const { body } = await act(id, { action: "delete", name: NAME });
    const { deletion, may } = body as Lifecycle;
    expect(may).toMatchObject({ waitingDays: 7, holdings: { documents: 0, files: 0, sentIn: 0, people: 0 } });
    expect(Math.abs(Date.parse(deletion?.at ?? "") - Date.now() - 7 * DAY)).toBeLessThan(600_000);
    expect((await act(id, { action: "delete", name: NAME })).status).toBe(409);
    expect(await run(Date.now() + 6 * DAY)).toEqual([]);
    expect(await isThere(id)).toBe(true);

    expect(((await act(id, { action: "keep" })).body as Lifecycle).deletion).toBeNull();
    expect((await act(id, { action: "keep" })).status).toBe(409);
    expect(await run()).toEqual([]);
    await act(id, { action: "delete", name: NAME });
    // Who brings it back has thought it over.
    expect(((await act(id, { action: "restore" })).body as Lifecycle).deletion).toBeNull();
    expect(await run()).toEqual([]);
    await payload.updateGlobal({ slug: "network-settings" as never, data: { deleteAfterDays: 30 } as never });
    await update(payload, "clusters", id, { status: "draft" });
  });

  it("takes people out, deletes whoever is nowhere else, and keeps whom somebody else's document names", async () => {
    const { id } = await createCluster(payload, { slug: "folk", name: NAME });
    const person = (name: string, tenants: object[], more: object = {}) =>
      create(payload, "users", { name, email: `${name}@example.org`, password: "long-enough-1", tenants, ...more });
    const here = { tenant: id, role: "editor" };
    const there = { tenant: network.vestrum.id, role: "editor" };
    const only = await person("kun-her", [here]);
    const two = await person("begge", [here, there]);
    const office = await person("kontor", [here], { role: "secretariat" });
    const author = await person("forfatter", [here]);
    const article = await createPublished(payload, "news", {
      tenant: network.vestrum.id,
      title: "Skrevet før",
      publishedAt: "2026-01-01T10:00:00.000Z",
      body: root(paragraph("x")),
    });
    await payload.db.updateOne({ collection: "news" as CollectionSlug, id: article.id, data: { createdBy: author.id } });
    await act(id, { action: "archive", mode: "notice" });
    await act(id, { action: "delete", name: NAME });
    expect(await run()).toEqual([NAME]);
    const found = async (user: Doc) =>
      (await payload.db.findOne({ collection: "users" as CollectionSlug, where: { id: { equals: user.id } } })) as {
        tenants?: { tenant: string }[];
      } | null;
    expect(await found(only)).toBeNull();
    expect((await found(two))?.tenants?.map(({ tenant }) => tenant)).toEqual([network.vestrum.id]);
    expect((await found(office))?.tenants ?? []).toEqual([]);
    expect((await found(author))?.tenants ?? []).toEqual([]);
    const row = await payload.db.findOne<{ id: string; createdBy?: string }>({
      collection: "news" as CollectionSlug,
      where: { id: { equals: article.id } },
    });
    expect(row?.createdBy).toBe(author.id);
  });

  it("goes on telling others what it was told with them, and forgets what it was told alone", async () => {
    const { id } = await createCluster(payload, { slug: "hoerer", name: NAME });
    const tell = (title: string, clusters: string[]) =>
      createPublished(payload, "announcements", {
        title,
        place: "admin",
        level: "info",
        start: "2026-01-01T10:00:00.000Z",
        audience: "some",
        clusters,
      });
    const shared = await tell("Til to", [id, network.mols.id]);
    const alone = await tell("Til en", [id]);
    await act(id, { action: "archive", mode: "notice" });
    await act(id, { action: "delete", name: NAME });
    expect([await run(), log]).toEqual([[NAME], []]);
    const found = async (row: Doc) =>
      payload.db.findOne<Doc & { clusters?: string[] }>({
        collection: "announcements" as CollectionSlug,
        where: { id: { equals: row.id } },
      });
    expect((await found(shared))?.clusters).toEqual([network.mols.id]);
    expect(await found(alone)).toBeNull();
    expect((await dumpDatabase(payload)).filter((row) => row.includes(alone.id) && !row.startsWith("audit"))).toEqual([]);
  });

  it("leaves an address to the cluster that has taken it over", async () => {
    const { id } = await createCluster(payload, { slug: "gammelt-navn", name: NAME });
    await update(payload, "clusters", id, { slug: "nyt-navn" });
    await createCluster(payload, { slug: "gammelt-navn", name: "En anden" });
    await publishNow({ payload, cluster: "gammelt-navn" });
    const before = (await everything()).sites.filter((line) => line.startsWith("gammelt-navn/"));
    await act(id, { action: "archive", mode: "notice" });
    await act(id, { action: "delete", name: NAME });
    expect(await run()).toEqual([NAME]);
    expect((await everything()).sites.filter((line) => line.startsWith("gammelt-navn/"))).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
  });

  it("is done by the timekeeper, once, however many there are, also after a restart", async () => {
    const { id } = await createCluster(payload, { slug: "forbi", name: NAME });
    await act(id, { action: "archive", mode: "notice" });
    await act(id, { action: "delete", name: NAME });
    const past = new Date(Date.now() - DAY).toISOString();
    await payload.db.updateOne({
      collection: "clusters" as CollectionSlug,
      id,
      data: { deletion: { at: past, askedAt: past, askedBy: "sekretariat" } },
    });
    await payload.db.deleteMany({ collection: "audit-log" as CollectionSlug, where: { action: { equals: "cluster-deleted" } } });
    const keepers = [0, 1].map(() => createTimekeeper({ payload, lookEveryMs: 20, log: (line) => log.push(line) }));
    await eventually(async () => expect(await isThere(id)).toBe(false));
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    const { docs } = await payload.find({ collection: "audit-log" as CollectionSlug, where: { action: { equals: "cluster-deleted" } } });
    expect(docs).toMatchObject([{ title: NAME, subjectId: id, details: { askedBy: "sekretariat" } }]);
    expect(log).toEqual([]);
  });
});

/** Lets so many writes through and then none, nor any read, as if the process were dead. Returns what brings it back to life. */
function killAfter({ payload, writes }: { payload: Payload; writes: number }): () => void {
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>;
  const WRITES = ["create", "updateOne", "updateMany", "updateJobs", "deleteOne", "deleteMany", "deleteVersions"];
  const READS = ["find", "findOne", "findVersions", "count"];
  let left = writes;
  const spies = [...WRITES, ...READS].map((name) => {
    const original = db[name]?.bind(payload.db);
    return vi.spyOn(db, name).mockImplementation(async (...args: unknown[]) => {
      if (WRITES.includes(name)) left -= 1;
      if (left < 0) throw new Error("[test] killed");
      return original?.(...args);
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
