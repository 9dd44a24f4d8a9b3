import type { Page } from "@klynge/contract";
import type { Crumb } from "./json-ld.ts";
import { groupBy } from "./lookup.ts";
import { perSite, type Site } from "./per-site.ts";

/** The free pages as a tree: those at the top, and the pages below each by its id. The start page is not part of it. */
export const pageTree = perSite((site) => {
  const pages = site.pages.filter(({ path }) => path !== "/").sort((a, b) => danish.compare(a.title, b.title));
  const byId = new Map(pages.map((page) => [page.id, page]));
  const parentOf = ({ parentId }: Page): Page | undefined => (parentId === null ? undefined : byId.get(parentId));
  const below = groupBy(pages, (page) => {
    const parent = parentOf(page);
    return parent ? [parent.id] : [];
  });
  return { top: pages.filter((page) => !parentOf(page)), below, parentOf };
});

/** The pages above a page, outermost first. */
export function ancestorsOf(site: Site, page: Page): Crumb[] {
  const { parentOf } = pageTree(site);
  const crumbs: Crumb[] = [];
  const seen = new Set<Page>();
  for (let above = parentOf(page); above && !seen.has(above); above = parentOf(above)) {
    seen.add(above);
    crumbs.unshift({ label: above.title, path: above.path });
  }
  return crumbs;
}

const danish = new Intl.Collator("da");
