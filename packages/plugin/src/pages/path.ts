import { pagePath } from "@klynge/contract";

/** As much of a page as its path depends on. */
export type PageNode = { id: string; slug: string; parentId: string | null };

/**
 * The path of every page, by id: the slugs of its ancestors and its own. A page whose parent is not among `pages` stands
 * at the top. Pages that lie below themselves have no path and are left out.
 *
 * @example pagePaths([{ id: "a", slug: "om-os", parentId: null }, { id: "b", slug: "historie", parentId: "a" }]) // b: "/om-os/historie/"
 */
export function pagePaths(pages: readonly PageNode[]): Map<string, string> {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const paths = new Map<string, string>();
  for (const page of pages) {
    const slugs = slugsDownTo({ page, byId });
    if (slugs) paths.set(page.id, pagePath(slugs));
  }
  return paths;
}

/** True where `parentId` is the page itself or lies below it. */
export function isBelowItself({ id, parentId, pages }: { id: string; parentId: string; pages: readonly PageNode[] }): boolean {
  const parents = new Map(pages.map((page) => [page.id, page.parentId]));
  const seen = new Set<string>();
  for (let current: string | null | undefined = parentId; current && !seen.has(current); current = parents.get(current)) {
    if (current === id) return true;
    seen.add(current);
  }
  return false;
}

function slugsDownTo({ page, byId }: { page: PageNode; byId: ReadonlyMap<string, PageNode> }): string[] | null {
  const slugs: string[] = [];
  const seen = new Set<string>();
  for (let current: PageNode | undefined = page; current; current = current.parentId === null ? undefined : byId.get(current.parentId)) {
    if (seen.has(current.id)) return null;
    seen.add(current.id);
    slugs.unshift(current.slug);
  }
  return slugs;
}
