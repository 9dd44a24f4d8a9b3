import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { corrupt, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";

describe.each(databases)("the municipality of a cluster on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let mols: Doc;

  const patch = (json: object) =>
    rest({
      booted,
      token: network.tokens.lead,
      method: "PATCH",
      path: `/clusters/${mols.id}`,
      json,
      headers: { "Accept-Language": "da" },
    });
  const stored = async (): Promise<unknown> => {
    const cluster = await payload.findByID({ collection: "clusters" as CollectionSlug, id: mols.id, depth: 0 });
    return (cluster as { municipality?: unknown }).municipality;
  };

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    mols = network.mols;
  });
  afterAll(() => booted?.stop());

  it("is kept in one spelling, and asked about where it looks like a slip", async () => {
    expect((await patch({ municipality: " syddjurs kommune" })).status).toBe(200);
    expect(await stored()).toBe("Syddjurs");
    const slip = await patch({ municipality: "Syd djurs" });
    expect(slip.status).toBe(400);
    expect(slip.text).toContain("Mente du «Syddjurs»?");
    expect(await stored()).toBe("Syddjurs");
    for (const municipality of ["Norddjurs og Syddjurs", "Oder (Tyskland)", "Malmö"]) {
      expect((await patch({ municipality })).status, municipality).toBe(200);
      expect(await stored()).toBe(municipality);
    }
  });

  it("holds up nobody who changes something else, though it was stored as a slip before", async () => {
    await corrupt(payload, "clusters", mols.id, {
      ...(await payload.db.findOne({ collection: "clusters", where: { id: { equals: mols.id } } })),
      municipality: "Sydjurs",
    });
    expect((await patch({ tagline: "Mellem bugt og bakker" })).status).toBe(200);
    expect((await patch({ municipality: "Sydjurs", tagline: "Mellem bakker og bugt" })).status).toBe(200);
    expect((await patch({ municipality: "Syddjrs" })).status).toBe(400);
    expect(await stored()).toBe("Sydjurs");
  });
});
