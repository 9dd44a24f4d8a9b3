import { type ClusterSnapshot, NOT_FOUND_PATH, parseSnapshot } from "@klynge/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { findPage } from "../../sites/src/routes/routes.ts";
import { headingLevels, idsOf, jsonLdOf, ownAddresses, ownFragments } from "./support/html.ts";
import { listRoutes, type Rendered, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";
import { themeFiles } from "./support/theme-files.ts";
import { markupProblems } from "./support/validator.ts";

const REQUIRED: Record<string, string[]> = {
  BreadcrumbList: ["itemListElement"],
  DigitalDocument: ["name", "url", "encodingFormat", "encoding", "dateModified", "publisher"],
  Event: ["name", "startDate", "location", "eventStatus", "eventAttendanceMode", "organizer", "url"],
  NewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"],
  Organization: ["name", "url"],
  Place: ["name", "url"],
};

/** The CMS leads there after a form was sent. */
const isLedTo = (path: string): boolean => /^\/(?:kalender\/indsend|om(?:\/ideer)?)\/(?:tak|bekraeftet)\//.test(path);

describe.each(Object.entries(SITES))("%s", (_name, site) => {
  const pages = new Map<string, Rendered>();
  let paths: string[] = [];

  beforeAll(async () => {
    paths = await listRoutes(site);
    for (const path of paths) pages.set(path, await render(site, path));
  });

  const htmlPages = (): [string, Rendered][] => [...pages].filter(([path]) => path.endsWith("/"));

  test("lists each of its paths once, sorted", () => {
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths).toContain("/");
    expect(paths).toContain(NOT_FOUND_PATH);
  });

  test("answers every path with its type", () => {
    const answers = [...pages].filter(([path, { status }]) => status !== (path === NOT_FOUND_PATH ? 404 : 200));
    expect(answers.map(([path]) => path)).toEqual([]);
    expect(htmlPages().filter(([, { type }]) => type !== "text/html; charset=utf-8")).toEqual([]);
  });

  test("says who writes the news, on the article and in the lists", () => {
    const organisations = new Map(site.organisations.map(({ id, name }) => [id, name]));
    const list = htmlPages().flatMap(([path, { body }]) => (path.startsWith("/nyheder/") ? [body] : []));
    for (const { slug, fromMunicipality, organisationId } of site.news) {
      const { body } = pages.get(`/nyheder/${slug}/`) as Rendered;
      const byline = body.slice(body.indexOf('class="byline"'), body.indexOf("</header>", body.indexOf('class="byline"')));
      expect(byline.includes("Fra kommunen"), slug).toBe(fromMunicipality);
      expect(byline.includes(`Fra ${organisations.get(organisationId ?? "")}`), slug).toBe(organisationId !== null);
    }
    const marked = site.news.filter(({ fromMunicipality }) => fromMunicipality).length;
    expect(list.some((body) => body.includes('<span class="card__from">Fra kommunen</span>'))).toBe(marked > 0);
  });

  test("is valid HTML", async () => {
    const problems: string[] = [];
    for (const [path, { body }] of htmlPages()) {
      problems.push(...(await markupProblems({ name: path, html: body })));
    }
    // Nobody reads on a screen in a hall what would be taken away; with a script it does not load itself again.
    expect(problems).toEqual([]);
  });

  test("links to nothing that is not there", () => {
    const known = new Set([...paths, ...site.assets.map(({ path }) => path), ...themeFiles()]);
    const broken = htmlPages().flatMap(([path, { body }]) => [
      ...ownAddresses(body)
        .filter((address) => !known.has(address.replace(/[?#].*$/, "")))
        .map((address) => `${path} → ${address}`),
      ...ownFragments(body)
        .filter((id) => !idsOf(body).includes(id))
        .map((id) => `${path} → #${id}`),
    ]);
    expect(broken).toEqual([]);
  });

  test("is linked from somewhere, every page of it", () => {
    const linked = new Set(htmlPages().flatMap(([, { body }]) => ownAddresses(body).map((address) => address.replace(/[?#].*$/, ""))));
    const lonely = htmlPages().filter(([path]) => path !== NOT_FOUND_PATH && !isLedTo(path) && !linked.has(path));
    expect(lonely.map(([path]) => path)).toEqual([]);
  });

  test("keeps to the sites' content security policy", () => {
    const offending = htmlPages().filter(
      ([, { body }]) =>
        /\sstyle=|<style|\son[a-z]+=|javascript:/i.test(body) ||
        /<script(?![^>]*\ssrc="\/_assets\/)(?![^>]*type="application\/ld\+json")/.test(body),
    );
    expect(offending.map(([path]) => path)).toEqual([]);
  });

  test("has one main heading on each page, and skips no level", () => {
    const wrong = htmlPages().filter(([, { body }]) => {
      const levels = headingLevels(body);
      return levels.filter((level) => level === 1).length !== 1 || levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    });
    expect(wrong.map(([path, { body }]) => `${path} ${headingLevels(body).join("")}`)).toEqual([]);
  });

  test("says in its head what each page is", () => {
    for (const [path, { body }] of htmlPages()) {
      expect(body, path).toMatch(/<title>[^<]+<\/title>/);
      expect(body, path).toContain(`<html lang="da">`);
      const isIndexed = findPage(site, path)?.isIndexed ?? false;
      expect(body.includes(`<link rel="canonical" href="${site.cluster.origin}${path}">`), path).toBe(isIndexed);
      expect(body, path).toContain(`<meta property="og:url" content="${site.cluster.origin}${path}">`);
    }
  });

  test("carries structured data with all that search engines ask for", () => {
    for (const [path, { body }] of htmlPages()) {
      const items = jsonLdOf(body);
      if (items.length === 0 && !findPage(site, path)?.isIndexed) continue;
      expect(items.length, path).toBeGreaterThan(0);
      for (const item of items) {
        const required = REQUIRED[String(item["@type"])];
        expect(required, `${path}: ${item["@type"]}`).toBeDefined();
        for (const member of required ?? []) expect(item, `${path}: ${item["@type"]}`).toHaveProperty(member);
      }
    }
  });

  test("gives the same bytes from the same content", async () => {
    const again: ClusterSnapshot = parseSnapshot(JSON.parse(JSON.stringify(site)));
    for (const path of paths) expect((await render(again, path)).body, path).toBe(pages.get(path)?.body);
  });
});
