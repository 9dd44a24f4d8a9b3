import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReport } from "../../scripts/access-report/render.ts";
import { type Door, localDoor, type Rights, walk } from "../../scripts/access-report/walk.ts";
import { COLUMNS, createWorld, PASSWORD, PEOPLE, type Person, type World } from "../../scripts/access-report/world.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";
import { graphqlDoor, restDoor } from "./support/doors.ts";
import { expectedRights, mapRights } from "./support/rights-table.ts";

/** Everybody tries everything on everything, through each door; see support/rights-table.ts for what is expected. */
describe.each(databases)("the table of rights on %s", (database) => {
  let booted: Booted;
  let world: World;
  const tokens = new Map<Person, string>();
  const seen = new Map<Person, Rights>();

  beforeAll(async () => {
    booted = await bootPayload({ database });
    world = await createWorld(booted.payload);
    for (const person of PEOPLE) {
      const { token } = await booted.payload.login({
        collection: "users",
        data: { email: String(world.users[person].email), password: PASSWORD },
      });
      tokens.set(person, String(token));
    }
  });
  afterAll(() => booted?.stop());

  // The rest hold the same roles in other places, or none.
  describe.each(PEOPLE.slice(0, 5))("%s", (person) => {
    it("holds through REST", async () => {
      const door = restDoor({ booted, world, token: tokens.get(person) });
      expect(await walk({ world, door })).toEqual(expectedRights(person));
    });

    it("holds through GraphQL", async () => {
      const door = graphqlDoor({ booted, token: tokens.get(person) });
      expect(await walk({ world, door })).toEqual(withoutUploads(expectedRights(person)));
    });
  });

  it.each(PEOPLE)("holds through the Local API for %s", async (person) => {
    const rights = await walk({ world, door: localDoor({ world, person }) });
    seen.set(person, rights);
    expect(rights).toEqual(expectedRights(person));
  });

  it.each([
    ["REST", (): Door => restDoor({ booted, world, token: undefined })],
    ["GraphQL", (): Door => graphqlDoor({ booted, token: undefined })],
  ])("gives a visitor nothing through %s", async (_door, open) => {
    expect(await walk({ world, door: open() })).toEqual(expectedRights("nobody"));
  });

  it("is what docs/access.md says", async () => {
    expect(renderReport(seen)).toBe(await readFile(new URL("../../docs/access.md", import.meta.url), "utf8"));
  });

  it("lets nobody but leads and the secretariat publish where the cluster says so", async () => {
    const clusters = ["village", "foreign"] as const;
    for (const column of clusters) {
      const id = world.id("clusters", column);
      await booted.payload.update({ collection: "clusters", id, data: { editorsMayPublish: false } as never });
    }
    const collections = ["villages", "news", "events", "organisations"] as const;
    for (const person of ["village editor", "municipality", "both"] as const) {
      const rights = await walk({ world, door: localDoor({ world, person }), collections });
      for (const collection of collections) {
        for (const column of COLUMNS) {
          const letters = expectedRights(person)[collection][column];
          const leads = person === "both" && column === "foreign";
          // What is tried is on the site or is to be: without the right to publish nothing of it can be made or deleted.
          const expected = leads || !letters.includes("v") ? letters : letters.replace(/[cpd]/g, "");
          expect(rights[collection][column], `${person}: ${collection} of ${column}`).toBe(expected);
        }
      }
    }
  });
});

/** Files cannot be sent through GraphQL, so nobody makes pictures there. */
function withoutUploads(rights: Rights): Rights {
  return mapRights((collection, column) =>
    collection === "media" ? rights[collection][column].replace("c", "") || "-" : rights[collection][column],
  );
}
