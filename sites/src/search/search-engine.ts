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

/** Shorter words stand inside too many others. */
const SHORTEST_PART = 3;

/**
 * A search over a site's index. First what has the words or begins with them; then what has them inside longer ones, for
 * Danish puts words together (`spisning` finds `fællesspisning`); last what is meant in spite of a slip of the finger.
 */
export function createSearch(index: SearchIndex): (query: string) => Found[] {
  const documents = index.map(([title, href, kind, text], id) => ({ id, title, href, kind, text }));
  const engine = new MiniSearch<(typeof documents)[number]>({ fields: ["title", "text"], processTerm: fold });
  engine.addAll(documents);
  const titles = documents.map(({ title }) => fold(title));
  const wholes = documents.map(({ title, text }) => fold(`${title} ${text}`));
  const idsWithin = (texts: readonly string[], words: readonly string[]): number[] =>
    texts.flatMap((text, id) => (words.every((word) => text.includes(word)) ? [id] : []));
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const options = { prefix: true, boost: { title: 3 }, combineWith: "AND" } as const;
    const exact = engine.search(query, options).map(({ id }) => Number(id));
    const isLong = words.every((word) => word.length >= SHORTEST_PART);
    const within = isLong ? [...idsWithin(titles, words), ...idsWithin(wholes, words)] : [];
    const similar = engine.search(query, { ...options, fuzzy: (term) => (term.length > 4 ? 0.2 : false) }).map(({ id }) => Number(id));
    return [...new Set([...exact, ...within, ...similar])].slice(0, MOST_RESULTS).flatMap((id) => documents[id] ?? []);
  };
}
