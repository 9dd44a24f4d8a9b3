import { nextRefreshAt } from "@klynge/contract";
import { buildSnapshot, createPublishWorker, type PublishWorker } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";
import { recordingPublisher, takeQueued, waitingJobs } from "./support/publishing.ts";

type Shown = { announcements: { id: string; version: string; title: string; level: string }[] };

const HOUR = 3_600_000;
const from = (ms: number) => new Date(Date.now() + ms).toISOString();
const ANNOUNCEMENTS = "announcements" as CollectionSlug;

describe.each(databases)("the secretariat's announcements on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let worker: PublishWorker | undefined;
  const publisher = recordingPublisher();

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { publish: publisher.publish, unpublish: publisher.unpublish } });
    payload = booted.payload;
    network = await createNetwork(payload);
    await createCluster(payload, { slug: "portal", kind: "network" });
    await createCluster(payload, { slug: "paa-vej", status: "draft" });
    await createCluster(payload, { slug: "lukket", status: "archived" });
  });
  afterAll(() => booted?.stop());
  beforeEach(async () => {
    await payload.delete({ collection: ANNOUNCEMENTS, where: { id: { exists: true } } });
    await takeQueued(payload);
    publisher.published.length = 0;
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });

  const as = (person: Person, method: string, path: string, json?: unknown) =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], method, path, json });
  const data = (more: Record<string, unknown> = {}) => ({
    title: "Vandet skal koges",
    place: "sites",
    level: "urgent",
    start: from(-HOUR),
    end: from(HOUR),
    audience: "all",
    _status: "published",
    ...more,
  });
  const announce = (more: Record<string, unknown> = {}) => create(payload, "announcements", data(more));
  const seenBy = async (person: Person) => {
    const { body } = await as(person, "GET", "/announcements-now");
    return (body as Shown).announcements.map(({ title }) => title);
  };
  const noticesOf = async (cluster: string, now = from(0)) =>
    (await buildSnapshot({ payload, cluster, now })).notices.map(({ title }) => title);

  describe("in the admin", () => {
    it("are seen by everybody with a role while it is their time, what is urgent first", async () => {
      await announce({ place: "admin", title: "Kursus", level: "info", end: null });
      await announce({ place: "both", title: "Nedbrud" });
      await announce({ place: "sites", title: "Kun på siderne" });
      await announce({ place: "admin", title: "Forbi", start: from(-2 * HOUR), end: from(-HOUR) });
      await announce({ place: "admin", title: "Senere", start: from(HOUR), end: from(2 * HOUR) });
      await announce({ place: "admin", title: "Kladde", _status: "draft" });
      for (const person of ["secretariat", "lead", "editor", "municipality", "neighbour"] as const) {
        expect(await seenBy(person), person).toEqual(["Nedbrud", "Kursus"]);
      }
      expect(await seenBy("nobody")).toEqual([]);
      const { status, body } = await as("visitor", "GET", "/announcements-now");
      expect([status, body]).toEqual([401, { announcements: [] }]);
    });

    it("are seen only in the clusters they are for, by the collection's own address too", async () => {
      await announce({ place: "both", audience: "some", clusters: [network.mols.id] });
      expect(await seenBy("lead")).toEqual(["Vandet skal koges"]);
      expect(await seenBy("neighbour")).toEqual([]);
      const read = async (person: Person) => (await as(person, "GET", "/announcements?draft=true")).body.totalDocs;
      expect(await read("lead")).toBe(1);
      expect(await read("neighbour")).toBe(0);
    });

    it("have another version when their text has changed, so that they are shown anew", async () => {
      const { id } = await announce({ place: "admin" });
      const version = async () => ((await as("lead", "GET", "/announcements-now")).body as Shown).announcements[0]?.version;
      const before = await version();
      await update(payload, "announcements", id, { title: "Vandet er rent igen" });
      expect(await version()).not.toBe(before);
    });

    it("hide what is being written beside what is published", async () => {
      const { id } = await announce({ place: "both" });
      await update(payload, "announcements", id, { title: "Udkast" }, true);
      expect(await seenBy("lead")).toEqual(["Vandet skal koges"]);
      const { body } = await as("lead", "GET", "/announcements?draft=true");
      expect(JSON.stringify(body)).not.toContain("Udkast");
      expect(await noticesOf("mols")).toEqual(["Vandet skal koges"]);
    });
  });

  describe("are refused", () => {
    const refusals: [string, Record<string, unknown>, string][] = [
      ["without an end where residents see them", { end: null }, "Skriv, hvornår den slutter"],
      [
        "with an end that is the start",
        { start: "2027-01-01T10:00:00.000Z", end: "2027-01-01T10:00:00.000Z" },
        "Slutningen skal ligge efter",
      ],
      ["with an end before the start", { end: from(-2 * HOUR) }, "Slutningen skal ligge efter"],
      ["with a link that is not encrypted", { link: { label: "Læs mere", url: "http://example.org" } }, "https://"],
      ["with a link that is a script", { link: { label: "Læs mere", url: "javascript:alert(1)" } }, "https://"],
      ["with an address nobody can press", { link: { label: "", url: "https://example.org" } }, "både en tekst og en adresse"],
      ["with words that lead nowhere", { link: { label: "Læs mere" } }, "både en tekst og en adresse"],
      ["for some clusters, and none is named", { audience: "some" }, "Vælg mindst én klynge"],
      ["with a text nobody reads on top of a page", { body: "a".repeat(501) }, "Teksten er for lang"],
      ["without a title", { title: " " }, "udfyldes"],
    ];
    it.each(refusals)("%s", async (_name, more, reason) => {
      const { status, text } = await as("secretariat", "POST", "/announcements", data(more));
      expect([status, text]).toEqual([400, expect.stringContaining(reason)]);
      expect(await takeQueued(payload)).toEqual([]);
    });

    it("from anybody but the secretariat", async () => {
      const { id } = await announce();
      for (const person of ["lead", "editor", "municipality", "nobody", "visitor"] as const) {
        const answers = [
          await as(person, "POST", "/announcements", data()),
          await as(person, "PATCH", `/announcements/${id}`, { title: "Andet" }),
          await as(person, "DELETE", `/announcements/${id}`),
        ];
        expect(
          answers.map(({ status }) => status),
          person,
        ).toEqual([403, 403, 403]);
      }
    });
  });

  describe("on the sites", () => {
    it("stand in the snapshot of every site while it is their time, and say when that changes", async () => {
      const start = from(10 * 60_000);
      const end = from(20 * 60_000);
      await announce({ title: "Snart", start, end, body: "Kog vandet", link: { label: "Læs mere", url: "https://example.org/vand" } });
      const at = async (now: string) => {
        const snapshot = await buildSnapshot({ payload, cluster: "vestrum", now });
        return { notices: snapshot.notices, next: snapshot.nextChangeAt, refresh: nextRefreshAt(snapshot) };
      };
      expect(await at(from(0))).toMatchObject({ notices: [], next: start });
      expect(await at(start)).toMatchObject({
        notices: [
          {
            level: "urgent",
            title: "Snart",
            body: "Kog vandet",
            link: { label: "Læs mere", href: "https://example.org/vand" },
            start,
            end,
          },
        ],
        next: end,
      });
      expect(await at(end)).toMatchObject({ notices: [], next: null });
      const soon = await at(from(0));
      expect([start, soon.refresh].sort()[0]).toBe(soon.refresh);
    });

    it("put what is urgent first, then what is newest", async () => {
      await announce({ title: "Rolig", level: "info", start: from(-1000) });
      await announce({ title: "Gammel" });
      await announce({ title: "Ny", start: from(-2000) });
      expect(await noticesOf("portal")).toEqual(["Ny", "Gammel", "Rolig"]);
    });

    it("are none of drafts, of what only the admin shows, and of what is for others", async () => {
      await announce({ title: "Kladde", _status: "draft" });
      await announce({ title: "Indenfor", place: "admin" });
      await announce({ title: "Til VestRum", audience: "some", clusters: [network.vestrum.id] });
      expect(await noticesOf("mols")).toEqual([]);
      expect(await noticesOf("vestrum")).toEqual(["Til VestRum"]);
    });
  });

  describe("queue", () => {
    it("all sites by one job, and nothing for what they do not show", async () => {
      const { id } = await announce();
      expect((await waitingJobs(payload)).map(({ input }) => input.slug)).toEqual(["*"]);
      await takeQueued(payload);
      await update(payload, "announcements", id, { title: "Kog vandet i to minutter" });
      expect(await takeQueued(payload)).toEqual(["*"]);
      await update(payload, "announcements", id, { title: "Kog vandet i to minutter" });
      await update(payload, "announcements", id, { title: "Udkast" }, true);
      await announce({ place: "admin" });
      await announce({ _status: "draft" });
      await announce({ start: from(-3 * HOUR), end: from(-HOUR) });
      expect(await takeQueued(payload)).toEqual([]);
    });

    it("all sites when one is taken off, deleted, or moved to the admin", async () => {
      for (const take of [
        (id: string) => update(payload, "announcements", id, { _status: "draft" }),
        (id: string) => update(payload, "announcements", id, { place: "admin" }),
        (id: string) => update(payload, "announcements", id, { end: from(-1000) }),
        (id: string) => payload.delete({ collection: ANNOUNCEMENTS, id }),
      ]) {
        const { id } = await announce();
        await takeQueued(payload);
        await take(id);
        expect(await takeQueued(payload)).toEqual(["*"]);
        await payload.delete({ collection: ANNOUNCEMENTS, where: { id: { exists: true } } });
        await takeQueued(payload);
      }
    });

    it("only the live sites one is for, and those it was for", async () => {
      const { id } = await announce({ audience: "some", clusters: [network.mols.id] });
      expect(await takeQueued(payload)).toEqual(["mols"]);
      await update(payload, "announcements", id, { clusters: [network.vestrum.id] });
      expect(await takeQueued(payload)).toEqual(["mols", "vestrum"]);
    });

    // Payload runs SQLite without transactions: nothing is rolled back there.
    it.skipIf(database === "sqlite")("nothing for what is rolled back", async () => {
      const transactionID = await payload.db.beginTransaction();
      await payload.create({ collection: ANNOUNCEMENTS, data: data() as never, req: { transactionID: transactionID as string } });
      await payload.db.rollbackTransaction(transactionID as string);
      expect(await waitingJobs(payload)).toEqual([]);
    });
  });

  describe("with a publisher", () => {
    const startWorker = (nextRefreshes: () => Promise<{ slug: string; refreshAt: string }[]>) => {
      worker = createPublishWorker({ payload, nextRefreshes, pollMs: 20, log: () => {} });
    };
    const never = "2999-01-01T00:00:00.000Z";
    const published = () => [...new Set(publisher.published.map(({ slug }) => slug))].sort();

    it("reach every live site and no other, however many jobs that takes", async () => {
      const made: string[] = [];
      for (let index = 0; index < 60; index += 1) {
        const slug = `klynge-${String(index).padStart(3, "0")}`;
        made.push((await createCluster(payload, { slug })).id);
      }
      await takeQueued(payload);
      const slugs = (await payload.find({ collection: "clusters", where: { status: { equals: "live" } }, limit: 0 })).docs.map(
        ({ slug }) => slug,
      );
      expect(slugs).toHaveLength(63);
      await announce();
      let most = 0;
      publisher.during = async () => {
        most = Math.max(most, (await waitingJobs(payload)).length);
      };
      startWorker(async () => slugs.map((slug) => ({ slug, refreshAt: never })));
      await eventually(async () => expect(await waitingJobs(payload)).toEqual([]));
      publisher.during = async () => {};
      expect(published()).toEqual(slugs.toSorted());
      expect(publisher.published).toHaveLength(63);
      expect(most).toBeLessThanOrEqual(51);
      for (const id of made) await payload.db.updateOne({ collection: "clusters", id, data: { status: "archived" } });
    });

    it("go on where a publisher was killed half-way", async () => {
      await announce();
      // What is left when it dies between writing the jobs and taking away the one they were made of.
      await payload.jobs.queue({ task: "publishCluster", queue: "publish", input: { slug: "mols", cause: "change" } } as never);
      startWorker(async () => ["mols", "portal", "vestrum"].map((slug) => ({ slug, refreshAt: never })));
      await eventually(async () => expect(await waitingJobs(payload)).toEqual([]));
      expect(published()).toEqual(["mols", "portal", "vestrum"]);
    });

    it("come and go by the clock, also when nobody saves anything and the publisher was away meanwhile", async () => {
      const [start, end] = [from(1_500), from(3_000)];
      await announce({ start, end });
      await takeQueued(payload);
      const refreshes = new Map<string, string>();
      const seen: string[][] = [];
      publisher.during = async ({ snapshot }) => {
        refreshes.set(snapshot.cluster.slug, nextRefreshAt(snapshot));
        if (snapshot.cluster.slug === "mols") seen.push(snapshot.notices.map(({ title }) => title));
      };
      // As the manifests of what was published before would say.
      for (const slug of ["mols", "portal", "vestrum"]) refreshes.set(slug, start);
      const next = async () => [...refreshes].map(([slug, refreshAt]) => ({ slug, refreshAt }));
      startWorker(next);
      await eventually(() => expect(seen).toEqual([["Vandet skal koges"]]));
      await worker?.stop();
      startWorker(next);
      await eventually(() => expect(seen).toEqual([["Vandet skal koges"], []]));
      publisher.during = async () => {};
    });
  });

  it("are noted in the log in plain words", async () => {
    const { body } = await as("secretariat", "POST", "/announcements", data());
    const { id } = body.doc as { id: string };
    await as("secretariat", "DELETE", `/announcements/${id}`);
    const { docs } = await payload.find({ collection: "audit-log", where: { subjectId: { equals: id } }, sort: "createdAt", depth: 0 });
    expect(docs.map(({ action, actorName, title }) => [action, actorName, title])).toEqual([
      ["publish", "secretariat", "Vandet skal koges"],
      ["delete", "secretariat", "Vandet skal koges"],
    ]);
  });
});
