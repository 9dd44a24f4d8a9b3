import type { Location } from "@klynge/contract";
import { knownMunicipality, MUNICIPALITY_NAMES, municipalityCentre } from "./municipalities.ts";

/** What was typed as a municipality: `name` as it is stored, or what was probably `meant` where it looks like a slip. */
export type ReadMunicipality = { name: string; meant: null } | { name: null; meant: string };

const PARTS = /\s+(?:og|and)\s+|\s*[,/&+;]\s*/i;

/**
 * One spelling for each municipality, because portal and overview put clusters together by it: the 98 are known, and of several each
 * is. What looks like one of them and is none is a slip. All else stays as it is written, such as a place abroad; one that looks like
 * a Danish municipality is told apart by its country in brackets.
 *
 * @example readMunicipality("syddjurs kommune") // { name: "Syddjurs", meant: null }
 * @example readMunicipality("Syd djurs og Norddjurs") // { name: null, meant: "Norddjurs og Syddjurs" }
 */
export function readMunicipality(typed: string): ReadMunicipality {
  const name = typed.replace(/\s+/g, " ").trim();
  const whole = knownMunicipality(name);
  if (whole) return { name: whole, meant: null };
  if (/\(.*\)$/.test(name)) return { name, meant: null };
  const parts = name
    .replace(/ kommuner$/i, "")
    .split(PARTS)
    .filter(Boolean);
  const known = parts.map(knownMunicipality);
  if (parts.length > 1 && known.every((part) => part !== null)) return { name: joined(known), meant: null };
  const likely = parts.map((part, index) => known[index] ?? likelyMunicipality(part));
  const isSlip = parts.some((part, index) => likely[index] !== null && knownMunicipality(part) === null);
  if (isSlip && likely.every((part) => part !== null)) return { name: null, meant: joined(likely) };
  return { name: name.replace(/ kommune$/i, ""), meant: null };
}

/** The middle of a municipality, or of several between them; null where one is none of the 98. */
export function placeOfMunicipality(name: string | null | undefined): Location | null {
  const whole = municipalityCentre(name);
  if (whole) return whole;
  const centres = (name ?? "").split(PARTS).map(municipalityCentre);
  const known = centres.filter((centre) => centre !== null);
  if (known.length < centres.length) return null;
  const mean = (of: "lat" | "lon"): number => Math.round((known.reduce((sum, centre) => sum + centre[of], 0) / known.length) * 100) / 100;
  return { lat: mean("lat"), lon: mean("lon") };
}

/** Whether portal and map know the name: it is one of the 98, or several of them. */
export function isKnownMunicipality(name: string): boolean {
  return name.split(PARTS).every((part) => knownMunicipality(part) !== null);
}

const danish = new Intl.Collator("da");

const joined = (names: readonly string[]): string => {
  const sorted = [...new Set(names)].toSorted(danish.compare);
  return sorted.length < 2 ? (sorted[0] ?? "") : `${sorted.slice(0, -1).join(", ")} og ${sorted.at(-1)}`;
};

/** With so many letters the beginning of a name says which is meant. */
const LETTERS_OF_A_BEGINNING = 4;
const SHORT = 5;

/** The one municipality that a misspelt or half a name is most like; null where there is none, or more than one as like. */
function likelyMunicipality(typed: string): string | null {
  const wanted = folded(typed);
  if (wanted.length < LETTERS_OF_A_BEGINNING) return null;
  const halves = CANDIDATES.filter(({ whole, halves }) => whole.startsWith(wanted) || halves.includes(wanted));
  if (halves.length === 1) return halves[0]?.name ?? null;
  const most = wanted.length > SHORT ? 2 : 1;
  const near = CANDIDATES.map(({ name, whole }) => ({ name, steps: stepsBetween(wanted, whole) })).filter(({ steps }) => steps <= most);
  const least = Math.min(...near.map(({ steps }) => steps));
  const nearest = near.filter(({ steps }) => steps === least);
  return nearest.length === 1 ? (nearest[0]?.name ?? null) : null;
}

/** Letters alone, and those that people write in several ways in one of them. */
const folded = (name: string): string =>
  name
    .toLocaleLowerCase("da")
    .replace(/s? ?(?:regions)?kommune$/, "")
    .replace(/å|aa/g, "a")
    .replace(/æ|ae|ä/g, "æ")
    .replace(/ø|oe|ö/g, "ø")
    .replace(/[^a-zæø]/g, "");

const CANDIDATES = MUNICIPALITY_NAMES.map((name) => ({ name, whole: folded(name), halves: name.split("-").map(folded) }));

/** How many letters are to be put in, taken out, changed or swapped with their neighbour (optimal string alignment). */
function stepsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const before = rows[i - 1] as number[];
      const change = Number(one[i - 1] !== other[j - 1]);
      let least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + change);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
