import { describe, expect, test } from "vitest";
import { type SearchIndex, searchEntries, searchEntriesByLetter } from "../../sites/src/lib/search-entries.ts";
import { fold } from "../../sites/src/search/fold.ts";
import { createSearch } from "../../sites/src/search/search-engine.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { listRoutes, render } from "./support/render.ts";

const site = makeSnapshot();

async function searchOf(): Promise<ReturnType<typeof createSearch>> {
  return createSearch(JSON.parse((await render(site, "/soeg/indeks.json")).body) as SearchIndex);
}

describe("the search", () => {
  test("finds a word however its Danish letters are written", async () => {
    const search = await searchOf();
    for (const query of ["Ådal", "aadal", "ådal", "ÅDAL"]) expect(search(query)[0]?.href, query).toBe("/landsbyer/aadal/");
    expect(search("østerhøj")[0]?.href).toBe("/landsbyer/oesterhoej/");
    expect(search("oesterhoej")[0]?.href).toBe("/landsbyer/oesterhoej/");
  });

  test("finds by the beginning of a word, and in spite of a slip", async () => {
    const search = await searchOf();
    expect(search("forsamlingsh").map(({ title }) => title)).toContain("Forsamlingshuset");
    expect(search("forsamlingshust").map(({ title }) => title)).toContain("Forsamlingshuset");
  });

  test("finds a word inside a longer one, after those that begin with it", () => {
    const entry = (title: string, text = ""): SearchIndex[number] => [title, `/${title}/`, "event", text];
    const search = createSearch([
      entry("Onsdag i huset", "Om fællesspisningen"),
      entry("Fællesspisning"),
      entry("Spisning for alle"),
      entry("Bus"),
    ]);
    expect(search("spisning").map(({ title }) => title)).toEqual(["Spisning for alle", "Fællesspisning", "Onsdag i huset"]);
    expect(search("SPISNING huset").map(({ title }) => title)).toEqual(["Onsdag i huset"]);
    expect(search("us").map(({ title }) => title)).toEqual([]);
  });

  test("wants all words of a query", async () => {
    const search = await searchOf();
    const found = search("naturlegeplads kommunen");
    expect(found.length).toBeGreaterThan(0);
    for (const { title, text } of found) expect(`${title} ${text}`).toMatch(/naturlegeplads/i);
    expect(search("zzz kommunen")).toEqual([]);
  });

  test("finds nothing for nothing", async () => {
    expect((await searchOf())("")).toEqual([]);
  });
});

describe("what can be found", () => {
  test("is everything, and only what is there", async () => {
    const paths = new Set([...(await listRoutes(site)), ...site.assets.map(({ path }) => path)]);
    const { pages, news, events, villages, places, organisations, groups, documents } = site;
    const all = [pages, news, events, villages, places, organisations, groups, documents].flat();
    expect(searchEntries(site).length).toBe(all.length);
    expect(searchEntries(site).filter(({ href }) => !paths.has(href))).toEqual([]);
  });

  test("stands under its letter, Å last", () => {
    const letters = searchEntriesByLetter(site).map(([letter]) => letter);
    expect(letters.at(-1)).toBe("Å");
    expect(letters).toEqual(letters.toSorted(new Intl.Collator("da").compare));
    expect(searchEntriesByLetter(site).flatMap(([, entries]) => entries).length).toBe(searchEntries(site).length);
  });

  test("holds the clusters of the network on its portal", () => {
    const portal = makeSnapshot({ kind: "network", clusters: 3 });
    expect(searchEntries(portal).filter(({ kind }) => kind === "cluster").length).toBe(3);
  });
});

test.each([
  ["Ærø", "aeroe"],
  ["Café", "cafe"],
  ["Åh", "aah"],
  ["İ", "i"],
])("%s is compared as %s", (word, expected) => expect(fold(word)).toBe(expected));
