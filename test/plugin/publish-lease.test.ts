import type { CollectionSlug, Payload } from "payload";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { acquireLease, type Lease } from "../../packages/plugin/src/publish/leases.ts";
import { eventually } from "../support/eventually.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";

const LEASES = "publish-leases" as CollectionSlug;

describe.each(databases)("a lease on a site, on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  const taken: Lease[] = [];

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
  });
  afterAll(() => booted?.stop());
  afterEach(async () => {
    await Promise.all(taken.splice(0).map((lease) => lease.release()));
  });

  async function take(slug: string, leaseMs?: number): Promise<Lease | null> {
    const lease = await acquireLease({ payload, slug, ...(leaseMs && { leaseMs }) });
    if (lease) taken.push(lease);
    return lease;
  }

  it("is held by one at a time, each site by itself, until it is given back", async () => {
    const first = await take("mols");
    expect(first).toMatchObject({ afterCrash: false });
    expect(await take("mols")).toBeNull();
    expect(await take("vestrum")).not.toBeNull();
    await first?.release();
    expect(await take("mols")).toMatchObject({ afterCrash: false });
  });

  it("goes to exactly one of many who ask at once", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => take("mols")));
    expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it("goes to exactly one of many after its holder died", async () => {
    await payload.db.create({
      collection: LEASES,
      data: { id: "mols", token: "left", host: "elsewhere", process: 1, expiresAt: "2026-01-01T00:00:00.000Z" },
    });
    const asked = await Promise.all(Array.from({ length: 8 }, () => take("mols")));
    expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it("is renewed as long as the work takes", async () => {
    const lease = await take("mols", 300);
    const expiry = async () =>
      (await payload.db.findOne<{ id: string; expiresAt: string }>({ collection: LEASES, where: { id: { equals: "mols" } } }))?.expiresAt ??
      "";
    const before = await expiry();
    await eventually(async () => expect((await expiry()) > before).toBe(true));
    expect(lease?.signal.aborted).toBe(false);
  });

  it("tells its holder when somebody else has taken over, and does not take it back from them", async () => {
    const lease = await take("mols", 150);
    await payload.db.deleteMany({ collection: LEASES, where: { id: { equals: "mols" } } });
    const other = await take("mols");
    await eventually(() => expect(lease?.signal.aborted).toBe(true));
    expect(lease?.signal.reason).toMatchObject({
      message: expect.stringMatching(/^\[publish\] mols: this process no longer holds the site — /),
    });
    await lease?.release();
    expect(other?.signal.aborted).toBe(false);
    expect(await take("mols")).toBeNull();
  });
});
