import type { Audience, PlannedDate } from "./planned-date.ts";

/**
 * How bad it is that two things lie near each other, worst first. `collision`: the same place at the same time. `near`: the same day for
 * the same people. `note`: good to know.
 */
export const CLASH_LEVELS = ["collision", "near", "note"] as const;
export type ClashLevel = (typeof CLASH_LEVELS)[number];

/** Why. The ids and names are those both have. */
export type ClashReason =
  | { kind: "place"; overlaps: boolean }
  | { kind: "villages"; ids: readonly string[] }
  | { kind: "audience"; audience: readonly Audience[] }
  | { kind: "evening" }
  | { kind: "time" };

export type Judgement = { level: ClashLevel; reasons: ClashReason[] };

/**
 * Compares two dates that share a day; null where they do not bother each other. This is all that is known about clashes:
 *
 * 1. The same place at the same time is a collision, whatever it is.
 * 2. The same day in the same place, in the same village or for the same people is near.
 * 3. The same evening, or the same time of the day, elsewhere in the cluster is a note.
 *
 * What goes on week after week (`listing: regular`) cannot always be stepped aside for: it is a collision where it has the place, a note
 * where it would be near, and nothing elsewhere.
 */
export function judge(a: PlannedDate, b: PlannedDate): Judgement | null {
  const overlaps = a.from < b.to && b.from < a.to;
  const shared = sharedReasons({ a, b, overlaps });
  if (overlaps && hasSamePlace(a, b)) return { level: "collision", reasons: shared };
  const isRegular = a.isRegular || b.isRegular;
  if (shared.length > 0) return { level: isRegular ? "note" : "near", reasons: shared };
  if (isRegular) return null;
  if (a.isEvening && b.isEvening) return { level: "note", reasons: [{ kind: "evening" }] };
  return overlaps ? { level: "note", reasons: [{ kind: "time" }] } : null;
}

/** The worst of several levels; null where there is none. */
export function worst(levels: readonly ClashLevel[]): ClashLevel | null {
  return CLASH_LEVELS.find((level) => levels.includes(level)) ?? null;
}

function sharedReasons({ a, b, overlaps }: { a: PlannedDate; b: PlannedDate; overlaps: boolean }): ClashReason[] {
  const villages = a.villageIds.filter((id) => b.villageIds.includes(id));
  const audience = sharedAudience(a.audience, b.audience);
  return [
    ...(hasSamePlace(a, b) ? [{ kind: "place" as const, overlaps }] : []),
    ...(villages.length > 0 ? [{ kind: "villages" as const, ids: villages }] : []),
    ...(audience.length > 0 ? [{ kind: "audience" as const, audience }] : []),
  ];
}

function hasSamePlace(a: PlannedDate, b: PlannedDate): boolean {
  return a.placeKey !== null && a.placeKey === b.placeKey;
}

/** What is for everybody is for every one of them; where nobody is named, nothing is known. */
function sharedAudience(a: readonly Audience[], b: readonly Audience[]): readonly Audience[] {
  if (a.includes("everyone")) return b;
  if (b.includes("everyone")) return a;
  return a.filter((audience) => b.includes(audience));
}
