import { parseSnapshot } from "@klynge/contract";
import { expect, test } from "vitest";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { listRoutes, render } from "./support/render.ts";
import { emptyCluster } from "./support/sites.ts";

const PATH = "/om/billeder/";
const LICENSE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.da" };
const SOURCE = "https://commons.wikimedia.org/wiki/File:Eksempel.jpg";

test("a picture under Creative Commons names its maker, its source and its licence below it", async () => {
  const site = makeSnapshot();
  const bodies = await Promise.all((await listRoutes(site)).filter((path) => path.endsWith("/")).map((path) => render(site, path)));
  const captions = bodies.flatMap(({ body }) => body.match(/<figcaption>.*?<\/figcaption>/gs) ?? []);
  expect(captions.find((caption) => caption.includes("Fotogruppen"))?.replace(/\s+/g, " ")).toMatch(
    /<a href="https:\/\/commons\.wikimedia\.org\/wiki\/File:Eksempel\.jpg">Billede: Fotogruppen<\/a>, <a href="https:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0\/deed\.da" rel="license"> ?CC BY-SA 4\.0 ?<\/a>/,
  );
});

test("makers of pictures in cards and at the top of pages are named on a page that every foot leads to", async () => {
  const site = makeSnapshot();
  const [article, ...others] = site.news;
  if (!article?.image) throw new Error("[test] the fixture has no article with a picture");
  const image = { ...article.image, credit: "Fotografen <Olsen>", license: LICENSE, sourceUrl: SOURCE };
  const credited = parseSnapshot({ ...site, news: [{ ...article, image }, ...others] });
  const { body } = await render(credited, PATH);
  expect(body).toContain(`<a href="${SOURCE}">Billede: Fotografen &lt;Olsen&gt;</a>`);
  expect(body).toContain(`href="${LICENSE.url}"`);
  expect(body.split("Fotografen &lt;Olsen&gt;")).toHaveLength(2);
  expect((await render(credited, "/kalender/")).body).toContain(`<a href="${PATH}">Om billederne</a>`);
});

test("a site without such pictures has no such page", async () => {
  const site = emptyCluster();
  expect(await listRoutes(site)).not.toContain(PATH);
  expect((await render(site, "/")).body).not.toContain(PATH);
});
