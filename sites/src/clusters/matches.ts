import { fold } from "../search/fold.ts";

/** Whether a text, folded already, holds the beginning of every word that was asked for. */
export function hasWords(text: string, query: string): boolean {
  const words = wordsOf(query);
  if (words.length === 0) return true;
  const known = wordsOf(text);
  return words.every((word) => known.some((each) => each.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}
