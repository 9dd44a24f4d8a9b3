import { ADDRESSED_COLLECTIONS, documentPath, type Redirect, SECTIONS, sitePathSchema, webUrlSchema } from "@klynge/contract";
import type { Addresses } from "./links.ts";
import type { ContentRows, RedirectRow } from "./rows.ts";

/**
 * Old paths and where they lead now. One is left out when its target is not published, or when something lives at the
 * old path again.
 */
export function toRedirects({
  rows,
  content,
  addresses,
}: {
  rows: readonly RedirectRow[];
  content: ContentRows;
  addresses: Addresses;
}): Redirect[] {
  const taken = takenPaths({ content, addresses });
  return rows.flatMap(({ from, to }) => {
    const target = to?.type === "custom" ? addressOf(to.url) : addresses.pathOf(to?.reference);
    return target === null || target === from || taken.has(from) ? [] : [{ from, to: target }];
  });
}

function addressOf(url: string | null | undefined): string | null {
  const address = url?.trim();
  return sitePathSchema.safeParse(address).success || webUrlSchema.safeParse(address).success ? (address ?? null) : null;
}

function takenPaths({ content, addresses }: { content: ContentRows; addresses: Addresses }): Set<string> {
  const documents = ADDRESSED_COLLECTIONS.flatMap((collection) => content[collection].map(({ slug }) => documentPath(collection, slug)));
  const pages = content.pages.map((page) => addresses.pagePathOf(String(page.id))).filter((path) => path !== null);
  return new Set(["/", ...Object.values(SECTIONS), ...documents, ...pages]);
}
