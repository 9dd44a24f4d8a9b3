import { municipalityTitle } from "@klynge/contract";
import { expect, test } from "vitest";

test.each([
  ["Syddjurs", "Syddjurs Kommune"],
  ["Assens", "Assens Kommune"],
  ["København", "Københavns Kommune"],
  ["Bornholm", "Bornholms Regionskommune"],
  ["Norddjurs og Syddjurs", "Norddjurs og Syddjurs Kommuner"],
  ["Syddjurs Kommune", "Syddjurs Kommune"],
  ["Tomelilla (Sverige)", "Tomelilla (Sverige)"],
])("%s is called %s in a sentence", (name, title) => {
  expect(municipalityTitle(name)).toBe(title);
});
