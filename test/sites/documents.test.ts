import { type Document, parseSnapshot } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { makeFile } from "../fixtures/pictures.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { jsonLdOf } from "./support/html.ts";
import { listRoutes, render } from "./support/render.ts";

const document = (more: Partial<Document> & { id: string }): Document => ({
  slug: more.id,
  updatedAt: "2026-04-01T10:00:00.000Z",
  title: more.id,
  kind: "minutes",
  description: null,
  date: "2026-03-01",
  file: makeFile({ name: more.id, hasCover: true }),
  ...more,
});
const office = { ...makeFile({ name: "budget" }), filename: "budget.xlsx", mimeType: "application/vnd.ms-excel" };
const documents = [
  document({ id: "plan-2026", kind: "master-plan", title: "Plan 2026", date: "2026-02-01", description: "Fire spor.\n\nVedtaget." }),
  document({ id: "plan-2022", kind: "master-plan", title: "Plan 2022", date: "2022-02-01" }),
  document({ id: "referat-b", title: "Referat B", date: "2026-03-01" }),
  document({ id: "referat-a", title: "Referat A", date: "2026-01-01" }),
  document({ id: "referat-gammelt", title: "Referat fra før", date: "2025-05-01" }),
  document({ id: "budget", kind: "other", title: "Budget <2026>", date: null, file: office }),
];
const site = parseSnapshot({ ...makeSnapshot({ documents: 0 }), documents });
const bodyOf = async (path: string) => (await render(site, path)).body;

/** How the texts follow each other in a page. */
const inOrder = (body: string, texts: string[]) =>
  texts.map((text) => body.indexOf(text)).every((at, index, all) => at >= 0 && at > (all[index - 1] ?? -1));

describe("the documents of a site", () => {
  test("stand by kind and year, newest first, with the plan that counts before all", async () => {
    const body = await bodyOf("/dokumenter/");
    const main = body.slice(body.indexOf("<main"));
    expect(
      inOrder(main, ["Forsiden af Plan 2026", "Den gældende udviklingsplan", "Udviklingsplaner</h2>", ">2026<", ">2022<", "Plan 2022"]),
    ).toBe(true);
    const minutes = main.slice(main.indexOf("Referater</h2>"));
    expect(
      inOrder(minutes, [
        "Referater</h2>",
        ">2026<",
        "Referat B",
        "Referat A",
        ">2025<",
        "Referat fra før",
        "Andre dokumenter</h2>",
        "Uden dato",
      ]),
    ).toBe(true);
  });

  test("show their first page with words for it, what they are and how large, and the way to get them", async () => {
    const main = (await bodyOf("/dokumenter/")).split("<main")[1] ?? "";
    const card = main.slice(main.indexOf("Forsiden af Referat B"), main.indexOf("Forsiden af Referat A"));
    expect(card).toContain('href="/dokumenter/referat-b/"');
    expect(card).toContain('<time datetime="2026-03-01">1. marts 2026</time>');
    expect(card).toContain(`href="${documents[2]?.file.path}"`);
    expect(card).toMatch(/Hent\s*<span class="visually-hidden">Referat B<\/span>/);
    expect(card).toMatch(/PDF, \d+ sider?, 1 kB/);
  });

  test("have a drawn sheet where there is no picture, with the type on it", async () => {
    const main = (await bodyOf("/dokumenter/budget/")).split("<main")[1] ?? "";
    expect(main).toMatch(/<svg viewBox="0 0 210 297" aria-hidden="true">[\s\S]*XLSX[\s\S]*<\/svg>/);
    expect(main).not.toContain("Forsiden af");
    expect(main).toContain("Regneark");
    expect(main).toContain("Budget &lt;2026&gt;");
  });

  test("can be chosen by kind without a script, each kind a page that says which it is", async () => {
    const routes = await listRoutes(site);
    expect(routes.filter((path) => path.startsWith("/dokumenter/slags/"))).toEqual([
      "/dokumenter/slags/andre/",
      "/dokumenter/slags/referater/",
      "/dokumenter/slags/udviklingsplaner/",
    ]);
    const body = await bodyOf("/dokumenter/slags/referater/");
    expect(body).toContain("<h1>Referater</h1>");
    expect(body).toMatch(
      /<a href="\/dokumenter\/slags\/referater\/" aria-current="page">\s*Referater\s*<span class="choices__count">3<\/span>/,
    );
    expect(body).toContain("Referat fra før");
    expect(body).not.toContain("Plan 2026");
  });

  test("of one kind only have nothing to choose", async () => {
    const minutes = parseSnapshot({ ...site, documents: documents.filter(({ kind }) => kind === "minutes") });
    expect((await listRoutes(minutes)).filter((path) => path.startsWith("/dokumenter/slags/"))).toEqual([]);
    expect((await render(minutes, "/dokumenter/")).body).not.toContain('class="wrap choices"');
  });

  test("are told to search engines, the site's own search and whoever shares them", async () => {
    const body = await bodyOf("/dokumenter/plan-2026/");
    const { origin } = site.cluster;
    const cover = documents[0]?.file.cover;
    expect(jsonLdOf(body).find((item) => item["@type"] === "DigitalDocument")).toMatchObject({
      name: "Plan 2026",
      url: `${origin}/dokumenter/plan-2026/`,
      datePublished: "2026-02-01",
      encodingFormat: "application/pdf",
      encoding: { contentUrl: origin + documents[0]?.file.path },
      thumbnailUrl: origin + cover?.fallback.path,
    });
    expect(body).toContain('<meta name="description" content="Fire spor. Vedtaget.">'.slice(0, 40));
    expect((await render(site, "/sitemap.xml")).body).toContain(`<loc>${origin}/dokumenter/plan-2026/</loc>`);
    const index = JSON.parse((await render(site, "/soeg/indeks.json")).body) as string[][];
    expect(index.find(([title]) => title === "Plan 2026")).toEqual([
      "Plan 2026",
      "/dokumenter/plan-2026/",
      "document",
      expect.stringContaining("Fire spor"),
    ]);
  });
});
