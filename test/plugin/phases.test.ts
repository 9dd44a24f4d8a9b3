import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";

describe.each(databases)("the beginnings of a cluster's phases on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
  });
  afterAll(() => booted?.stop());

  const save = (phaseStarts: Record<string, string | null>): Promise<Answer> =>
    rest({
      booted,
      token: network.tokens.lead,
      method: "PATCH",
      path: `/clusters/${network.mols.id}`,
      headers: { "Accept-Language": "da" },
      json: { phaseStarts },
    });

  it("are kept where they follow one another, with those in between unknown", async () => {
    const answer = await save({ establishment: "2024-01-10", vision: "2024-09-01", actionPlans: "2024-09-01" });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.doc).toMatchObject({ phaseStarts: { vision: expect.stringContaining("2024-09-01") } });
  });

  it("are refused where a phase begins before an earlier one, with words on which", async () => {
    const answer = await save({
      establishment: "2024-01-10",
      mapping: null,
      vision: "2023-12-01",
      actionPlans: null,
      implementation: null,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Etablering");
    expect(answer.text).toContain("phaseStarts.vision");
  });

  it("are refused where they are no days", async () => {
    expect((await save({ establishment: "i foråret" })).status).toBe(400);
  });
});
