import { describe, expect, it } from "vitest";
import { problemsOf, tidyInput } from "../../../packages/plugin/src/new-cluster/input.ts";
import { exampleDay } from "../../../packages/plugin/src/new-cluster/starter-site.ts";
import { inputFor } from "./support.ts";

const problems = (name: string, more: Parameters<typeof inputFor>[1] = {}): string[] =>
  problemsOf(tidyInput(inputFor(name, more))).map(({ field, key }) => `${field}: ${key}`);

describe("what is typed for a new cluster", () => {
  it("is tidied: blanks, the word Kommune, capitals in colours and addresses; the address is made from the name", () => {
    const tidy = tidyInput({
      name: "  Åens   Klynge ",
      municipality: "Syddjurs Kommune",
      villages: [" Knebel", "", "Tved  By "],
      color: "#7A1F3D ",
      lead: { email: " Lead@Example.org ", name: "  " },
      live: true,
    });
    expect(tidy).toEqual({
      name: "Åens Klynge",
      slug: "aaens-klynge",
      municipality: "Syddjurs",
      villages: ["Knebel", "Tved By"],
      color: "#7a1f3d",
      lead: { email: "lead@example.org" },
      live: true,
    });
    expect(tidyInput(inputFor("X", { municipality: "Bornholms Regionskommune" })).municipality).toBe("Bornholm");
    expect(tidyInput(inputFor("X", { municipality: "Syddjurs/norddjurs" })).municipality).toBe("Norddjurs og Syddjurs");
    // What comes along from other programs, and nobody sees.
    expect(tidyInput(inputFor("Mols\u00ad\u202e\u0000 i\u200b Udvikling\ufeff")).name).toBe("Mols i Udvikling");
  });

  it("makes an address of no more letters than the part of a host name may have", () => {
    const slug = tidyInput(inputFor("Klyngen ".repeat(14))).slug;
    expect(slug).toBe("klyngen-klyngen-klyngen-klyngen-klyngen-klyngen-klyngen-klyngen");
    expect(slug).toHaveLength(63);
    expect(tidyInput(inputFor("K".repeat(100))).slug).toBe("k".repeat(63));
  });

  it.each([
    ["Klyngen", {}, []],
    ["", {}, ["name: newCluster.error.name"]],
    ["!!!", {}, ["slug: newCluster.error.slug"]],
    ["K".repeat(121), {}, ["name: error.tooLong"]],
    ["Klyngen", { slug: "Med Mellemrum" }, ["slug: newCluster.error.slug"]],
    ["Klyngen", { slug: "k".repeat(63) }, []],
    ["Klyngen", { slug: "k".repeat(64) }, ["slug: error.clusterSlugLong"]],
    ["Klyngen", { municipality: "Syd djurs" }, ["municipality: error.municipality"]],
    ["Klyngen", { municipality: "Tomelilla (Sverige)" }, []],
    ["Klyngen", { villages: [] }, ["villages: newCluster.error.noVillages"]],
    ["Klyngen", { villages: ["Tved", "tved"] }, ["villages: newCluster.error.villageTwice"]],
    ["Klyngen", { villages: ["…"] }, ["villages: newCluster.error.village"]],
    ["Klyngen", { villages: Array.from({ length: 101 }, (_, index) => `By ${index}`) }, ["villages: newCluster.error.manyVillages"]],
    ["Klyngen", { population: 2.5 }, ["population: error.wholeNumber"]],
    ["Klyngen", { population: Number.NaN }, ["population: error.wholeNumber"]],
    ["Klyngen", { color: "#12" }, ["color: error.color"]],
    ["Klyngen", { lead: { email: "nej" } }, ["leadEmail: newCluster.error.lead"]],
  ])("%s %o gives %o", (name, more, expected) => {
    expect(problems(name, more)).toEqual(expected);
  });
});

describe("the day of the example", () => {
  it("is a Friday in four weeks or a little later, and never one on which nobody meets", () => {
    expect(exampleDay(Date.parse("2026-05-05T12:00:00Z"))).toBe("2026-06-12");
    // Christmas Day, New Year's Day, and then one on which people meet.
    expect(exampleDay(Date.parse("2026-11-26T12:00:00Z"))).toBe("2027-01-08");
    for (let day = Date.parse("2026-01-01T00:00:00Z"); day < Date.parse("2029-01-01T00:00:00Z"); day += 86_400_000) {
      const date = exampleDay(day);
      expect(new Date(date).getUTCDay()).toBe(5);
      expect(Date.parse(date) - day).toBeLessThan(60 * 86_400_000);
    }
  });
});
