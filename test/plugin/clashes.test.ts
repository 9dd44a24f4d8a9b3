import type { Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClashAnswer } from "../../packages/plugin/src/clashes/answer.ts";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { corrupt, create, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";

/** A Thursday of next January, outside of all holidays, so that the test never grows old. 18:00 in UTC is 19:00 in Denmark. */
const YEAR = new Date().getUTCFullYear() + 1;
const DAY = thursdayAfter(`${YEAR}-01-15`);
const at = (hours: string, days = 0) => `${new Date(Date.parse(DAY) + days * 86_400_000).toISOString().slice(0, 10)}T${hours}:00.000Z`;

describe.each(databases)("asking for clashes on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let village: Doc;
  let hall: Doc;
  let asked: Record<string, unknown>;

  const ask = async (json: unknown, person: Person = "editor"): Promise<Answer> => {
    const token = person === "visitor" ? undefined : network.tokens[person];
    return rest({ booted, token, method: "POST", path: "/events/clashes", json, headers: { "Accept-Language": "da" } });
  };
  const answer = async (change: Record<string, unknown> = {}): Promise<ClashAnswer> => {
    const { status, body, text } = await ask({ ...asked, ...change });
    expect(status, text).toBe(200);
    return body as unknown as ClashAnswer;
  };
  const titles = ({ dates }: ClashAnswer) => dates.flatMap(({ clashes }) => clashes.map(({ title }) => title));

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    const tenant = network.mols.id;
    village = await createPublished(payload, "villages", { tenant, name: "Knebel" });
    hall = await createPublished(payload, "places", { tenant, name: "Molshallen", kind: "hall", village: village.id });
    const there = { tenant: network.vestrum.id, start: at("18:00") };
    await createPublished(payload, "events", { ...there, title: "HEMMELIG hos naboen" });
    asked = { tenant, title: "Ny", start: at("18:00"), end: at("20:00"), recurrence: {} };
  });
  afterAll(() => booted?.stop());
  beforeEach(async () => {
    await payload.delete({ collection: "events" as "users", where: { tenant: { equals: network.mols.id } } });
  });

  const plan = (data: Record<string, unknown>) => create(payload, "events", { tenant: network.mols.id, start: at("18:00"), ...data });

  it("tells editors of the cluster, and nobody else", async () => {
    await plan({ title: "Koncert", _status: "published" });
    for (const person of ["secretariat", "lead", "editor"] as const) expect((await ask(asked, person)).text, person).toContain("Koncert");
    for (const person of ["neighbour", "nobody", "visitor"] as const) {
      const { status, text } = await ask(asked, person);
      expect(status, person).toBeGreaterThanOrEqual(401);
      expect(text).not.toContain("Koncert");
    }
    expect((await ask({ ...asked, tenant: network.vestrum.id })).status).toBe(403);
    expect((await ask({ ...asked, tenant: "no-such" }, "secretariat")).status).toBe(403);
  });

  it("knows holds and drafts, but nothing of other clusters and nothing that is cancelled", async () => {
    await plan({ title: "Måske", status: "hold", _status: "published" });
    await plan({ title: "Kladde", _status: "draft" });
    await plan({ title: "Aflyst", status: "cancelled", _status: "published" });
    const told = await answer();
    expect(titles(told).sort()).toEqual(["Kladde", "Måske"]);
    expect(told.dates[0]?.clashes.map(({ certainty }) => certainty).sort()).toEqual(["draft", "hold"]);
    expect(JSON.stringify(told)).not.toContain("HEMMELIG");
  });

  it("says how bad it is and why, and proposes days nearby", async () => {
    await plan({ title: "Koncert", place: hall.id, _status: "published" });
    const { dates, counts, free, sentence } = await answer({ place: hall.id });
    expect(sentence).toBeNull();
    expect(counts).toEqual({ total: 1, hit: 1, collision: 1, near: 0, note: 0 });
    expect(dates[0]).toMatchObject({ level: "collision", clashes: [{ title: "Koncert", place: "Molshallen" }] });
    expect(dates[0]?.clashes[0]?.reason).toBe("fordi begge er på samme sted og samme tid (Molshallen) og i Knebel");
    expect(free.map(({ start }) => start)).toEqual([at("18:00", -2), at("18:00", -1), at("18:00", 1), at("18:00", 2)]);
    const next = await answer({ place: hall.id, start: at("18:00", 1), end: null });
    expect(next.counts.hit).toBe(0);
    expect(next.free).toEqual([]);
  });

  it("looks at every date of a series, and proposes other weekdays", async () => {
    for (const week of [0, 7, 21]) {
      await plan({ title: `Uge ${week}`, start: at("18:00", week), villages: [village.id], _status: "published" });
    }
    const series = { villages: [village.id], recurrence: { rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=4" } };
    const { dates, counts, sentence, weekdays, isEndless } = await answer(series);
    expect(sentence).toBe("Hver torsdag, 4 gange");
    expect(dates.map(({ level }) => level)).toEqual(["near", "near", null, "near"]);
    expect(counts).toMatchObject({ total: 4, hit: 3, near: 3 });
    expect(dates[0]?.free.length).toBe(2);
    expect(weekdays[0]).toMatchObject({ hit: 0, total: 4, rule: expect.stringMatching(/^FREQ=WEEKLY;BYDAY=(?!TH)..;COUNT=4$/) });
    expect(isEndless).toBe(false);
    expect((await answer({ ...series, recurrence: { rule: "FREQ=WEEKLY" } })).isEndless).toBe(true);
  });

  it("knows moved and cancelled dates of the event itself", async () => {
    const recurrence = {
      rule: "FREQ=WEEKLY;COUNT=3",
      overrides: [
        { recurrenceId: at("18:00", 7), start: at("18:00", 8) },
        { recurrenceId: at("18:00", 14), status: "cancelled", note: "Syg" },
      ],
    };
    const { dates, counts } = await answer({ recurrence });
    expect(counts.total).toBe(2);
    expect(dates[1]).toMatchObject({ start: at("18:00", 8), isCancelled: false });
    expect(dates[1]?.movedFrom).toContain("19.00");
    expect(dates[2]).toMatchObject({ isCancelled: true, note: "Syg" });
  });

  it("leaves the event that is asked about out of its own way", async () => {
    const { id } = await plan({ title: "Koncert", _status: "published" });
    expect(titles(await answer({ id }))).toEqual([]);
    expect(titles(await answer())).toEqual(["Koncert"]);
  });

  it("sees at once what changes, by whatever way", async () => {
    const { id } = await plan({ title: "Koncert", _status: "published" });
    const other = await plan({ title: "Loppemarked", _status: "published" });
    expect(titles(await answer()).sort()).toEqual(["Koncert", "Loppemarked"]);
    await update(payload, "events", id, { start: at("18:00", 3) });
    expect(titles(await answer())).toEqual(["Loppemarked"]);
    // As another process would write it.
    await corrupt(payload, "events", id, { start: at("18:00"), title: "Koncert igen", updatedAt: new Date().toISOString() });
    expect(titles(await answer()).sort()).toEqual(["Koncert igen", "Loppemarked"]);
    await payload.delete({ collection: "events" as "users", id: other.id });
    expect(titles(await answer())).toEqual(["Koncert igen"]);
  });

  it("knows what was typed into a draft since it was made, and what is in the bin", async () => {
    const { id } = await create(payload, "events", {
      tenant: network.mols.id,
      title: "Ny kladde",
      _status: "draft",
      start: at("18:00", 2),
    });
    await update(payload, "events", id, { start: at("18:00"), title: "Kladde på vej" }, true);
    expect(titles(await answer())).toEqual(["Kladde på vej"]);
    await update(payload, "events", id, { start: at("18:00", 3) }, true);
    expect(titles(await answer())).toEqual([]);
    const live = await plan({ title: "Koncert", _status: "published" });
    await update(payload, "events", live.id, { start: at("18:00", 9) }, true);
    expect(titles(await answer())).toEqual(["Koncert"]);
    await payload.update({ collection: "events" as "users", id: live.id, data: { deletedAt: new Date().toISOString() } as never });
    expect(titles(await answer())).toEqual([]);
  });

  it("names places as they are called now", async () => {
    await plan({ title: "Koncert", place: hall.id, _status: "published" });
    expect((await answer()).dates[0]?.clashes[0]?.place).toBe("Molshallen");
    await update(payload, "places", hall.id, { name: "Hallen" });
    expect((await answer()).dates[0]?.clashes[0]?.place).toBe("Hallen");
    await update(payload, "places", hall.id, { name: "Molshallen" });
  });

  it("goes by the school holidays of the cluster", async () => {
    expect((await answer()).dates[0]?.holidays).toEqual([]);
    await update(payload, "clusters", network.mols.id, {
      schoolHolidays: [{ name: "Skiferie", from: `${DAY}T12:00:00.000Z`, to: `${DAY}T12:00:00.000Z` }],
    });
    expect((await answer()).dates[0]?.holidays).toEqual(["Skiferie"]);
    await update(payload, "clusters", network.mols.id, { schoolHolidays: [] });
  });

  it("counts an event whose rule cannot be read on its first date", async () => {
    const { id } = await plan({ title: "Fejl", _status: "published" });
    await corrupt(payload, "events", id, { recurrence: { rule: "hver torsdag" }, updatedAt: new Date().toISOString() });
    expect(titles(await answer())).toEqual(["Fejl"]);
  });

  it.each([
    ["nothing", null],
    ["no beginning", { start: undefined }],
    ["a rule that is none", { recurrence: { rule: "hver tirsdag" } }],
    ["far too many dates", { recurrence: { additions: Array.from({ length: 2000 }, () => ({ date: "2027-01-01T10:00:00.000Z" })) } }],
  ])("refuses %s in plain words", async (_what, change) => {
    const { status, text } = await ask(change && { ...asked, ...change });
    expect(status).toBe(400);
    expect(text).toContain("Datoerne kan ikke tjekkes");
  });
});

function thursdayAfter(day: string): string {
  const date = new Date(day);
  while (date.getUTCDay() !== 4) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
