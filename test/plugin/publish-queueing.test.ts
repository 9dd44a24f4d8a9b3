import { ClusterNotLiveError, queuePublish, UnknownClusterError } from "@klynge/plugin";
import { type CollectionSlug, createLocalReq, initTransaction, killTransaction, type Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { takeQueued, waitingJobs } from "./support/publishing.ts";

describe.each(databases)("queueing a publish on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let mols: Doc;
  /** How many jobs others could see each time the publisher was woken. */
  const seenWhenWoken: Promise<number>[] = [];
  let isWakeBroken = false;

  beforeAll(async () => {
    const wakePublisher = () => {
      if (isWakeBroken) throw new Error("no such file");
      seenWhenWoken.push(waitingJobs(payload).then((jobs) => jobs.length));
    };
    booted = await bootPayload({ database, options: { wakePublisher } });
    payload = booted.payload;
    mols = await createCluster(payload, { slug: "mols" });
    await createCluster(payload, { slug: "net", kind: "network" });
    await createCluster(payload, { slug: "kladde", status: "draft" });
  });
  afterAll(() => booted?.stop());
  beforeEach(async () => {
    await takeQueued(payload);
    await Promise.all(seenWhenWoken);
    seenWhenWoken.length = 0;
  });

  const article = (data: Record<string, unknown> = {}) => ({
    tenant: mols.id,
    title: "Nyhed",
    publishedAt: "2026-04-01T10:00:00.000Z",
    body: root(paragraph("Tekst")),
    ...data,
  });
  /** A published article, with an empty queue. */
  async function published(): Promise<Doc> {
    const doc = await createPublished(payload, "news", article());
    await takeQueued(payload);
    return doc;
  }

  describe("content", () => {
    it("is published when it is created published, not as a draft", async () => {
      const draft = await create(payload, "news", article({ _status: "draft" }));
      expect(await takeQueued(payload)).toEqual([]);
      await createPublished(payload, "news", article());
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await update(payload, "news", draft.id, { title: "Rettet" }, true);
      expect(await takeQueued(payload)).toEqual([]);
      await update(payload, "news", draft.id, { title: "Rettet igen", _status: "draft" });
      expect(await takeQueued(payload)).toEqual([]);
      await update(payload, "news", draft.id, { _status: "published" });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it("is published when it changes, not when a draft beside it does", async () => {
      const { id } = await published();
      await update(payload, "news", id, { title: "Ny titel", _status: "published" });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await update(payload, "news", id, { title: "Udkast", _status: "draft" }, true);
      await update(payload, "news", id, { title: "Udkast 2" }, true);
      expect(await takeQueued(payload)).toEqual([]);
      await update(payload, "news", id, { title: "Udkast 2", _status: "published" });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it("is taken away when it is unpublished, also while a newer draft exists", async () => {
      const { id } = await published();
      await update(payload, "news", id, { _status: "draft" });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      const other = await published();
      await update(payload, "news", other.id, { title: "Udkast", _status: "draft" }, true);
      await update(payload, "news", other.id, { _status: "draft" });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it("is taken away when it is deleted, unless it was a draft", async () => {
      const { id } = await published();
      await payload.delete({ collection: "news" as CollectionSlug, id });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      const draft = await create(payload, "news", article({ _status: "draft" }));
      await payload.delete({ collection: "news" as CollectionSlug, id: draft.id });
      expect(await takeQueued(payload)).toEqual([]);
    });

    it("counts also where the caller asked for little of it back", async () => {
      const { id } = await published();
      const select = { title: true } as never;
      await payload.update({ collection: "news" as CollectionSlug, id, data: { title: "x" } as never, select });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await payload.update({ collection: "news" as CollectionSlug, id, data: { title: "y" } as never, select, draft: true });
      expect(await takeQueued(payload)).toEqual([]);
      await payload.update({ collection: "news" as CollectionSlug, id, data: { _status: "draft" } as never, select });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await payload.create({ collection: "news" as CollectionSlug, data: article({ _status: "published" }) as never, select });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await payload.delete({ collection: "news" as CollectionSlug, where: { _status: { equals: "published" } }, select });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it("of many documents at once queues the site", async () => {
      await published();
      await payload.update({
        collection: "news" as CollectionSlug,
        where: { tenant: { equals: mols.id } },
        data: { excerpt: "x" } as never,
      });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it("of a cluster that is not live queues nothing", async () => {
      const { docs } = await payload.find({ collection: "clusters" as CollectionSlug, where: { slug: { equals: "kladde" } } });
      await createPublished(payload, "news", article({ tenant: docs[0]?.id }));
      expect(await takeQueued(payload)).toEqual([]);
    });

    it.each([
      ["organisations", { name: "Foreningen", kind: "association" }],
      ["groups", { name: "Gruppen" }],
      ["pages", { title: "Siden" }],
      ["events", { title: "Festen", start: "2026-06-01T10:00:00.000Z" }],
    ])("in %s counts as well", async (collection, data) => {
      const doc = await createPublished(payload, collection, { tenant: mols.id, ...data });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await payload.delete({ collection: collection as CollectionSlug, id: doc.id });
      expect(await takeQueued(payload)).toEqual(["mols"]);
    });

    it.each([
      ["villages", { name: "Knebel" }],
      ["places", { name: "Hallen", kind: "hall" }],
    ])("in %s is told to the portal too, which names them", async (collection, data) => {
      await createPublished(payload, collection, { tenant: mols.id, ...data });
      expect(await takeQueued(payload)).toEqual(["mols", "net"]);
    });
  });

  it("happens when a picture changes or goes, not when one is uploaded", async () => {
    const picture = await createPicture(payload, { tenant: mols.id, name: "havn.jpg" });
    expect(await takeQueued(payload)).toEqual([]);
    await update(payload, "media", picture.id, { alt: "En anden tekst" });
    expect(await takeQueued(payload)).toEqual(["mols"]);
    await payload.delete({ collection: "media" as CollectionSlug, id: picture.id });
    expect(await takeQueued(payload)).toEqual(["mols"]);
  });

  it("happens when a redirect comes, changes or goes", async () => {
    const { id } = await create(payload, "redirects", { tenant: mols.id, from: "/gammel/", to: { type: "custom", url: "/kalender/" } });
    expect(await takeQueued(payload)).toEqual(["mols"]);
    await update(payload, "redirects", id, { to: { type: "custom", url: "/nyheder/" } });
    expect(await takeQueued(payload)).toEqual(["mols"]);
    await payload.delete({ collection: "redirects" as CollectionSlug, id });
    expect(await takeQueued(payload)).toEqual(["mols"]);
  });

  it("follows a cluster through its life, with the portal", async () => {
    const { id } = await createCluster(payload, { slug: "ny", status: "draft" });
    await update(payload, "clusters", id, { tagline: "Snart" });
    expect(await takeQueued(payload)).toEqual([]);
    await update(payload, "clusters", id, { status: "live" });
    expect(await takeQueued(payload)).toEqual(["net", "ny"]);
    await update(payload, "clusters", id, { tagline: "Nu" });
    expect(await takeQueued(payload)).toEqual(["net", "ny"]);
    await update(payload, "clusters", id, { slug: "nyt-navn" });
    expect(await takeQueued(payload)).toEqual(["net", "ny", "nyt-navn"]);
    await update(payload, "clusters", id, { status: "archived" });
    expect(await takeQueued(payload)).toEqual(["net", "nyt-navn"]);
    // Its site stands still and is nobody else's business any more.
    await update(payload, "clusters", id, { tagline: "Var" });
    expect(await takeQueued(payload)).toEqual(["nyt-navn"]);
    await update(payload, "clusters", id, { status: "draft" });
    expect(await takeQueued(payload)).toEqual(["nyt-navn"]);
    await update(payload, "clusters", id, { tagline: "Igen" });
    expect(await takeQueued(payload)).toEqual([]);
  });

  it("wakes the publisher when others can see the job, not before", async () => {
    await createPublished(payload, "news", article());
    expect(seenWhenWoken.length).toBeGreaterThan(0);
    expect(Math.min(...(await Promise.all(seenWhenWoken)))).toBeGreaterThan(0);
  });

  // Payload runs SQLite without transactions: nothing is rolled back there.
  it.skipIf(database === "sqlite")("belongs to the request's transaction: all of it or nothing", async () => {
    const rolledBack = await createLocalReq({}, payload);
    await initTransaction(rolledBack);
    await payload.create({ collection: "news" as CollectionSlug, data: article({ _status: "published" }) as never, req: rolledBack });
    await killTransaction(rolledBack);
    expect(await waitingJobs(payload)).toEqual([]);
    expect(seenWhenWoken).toEqual([]);

    const committed = await createLocalReq({}, payload);
    await initTransaction(committed);
    for (const title of ["a", "b"]) {
      await payload.create({
        collection: "news" as CollectionSlug,
        data: article({ title, _status: "published" }) as never,
        req: committed,
      });
    }
    expect(seenWhenWoken).toEqual([]);
    await payload.db.commitTransaction(committed.transactionID as string);
    expect(await Promise.all(seenWhenWoken)).toEqual([2]);
  });

  it("does not fail an editor's change when the publisher cannot be woken", async () => {
    isWakeBroken = true;
    try {
      await createPublished(payload, "news", article());
      expect(await takeQueued(payload)).toEqual(["mols"]);
    } finally {
      isWakeBroken = false;
    }
  });

  describe("by hand", () => {
    it("takes one cluster or all live ones", async () => {
      expect(await queuePublish({ payload, cluster: "mols" })).toEqual(["mols"]);
      expect((await waitingJobs(payload)).map((job) => job.input)).toEqual([{ slug: "mols", cause: "manual", byPerson: true }]);
      expect(await queuePublish({ payload, cluster: "all" })).toEqual(["mols", "net"]);
      expect(await takeQueued(payload)).toEqual(["mols", "net"]);
    });

    it("refuses a cluster that is unknown or not live", async () => {
      await expect(queuePublish({ payload, cluster: "molls" })).rejects.toThrow(UnknownClusterError);
      await expect(queuePublish({ payload, cluster: "kladde" })).rejects.toThrow(ClusterNotLiveError);
      expect(await waitingJobs(payload)).toEqual([]);
    });
  });
});
