import { ADDRESSED_COLLECTIONS, type AddressedCollection, documentPath } from "@klynge/contract";
import type { ContentCollection } from "../names.ts";
import type { TreePage } from "../pages/page-tree.ts";
import { pagePaths } from "../pages/path.ts";

/** Where a document stood or stands on the site. */
export type Standing = { slug: string; parentId: string | null; isPublished: boolean };

/** The public path of a document by its id, before and after a change. A page takes the paths below it along. */
export type PathChange = { id: string; before: string | null; after: string | null };

/** What a change to one document did to the paths of the site. `pages` is the tree after the change. */
export function pathChanges({
  collection,
  id,
  before,
  after,
  pages,
}: {
  collection: ContentCollection;
  id: string;
  before: Standing | null;
  after: Standing;
  pages: readonly TreePage[];
}): PathChange[] {
  if (collection === "pages") {
    const was = livePagePaths(
      pages.map((page) => (page.id === id && before ? { ...page, ...before } : page)).filter((page) => page.id !== id || before),
    );
    const is = livePagePaths(pages);
    return pages
      .map((page) => ({ id: page.id, before: was.get(page.id) ?? null, after: is.get(page.id) ?? null }))
      .filter((change) => change.before !== change.after);
  }
  if (!isAddressed(collection)) return [];
  const path = (standing: Standing | null): string | null => (standing?.isPublished ? documentPath(collection, standing.slug) : null);
  return path(before) === path(after) ? [] : [{ id, before: path(before), after: path(after) }];
}

function livePagePaths(pages: readonly TreePage[]): Map<string, string> {
  const live = new Set(pages.filter((page) => page.isPublished).map((page) => page.id));
  return new Map([...pagePaths(pages)].filter(([id]) => live.has(id)));
}

function isAddressed(collection: ContentCollection): collection is AddressedCollection {
  return (ADDRESSED_COLLECTIONS as readonly string[]).includes(collection);
}
