import { NOTICE_SLUGS, parseSnapshot } from "@klynge/contract";
import { expect, test } from "vitest";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { render } from "./support/render.ts";

test("every foot leads to what is said of privacy and accessibility, where a site has such pages", async () => {
  const site = makeSnapshot();
  const [page] = site.pages;
  if (!page) throw new Error("[test] the fixture has no page");
  const notices = Object.values(NOTICE_SLUGS).map((slug) => ({
    ...page,
    id: slug,
    slug,
    path: `/${slug}/`,
    parentId: null,
    title: `Om ${slug}`,
  }));
  const foot = async (given: typeof site): Promise<string> => (await render(given, "/kalender/")).body.split("<footer")[1] ?? "";
  const withNotices = await foot(parseSnapshot({ ...site, pages: [...site.pages, ...notices] }));
  for (const { path, title } of notices) {
    expect(withNotices).toContain(`<a href="${path}">${title}</a>`);
    expect(await foot(site)).not.toContain(path);
  }
});
