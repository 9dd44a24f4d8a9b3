import { type ClusterSnapshot, parseSnapshot } from "@klynge/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { everyBlock } from "../fixtures/pages.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { headingLevels, idsOf, ownFragments } from "./support/html.ts";
import { listRoutes, type Rendered, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";
import { markupProblems } from "./support/validator.ts";

const portalOf = (clusters: number): ClusterSnapshot =>
  makeSnapshot({ slug: "portal", kind: "network", clusters, sources: 3, villages: 0, places: 0, organisations: 0, groups: 0, series: 0 });

/** What a page links to on the sites of the clusters. */
const clusterLinks = (html: string): string[] => [...html.matchAll(/href="(http:\/\/klyngen-[^"]*)"/g)].map(([, url = ""]) => url);
const partOf = (html: string, from: string, to: string): string => html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)));
const mapOf = (html: string): string => partOf(html, '<svg class="cluster-map__drawing"', "</svg>");
const listOf = (html: string): string => partOf(html, '<div class="municipalities', "</main>");

describe("the portal of 1,000 clusters", () => {
  const site = portalOf(1000);
  let page: Rendered;

  beforeAll(async () => {
    page = await render(site, "/klynger/");
  });

  test("renders all its pages, without fault", async () => {
    const paths = (await listRoutes(site)).filter((path) => path.endsWith("/"));
    expect(paths.length).toBeLessThan(200);
    for (const path of ["/", "/klynger/", "/kalender/", "/om/"]) {
      const { body } = await render(site, path);
      expect(await markupProblems({ name: path, html: body }), path).toEqual([]);
      expect(idsOf(body).length, path).toBe(new Set(idsOf(body)).size);
      expect(headingLevels(body).some((level, index, all) => level > (all[index - 1] ?? 0) + 1)).toBe(false);
    }
  });

  test("lists every cluster once, with its villages, residents and phase", () => {
    const list = listOf(page.body);
    const links = clusterLinks(list);
    expect(links).toHaveLength(1000);
    expect(new Set(links)).toEqual(new Set(site.network?.clusters.map(({ url }) => url)));
    const rows = list.split('<li class="cluster-row"').slice(1);
    for (const cluster of site.network?.clusters ?? []) {
      const row = rows.find((each) => each.includes(`href="${cluster.url}"`)) ?? "";
      for (const village of cluster.villages) expect(row, cluster.name).toContain(village);
      expect(row).toMatch(/indbyggere · Fase: /);
    }
  });

  test("has a map of municipalities that leads into the list", () => {
    const map = mapOf(page.body);
    expect(clusterLinks(map)).toEqual([]);
    const targets = [...map.matchAll(/href="\/klynger\/#([^"]*)"/g)].map(([, id = ""]) => id);
    expect(targets.length).toBeGreaterThan(60);
    expect(targets.length).toBeLessThan(98);
    expect(new Set(targets).size).toBe(targets.length);
    const ids = new Set(idsOf(page.body));
    expect([...targets, ...ownFragments(page.body)].filter((id) => !ids.has(id))).toEqual([]);
  });

  test("is not heavy", () => {
    expect(Buffer.byteLength(mapOf(page.body))).toBeLessThan(60_000);
    expect(Buffer.byteLength(page.body)).toBeLessThan(500_000);
  });
});

describe("the portal of 29 clusters", () => {
  const site = portalOf(29);

  test("has every cluster on the map and on the list, in the same order", async () => {
    const { body } = await render(site, "/klynger/");
    const [onMap, onList] = [clusterLinks(mapOf(body)), clusterLinks(listOf(body))];
    expect(onList).toHaveLength(29);
    expect(onMap).toHaveLength(27);
    expect(onList.filter((url) => onMap.includes(url))).toEqual(onMap);
    expect(body).toContain("2 klynger uden et bestemt sted er kun på listen.");
  });

  test("names each pin in words, and shows nothing but pins and names to readers of the screen", async () => {
    const { body } = await render(site, "/klynger/");
    const pins = [...mapOf(body).matchAll(/<a class="pin"[^>]*aria-label="([^"]*)"/g)].map(([, name = ""]) => name);
    expect(pins).toHaveLength(27);
    expect(pins[0]).toBe("Klyngen ved Nørreby, Albertslund Kommune");
  });

  test("shows the map on the start page right after its opening, unless the editors put it elsewhere", async () => {
    const layout = everyBlock().filter(({ type }) => type === "hero" || type === "richText");
    const [page] = site.pages;
    const withStart = (blocks: typeof layout) =>
      parseSnapshot({ ...site, pages: [{ ...page, id: "start", slug: "forside", path: "/", title: "Forside", layout: blocks }] });
    const early = (await render(withStart(layout), "/")).body;
    expect(early.indexOf("cluster-map__drawing")).toBeGreaterThan(early.indexOf("Sammen om Næsset"));
    expect(early.indexOf("cluster-map__drawing")).toBeLessThan(early.indexOf("Et <strong>vigtigt</strong> afsnit"));
    const late = (await render(withStart([...layout, { type: "clusterMap", id: "map", heading: "Her er vi", text: "Se selv" }]), "/")).body;
    expect(late.indexOf("cluster-map__drawing")).toBeGreaterThan(late.indexOf("Et <strong>vigtigt</strong> afsnit"));
    expect(late.match(/cluster-map__drawing/g)).toHaveLength(1);
    expect(late).toContain("Se selv");
  });

  test("counts the clusters in each phase, and leads to them", async () => {
    const [page] = site.pages;
    const layout = [{ type: "phases" as const, id: "phases", heading: "Faser", text: null }];
    const withPhases = parseSnapshot({ ...site, pages: [{ ...page, path: "/faser/", slug: "faser", layout }] });
    const { body } = await render(withPhases, "/faser/");
    expect(body).toContain('<a href="/klynger/?fase=vision">6 klynger er her nu</a>');
    expect(body).toContain('<a href="/klynger/?fase=implementation">5 klynger er her nu</a>');
  });
});

describe("a cluster's own site", () => {
  test("has no map, no list and not their style sheet", async () => {
    const { body } = await render(SITES["a usual cluster"] as ClusterSnapshot, "/");
    expect(body).not.toMatch(/cluster-map|municipalities|_assets\/network\./);
  });

  test("shows its phases as a line: behind, now and to come in words, with the months that are known", async () => {
    const { body } = await render(SITES["a usual cluster"] as ClusterSnapshot, "/om/");
    const line = partOf(body, '<ol class="phases">', "</ol>");
    const items = line.split("<li ").slice(1);
    expect(items).toHaveLength(5);
    expect(items[0]).toMatch(/Etablering.*Afsluttet.*<time datetime="2024-09-15">fra september 2024<\/time>/s);
    expect(items[2]).toMatch(/Vision.*Afsluttet/s);
    expect(items[2]).not.toContain("<time");
    expect(items[3]).toMatch(/aria-current="step".*Handleplaner.*Her er vi nu.*fra november 2025/s);
    expect(items[4]).toMatch(/Gennemførelse.*Næste/s);
    expect(line.match(/aria-current/g)).toHaveLength(1);
  });

  test("draws charts whose values stand in words, of 100 for per cent and of the largest otherwise", async () => {
    const { body } = await render(SITES["a usual cluster"] as ClusterSnapshot, "/alle-blokke/");
    const [percent = "", counts = ""] = body
      .split('<ul class="chart">')
      .slice(1)
      .map((part) => part.slice(0, part.indexOf("</ul>")));
    expect(percent).toContain("94\u00a0%");
    expect(percent).toContain("86,5\u00a0%");
    expect([...percent.matchAll(/chart__part" width="(\d+)"/g)].map(([, width]) => width)).toEqual(["940", "865"]);
    expect(counts).toContain("1.200");
    expect(counts).toMatch(/chart__part" width="1000"/);
    expect(body).not.toContain("cluster-map__drawing");
  });
});
