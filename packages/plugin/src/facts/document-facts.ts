import { type Lix, lix } from "./lix.ts";
import { isRichText, type Passage, readableText, richTextPassages } from "./readable-text.ts";

/** Search engines cut a title about here, and show a description of about this length. */
export const TITLE_LIMIT = 60;
export const DESCRIPTION_LENGTH = { min: 50, max: 160 } as const;

/** Fewer words say nothing about how hard a text is to read. */
const MIN_WORDS = 40;

export type DocumentFacts = {
  /** Null where there is too little text. */
  lix: Lix | null;
  words: number;
  title: string;
  /** How search engines and those who share the page introduce it; the beginning of the text where nobody wrote it. */
  description: string;
  isDescriptionOwn: boolean;
  /** The headings that skip a level: a small one where a large one should be. */
  skippedHeadings: string[];
};

type Data = Record<string, unknown>;

/** What can be said of a document while it is written. `data` is what the form holds. */
export function documentFacts(data: Data): DocumentFacts {
  const passages = readableText(data);
  const found = lix(passages.map(({ text }) => text));
  const meta = isRecord(data.meta) ? data.meta : {};
  const own = text(meta.description) || text(data.excerpt) || text(data.focus);
  const paragraphs = passages.filter(({ kind }) => kind !== "heading").map((passage) => passage.text);
  return {
    lix: found && found.words >= MIN_WORDS ? found : null,
    words: found?.words ?? 0,
    title: text(meta.title) || text(data.title) || text(data.name),
    description: own || beginning(paragraphs.join(" ")),
    isDescriptionOwn: own !== "",
    skippedHeadings: richTexts(data).flatMap((passages) => skipped(passages)),
  };
}

/** Headings more than one level below the one before; a text begins at level 2, below the page's own. */
function skipped(passages: readonly Passage[]): string[] {
  let level = 1;
  return passages.flatMap((passage) => {
    if (passage.level === undefined) return [];
    const isSkip = passage.level > level + 1;
    level = passage.level;
    return isSkip ? [passage.text] : [];
  });
}

function richTexts(value: unknown): Passage[][] {
  if (isRichText(value)) return [richTextPassages(value)];
  if (Array.isArray(value)) return value.flatMap(richTexts);
  return isRecord(value) ? Object.values(value).flatMap(richTexts) : [];
}

function beginning(line: string): string {
  if (line.length <= DESCRIPTION_LENGTH.max) return line;
  return `${line.slice(0, line.lastIndexOf(" ", DESCRIPTION_LENGTH.max))} …`;
}

const text = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "");

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
