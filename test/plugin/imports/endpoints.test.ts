import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rest } from "../support/api.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { createPublished, type Doc, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { createNetwork, type Network, type Person } from "../support/people.ts";

const DAY = 86_400_000;
const dayOf = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const ics = (entries: [uid: string, title: string, days: number][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...entries.flatMap(([uid, title, days]) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${dayOf(days).replaceAll("-", "")}T170000Z`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

describe.each(databases)("what editors do about calendars from outside, on %s", (database) => {
  let booted: Booted;
  let network: Network;
  let organisation: Doc;
  let body = "";
  const http = createServer((_request, response) => response.end(body));
  const call = (person: Person, method: string, path: string, json?: unknown) =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], method, path, json });
  const eventByUid = async (uid: string) => {
    const where = { uid: { equals: uid } };
    const { docs } = await booted.payload.find({ collection: "events" as "pages", where: where as never, depth: 0 });
    return docs[0] as unknown as (Doc & Record<string, unknown>) | undefined;
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    booted = await bootPayload({ database, options: { feedNetworks: ["127.0.0.0/8"] } });
    network = await createNetwork(booted.payload);
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    organisation = await createPublished(booted.payload, "organisations", {
      tenant: network.mols.id,
      name: "Idrætsforeningen",
      kind: "association",
      calendarFeeds: [{ url, label: "Hold" }],
    });
  });
  afterAll(async () => {
    http.close();
    await booted?.stop();
  });

  it("has a calendar read at once, and says how it is", async () => {
    body = ics([
      ["a", "Gymnastik", 4],
      ["b", "Håndbold", 5],
    ]);
    const path = `/organisations/${organisation.id}/feeds`;
    for (const person of ["visitor", "nobody", "neighbour", "municipality"] as const) {
      expect((await call(person, "POST", path, {})).status, person).toBeGreaterThanOrEqual(401);
    }
    expect((await call("lead", "POST", path, {})).body).toMatchObject({ feeds: [{ label: "Hold", events: 2, problem: null }] });
    body = "<html></html>";
    const { body: answer } = await call("lead", "POST", path, {});
    expect(answer).toMatchObject({ feeds: [{ events: 2, problem: expect.stringContaining("ligger ikke en kalender") }] });
  });

  it("shows what was corrected, and takes the calendar's words again", async () => {
    body = ics([
      ["a", "Gymnastik", 4],
      ["b", "Håndbold", 5],
    ]);
    const event = await eventByUid("a");
    await update(booted.payload, "events", event?.id ?? "", { title: "Rettet titel", _status: "published" });
    const path = `/events/${event?.id}/imported`;
    expect((await call("neighbour", "GET", path)).status).toBe(403);
    expect((await call("lead", "GET", path)).body).toMatchObject({ organisation: { name: "Idrætsforeningen" }, corrected: ["title"] });
    expect((await call("lead", "POST", `${path}/follow`, { parts: ["title"] })).body).toMatchObject({ state: "read" });
    expect(await eventByUid("a")).toMatchObject({ title: "Gymnastik" });
    expect((await call("lead", "GET", path)).body).toMatchObject({ corrected: [] });
  });

  it("makes an event of two that are the same, or keeps both", async () => {
    const start = `${dayOf(8)}T17:00:00.000Z`;
    const own = await createPublished(booted.payload, "events", { tenant: network.mols.id, title: "Sommerfest på stadion", start });
    const other = await createPublished(booted.payload, "events", { tenant: network.mols.id, title: "Loppemarked", start });
    body = ics([
      ["a", "Gymnastik", 4],
      ["fest", "Sommerfest", 8],
      ["lopper", "Loppemarked i hallen", 8],
    ]);
    await call("lead", "POST", `/organisations/${organisation.id}/feeds`, {});
    const [party, market] = [await eventByUid("fest"), await eventByUid("lopper")];
    expect([party?._status, market?._status]).toEqual(["draft", "draft"]);
    expect((await call("lead", "GET", `/events/${party?.id}/imported`)).body).toMatchObject({ duplicateOf: { id: own.id } });

    expect((await call("neighbour", "POST", `/events/${party?.id}/imported/merge`, {})).status).toBe(403);
    expect((await call("lead", "POST", `/events/${party?.id}/imported/merge`, {})).body).toEqual({ id: own.id });
    expect((await call("lead", "POST", `/events/${market?.id}/imported/separate`, {})).status).toBe(200);
    expect(await eventByUid("fest")).toMatchObject({
      id: own.id,
      slug: "sommerfest-paa-stadion",
      title: "Sommerfest på stadion",
      _status: "published",
    });
    expect(await eventByUid("lopper")).toMatchObject({ id: market?.id, _status: "published" });
    expect(await booted.payload.findByID({ collection: "events" as "pages", id: other.id, depth: 0 })).toMatchObject({
      title: "Loppemarked",
    });

    // From now on the event follows the calendar, except for its words.
    body = ics([
      ["a", "Gymnastik", 4],
      ["fest", "Sommerfest", 10],
      ["lopper", "Loppemarked i hallen", 8],
    ]);
    await call("lead", "POST", `/organisations/${organisation.id}/feeds`, {});
    const moved = await eventByUid("fest");
    expect(moved).toMatchObject({ id: own.id, title: "Sommerfest på stadion" });
    expect(String(moved?.start)).toContain(dayOf(10));
  });

  it("shows what a file holds before anything is stored, and stores what is wanted", async () => {
    const content = Buffer.from(`Titel;Dato;Tid\nBanko;${dayOf(20)};19:00\nForedrag;${dayOf(21)};19:00\nUden dato;;\n`).toString("base64");
    const tenant = network.mols.id;
    const before = await booted.payload.count({ collection: "events" as "pages" });
    for (const person of ["visitor", "nobody", "neighbour", "municipality"] as const) {
      expect((await call(person, "POST", "/events/import", { tenant, content })).status, person).toBeGreaterThanOrEqual(401);
    }
    const { body: preview } = await call("lead", "POST", "/events/import", { tenant, content });
    expect(preview).toMatchObject({
      rows: [
        { title: "Banko", state: "new" },
        { title: "Foredrag", state: "new" },
      ],
      problems: [{ line: 4, text: "«» er ikke en dato. Skriv for eksempel 12-03-2027." }],
    });
    expect(await booted.payload.count({ collection: "events" as "pages" })).toEqual(before);
    const [first] = preview.rows as { uid: string }[];
    const wanted = { tenant, content, uids: [first?.uid], publish: true };
    expect((await call("lead", "POST", "/events/import", wanted)).body).toEqual({ created: 1 });
    expect(await eventByUid(String(first?.uid))).toMatchObject({ title: "Banko", _status: "published" });
    const { body: again } = await call("lead", "POST", "/events/import", { tenant, content });
    expect((again.rows as { state: string }[]).map(({ state }) => state)).toEqual(["exists", "new"]);
    expect((await call("lead", "POST", "/events/import", wanted)).body).toEqual({ created: 0 });
  });

  it("says what is wrong with a file that is none", async () => {
    const tenant = network.mols.id;
    const send = (text: string) => call("lead", "POST", "/events/import", { tenant, content: Buffer.from(text).toString("base64") });
    expect((await send("Hund;Race\nFido;Puddel")).text).toContain("Tabellen mangler en kolonne");
    expect((await send("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:i morgen\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")).text).toContain(
      "linje 3",
    );
  });
});
