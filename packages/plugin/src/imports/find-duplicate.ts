/** As much of an event of the cluster as it takes to see that an imported one is the same. */
export type Candidate = { id: string; title: string; start: string; allDay: boolean; placeId: string | null; locationText: string };

/** How far two entries of the same event may be apart: doors and beginning, or an hour typed wrongly. */
const NEAR_MS = 60 * 60_000;
/** Share of the words of the shorter title that the other one must hold. */
const ALIKE = 0.6;

/**
 * The event that was entered by hand and is most likely the same: at nearly the same time, with a similar title, or with the very
 * same time and place. Null where none is; a person decides in any case.
 */
export function findDuplicate({ event, candidates }: { event: Omit<Candidate, "id">; candidates: readonly Candidate[] }): string | null {
  const near = candidates.filter((candidate) => isNear(candidate, event));
  const alike = near
    .map((candidate) => ({ id: candidate.id, score: likeness(candidate.title, event.title) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)[0];
  if (alike) return alike.id;
  return near.find((candidate) => candidate.start === event.start && isSamePlace(candidate, event))?.id ?? null;
}

function isNear(a: Pick<Candidate, "start" | "allDay">, b: Pick<Candidate, "start" | "allDay">): boolean {
  if (a.allDay || b.allDay) return a.start.slice(0, 10) === b.start.slice(0, 10);
  return Math.abs(Date.parse(a.start) - Date.parse(b.start)) <= NEAR_MS;
}

function isSamePlace(a: Pick<Candidate, "placeId" | "locationText">, b: Pick<Candidate, "placeId" | "locationText">): boolean {
  if (a.placeId !== null || b.placeId !== null) return a.placeId === b.placeId;
  return a.locationText.trim() !== "" && a.locationText.trim().toLowerCase() === b.locationText.trim().toLowerCase();
}

function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((word) => other.has(word)).length / smaller;
}

/** Without the little words, which any two titles share. */
function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !LITTLE_WORDS.has(word)));
}

const LITTLE_WORDS = new Set(["med", "for", "til", "den", "det", "der", "som", "ved", "hos", "alle", "and", "the"]);
