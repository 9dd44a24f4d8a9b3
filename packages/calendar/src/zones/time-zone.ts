/** A time zone: when its clocks show what. Times are in milliseconds since 1970, a wall time as if it were in UTC. */
export type TimeZone = {
  /** The IANA name, or the TZID where the file defines a zone of its own. */
  id: string;
  /** Whether `id` is an IANA name, which other programs know too. */
  isIana: boolean;
  /**
   * The moment at which clocks show that time. Of two moments the first; where clocks skip the time, the moment it would have
   * been without the change (RFC 5545, section 3.3.5).
   */
  toInstant(wall: number): number;
  toWall(instant: number): number;
};

/** A change of a zone's offset from UTC, in milliseconds. */
export type Transition = { instant: number; before: number; after: number };

/**
 * Makes a zone of its transitions. `transitionsAround` gives those from at least two days before that moment to two days after
 * it, sorted, and before them the last one of all, if there is one.
 */
export function zoneOfTransitions({
  id,
  isIana,
  baseOffset,
  transitionsAround,
}: {
  id: string;
  isIana: boolean;
  /** The offset before the first transition given. */
  baseOffset: (time: number) => number;
  transitionsAround: (time: number) => readonly Transition[];
}): TimeZone {
  const offsetWhere = (time: number, hasHappened: (transition: Transition) => boolean): number =>
    transitionsAround(time).findLast(hasHappened)?.after ?? baseOffset(time);
  return {
    id,
    isIana,
    // The end of a skipped or repeated stretch of wall time is where the later offset begins to count.
    toInstant: (wall) => wall - offsetWhere(wall, ({ instant, before, after }) => instant + Math.max(before, after) <= wall),
    toWall: (instant) => instant + offsetWhere(instant, (transition) => transition.instant <= instant),
  };
}
