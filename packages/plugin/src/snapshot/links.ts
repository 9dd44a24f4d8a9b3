import { ADDRESSED_COLLECTIONS, type AddressedCollection, documentPath, hrefSchema, type Link } from "@klynge/contract";
import type { MediaLibrary } from "./media.ts";
import { type ContentRows, idOf, type LinkRow, type Maybe, type PolymorphicRef, type Ref, textOf } from "./rows.ts";

/** Where everything of the cluster lies on its site. Knows published documents only, so nothing else can be linked to. */
export type Addresses = {
  /** The path of a document, or null where the public cannot see it. A link to a document leads to its file: it is what one wants to read. */
  pathOf(reference: PolymorphicRef): string | null;
  /** The path of a page by its id; null where it has none. */
  pagePathOf(id: string): string | null;
  /** A link as the site shows it, or null where it leads nowhere. */
  link(row: Maybe<LinkRow>): Link | null;
  links(rows: Maybe<readonly { link?: Maybe<LinkRow> }[]>): Link[];
  /** The id, if a published document of the collection has it. */
  published(collection: keyof ContentRows, ref: Ref): string | null;
  publishedIds(collection: keyof ContentRows, refs: Maybe<readonly Ref[]>): string[];
};

export function addresses({
  content,
  pagePaths,
  media,
}: {
  content: ContentRows;
  pagePaths: ReadonlyMap<string, string>;
  media: MediaLibrary;
}): Addresses {
  const files = new Map(content.documents.map((document) => [String(document.id), document.file]));
  const slugs = new Map(
    [...ADDRESSED_COLLECTIONS, "pages" as const].map((collection) => [
      collection as string,
      new Map(content[collection].map((row) => [String(row.id), row.slug])),
    ]),
  );
  const published: Addresses["published"] = (collection, ref) => {
    const id = idOf(ref);
    return id !== null && slugs.get(collection)?.has(id) ? id : null;
  };
  const pagePathOf = (id: string) => pagePaths.get(id) ?? null;
  const pathOf: Addresses["pathOf"] = (reference) => {
    const id = idOf(reference?.value);
    if (!reference || id === null) return null;
    if (reference.relationTo === "pages") return published("pages", id) && pagePathOf(id);
    if (reference.relationTo === "documents") return media.file(files.get(id))?.path ?? null;
    const slug = slugs.get(reference.relationTo)?.get(id);
    return slug === undefined ? null : documentPath(reference.relationTo as AddressedCollection, slug);
  };
  const link: Addresses["link"] = (row) => {
    const label = textOf(row?.label);
    const href = row?.type === "url" ? safeHref(row.url) : pathOf(row?.reference);
    return label !== null && href !== null ? { label, href } : null;
  };

  return {
    pathOf,
    pagePathOf,
    link,
    links: (rows) => (rows ?? []).map((row) => link(row.link)).filter((made) => made !== null),
    published,
    publishedIds: (collection, refs) => [...new Set((refs ?? []).map((ref) => published(collection, ref)).filter((id) => id !== null))],
  };
}

/** An address that a site may link to; null for every other, `javascript:` among them. */
export function safeHref(url: Maybe<string>): string | null {
  const result = hrefSchema.safeParse(url?.trim());
  return result.success ? result.data : null;
}
