import { type ClusterSnapshot, nextRefreshAt, parseSnapshot, serialiseSnapshot } from "@klynge/contract";
import { buildSnapshot } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { corrupt, create, createCluster, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { signInAs } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

const NOW = "2026-05-01T10:00:00.000Z";
/** Stands in everything that must stay at home. */
const SECRET = "HEMMELIG";

const SHARES = ["cluster", "network"] as const;
const PUBLISH_STATES = ["draft", "published"] as const;
const STATUSES = ["confirmed", "hold", "cancelled"] as const;
/** Days from now. */
const WHEN = { over: -3, coming: 5 } as const;

describe.each(databases)("exchange between clusters on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let home: Doc;
  let follower: Doc;
  let stranger: Doc;
  const look = async (slug: string): Promise<ClusterSnapshot> => buildSnapshot({ payload, cluster: slug, now: NOW });
  const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title).sort();

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    home = await createCluster(payload, { slug: "hjem", name: "Hjemklyngen" });
    follower = await createCluster(payload, { slug: "nabo", follows: [home.id] });
    stranger = await createCluster(payload, { slug: "fjern" });
    await createCluster(payload, { slug: "net", kind: "network" });
  });
  afterAll(() => booted?.stop());

  const at = (days: number, hour = 17) =>
    new Date(Date.parse("2026-05-01T00:00:00.000Z") + days * 86_400_000 + hour * 3_600_000).toISOString();
  const event = (data: Record<string, unknown> = {}) => ({
    tenant: home.id,
    title: "Fest",
    start: at(5),
    description: root(paragraph(SECRET)),
    onlineUrl: `https://example.org/${SECRET}`,
    share: "network",
    ...data,
  });
  const article = (data: Record<string, unknown> = {}) => ({
    tenant: home.id,
    title: "Nyt",
    publishedAt: at(-2),
    excerpt: "Kort fortalt",
    body: root(paragraph(SECRET)),
    share: "network",
    ...data,
  });

  describe("what crosses", () => {
    const crossing: { events: string[]; news: string[] } = { events: [], news: [] };

    beforeAll(async () => {
      const picture = await createPicture(payload, { tenant: home.id, name: `${SECRET}.jpg`, credit: SECRET });
      const village = await createPublished(payload, "villages", { tenant: home.id, name: "Byen", slug: "byen" });
      const place = await createPublished(payload, "places", {
        tenant: home.id,
        name: "Laden",
        kind: "hall",
        village: village.id,
        address: SECRET,
      });
      const hidden = await create(payload, "places", { tenant: home.id, name: SECRET, kind: "hall", _status: "draft" });
      for (const share of SHARES) {
        for (const _status of PUBLISH_STATES) {
          for (const status of STATUSES) {
            for (const when of ["over", "coming"] as const) {
              const title = [share, _status, status, when].join(" ");
              await create(payload, "events", event({ title, share, _status, status, start: at(WHEN[when]), image: picture.id }));
              if (share === "network" && _status === "published" && status !== "hold" && when === "coming") crossing.events.push(title);
            }
          }
          for (const [name, day] of Object.entries({ now: -1, later: 2, old: -300 })) {
            const title = [share, _status, name].join(" ");
            await create(payload, "news", article({ title, share, _status, publishedAt: at(day), image: picture.id }));
            if (share === "network" && _status === "published" && name === "now") crossing.news.push(title);
          }
        }
      }
      const inLaden = event({
        title: "I laden",
        slug: "i-laden",
        place: place.id,
        villages: [village.id],
        locationText: SECRET,
        category: "food",
      });
      const { id } = await createPublished(payload, "events", inLaden);
      await update(payload, "events", id, { title: SECRET, _status: "draft" }, true);
      await createPublished(payload, "events", event({ title: "Et skjult sted", place: hidden.id, locationText: "Ved søen" }));
      const series = {
        title: "Hver uge",
        start: at(-30),
        recurrence: { rule: "FREQ=WEEKLY", overrides: [{ recurrenceId: at(5), status: "cancelled", note: "Vi ses næste uge" }] },
      };
      await createPublished(payload, "events", event(series));
      crossing.events.push("I laden", "Et skjult sted", "Hver uge");
      // What no editor can do: an event at another cluster's place.
      const foreign = await createPublished(payload, "places", { tenant: stranger.id, name: SECRET, kind: "hall" });
      const strange = await createPublished(payload, "events", event({ title: "Et fremmed sted" }));
      await corrupt(payload, "events", strange.id, { place: foreign.id });
      crossing.events.push("Et fremmed sted");
    });

    it.each(["nabo", "net"])("is what is published, shared and still to come, and nothing else: to %s", async (slug) => {
      const site = await look(slug);
      expect(titles(site.shared.events)).toEqual(crossing.events.sort());
      expect(titles(site.shared.news)).toEqual(crossing.news.sort());
      expect(serialiseSnapshot(site)).not.toContain(SECRET);
      expect(parseSnapshot(JSON.parse(serialiseSnapshot(site)))).toEqual(site);
    });

    it.each(["fjern", "hjem"])("is nothing to %s, which follows nobody", async (slug) => {
      expect((await look(slug)).shared).toEqual({ events: [], omittedEvents: 0, news: [] });
    });

    it("says where it is from and where it takes place, and leads home", async () => {
      const { shared } = await look("nabo");
      expect(shared.events.find(({ title }) => title === "I laden")).toMatchObject({
        source: { slug: "hjem", name: "Hjemklyngen", url: "https://hjem.example.org" },
        url: "https://hjem.example.org/kalender/i-laden/",
        locationText: "Laden, Byen",
        category: "food",
        description: null,
        image: null,
      });
      expect(shared.events.find(({ title }) => title === "Et skjult sted")?.locationText).toBe("Ved søen");
      expect(shared.news[0]).toMatchObject({
        excerpt: "Kort fortalt",
        body: "",
        url: "https://hjem.example.org/nyheder/network-published-now/",
      });
    });

    it("has the dates of a series that come, with what is different about each", async () => {
      const { shared } = await look("nabo");
      const [first, second, ...more] = shared.events.find(({ title }) => title === "Hver uge")?.occurrences ?? [];
      expect(first).toMatchObject({ start: at(5), status: "cancelled", note: "Vi ses næste uge" });
      expect(second).toMatchObject({ start: at(12), status: "confirmed" });
      expect(more.length).toBeLessThan(40);
    });

    it("makes the other site new when it is over, and when an article appears", async () => {
      const site = await look("nabo");
      expect(site.nextChangeAt).toBe(at(2));
      expect(nextRefreshAt({ ...site, events: [], nextChangeAt: null, now: at(5, 16) })).toBe(at(5, 17));
    });

    it("ends with the following", async () => {
      await update(payload, "clusters", follower.id, { follows: [] });
      expect((await look("nabo")).shared.events).toEqual([]);
      await update(payload, "clusters", follower.id, { follows: [home.id] });
    });

    it.each(["draft", "archived"])("ends when the cluster is no longer live but %s", async (status) => {
      await update(payload, "clusters", home.id, { status });
      for (const slug of ["nabo", "net"]) expect((await look(slug)).shared).toEqual({ events: [], omittedEvents: 0, news: [] });
      await update(payload, "clusters", home.id, { status: "live" });
      expect((await look("nabo")).shared.events.length).toBeGreaterThan(0);
    });
  });

  describe("a change of what is shared", () => {
    beforeEach(async () => {
      await takeQueued(payload);
    });
    const EVERYBODY = ["hjem", "nabo", "net"];

    it.each([
      ["events", event],
      ["news", article],
    ] as const)("reaches every site that shows it: %s", async (collection, make) => {
      const { id } = await createPublished(payload, collection, make());
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, collection, id, { title: "Ny titel", _status: "published" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, collection, id, { title: "Udkast" }, true);
      expect(await takeQueued(payload)).toEqual([]);
      await update(payload, collection, id, { share: "cluster", _status: "published" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, collection, id, { title: "Kun hjemme", _status: "published" });
      expect(await takeQueued(payload)).toEqual(["hjem"]);
      await update(payload, collection, id, { share: "network", _status: "published" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, collection, id, { _status: "draft" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, collection, id, { _status: "published" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      const shown = async () => [...(await look("nabo")).shared.events, ...(await look("nabo")).shared.news].some((item) => item.id === id);
      expect(await shown()).toBe(true);
      await update(payload, collection, id, { deletedAt: NOW });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      expect(await shown()).toBe(false);
      await payload.update({ collection: collection as CollectionSlug, id, data: { deletedAt: null } as never, trash: true });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await payload.delete({ collection: collection as CollectionSlug, id });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
    });

    it("stays at home where it is not shared", async () => {
      const { id } = await createPublished(payload, "events", event({ share: "cluster" }));
      expect(await takeQueued(payload)).toEqual(["hjem"]);
      await payload.delete({ collection: "events" as CollectionSlug, id });
      expect(await takeQueued(payload)).toEqual(["hjem"]);
    });

    it("is also one of the place it is at, of the cluster's name, and its going away", async () => {
      const place = await createPublished(payload, "places", { tenant: home.id, name: "Skolen", kind: "school" });
      await takeQueued(payload);
      await update(payload, "places", place.id, { name: "Den gamle skole", _status: "published" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, "clusters", home.id, { name: "Klyngen hjemme" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, "clusters", home.id, { status: "archived" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
      await update(payload, "clusters", home.id, { status: "live", name: "Hjemklyngen" });
      expect(await takeQueued(payload)).toEqual(EVERYBODY);
    });

    it("is told to those only who follow now", async () => {
      await update(payload, "clusters", follower.id, { follows: [] });
      await takeQueued(payload);
      await createPublished(payload, "events", event());
      expect(await takeQueued(payload)).toEqual(["hjem", "net"]);
      await update(payload, "clusters", follower.id, { follows: [home.id] });
      expect(await takeQueued(payload)).toContain("nabo");
    });
  });

  describe("whom a cluster follows", () => {
    it("is for its lead to say, by the names of clusters she cannot read", async () => {
      const { user, token } = await signInAs(payload, "leder", { tenants: [{ tenant: follower.id, role: "communication-lead" }] });
      const { body } = await rest({ booted, path: "/clusters/neighbours", token });
      expect((body.clusters as { name: string }[]).map(({ name }) => name)).toEqual(["fjern", "Hjemklyngen", "nabo"]);
      expect(Object.keys((body.clusters as object[])[0] ?? {})).toEqual(["id", "name", "municipality"]);
      const change = (follows: string[], id = follower.id) =>
        payload.update({ collection: "clusters" as CollectionSlug, id, data: { follows } as never, user, overrideAccess: false });
      await change([home.id, stranger.id, home.id]);
      const row = await payload.findByID({ collection: "clusters" as CollectionSlug, id: follower.id, depth: 0 });
      expect((row as unknown as { follows: unknown[] }).follows).toEqual([home.id, stranger.id]);
      await expect(change([follower.id])).rejects.toThrow();
      await expect(change(["findes-ikke"])).rejects.toThrow();
      await expect(change([follower.id], stranger.id)).rejects.toThrow();
    });

    it("tells nothing to who is not signed in", async () => {
      const { status, text } = await rest({ booted, path: "/clusters/neighbours" });
      expect(status).toBe(401);
      expect(text).not.toContain("Hjemklyngen");
    });
  });
});
