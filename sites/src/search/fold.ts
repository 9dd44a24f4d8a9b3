/**
 * A word as the search compares it: lower case, `æ`, `ø` and `å` as `ae`, `oe` and `aa`, so that `Ålsrode` is found by
 * `aalsrode` and the other way round, and without other accents.
 */
export function fold(word: string): string {
  return word
    .toLocaleLowerCase("da")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
}
