import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { findPage } from "../../sites/src/routes/routes.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { listRoutes, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";

describe.each(Object.entries(SITES))("the feeds of %s", (_name, site) => {
  test("give the newest articles as RSS", async () => {
    const { body, type } = await render(site, "/nyheder.xml");
    expect(type).toBe("application/rss+xml; charset=utf-8");
    const elements = readXml(body);
    const links = textsOf(elements, "rss/channel/item/link");
    expect(links).toEqual(site.news.slice(0, 30).map(({ slug }) => `${site.cluster.origin}/nyheder/${slug}/`));
    expect(textsOf(elements, "rss/channel/item/title")).toEqual(site.news.slice(0, 30).map(({ title }) => title));
    expect(new Set(textsOf(elements, "rss/channel/item/guid")).size).toBe(links.length);
    for (const date of textsOf(elements, "rss/channel/item/pubDate"))
      expect(date).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    for (const html of textsOf(elements, "rss/channel/item/content:encoded")) expect(html).not.toMatch(/\s(?:href|src)="\//);
    expect(textsOf(elements, "rss/channel/language")).toEqual(["da"]);
  });

  test("tell search engines of every page they shall know", async () => {
    const { body } = await render(site, "/sitemap.xml");
    const listed = textsOf(readXml(body), "urlset/url/loc").map((url) => url.slice(site.cluster.origin.length));
    const expected = (await listRoutes(site)).filter((path) => findPage(site, path)?.isIndexed);
    expect(listed.sort()).toEqual(expected);
    expect((await render(site, "/robots.txt")).body).toContain(`Sitemap: ${site.cluster.origin}/sitemap.xml\n`);
  });

  test("name an icon and a manifest that browsers can read", async () => {
    const manifest = JSON.parse((await render(site, "/site.webmanifest")).body) as { name: string; icons: { src: string }[] };
    expect(manifest.name).toBe(site.cluster.name);
    for (const { src } of manifest.icons) expect((await render(site, src)).type).toBe("image/svg+xml");
    expect(readXml((await render(site, "/favicon.svg")).body).length).toBeGreaterThan(3);
  });
});

test("a feed holds what an editor writes, and nothing that would break it", async () => {
  const site = makeSnapshot({ news: 1 });
  const [article] = site.news;
  const title = "A < B & “C” ]]> \u0007 <script>";
  const changed = {
    ...site,
    news: article ? [{ ...article, title, body: '<p><a href="/om/">Om</a> <img src="/media/x.jpg" alt=""></p>' }] : [],
  };
  const elements = readXml((await render(changed, "/nyheder.xml")).body);
  expect(textsOf(elements, "rss/channel/item/title")).toEqual([title.replace("\u0007", "")]);
  expect(textsOf(elements, "rss/channel/item/content:encoded")).toEqual([
    `<p><a href="${site.cluster.origin}/om/">Om</a> <img src="${site.cluster.origin}/media/x.jpg" alt=""></p>`,
  ]);
});

/** Reads XML strictly, and fails where it is not well-formed. */
function readXml(xml: string): { path: string; text: string }[] {
  const elements: { path: string; text: string }[] = [];
  const open: { path: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const element = { path: [open.at(-1)?.path, name].filter(Boolean).join("/"), text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return elements;
}

function textsOf(elements: { path: string; text: string }[], path: string): string[] {
  return elements.filter((element) => element.path === path).map(({ text }) => text);
}
