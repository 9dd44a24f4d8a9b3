import { existsSync, readdirSync } from "node:fs";
import { buildSnapshot, CONTENT_COLLECTIONS, type ContentCollection, emptyTrash } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { internalLink, paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

const DAY = 86_400_000;

/** A published document of each kind, with what it needs besides its title. */
const SAMPLES: Record<ContentCollection, Record<string, unknown>> = {
  pages: { title: "Prøven", layout: [] },
  news: { title: "Prøven", body: root(paragraph("Tekst")), publishedAt: "2026-01-01T10:00:00.000Z" },
  events: { title: "Prøven", start: "2026-05-01T17:00:00.000Z" },
  villages: { name: "Prøven" },
  places: { name: "Prøven", kind: "hall" },
  organisations: { name: "Prøven", kind: "association" },
  groups: { name: "Prøven" },
  documents: { title: "Prøven" },
};

describe.each(databases)("the trash on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let tenant: string;
  let picture: Doc;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    tenant = network.mols.id;
    picture = await createPicture(payload, { tenant, name: "billede.jpg" });
  });
  afterAll(() => booted?.stop());
  beforeEach(() => takeQueued(payload));

  const sample = (collection: ContentCollection, data: Record<string, unknown> = {}) =>
    createPublished(payload, collection, {
      tenant,
      ...SAMPLES[collection],
      ...(collection === "documents" ? { file: picture.id } : {}),
      ...data,
    });
  const snapshot = () => buildSnapshot({ payload, cluster: "mols", now: "2026-04-15T10:00:00.000Z" });
  const trash = (collection: string, id: string, data: Record<string, unknown> = {}) =>
    update(payload, collection, id, { deletedAt: new Date().toISOString(), ...data });
  const takeOut = (collection: string, id: string, data: Record<string, unknown> = {}) =>
    payload.update({
      collection: collection as CollectionSlug,
      id,
      data: { deletedAt: null, ...data } as never,
      trash: true,
      depth: 0,
    }) as unknown as Promise<Doc>;
  const row = async (collection: string, id: string) =>
    (await payload.db.findOne({ collection: collection as CollectionSlug, where: { id: { equals: id } } })) as Record<
      string,
      unknown
    > | null;
  const as = (person: Exclude<Person, "visitor">, method: string, path: string, json?: unknown) =>
    rest({ booted, token: network.tokens[person], method, path, json });

  describe.each(CONTENT_COLLECTIONS)("for %s", (collection) => {
    it("takes content off the site at once and gives it back as it was", async () => {
      const doc = await sample(collection, { slug: `kurv-${collection}` });
      await takeQueued(payload);
      expect((await snapshot())[collection].map(({ id }) => id)).toContain(doc.id);

      const trashed = await trash(collection, doc.id);
      expect(await takeQueued(payload)).toContain("mols");
      expect(trashed.slug).not.toBe(doc.slug);
      expect((await snapshot())[collection].map(({ id }) => id)).not.toContain(doc.id);
      const { docs } = await payload.find({ collection, where: { id: { equals: doc.id } } });
      expect(docs).toEqual([]);

      const back = await takeOut(collection, doc.id);
      expect(await takeQueued(payload)).toContain("mols");
      expect(back).toMatchObject({ slug: doc.slug, _status: "published" });
      expect((await snapshot())[collection].map(({ id }) => id)).toContain(doc.id);
      await trash(collection, doc.id);
    });

    it("does not keep an address from others, and gives content that comes back the next free one", async () => {
      const [first, second] = [await sample(collection, { slug: "samme" }), {}];
      await trash(collection, first.id);
      const next = await sample(collection, { slug: "samme", ...second });
      expect(next.slug).toBe("samme");
      await trash(collection, next.id);
      await sample(collection, { slug: "samme" });
      expect((await takeOut(collection, first.id)).slug).toBe("samme-2");
    });
  });

  it("keeps what was a draft from the site when it comes back", async () => {
    const article = await sample("news");
    await update(payload, "news", article.id, { title: "Nyere kladde", _status: "draft" }, true);
    await takeQueued(payload);
    await trash("news", article.id);
    expect(await takeQueued(payload)).toEqual(["mols"]);
    await takeOut("news", article.id);
    expect((await snapshot()).news.map(({ title }) => title)).not.toContain("Nyere kladde");
  });

  it("takes drafts without a title", async () => {
    const draft = (await payload.create({ collection: "news", draft: true, data: { tenant } as never, depth: 0 })) as unknown as Doc;
    await trash("news", draft.id);
    expect(await row("news", draft.id)).toMatchObject({ deletedAt: expect.anything() });
    expect(await takeQueued(payload)).toEqual([]);
    await takeOut("news", draft.id, { _status: "draft" });
  });

  it("leaves neither links nor redirects nor pictures of what lies there", async () => {
    const target = await sample("news", { title: "Målet", slug: "maalet" });
    const link = await sample("news", {
      title: "Viser hen",
      body: root(paragraph(internalLink("news", target.id, "Læs mere"))),
      image: picture.id,
    });
    await createPublished(payload, "redirects", {
      tenant,
      from: "/gammel-sti/",
      to: { type: "reference", reference: { relationTo: "news", value: target.id } },
    });
    await update(payload, "clusters", network.mols.id, {
      menu: [{ label: "Målet", type: "internal", reference: { relationTo: "news", value: target.id } }],
    });
    const text = async () => JSON.stringify(await snapshot());
    expect((await text()).match(/maalet/g)?.length).toBeGreaterThan(3);
    await trash("news", target.id);
    const { redirects, cluster } = await snapshot();
    expect(await text()).not.toContain("maalet");
    expect(redirects).toEqual([]);
    expect(cluster.menu).toEqual([]);

    await trash("media", picture.id);
    expect(await takeQueued(payload)).toEqual(["mols"]);
    expect((await snapshot()).news.find(({ id }) => id === link.id)?.image).toBeNull();
    expect((await snapshot()).assets).toEqual([]);
    await takeOut("media", picture.id);
    expect((await snapshot()).assets).not.toEqual([]);
  });

  it("cannot be pointed at", async () => {
    const place = await sample("places");
    await trash("places", place.id);
    await expect(sample("events", { place: place.id })).rejects.toMatchObject({ data: { errors: [{ path: "place" }] } });
  });

  it("keeps pages together that lie below each other", async () => {
    const parent = await sample("pages", { slug: "foraeldre" });
    const child = await sample("pages", { slug: "barn", parent: parent.id });
    await expect(trash("pages", parent.id)).rejects.toThrow(/andre sider/);
    await trash("pages", child.id);
    await trash("pages", parent.id);
    await expect(takeOut("pages", child.id)).rejects.toThrow(/papirkurven/);
    await takeOut("pages", parent.id);
    await takeOut("pages", child.id);
    expect((await snapshot()).pages.find(({ id }) => id === child.id)?.path).toBe("/foraeldre/barn/");
  });

  it("is not filled again by a version that was kept while its document lay there", async () => {
    const article = await sample("news", { slug: "tilbage-igen" });
    await trash("news", article.id);
    await takeOut("news", article.id);
    const { docs } = await payload.findVersions({ collection: "news", where: { parent: { equals: article.id } }, trash: true });
    const inTrash = docs.find(({ version }) => (version as { deletedAt?: string }).deletedAt);
    await payload.restoreVersion({ collection: "news", id: String(inTrash?.id) });
    expect(await row("news", article.id)).toMatchObject({ slug: "tilbage-igen", _status: "published" });
    expect((await row("news", article.id))?.deletedAt ?? null).toBeNull();
  });

  it("is for those who may delete, in the own cluster", async () => {
    const article = await sample("news", { slug: "hvem-maa" });
    const deletedAt = new Date().toISOString();
    for (const person of ["municipality", "neighbour", "nobody"] as const) {
      expect([401, 403, 404]).toContain((await as(person, "PATCH", `/news/${article.id}`, { deletedAt })).status);
    }
    expect((await as("lead", "PATCH", `/news/${article.id}`, { deletedAt })).status).toBe(200);
    for (const person of ["municipality", "neighbour", "nobody"] as const) {
      expect([401, 403, 404]).toContain((await as(person, "PATCH", `/news/${article.id}?trash=true`, { deletedAt: null })).status);
    }
    const list = await as("neighbour", "GET", `/news?trash=true&where[id][equals]=${article.id}`);
    expect(list.body.docs).toEqual([]);
    expect((await as("lead", "PATCH", `/news/${article.id}?trash=true`, { deletedAt: null })).status).toBe(200);
  });

  it("is emptied after 30 days, with versions and files", async () => {
    const [old, recent] = [await sample("news", { title: "Gammel" }), await sample("news", { title: "Ny" })];
    const file = (await createPicture(payload, { tenant, name: "gammelt.jpg" })) as Doc & { filename: string };
    const now = Date.now();
    await trash("news", old.id, { deletedAt: new Date(now - 30 * DAY - 1000).toISOString() });
    await trash("news", recent.id, { deletedAt: new Date(now - 30 * DAY + 60_000).toISOString() });
    await trash("media", file.id, { deletedAt: new Date(now - 31 * DAY).toISOString() });
    expect(existsSync(`${booted.mediaDir}/${file.filename}`)).toBe(true);
    await takeQueued(payload);

    const log: string[] = [];
    expect(await emptyTrash({ payload, now, log: (line) => log.push(line) })).toBe(2);
    expect(log).toEqual([]);
    expect(await row("news", old.id)).toBeNull();
    expect(await row("news", recent.id)).not.toBeNull();
    expect((await payload.countVersions({ collection: "news", where: { parent: { equals: old.id } } })).totalDocs).toBe(0);
    const stem = file.filename.replace(/\.jpg$/, "");
    await expect.poll(() => readdirSync(booted.mediaDir).filter((name) => name.startsWith(stem))).toEqual([]);
    expect(await takeQueued(payload)).toEqual([]);
    expect(await emptyTrash({ payload, now, log: () => {} })).toBe(0);
  });

  it("does not let a cluster be deleted whose content lies there", async () => {
    const cluster = await create(payload, "clusters", {
      name: "Lukket",
      slug: "lukket",
      status: "archived",
      kind: "cluster",
      theme: { color: "#1f5f4a", accent: "#d98324" },
    });
    const group = await create(payload, "groups", { tenant: cluster.id, name: "Gruppen" });
    await trash("groups", group.id);
    await expect(payload.delete({ collection: "clusters", id: cluster.id })).rejects.toThrow(/indhold/);
  });
});
