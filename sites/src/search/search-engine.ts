import MiniSearch from "minisearch";
import type { SearchIndex, SearchKind } from "../lib/search-entries.ts";
import { fold } from "./fold.ts";

export interface Found {
  title: string;
  href: string;
  kind: SearchKind;
  text: string;
}

const MOST_RESULTS = 50;

/** A search over a site's index: by whole words, beginnings of words and, for longer ones, with a slip of the finger. */
export function createSearch(index: SearchIndex): (query: string) => Found[] {
  const documents = index.map(([title, href, kind, text], id) => ({ id, title, href, kind, text }));
  const engine = new MiniSearch<(typeof documents)[number]>({ fields: ["title", "text"], processTerm: fold });
  engine.addAll(documents);
  return (query) =>
    engine
      .search(query, { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), boost: { title: 3 }, combineWith: "AND" })
      .slice(0, MOST_RESULTS)
      .flatMap(({ id }) => documents[Number(id)] ?? []);
}
