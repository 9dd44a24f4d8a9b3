import { digestOf } from "./digest.ts";

/** Numbers from 0 up to, not including, 1 that follow from a seed alone, so that the same page has the same bytes. */
export function seededNumbers(seed: string): () => number {
  let state = Number.parseInt(digestOf(seed).slice(0, 8), 16);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
