import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";

describe.each(databases)("a bare Payload app with the plugin on %s", (database) => {
  let booted: Booted;
  beforeAll(async () => {
    booted = await bootPayload({ database });
  });
  afterAll(() => booted?.stop());

  it("keeps a village with a place on the map", async () => {
    const { payload } = booted;
    const cluster = await payload.create({
      collection: "clusters",
      data: { name: "Mols", slug: "mols", kind: "cluster", status: "live", theme: { color: "#112233", accent: "#445566" } } as never,
    });
    const village = await payload.create({
      collection: "villages",
      data: { tenant: cluster.id, name: "Knebel", slug: "knebel", location: [10.49, 56.21], _status: "published" } as never,
    });
    expect(await payload.findByID({ collection: "villages", id: village.id })).toMatchObject({ name: "Knebel", location: [10.49, 56.21] });
  });
});
