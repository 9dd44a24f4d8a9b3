/** Björnsson's scale (Läsbarhet, 1968), as Danish uses it: from books for children to the texts of laws. */
const LIX_LEVELS = ["very-easy", "easy", "medium", "hard", "very-hard"] as const;
type LixLevel = (typeof LIX_LEVELS)[number];

export type Lix = {
  /** Words in a sentence, plus the share of long words in per cent; rounded. */
  value: number;
  level: LixLevel;
  words: number;
  sentences: number;
  longWords: number;
  longestSentence: { text: string; words: number };
};

/** A word of more letters is long. */
const LONG = 6;

/** Where each level ends. */
const LIMITS: readonly [number, LixLevel][] = [
  [25, "very-easy"],
  [35, "easy"],
  [45, "medium"],
  [55, "hard"],
];

/**
 * The readability index LIX of a text: words ÷ sentences + long words × 100 ÷ words. Each passage (a paragraph, a heading,
 * an item of a list) ends a sentence, whether a full stop stands there or not. Null where there is no word.
 *
 * @example lix(["Vi mødes i hallen. Alle kan være med."])?.value // 4
 */
export function lix(passages: readonly string[]): Lix | null {
  const sentences = passages
    .flatMap(toSentences)
    .map((text) => ({ text, words: toWords(text) }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return null;
  const longWords = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > LONG).length;
  const value = Math.round(words.length / sentences.length + (longWords * 100) / words.length);
  const longest = sentences.reduce((longest, sentence) => (sentence.words.length > longest.words.length ? sentence : longest));
  return {
    value,
    level: LIMITS.find(([limit]) => value < limit)?.[1] ?? "very-hard",
    words: words.length,
    sentences: sentences.length,
    longWords,
    longestSentence: { text: longest.text, words: longest.words.length },
  };
}

/** Web and e-mail addresses are not read as words. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;

/** Letters and digits, held together by hyphens, apostrophes and the stops inside numbers and abbreviations. */
const WORD = /[\p{L}\p{N}]+(?:[-–'’.:,/][\p{L}\p{N}]+)*/gu;

const toWords = (sentence: string): string[] => sentence.replace(ADDRESS, " ").match(WORD) ?? [];

/** Abbreviations whose stop does not end a sentence, without it and in lower case. */
const ABBREVIATIONS = new Set(
  "adr afd alm ang bl bl.a ca d dr dvs e.kr eks evt f f.eks f.kr fhv fx gl hhv hr inkl jf jr jvf kgl kl km kr lign m.a m.fl m.m max maks mdr mht mia mill min mio mv nr o.l o.lign obs opr osv p.g.a pct pga pkt pr prof s sdr sek skt stk str t.o.m tlf v vedr vha årg årl".split(
    " ",
  ),
);

/** Where a sentence may end: a stop and what closes quotes after it, then a space. */
const END = /([.!?:…]+)["'»”’)\]]*(?=\s|$)/gu;

function toSentences(passage: string): string[] {
  const text = passage.replace(/\s+/gu, " ").trim();
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!isEnd({ before: text.slice(start, match.index), stop: match[1] ?? "", after: text.slice(end).trimStart() })) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== "");
}

/** A full stop ends a sentence unless it stands after an abbreviation or initial, or the text goes on in lower case, as after "den 5." */
function isEnd({ before, stop, after }: { before: string; stop: string; after: string }): boolean {
  if (after === "") return true;
  if (stop !== "." && stop !== ":") return true;
  const goesOn = /^[("»“'‘]*\p{Ll}/u.test(after);
  if (goesOn) return false;
  if (stop === ":") return true;
  const word = before.match(/[\p{L}\p{N}.]+$/u)?.[0] ?? "";
  const isInitial = /^\p{Lu}$/u.test(word);
  return !isInitial && !ABBREVIATIONS.has(word.toLowerCase());
}
