import { toSlug } from "../slugs/to-slug.ts";
import type { ClusterRow } from "../snapshot/rows.ts";

type Source = Pick<ClusterRow, "name" | "contact" | "facebookUrl" | "steeringGroup">;

/**
 * Whether a text is about the cluster that was copied: it names the cluster, one of its villages that the copy has not, somebody of its
 * steering group, or an address where it is reached. Whole words alone: the village of No is not in "Norden".
 */
export function tellsOfSource({
  source,
  villages,
  origins,
  kept,
}: {
  source: Source;
  villages: readonly string[];
  /** Where its site lives. */
  origins: readonly string[];
  /** The villages of the copy. */
  kept: readonly string[];
}): (text: string) => boolean {
  const { name, contact, facebookUrl, steeringGroup } = source;
  const stays = new Set(kept.map(toSlug));
  const people = steeringGroup ?? [];
  const names = [name, ...villages.filter((village) => !stays.has(toSlug(village))), ...people.map((person) => person.name)];
  const addresses = [
    contact?.email,
    contact?.phone,
    ...lines(contact?.address),
    facebookUrl?.replace(/^https?:\/\/(?:www\.)?|\/$/g, ""),
    ...people.map(({ email }) => email),
    ...origins.map((origin) => origin.replace(/^https?:\/\//, "")),
  ];
  const words = [patternOf(names, "u"), patternOf(addresses, "iu")].filter((pattern) => pattern !== null);
  return (text) => words.some((pattern) => pattern.test(text));
}

/** A postcode and town alone, in lines of their own, tell little: a line is a whole one. */
const lines = (text: string | null | undefined): string[] => (text ?? "").split(/\n+/);

/** Finds the words as they are, and as a genitive: "VestRums". */
function patternOf(words: readonly (string | null | undefined)[], flags: string): RegExp | null {
  const known = words.map((word) => word?.trim() ?? "").filter(Boolean);
  if (known.length === 0) return null;
  const escaped = known.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})s?(?![\\p{L}\\p{N}])`, flags);
}
