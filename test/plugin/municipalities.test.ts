import { expect, test } from "vitest";
import { MUNICIPALITY_NAMES, municipalityCentre } from "../../packages/plugin/src/network/municipalities.ts";
import { placeOfMunicipality, readMunicipality } from "../../packages/plugin/src/network/read-municipality.ts";

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

test("a cluster in two municipalities lies between them", () => {
  expect(placeOfMunicipality("Syddjurs")).toEqual(municipalityCentre("Syddjurs"));
  expect(placeOfMunicipality("Norddjurs og Syddjurs")).toEqual({ lat: 56.38, lon: 10.64 });
  for (const name of ["Syddjurs og Malmö", "Malmö", "", null]) expect(placeOfMunicipality(name)).toBeNull();
});

test.each([
  ["syddjurs  kommune", "Syddjurs"],
  ["Århus", "Aarhus"],
  ["Fåborg-Midtfyn Kommune", "Faaborg-Midtfyn"],
  ["Nordfyn", "Nordfyns"],
  ["Bornholms Regionskommune", "Bornholm"],
  ["Københavns Kommune", "København"],
  ["Syddjurs og Norddjurs Kommuner", "Norddjurs og Syddjurs"],
  ["Vejen & Kolding", "Kolding og Vejen"],
  ["Randers, Syddjurs og Norddjurs", "Norddjurs, Randers og Syddjurs"],
  // What is no Danish municipality, and like none.
  ["Flensborg", "Flensborg"],
  ["Malmö", "Malmö"],
  ["Ebeltoft", "Ebeltoft"],
  ["Oder (Tyskland)", "Oder (Tyskland)"],
  ["Syddjurs og Malmö", "Syddjurs og Malmö"],
  ["", ""],
])("%s is kept as %s", (typed, name) => {
  expect(readMunicipality(typed)).toEqual({ name, meant: null });
});

test.each([
  ["Syd djurs", "Syddjurs"],
  ["Sydjurs", "Syddjurs"],
  ["Sydddjurs Kommune", "Syddjurs"],
  ["Sydjdurs", "Syddjurs"],
  ["Hjorring", "Hjørring"],
  ["Ringkøbing", "Ringkøbing-Skjern"],
  ["Skjern", "Ringkøbing-Skjern"],
  ["Ringkøbing Skjern", "Ringkøbing-Skjern"],
  ["Faaborg", "Faaborg-Midtfyn"],
  ["Mors", "Morsø"],
  ["Syd djurs og Norddjurs", "Norddjurs og Syddjurs"],
])("%s is taken for a slip of %s", (typed, meant) => {
  expect(readMunicipality(typed)).toEqual({ name: null, meant });
});

test("every municipality is itself, and no other is taken for it", () => {
  for (const name of MUNICIPALITY_NAMES) expect(readMunicipality(`${name.toUpperCase()} kommune`)).toEqual({ name, meant: null });
});
