import { BLOCK_TYPES, slugSchema } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { DEMO_ACCOUNTS } from "../../scripts/demo/accounts.ts";
import { DEMO_SITES } from "../../scripts/demo/content/index.ts";
import { articleTexts } from "../../scripts/demo/example-note.ts";
import type { DemoEvent, DemoSite } from "../../scripts/demo/types.ts";
import { textsOf } from "./support/texts.ts";

const CLUSTERS = DEMO_SITES.filter(({ kind }) => kind === "cluster");
const COLLECTIONS = ["villages", "places", "organisations", "groups", "documents", "news", "events", "pages"] as const;

test("holds the six clusters and the portal", () => {
  expect(DEMO_SITES.map(({ slug }) => slug).toSorted()).toEqual(
    ["de-syv-sogne", "haervejsklyngen", "landet-paa-midtfyn", "mols-i-udvikling", "portal", "tannisbugt", "vestrum"].toSorted(),
  );
  expect(DEMO_SITES.filter(({ kind }) => kind === "network").map(({ slug }) => slug)).toEqual(["portal"]);
});

describe("the public facts", () => {
  const site = (slug: string): DemoSite => DEMO_SITES.find((candidate) => candidate.slug === slug) as DemoSite;
  const villages = (slug: string): string[] => site(slug).villages.map(({ name }) => name);

  test("are those of the real clusters", () => {
    expect(site("mols-i-udvikling")).toMatchObject({ municipality: "Syddjurs", population: 3000 });
    expect(villages("mols-i-udvikling")).toHaveLength(24);
    expect(site("vestrum").municipality).toBe("Ringkøbing-Skjern");
    expect(villages("vestrum")).toHaveLength(7);
    expect(site("landet-paa-midtfyn").municipality).toBe("Faaborg-Midtfyn");
    expect(site("de-syv-sogne").municipality).toBe("Vordingborg");
    expect(villages("de-syv-sogne")).toEqual(expect.arrayContaining(["Lundby", "Bårse"]));
    expect(villages("de-syv-sogne")).toHaveLength(7);
    expect(site("tannisbugt").municipality).toBe("Hjørring");
    expect(villages("tannisbugt")).toEqual(["Bindslev", "Tuen", "Tversted", "Uggerby"]);
    expect(site("haervejsklyngen").municipality).toBe("Vejen");
    expect(villages("haervejsklyngen")).toEqual(["Bække", "Gesten", "Gjerndrup", "Hovborg", "Lindknud"]);
    expect(site("haervejsklyngen").groups.map(({ name }) => name)).toEqual([
      "Borgerinvolvering",
      "E-sport",
      "Unge",
      "Kommunikation",
      "Bosætning",
      "Turisme",
    ]);
  });

  test("are told on the sites", () => {
    const texts = (slug: string): string => textsOf(site(slug)).join("\n");
    for (const fact of ["23 arbejdsgrupper", "93 %", "naturfestival", "havnebad"]) expect(texts("mols-i-udvikling")).toContain(fact);
    expect(texts("vestrum")).toContain("FC VestRum");
    for (const fact of ["29", "25", "120.000", "94 %", "87 %", "83 %", "86 %", "72 %", "18 måneder"])
      expect(texts("portal")).toContain(fact);
  });
});

describe.each(CLUSTERS.map((site) => [site.slug, site] as const))("%s", (_slug, site) => {
  test("has enough to be a living site", () => {
    expect(site.news.length).toBeGreaterThanOrEqual(10);
    expect(site.news.filter(({ day }) => day < 0).length).toBeGreaterThanOrEqual(10);
    expect(site.events.length).toBeGreaterThanOrEqual(20);
    expect(site.villages.length).toBeGreaterThanOrEqual(3);
    expect(site.places.length).toBeGreaterThanOrEqual(5);
    expect(site.organisations.length).toBeGreaterThanOrEqual(5);
    expect(site.groups.length).toBeGreaterThanOrEqual(4);
    expect(site.documents.length).toBeGreaterThanOrEqual(3);
    expect(site.pages.length).toBeGreaterThanOrEqual(5);
    expect(site.pages.some(({ parent }) => parent !== undefined)).toBe(true);
    expect(site.steeringGroup.map(({ role }) => role)).toEqual(expect.arrayContaining(["chair", "deputy-chair", "communication-lead"]));
  });

  test("has events of every kind", () => {
    const firstDay = ({ day }: DemoEvent): number => (typeof day === "number" ? day : Array.isArray(day) ? day[0] : Number.NaN);
    const kinds = {
      past: site.events.some((event) => firstDay(event) < 0 && event.every === undefined),
      coming: site.events.some((event) => firstDay(event) > 0),
      allDay: site.events.some(({ time, days }) => time === undefined && (days ?? 1) > 1),
      weekly: site.events.some(({ every, listing }) => every === "week" && listing === "regular"),
      monthly: site.events.some(({ every }) => every === "month"),
      exception: site.events.some(({ skip }) => skip !== undefined),
      cancelled: site.events.some(({ status }) => status === "cancelled"),
      hold: site.events.filter(({ status }) => status === "hold").length === 1,
      withoutPlace: site.events.some(({ place }) => place === undefined),
      shared: site.events.some(({ share }) => share === "network"),
    };
    expect(Object.entries(kinds).filter(([, isThere]) => !isThere)).toEqual([]);
  });

  test("lies in Denmark, all in one neighbourhood", () => {
    const points = [...site.villages, ...site.places].map(({ name, location }) => ({ name, lon: location[0], lat: location[1] }));
    const middle = { lon: mean(points.map(({ lon }) => lon)), lat: mean(points.map(({ lat }) => lat)) };
    for (const { name, lon, lat } of points) {
      expect(lon, name).toBeGreaterThan(8.05);
      expect(lon, name).toBeLessThan(12.7);
      expect(lat, name).toBeGreaterThan(54.55);
      expect(lat, name).toBeLessThan(57.77);
      expect(Math.hypot((lon - middle.lon) * 62, (lat - middle.lat) * 111), `${name}: kilometres from the middle`).toBeLessThan(20);
    }
  });

  test("says what is real and what is made up", () => {
    const about = site.pages.find(({ slug }) => slug === "om-demonstrationen");
    expect(textsOf(about).join("\n")).toMatch(/Det er rigtigt[\s\S]*Det er fundet på[\s\S]*eksempler/);
    for (const { title, paragraphs } of site.documents) {
      expect(title).toMatch(/eksempel/);
      expect(paragraphs[0], title).toMatch(/^Eksempel: /);
    }
  });
});

describe.each(DEMO_SITES.map((site) => [site.slug, site] as const))("%s", (_slug, site) => {
  test.each(COLLECTIONS)("has slugs of its own in %s", (collection) => {
    const slugs = site[collection].map(({ slug }) => slug);
    expect(slugs.filter((slug) => !slugSchema.safeParse(slug).success)).toEqual([]);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test("has a start page and a menu", () => {
    expect(site.pages.at(-1)).toMatchObject({ slug: "forside" });
    expect(site.menu.length).toBeGreaterThanOrEqual(4);
  });

  test("marks every article that is made up and names the source of every other", () => {
    for (const article of site.news) {
      const { excerpt, body } = articleTexts(article);
      if (article.source) expect(body, article.slug).toContain(`Kilde: [${article.source.label}](https://realdania.dk/`);
      else expect([excerpt, body], article.slug).toEqual([expect.stringContaining("Eksempel"), expect.stringMatching(/\*Eksempel: .*\*$/)]);
    }
  });

  test("names nobody's address or telephone but made-up ones", () => {
    const texts = textsOf(site).join("\n");
    const emails = texts.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    expect(emails.length).toBeGreaterThan(0);
    expect(emails.filter((email) => !/@(?:[a-z]+\.)?example\.org$/.test(email))).toEqual([]);
    const hosts = [...texts.matchAll(/https?:\/\/([^/\s)]+)/g)].map((match) => match[1]);
    expect(hosts.filter((host) => !["realdania.dk", "www.openstreetmap.org", "moede.example.org"].includes(host ?? ""))).toEqual([]);
    expect(texts).not.toMatch(/tel:|(?:\+45)? ?(?:\d{2} ){3}\d{2}\b|\b\d{8}\b/);
  });

  test("describes every picture, shows it, and has those it shows", () => {
    const keys = Object.keys(site.pictures);
    const shown = JSON.stringify([
      site.theme,
      site.villages,
      site.places,
      site.organisations,
      site.groups,
      site.news,
      site.events,
      site.pages,
    ]);
    for (const key of keys) expect(shown, key).toContain(`"${key}"`);
    for (const { alt } of Object.values(site.pictures)) expect(alt).toMatch(/^Tegning af .{20,}/);
  });
});

test("every kind of block is used somewhere", () => {
  const used = new Set(DEMO_SITES.flatMap(({ pages }) => pages.flatMap(({ layout }) => layout.map(({ type }) => type))));
  expect(BLOCK_TYPES.filter((type) => !used.has(type))).toEqual([]);
});

test("no title or text is used twice", () => {
  const titles = CLUSTERS.flatMap(({ news }) => news.flatMap(({ title, body }) => [title, body]));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test("has few pictures, each drawn from a spec of its own", () => {
  const specs = DEMO_SITES.flatMap(({ pictures }) =>
    Object.values(pictures).map(({ scene, palette, seed }) => `${scene}:${palette}:${seed}`),
  );
  expect(specs.length + DEMO_SITES.length).toBeLessThanOrEqual(45);
  expect(new Set(specs).size).toBe(specs.length);
});

test("has the accounts people are told about", () => {
  expect(DEMO_ACCOUNTS.map(({ email }) => email)).toEqual([
    "sekretariat@example.org",
    "kommunikation@mols.example.org",
    "tved@mols.example.org",
    "molskoret@mols.example.org",
    "kommunen@mols.example.org",
    "kommunikation@vestrum.example.org",
  ]);
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
