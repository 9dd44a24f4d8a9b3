import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listFeeds } from "../../../packages/plugin/src/imports/feed-owners.ts";
import { readDueFeeds } from "../../../packages/plugin/src/imports/feed-reader.ts";
import { readState } from "../../../packages/plugin/src/imports/feed-states.ts";
import { syncFeed } from "../../../packages/plugin/src/imports/sync-feed.ts";
import { eventually } from "../../support/eventually.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { create, createCluster, createPublished, type Doc } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { paragraph, root } from "../support/lexical.ts";

const DAY = 86_400_000;
const NOW = Date.now();
/** A time some days from now, as calendar files write it. */
const at = (days: number, time = "170000Z") => `${new Date(NOW + days * DAY).toISOString().slice(0, 10).replaceAll("-", "")}T${time}`;

type Entry = { uid: string; title: string; days: number; more?: string[] };
const vevent = ({ uid, title, days, more = [] }: Entry) =>
  ["BEGIN:VEVENT", `UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${at(days)}`, `DTEND:${at(days, "190000Z")}`, ...more, "END:VEVENT"].join(
    "\r\n",
  );
const calendar = (entries: Entry[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...entries.map(vevent), "END:VCALENDAR", ""].join("\r\n");

describe.each(databases)("the calendars of associations on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let cluster: Doc;
  let organisation: Doc;
  let url: string;
  const mails: { to: string; subject: string; text: string }[] = [];
  /** What the association's server answers with. */
  const server = { status: 200, body: "", asked: [] as (string | undefined)[], etag: "" };
  const http = createServer((request, response) => {
    server.asked.push(request.headers["if-none-match"]);
    if (server.etag && request.headers["if-none-match"] === server.etag) response.writeHead(304).end();
    else response.writeHead(server.status, server.etag ? { etag: server.etag } : {}).end(server.body);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/kalender.ics`;
    booted = await bootPayload({
      database,
      options: { feedNetworks: ["127.0.0.0/8"] },
      host: {
        email: () => ({
          name: "recorder",
          defaultFromAddress: "klynge@example.org",
          defaultFromName: "Klynge",
          sendEmail: async (mail) => void mails.push({ to: String(mail.to), subject: String(mail.subject), text: String(mail.text) }),
        }),
      },
    });
    payload = booted.payload;
    cluster = await createCluster(payload, { slug: "mols", name: "Mols" });
    await createPublished(payload, "places", { tenant: cluster.id, name: "Molshallen", kind: "hall" });
  });
  afterAll(async () => {
    http.close();
    await booted?.stop();
  });

  /** An association of its own for every test, with a calendar of its own. */
  async function begin(entries: Entry[], name = `Forening ${Math.random()}`): Promise<void> {
    Object.assign(server, { status: 200, body: calendar(entries), etag: "" });
    organisation = await createPublished(payload, "organisations", {
      tenant: cluster.id,
      name,
      kind: "association",
      calendarFeeds: [{ url: `${url}?${encodeURIComponent(name)}`, label: "Kalenderen" }],
    });
    expect(await sync()).toMatchObject({ state: "read" });
  }
  async function sync(now = NOW) {
    const [feed] = await listFeeds({ payload, organisationId: organisation.id });
    if (!feed) throw new Error("the organisation has no calendar");
    return syncFeed({ payload, feed, now });
  }
  async function events(where: Record<string, unknown> = {}): Promise<(Doc & Record<string, unknown>)[]> {
    const { docs } = await payload.find({
      collection: "events" as CollectionSlug,
      where: { and: [{ organisation: { equals: organisation.id } }, where] } as never,
      sort: "start",
      depth: 0,
      pagination: false,
    });
    return docs as never;
  }
  const titles = async () => (await events()).map(({ title }) => title);
  const jobsOf = () => payload.count({ collection: "payload-jobs" as CollectionSlug }).then(({ totalDocs }) => totalDocs);
  afterEach(async () => {
    await payload.delete({ collection: "organisations" as CollectionSlug, where: { id: { equals: organisation.id } }, trash: true });
    await payload.delete({ collection: "events" as CollectionSlug, where: { organisation: { equals: organisation.id } }, trash: true });
  });

  it("bring their events, published, at the right time and place, and have the site published", async () => {
    const before = await jobsOf();
    await begin([
      {
        uid: "a",
        title: "Gymnastik",
        days: 3,
        more: ["LOCATION:Molshallen\\, Hallen 2", "DESCRIPTION:Kom og vær med.", "CATEGORIES:Sport"],
      },
      { uid: "b", title: "Fest", days: 5, more: ["LOCATION:På pladsen"] },
    ]);
    const [first, second] = await events();
    expect(first).toMatchObject({
      title: "Gymnastik",
      source: "feed",
      uid: "a",
      category: "sport",
      _status: "published",
      locationText: null,
    });
    expect(new Date(String(first?.start)).toISOString()).toBe(
      new Date(`${new Date(NOW + 3 * DAY).toISOString().slice(0, 10)}T17:00:00Z`).toISOString(),
    );
    expect(first?.place).toBeTruthy();
    expect(second).toMatchObject({ locationText: "På pladsen", slug: "fest" });
    expect(await jobsOf()).toBeGreaterThan(before);
    // The admin's lists are made of versions.
    const listed = await payload.find({ collection: "events" as CollectionSlug, draft: true, where: { uid: { equals: "b" } }, depth: 0 });
    expect(listed.totalDocs).toBe(1);
  });

  it("change and go with their calendar, and come back with it", async () => {
    await begin([
      { uid: "a", title: "Gymnastik", days: 3 },
      { uid: "b", title: "Fest", days: 5 },
      { uid: "over", title: "Sidste år", days: -40 },
    ]);
    server.body = calendar([{ uid: "a", title: "Gymnastik for alle", days: 4 }]);
    expect(await sync()).toMatchObject({ done: { changed: 1, removed: 1, created: 0 } });
    expect(await titles()).toEqual(["Sidste år", "Gymnastik for alle"]);
    server.body = calendar([
      { uid: "a", title: "Gymnastik for alle", days: 4 },
      { uid: "b", title: "Fest", days: 5 },
    ]);
    expect(await sync()).toMatchObject({ done: { changed: 1, created: 0 } });
    expect(await titles()).toEqual(["Sidste år", "Gymnastik for alle", "Fest"]);
    expect(await sync()).toMatchObject({ done: { changed: 0, created: 0, removed: 0 } });
  });

  it("leave what a person has corrected, part by part, also over later changes", async () => {
    await begin([{ uid: "a", title: "Gymnstik", days: 3 }]);
    const [event] = await events();
    await payload.update({
      collection: "events" as CollectionSlug,
      id: event?.id ?? "",
      data: { title: "Gymnastik", description: root(paragraph("Tag vand med")), _status: "published" } as never,
    });
    server.body = calendar([{ uid: "a", title: "Gymnstik i hallen", days: 6, more: ["LOCATION:Skolen"] }]);
    expect(await sync()).toMatchObject({ done: { changed: 1, kept: 1 } });
    const [corrected] = await events();
    expect(corrected).toMatchObject({ title: "Gymnastik", locationText: "Skolen", _status: "published" });
    expect(JSON.stringify(corrected?.description)).toContain("Tag vand med");
    expect(String(corrected?.start).slice(0, 10)).toBe(new Date(NOW + 6 * DAY).toISOString().slice(0, 10));
  });

  it("never bring back what a person has deleted, nor publish what somebody is writing", async () => {
    await begin([
      { uid: "a", title: "Uønsket", days: 3 },
      { uid: "b", title: "Fest", days: 5 },
    ]);
    const [unwanted, party] = await events();
    await payload.update({
      collection: "events" as CollectionSlug,
      id: unwanted?.id ?? "",
      data: { deletedAt: new Date().toISOString() } as never,
    });
    await payload.update({
      collection: "events" as CollectionSlug,
      id: party?.id ?? "",
      data: { title: "Halvt skrevet" } as never,
      draft: true,
    });
    server.body = calendar([
      { uid: "a", title: "Uønsket igen", days: 3 },
      { uid: "b", title: "Stor fest", days: 5 },
    ]);
    expect(await sync()).toMatchObject({ done: { created: 0, changed: 0, skipped: 2 } });
    expect(await titles()).toEqual(["Fest"]);
    await payload.delete({ collection: "events" as CollectionSlug, id: unwanted?.id ?? "", trash: true });
    expect(await sync()).toMatchObject({ done: { created: 0 } });
    expect(await titles()).toEqual(["Fest"]);
  });

  it("wait as a draft where an event that was entered by hand is likely the same", async () => {
    const start = new Date(`${new Date(NOW + 9 * DAY).toISOString().slice(0, 10)}T17:30:00Z`).toISOString();
    const own = await createPublished(payload, "events", { tenant: cluster.id, title: "Fællesspisning i Molshallen", start });
    await begin([
      { uid: "a", title: "Fællesspisning", days: 9 },
      { uid: "b", title: "Noget helt andet", days: 9 },
    ]);
    const found = await events();
    expect(found.map(({ title, _status }) => [title, _status])).toEqual(
      expect.arrayContaining([
        ["Fællesspisning", "draft"],
        ["Noget helt andet", "published"],
      ]),
    );
    expect(found.find(({ uid }) => uid === "a")?.feed).toMatchObject({ duplicateOf: own.id });
  });

  it("keep their events while they are broken, and their editor is told once", async () => {
    await begin([{ uid: "a", title: "Gymnastik", days: 3 }], "Idrætsforeningen");
    const tenants = [{ tenant: cluster.id, role: "editor", organisations: [organisation.id] }];
    await create(payload, "users", { name: "Redaktøren", email: "redaktoer@example.org", password: "noget-meget-langt", tenants });
    mails.length = 0;
    server.status = 404;
    expect(await sync()).toMatchObject({ state: "failed", tellNow: true });
    expect(await sync()).toMatchObject({ state: "failed", tellNow: false });
    await eventually(() => expect(mails).toHaveLength(1));
    expect(mails[0]).toMatchObject({ to: "redaktoer@example.org", subject: "Kalenderen for Idrætsforeningen kan ikke hentes" });
    expect(mails[0]?.text).toContain("404");
    expect(await titles()).toEqual(["Gymnastik"]);

    Object.assign(server, { status: 200, body: "<html>Log ind</html>" });
    expect(await sync()).toMatchObject({ state: "failed", error: { kind: "not-a-calendar" } });
    server.body = calendar([{ uid: "a", title: "Gymnastik", days: 3 }]).replace(/DTSTART:.*/, "DTSTART:i morgen");
    expect(await sync()).toMatchObject({ state: "failed", error: { kind: "unreadable" } });
    expect(await titles()).toEqual(["Gymnastik"]);
    server.body = calendar([{ uid: "a", title: "Gymnastik igen", days: 3 }]);
    expect(await sync()).toMatchObject({ state: "read" });
    const [feed] = await listFeeds({ payload, organisationId: organisation.id });
    expect(await readState({ payload, key: feed?.key ?? "" })).toMatchObject({ failures: 0, problem: null, toldAt: null });
  });

  it("are told of a server that is away only when it stays away", async () => {
    await begin([{ uid: "a", title: "Gymnastik", days: 3 }]);
    server.status = 503;
    const told = [await sync(), await sync(), await sync(), await sync()].map((result) => result.state === "failed" && result.tellNow);
    expect(told).toEqual([false, false, true, false]);
  });

  it("are told of when the CMS does not take what they hold, and are not asked again every minute", async () => {
    await begin([
      { uid: "a", title: "Gymnastik", days: 3 },
      { uid: "b", title: "Fest", days: 5 },
    ]);
    const [first] = await events();
    const { docs } = await payload.db.findVersions({ collection: "events", where: { parent: { equals: first?.id } } });
    for (const { id, ...version } of docs) {
      const versionData = { ...version, version: { ...version.version, onlineUrl: "ingen adresse" } } as never;
      await payload.db.updateVersion({ collection: "events" as CollectionSlug, id, versionData });
    }
    server.body = calendar([{ uid: "a", title: "Gymnastik for alle", days: 3 }]);
    const results = [await sync(), await sync(), await sync()];
    expect(results).toMatchObject([0, 1, 2].map((nth) => ({ state: "failed", error: { kind: "not-stored" }, tellNow: nth === 2 })));
    const log: string[] = [];
    expect(await readDueFeeds({ payload, now: NOW + 60_000, log: (line) => log.push(line) })).toBe(0);
    const [feed] = await listFeeds({ payload, organisationId: organisation.id });
    const { problem, detail } = (await readState({ payload, key: feed?.key ?? "" })) ?? {};
    expect(problem).toBe("not-stored");
    expect(detail).toContain("Gymnastik");
    expect(await titles()).toEqual(["Gymnastik", "Fest"]);
  });

  it("are asked for news only, and read anew after a day", async () => {
    await begin([{ uid: "a", title: "Gymnastik", days: 3 }]);
    server.etag = '"1"';
    await sync();
    server.asked.length = 0;
    expect(await sync()).toEqual({ state: "unchanged" });
    expect(await sync(NOW + 1.1 * DAY)).toMatchObject({ state: "read" });
    expect(server.asked).toEqual(['"1"', undefined]);
  });

  it("are read when they are due, and one that fails keeps no other", async () => {
    await begin([{ uid: "a", title: "Gymnastik", days: 3 }]);
    const log: string[] = [];
    expect(await readDueFeeds({ payload, now: NOW + 60_000, log: (line) => log.push(line) })).toBe(0);
    await payload.update({
      collection: "organisations" as CollectionSlug,
      id: organisation.id,
      data: { calendarFeeds: [{ url: `${url}?ny` }, { url: "http://10.0.0.1/x.ics" }], _status: "published" } as never,
    });
    server.body = calendar([{ uid: "ny", title: "Fra den nye", days: 3 }]);
    expect(await readDueFeeds({ payload, now: NOW + 60_000, log: (line) => log.push(line) })).toBe(2);
    expect(await titles()).toContain("Fra den nye");
    expect(log.join()).toContain("private network");
  });
});
