import { SECTIONS } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { menuOf } from "../../sites/src/lib/menu.ts";
import { ancestorsOf, pageTree } from "../../sites/src/lib/page-tree.ts";
import { paginate } from "../../sites/src/lib/pagination.ts";
import { findPage, pathsOf } from "../../sites/src/routes/routes.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { emptyCluster } from "./support/sites.ts";

describe("the paths of a site", () => {
  test("of a cluster without content are the start page, news, the calendar, and what every site has", () => {
    expect(pathsOf(emptyCluster()).filter((path) => !path.startsWith("/_assets/"))).toEqual([
      "/",
      "/404/",
      "/favicon.svg",
      "/kalender.ics",
      "/kalender.json",
      "/kalender.xml",
      "/kalender/",
      "/nyheder.xml",
      "/nyheder/",
      "/om/",
      "/robots.txt",
      "/site.webmanifest",
      "/sitemap.xml",
      "/soeg/",
      "/soeg/indeks.json",
    ]);
  });

  test("hold every document under the address the CMS gives it", () => {
    const site = makeSnapshot();
    const paths = pathsOf(site);
    for (const [section, documents] of [
      [SECTIONS.news, site.news],
      [SECTIONS.events, site.events],
      [SECTIONS.villages, site.villages],
      [SECTIONS.places, site.places],
      [SECTIONS.organisations, site.organisations],
      [SECTIONS.groups, site.groups],
    ] as const) {
      expect(paths).toContain(section);
      for (const { slug } of documents) expect(paths).toContain(`${section}${slug}/`);
    }
    for (const { path } of site.pages) expect(paths).toContain(path);
    for (const { slug } of site.villages) expect(paths).toContain(`/landsbyer/${slug}/kalender.ics`);
  });

  test("of the portal hold the list of clusters, those of a cluster do not", () => {
    expect(findPage(makeSnapshot({ kind: "network" }), "/klynger/")?.view).toBe("clusters");
    expect(findPage(makeSnapshot(), "/klynger/")).toBeUndefined();
  });

  test("cut long lists into pages", () => {
    const site = makeSnapshot({ slug: "lang", news: 40, events: 200 });
    expect(pathsOf(site).filter((path) => path.startsWith("/nyheder/side/"))).toEqual([
      "/nyheder/side/2/",
      "/nyheder/side/3/",
      "/nyheder/side/4/",
    ]);
  });

  test("hold a page for each year in which more comes than the calendar's front shows, and for each that has been", () => {
    const at = (day: string) => makeOneEvent({ id: day, slug: `d-${day}`, allDay: true, occurrences: [{ start: day, end: null }] });
    const site = siteWith({ now: "2026-11-22T10:00:00.000Z", events: ["2025-06-01", "2026-12-24", "2027-01-31", "2028-02-29"].map(at) });
    const years = pathsOf(site).filter((path) => /\/(?:aar|arkiv)\//.test(path));
    expect(years).toEqual(["/kalender/aar/2028/", "/kalender/arkiv/2025/"]);
  });

  test("leave every slug to the events", () => {
    const slugs = ["aar", "arkiv", "2027", "side"];
    const events = slugs.map((slug) =>
      makeOneEvent({
        id: slug,
        slug,
        allDay: true,
        occurrences: ["2025-05-01", "2026-05-01", "2027-05-01"].map((start) => ({ start, end: null })),
      }),
    );
    const paths = pathsOf(siteWith({ events }));
    for (const slug of slugs) expect(paths).toContain(`/kalender/${slug}/`);
  });

  test("go to one page each: two that want the same address are refused by name", () => {
    const site = makeSnapshot({ news: 2 });
    const [first, second] = site.news;
    const clashing = { ...site, news: [first, second].flatMap((article) => (article ? [{ ...article, slug: "samme" }] : [])) };
    expect(() => pathsOf(clashing)).toThrow(/\[theme\] Two pages want the address \/nyheder\/samme\//);
  });

  test("are worked out once for a snapshot", () => {
    const site = makeSnapshot();
    expect(pathsOf(site)).toBe(pathsOf(site));
  });
});

describe("the menu", () => {
  test("is the editors' own, without sections that have no content", () => {
    const site = makeSnapshot({ groups: 0 });
    const menu = [
      { label: "Grupper", href: SECTIONS.groups, children: [] },
      {
        label: "Om",
        href: SECTIONS.about,
        children: [
          { label: "Grupper", href: SECTIONS.groups },
          { label: "Kontakt", href: "mailto:kontakt@example.org" },
        ],
      },
    ];
    expect(menuOf({ ...site, cluster: { ...site.cluster, menu } })).toEqual([
      { label: "Om", href: SECTIONS.about, children: [{ label: "Kontakt", href: "mailto:kontakt@example.org" }] },
    ]);
  });

  test("is made of the sections where editors made none", () => {
    expect(menuOf(emptyCluster()).map(({ href }) => href)).toEqual([SECTIONS.news, SECTIONS.events, SECTIONS.about]);
  });
});

describe("free pages", () => {
  const site = makeSnapshot();
  const page = (path: string) => site.pages.find((candidate) => candidate.path === path) ?? site.pages[0];

  test("know the pages above them", () => {
    const deepest = page("/projekter/havnebad/oekonomi/");
    expect(deepest && ancestorsOf(site, deepest).map(({ label }) => label)).toEqual(["Projekter", "Havnebad"]);
  });

  test("know the pages below them", () => {
    expect(
      pageTree(site)
        .below.get(page("/projekter/")?.id ?? "")
        ?.map(({ title }) => title),
    ).toEqual(["Havnebad"]);
  });

  test("whose parents are not published stand at the top", () => {
    const orphaned = { ...site, pages: site.pages.filter(({ path }) => path !== "/projekter/") };
    expect(pageTree(orphaned).top.map(({ path }) => path)).toContain("/projekter/havnebad/");
  });

  test("that go round in a circle end", () => {
    const [a, b] = site.pages;
    if (!a || !b) throw new Error("the fixture has two pages");
    const circle = [
      { ...a, parentId: b.id },
      { ...b, parentId: a.id },
    ];
    expect(ancestorsOf({ ...site, pages: circle }, circle[0] ?? a).length).toBeLessThanOrEqual(2);
  });
});

describe("pagination", () => {
  test("has one empty page for an empty list", () => {
    expect(paginate({ items: [], path: "/x/", size: 10 })).toEqual([
      { items: [], number: 1, of: 1, path: "/x/", previousPath: null, nextPath: null },
    ]);
  });

  test("leads forth and back, and loses nothing", () => {
    const items = Array.from({ length: 25 }, (_, index) => index);
    const pages = paginate({ items, path: "/x/", size: 10 });
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.map(({ previousPath, path, nextPath }) => [previousPath, path, nextPath])).toEqual([
      [null, "/x/", "/x/side/2/"],
      ["/x/", "/x/side/2/", "/x/side/3/"],
      ["/x/side/2/", "/x/side/3/", null],
    ]);
  });
});
