import { buildSnapshot, CONTENT_COLLECTIONS, type ContentCollection, deleteUntouched } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

/** A document of each kind with what it needs, and what its text is called. */
const SAMPLES: Record<ContentCollection, { title: "title" | "name"; data: Record<string, unknown> }> = {
  pages: { title: "title", data: { layout: [] } },
  news: { title: "title", data: { body: root(paragraph("Tekst")), publishedAt: "2026-01-01T10:00:00.000Z" } },
  events: { title: "title", data: { start: "2026-05-01T17:00:00.000Z" } },
  villages: { title: "name", data: {} },
  places: { title: "name", data: { kind: "hall" } },
  organisations: { title: "name", data: { kind: "association" } },
  groups: { title: "name", data: {} },
  documents: { title: "title", data: {} },
};

describe.each(databases)("writing on %s", (database) => {
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

  const lead = (method: string, path: string, json?: unknown, headers?: Record<string, string>) =>
    rest({ booted, token: network.tokens.lead, method, path, json, ...(headers ? { headers } : {}) });
  const autosave = (collection: string, id: string, json: unknown): Promise<Answer> =>
    lead("PATCH", `/${collection}/${id}?autosave=true&draft=true&depth=0`, json);
  const docOf = (answer: Answer): Doc => {
    expect(answer.status, answer.text).toBeLessThan(300);
    return (answer.body.doc ?? answer.body) as Doc;
  };
  const versionsOf = async (collection: ContentCollection, id: string) =>
    (await payload.findVersions({ collection, where: { parent: { equals: id } }, sort: "-updatedAt", pagination: false, depth: 0 })).docs;
  const published = (collection: ContentCollection, title: string, data: Record<string, unknown> = {}) =>
    createPublished(payload, collection, {
      tenant,
      [SAMPLES[collection].title]: title,
      ...SAMPLES[collection].data,
      ...(collection === "documents" ? { file: picture.id } : {}),
      ...data,
    });
  const snapshot = () => buildSnapshot({ payload, cluster: "mols", now: "2026-04-15T10:00:00.000Z" });

  describe.each(CONTENT_COLLECTIONS)("%s", (collection) => {
    const { title } = SAMPLES[collection];

    it("begin empty, and save themselves without filling the history or publishing", async () => {
      // What the admin does when the empty form opens: the cluster comes from the choice in the menu.
      const created = docOf(await lead("POST", `/${collection}?draft=true&depth=0`, {}, { Cookie: `payload-tenant=${tenant}` }));
      expect(created).toMatchObject({ tenant, _status: "draft" });
      for (const typed of ["F", "Fæl", "Fællesspisning"]) {
        const { slug } = docOf(await autosave(collection, created.id, { tenant, slug: created.slug, [title]: typed }));
        created.slug = slug;
      }
      expect(created.slug).toMatch(/^faellesspisning(-\d+)?$/);
      const versions = await versionsOf(collection, created.id);
      expect(versions).toHaveLength(2);
      expect(versions[0]).toMatchObject({ autosave: true, version: { [title]: "Fællesspisning", _status: "draft" } });
      expect(await takeQueued(payload)).toEqual([]);
      expect(JSON.stringify(await snapshot())).not.toContain("Fællesspisning");
    });

    it("that are live stay as they are while a newer draft saves itself", async () => {
      const doc = await published(collection, "Live navn", { slug: `live-${collection}` });
      await takeQueued(payload);
      for (const typed of ["Nyt", "Nyt nav", "Nyt navn"]) await autosave(collection, doc.id, { [title]: typed });
      expect(await takeQueued(payload)).toEqual([]);
      expect(await versionsOf(collection, doc.id)).toHaveLength(2);
      const live = (await snapshot())[collection].find(({ id }) => id === doc.id);
      expect(live).toMatchObject({ [title]: "Live navn", slug: `live-${collection}` });
      const { slug } = docOf(await autosave(collection, doc.id, { [title]: "Noget helt andet" }));
      expect(slug).toBe(`live-${collection}`);

      const answer = await lead("PATCH", `/${collection}/${doc.id}`, { [title]: "Nyt navn", _status: "published" });
      expect(docOf(answer)).toMatchObject({ [title]: "Nyt navn", slug: `live-${collection}` });
      expect(await takeQueued(payload)).toContain("mols");
    });

    it("go back to an earlier version, as a draft or at once", async () => {
      const doc = await published(collection, "Første udgave");
      await update(payload, collection, doc.id, { [title]: "Anden udgave", _status: "published" });
      const first = (await versionsOf(collection, doc.id)).find(({ version }) => (version as unknown as Doc)[title] === "Første udgave");
      await takeQueued(payload);

      const asDraft = await lead("POST", `/${collection}/versions/${first?.id}?draft=true`);
      expect(asDraft.status, asDraft.text).toBe(200);
      expect(await takeQueued(payload)).toEqual([]);
      expect((await snapshot())[collection].find(({ id }) => id === doc.id)).toMatchObject({ [title]: "Anden udgave" });

      const atOnce = await lead("POST", `/${collection}/versions/${first?.id}`);
      expect(atOnce.status, atOnce.text).toBe(200);
      expect(await takeQueued(payload)).toContain("mols");
      expect((await snapshot())[collection].find(({ id }) => id === doc.id)).toMatchObject({ [title]: "Første udgave", slug: doc.slug });

      for (const person of ["neighbour", "municipality"] as const) {
        const refused = await rest({ booted, token: network.tokens[person], method: "POST", path: `/${collection}/versions/${first?.id}` });
        expect([403, 404]).toContain(refused.status);
      }
    });

    it("are copied as drafts of the same cluster with an address of their own", async () => {
      const doc = await published(collection, "Originalen", { slug: `original-${collection}` });
      await takeQueued(payload);
      const copy = docOf(await lead("POST", `/${collection}/${doc.id}/duplicate?depth=0`, {}));
      expect(copy).toMatchObject({ tenant, _status: "draft" });
      expect(copy.id).not.toBe(doc.id);
      expect(copy.slug).not.toBe(doc.slug);
      expect(copy.slug).toMatch(/^originalen/);
      expect(await takeQueued(payload)).toEqual([]);
      expect(
        (await rest({ booted, token: network.tokens.neighbour, method: "POST", path: `/${collection}/${doc.id}/duplicate` })).status,
      ).toBe(403);
    });
  });

  it("are not begun by the secretariat in the admin before it has chosen a cluster", async () => {
    const cookie = `payload-token=${network.tokens.secretariat}`;
    const create = (headers: Record<string, string>, json: object = {}) =>
      rest({ booted, method: "POST", path: "/news?draft=true&depth=0", json, headers });
    expect((await create({ Cookie: cookie })).status).toBe(403);
    const { body } = await rest({ booted, path: "/access", headers: { Cookie: cookie } });
    expect((body.collections as Record<string, { create?: unknown }>).news?.create).toBeUndefined();
    expect(docOf(await create({ Cookie: `${cookie}; payload-tenant=${tenant}` }))).toMatchObject({ tenant });
    expect(docOf(await create({ Cookie: cookie }, { tenant }))).toMatchObject({ tenant });
  });

  it("gives back an address that was given away meanwhile as the next free one", async () => {
    const article = await published("news", "Sommerfest");
    await update(payload, "news", article.id, { slug: "fest", _status: "published" });
    await payload.delete({ collection: "redirects", where: { from: { exists: true } } });
    await published("news", "En anden", { slug: "sommerfest" });
    const [first] = (await versionsOf("news", article.id)).filter(({ version }) => version.slug === "sommerfest");
    await payload.restoreVersion({ collection: "news", id: String(first?.id) });
    expect(await payload.findByID({ collection: "news", id: article.id })).toMatchObject({ slug: "sommerfest-2", _status: "published" });
  });

  it("restores what points at something deleted since, and nothing into another cluster", async () => {
    const place = await published("places", "Hallen, der blev solgt");
    const event = await published("events", "Håndbold", { place: place.id });
    await update(payload, "events", event.id, { place: null, _status: "published" });
    const [first] = (await versionsOf("events", event.id)).filter(({ version }) => version.place);
    await payload.delete({ collection: "places", id: place.id });
    await payload.restoreVersion({ collection: "events", id: String(first?.id) });
    const restored = await payload.findByID({ collection: "events", id: event.id, depth: 0 });
    expect(restored).toMatchObject({ title: "Håndbold", tenant, _status: "published" });
    expect(restored.place ?? null).toBeNull();
  });

  it("copies an event without what ties it to a calendar outside", async () => {
    const event = await published("events", "Fra et feed", { source: "feed", uid: "ude@example.org", sequence: 4 });
    const copy = docOf(await lead("POST", `/events/${event.id}/duplicate?depth=0`, {}));
    expect(copy).toMatchObject({ source: "editor", sequence: 0 });
    expect(copy.uid ?? null).toBeNull();
  });

  it("keeps how an event repeats while it saves itself", async () => {
    const event = await published("events", "Strik");
    const recurrence = { rule: "FREQ=WEEKLY;BYDAY=TU", skipWeeks: [42] };
    const saved = docOf(await autosave("events", event.id, { start: "2026-05-05T17:00:00.000Z", recurrence }));
    expect(saved.recurrence).toMatchObject(recurrence);
    const again = docOf(await autosave("events", event.id, { title: "Strik", recurrence: saved.recurrence }));
    expect(again.recurrence).toMatchObject(recurrence);
  });

  it("checks drafts that save themselves as it checks others", async () => {
    const article = await published("news", "Grænser");
    const foreign = await createPicture(payload, { tenant: network.vestrum.id, name: "fremmed.jpg" });
    expect((await autosave("news", article.id, { image: foreign.id })).status).toBe(400);
    expect((await autosave("news", article.id, { tenant: network.vestrum.id })).status).toBe(400);
    for (const person of ["neighbour", "municipality", "nobody"] as const) {
      const token = network.tokens[person];
      const path = `/news/${article.id}?autosave=true&draft=true`;
      expect([401, 403, 404]).toContain((await rest({ booted, token, method: "PATCH", path, json: { title: "Nej" } })).status);
    }
  });

  it("clears away drafts that nobody wrote in, a day later", async () => {
    const empty = async (collection: ContentCollection, data: object = {}) =>
      (await payload.create({ collection, draft: true, data: { tenant, ...data } as never, depth: 0 })) as unknown as Doc;
    const untouched = await Promise.all(CONTENT_COLLECTIONS.map(async (collection) => ({ collection, ...(await empty(collection)) })));
    const kept = [
      { collection: "news" as const, ...(await empty("news", { excerpt: "Noget" })) },
      { collection: "pages" as const, ...(await empty("pages", { title: "En titel" })) },
    ];
    const later = await empty("groups");
    await autosave("groups", later.id, { focus: "Skrevet senere" });
    kept.push({ collection: "groups" as never, ...later });

    await deleteUntouched({ payload });
    const ids = async () => {
      const found: string[] = [];
      for (const { collection, id } of [...untouched, ...kept]) {
        if (await payload.db.findOne({ collection, where: { id: { equals: id } } })) found.push(id);
      }
      return found;
    };
    expect(await ids()).toHaveLength(untouched.length + kept.length);
    await deleteUntouched({ payload, now: Date.now() + 86_400_000 + 1000 });
    expect(await ids()).toEqual(kept.map(({ id }) => id));
  });
});
