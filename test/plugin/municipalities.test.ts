import { expect, test } from "vitest";
import { MUNICIPALITY_NAMES, municipalityCentre } from "../../packages/plugin/src/network/municipalities.ts";

test("a municipality is found however its name is written", () => {
  const aarhus = { lat: 56.15, lon: 10.15 };
  for (const name of ["Aarhus", "Århus", "aarhus kommune", " Århus Kommune "]) expect(municipalityCentre(name), name).toEqual(aarhus);
  const bornholm = municipalityCentre("Bornholm");
  expect(bornholm).not.toBeNull();
  expect(municipalityCentre("Bornholms Regionskommune")).toEqual(bornholm);
  expect(municipalityCentre("Assens Kommune")).toEqual(municipalityCentre("Assens"));
  expect(municipalityCentre("Høje-Taastrup")).toEqual(municipalityCentre("Høje-Tåstrup Kommune"));
});

test("what is no municipality has no middle", () => {
  for (const name of ["", " ", "Kommune", "Malmö", "Syddjurs og Norddjurs", null, undefined]) expect(municipalityCentre(name)).toBeNull();
});

test("their names are sorted as Danes sort", () => {
  expect(MUNICIPALITY_NAMES[0]).toBe("Albertslund");
  expect(MUNICIPALITY_NAMES.slice(-4)).toEqual(["Ærø", "Aabenraa", "Aalborg", "Aarhus"]);
});
