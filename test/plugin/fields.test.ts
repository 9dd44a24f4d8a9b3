import { buildSnapshot } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network } from "./support/people.ts";

type Data = Record<string, unknown>;

/** Whatever the CMS takes must fit into a snapshot: one value that does not would keep the whole site from being published. */
const REFUSED: [string, string, Data][] = [
  ["a title of blanks", "news", { title: "   ", body: root(paragraph("x")) }],
  ["an endless title", "groups", { name: "x".repeat(201) }],
  ["half a resident", "villages", { name: "By", population: 12.5 }],
  ["less than no residents", "villages", { name: "By", population: -1 }],
  ["a place beyond the poles", "villages", { name: "By", location: [10, 95] }],
  ["a hall for nobody", "places", { name: "Hal", kind: "hall", capacity: 0 }],
  ["a facility nobody knows", "places", { name: "Hal", kind: "hall", facilities: ["helipad"] }],
  ["an e-mail address without a place", "groups", { name: "G", contact: { email: "nogen@" } }],
  ["a website that is a program", "organisations", { name: "O", website: "javascript:alert(1)" }],
  ["a website without a scheme", "organisations", { name: "O", website: "www.example.org" }],
  ["a feed that is a file", "organisations", { name: "O", calendarFeeds: [{ url: "file:///etc/passwd" }] }],
  ["an end before the beginning", "events", { title: "E", start: "2026-05-02T10:00:00.000Z", end: "2026-05-01T10:00:00.000Z" }],
  ["a time zone nobody lives in", "events", { title: "E", start: "2026-05-02T10:00:00.000Z", timezone: "Mars/Olympus" }],
  ["a rule that is none", "events", { title: "E", start: "2026-05-02T10:00:00.000Z", recurrence: { rule: "hver tirsdag" } }],
  ["a status nobody knows", "events", { title: "E", start: "2026-05-02T10:00:00.000Z", status: "maybe" }],
  ["a list of too many", "pages", { title: "P", layout: [{ blockType: "newsList", limit: 500 }] }],
  ["a gallery of nothing", "pages", { title: "P", layout: [{ blockType: "gallery", images: [] }] }],
  ["a call without a link", "pages", { title: "P", layout: [{ blockType: "callToAction", heading: "Kom" }] }],
  ["figures without a word", "pages", { title: "P", layout: [{ blockType: "figures", figures: [{ value: "94 %", label: " " }] }] }],
  ["a block nobody knows", "pages", { title: "P", layout: [{ blockType: "script", code: "alert(1)" }] }],
];

describe.each(databases)("fields on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  const post = (collection: string, json: Data): Promise<Answer> =>
    rest({
      booted,
      token: network.tokens.lead,
      method: "POST",
      path: `/${collection}`,
      json: { tenant: network.mols.id, _status: "published", ...json },
    });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
  });
  afterAll(() => booted?.stop());

  it.each(REFUSED)("refuse %s", async (_what, collection, data) => {
    const answer = await post(collection, data);
    const isGone = answer.status === 201 && JSON.stringify((answer.body.doc as Doc).layout ?? null) === "[]";
    expect(answer.status === 400 || isGone, `${answer.status} ${answer.text}`).toBe(true);
    expect(await buildSnapshot({ payload, cluster: "mols", now: "2026-05-01T10:00:00.000Z" })).toBeDefined();
  });

  it("say what is wrong in the language of the editor", async () => {
    const request = (language: string) =>
      rest({
        booted,
        token: network.tokens.lead,
        method: "POST",
        path: "/villages",
        json: { tenant: network.mols.id, name: "By", population: -1, _status: "published" },
        headers: { "Accept-Language": language },
      });
    expect((await request("da")).text).toContain("Skriv et helt tal fra 0 og op.");
    expect((await request("en")).text).toContain("Write a whole number of 0 or more.");
    expect((await request("fr")).text).toContain("Skriv et helt tal fra 0 og op.");
  });

  it("bring colours and domains into one form", async () => {
    const json = { theme: { color: " #1F5F4A", accent: "#D98324" } };
    const answer = await rest({ booted, token: network.tokens.lead, method: "PATCH", path: `/clusters/${network.mols.id}`, json });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.doc).toMatchObject({ theme: { color: "#1f5f4a", accent: "#d98324" } });
  });

  it("keep the rule by which an event repeats, and refuse one that is none", async () => {
    const event = { title: "Fællesspisning", start: "2026-05-12T17:00:00.000Z" };
    const made = await post("events", { ...event, recurrence: { rule: "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261201T235959", skipWeeks: [42] } });
    expect(made.status, made.text).toBe(201);
    const doc = made.body.doc as Doc;
    expect(doc.recurrence).toMatchObject({ rule: "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261201T235959", skipWeeks: [42] });
    const patch = (recurrence: Data) =>
      rest({ booted, token: network.tokens.lead, method: "PATCH", path: `/events/${doc.id}`, json: { _status: "published", recurrence } });
    expect((await patch({ rule: "hver dag" })).status).toBe(400);
    expect((await patch({ skipWeeks: [60] })).text).toContain("ugenumre");
    const ended = await patch({ rule: null });
    expect((ended.body.doc as Doc).recurrence).toMatchObject({ rule: null, skipWeeks: [42] });
  });

  it("count every published change of an event, and give a copy an identity of its own", async () => {
    const event = await createPublished(payload, "events", {
      tenant: network.mols.id,
      title: "Tælles",
      start: "2026-05-01T17:00:00.000Z",
      uid: "fast@klynge",
    });
    expect(event.sequence).toBe(0);
    expect((await update(payload, "events", event.id, { title: "Rettet" })).sequence).toBe(1);
    expect((await update(payload, "events", event.id, { title: "Kladde" }, true)).sequence).toBe(1);
    expect((await update(payload, "events", event.id, { _status: "published" })).sequence).toBe(2);
    expect((await update(payload, "events", event.id, { sequence: 40 })).sequence).toBe(40);
    const copy = await payload.duplicate({ collection: "events", id: event.id });
    expect(copy.uid ?? null).toBeNull();
  });

  it("take everything a village hall has", async () => {
    const answer = await post("places", {
      name: "Forsamlingshuset",
      kind: "village-hall",
      location: [10.53, 56.21],
      capacity: 120,
      facilities: ["kitchen", "stage", "step-free"],
      booking: {
        text: "Ring til værten",
        url: "https://example.org/booking",
        contact: { name: "Værten", email: "vaert@example.org", public: true },
      },
    });
    expect(answer.status, answer.text).toBe(201);
    const { id } = answer.body.doc as Doc;
    expect(await payload.findByID({ collection: "places", id })).toMatchObject({
      location: [10.53, 56.21],
      facilities: ["kitchen", "stage", "step-free"],
    });
  });
});
