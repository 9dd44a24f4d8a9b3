import type { LexicalLink } from "./rich-text.ts";
import type { DemoLink, LinkTarget } from "./types.ts";

/** What exists already on a site: other documents may point at it. */
export interface References {
  add(collection: string, slug: string, id: string): void;
  /** @throws {Error} where nothing of that name was created yet */
  id(collection: string, slug: string): string;
  ids(collection: string, slugs: readonly string[] | undefined): string[];
  /** A link as the CMS's link fields hold it. */
  link(link: DemoLink): object;
  /** A link inside rich text. */
  lexical(target: LinkTarget): LexicalLink;
}

const INTERNAL = /^(page|news|events|villages|places|organisations|groups|documents):(.+)$/;

export function createReferences(site: string): References {
  const known = new Map<string, string>();
  const id = (collection: string, slug: string): string => {
    const found = known.get(`${collection}:${slug}`);
    if (found !== undefined) return found;
    throw new Error(
      `[demo] ${site} points at "${slug}" in ${collection} — it is not there, or it is created later — correct scripts/demo/content`,
    );
  };
  const internal = (target: LinkTarget): { relationTo: string; value: string } | null => {
    const [, name, slug] = INTERNAL.exec(target) ?? [];
    if (name === undefined || slug === undefined) return null;
    const relationTo = name === "page" ? "pages" : name;
    return { relationTo, value: id(relationTo, slug) };
  };
  return {
    add: (collection, slug, value) => void known.set(`${collection}:${slug}`, value),
    id,
    ids: (collection, slugs = []) => slugs.map((slug) => id(collection, slug)),
    link: ({ label, to }) => {
      const reference = internal(to);
      return reference ? { label, type: "internal", reference } : { label, type: "url", url: to };
    },
    lexical: (target) => {
      const doc = internal(target);
      return doc ? { linkType: "internal", doc, newTab: false } : { linkType: "custom", url: target, newTab: false };
    },
  };
}
