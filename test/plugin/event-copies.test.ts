import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";

const STARTS = ["2027-10-29T17:00:00.000Z", "2027-11-05T18:00:00.000Z"];

describe.each(databases)("copies of an event on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let event: Doc;

  const copy = (person: Person, starts: unknown = STARTS) =>
    rest({
      booted,
      token: person === "visitor" ? undefined : network.tokens[person],
      method: "POST",
      path: `/events/${event.id}/copies`,
      json: { starts },
      headers: { "Accept-Language": "da" },
    });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    event = await createPublished(payload, "events", {
      tenant: network.mols.id,
      title: "Fællessang",
      start: "2027-10-22T17:00:00.000Z",
      end: "2027-10-22T20:30:00.000Z",
      recurrence: { rule: "FREQ=WEEKLY;COUNT=2", skipWeeks: [42] },
    });
  });
  afterAll(() => booted?.stop());

  it("are drafts with an address of their own, as long as the original on the clock, and repeat no more", async () => {
    const { status, body, text } = await copy("lead");
    expect(status, text).toBe(201);
    const docs = await Promise.all(
      (body.created as string[]).map((id) => payload.findByID({ collection: "events" as "users", id, depth: 0, draft: true })),
    );
    expect(docs).toMatchObject([
      { title: "Fællessang", slug: "faellessang-2027-10-29", start: STARTS[0], end: "2027-10-29T20:30:00.000Z", _status: "draft" },
      { title: "Fællessang", slug: "faellessang-2027-11-05", start: STARTS[1], end: "2027-11-05T21:30:00.000Z", _status: "draft" },
    ]);
    expect((docs[0] as unknown as { recurrence: { rule?: string | null } }).recurrence.rule ?? null).toBeNull();
    const again = await copy("lead", STARTS.slice(0, 1));
    const [id] = again.body.created as string[];
    const third = (await payload.findByID({ collection: "events" as "users", id: String(id), draft: true })) as unknown as Doc;
    expect(third.slug).not.toBe("faellessang-2027-10-29");
  });

  it.each<Person>(["neighbour", "nobody", "visitor", "municipality"])("are not made for %s", async (person) => {
    const { status, text } = await copy(person);
    expect(status, text).toBeGreaterThanOrEqual(401);
    expect(text).not.toContain("created");
  });

  it.each([
    ["no dates", []],
    ["no date", ["hver tirsdag"]],
    ["too many", Array.from({ length: 61 }, () => STARTS[0])],
  ])("refuse %s", async (_what, starts) => {
    const { status, text } = await copy("lead", starts);
    expect(status).toBe(400);
    expect(text).toContain("mellem 1 og 60");
  });
});
