import type { LevelCounts } from "./find-clashes.ts";
import type { Certainty } from "./planned-date.ts";
import type { ClashLevel } from "./rules.ts";

/** What the form is told about an event's dates, in the language of whoever asks. Dates that are over are left out. */
export type ClashAnswer = {
  /** How it repeats; null for a single date. */
  sentence: string | null;
  /** The coming dates, cancelled ones included, in their order. */
  dates: AnsweredDate[];
  /** Whether the series goes on after the last of them. */
  isEndless: boolean;
  /** How many of the dates that take place have something near them, by level. */
  counts: LevelCounts;
  /** The nearest days with nothing near: for a single date the whole event moves there. */
  free: Proposal[];
  /** For a weekly series: other weekdays with fewer clashes. */
  weekdays: WeekdayProposal[];
};

export type AnsweredDate = {
  key: string;
  recurrenceId: string;
  /** As a person reads it. */
  when: string;
  start: string;
  end: string | null;
  isCancelled: boolean;
  /** Where it was in the series, as a person reads it; null where it still is there. */
  movedFrom: string | null;
  /** What the override says besides, to be changed. */
  note: string | null;
  level: ClashLevel | null;
  clashes: AnsweredClash[];
  /** Clashes that are not listed one by one. */
  more: number;
  holidays: string[];
  /** Days nearby this one date could move to. */
  free: Proposal[];
};

type AnsweredClash = {
  level: ClashLevel;
  eventId: string;
  title: string;
  when: string;
  place: string | null;
  certainty: Certainty;
  reason: string;
};

/** Instants in UTC, ready to be put into the fields; days are kept as noon. */
export type Proposal = { start: string; end: string | null; text: string };

export type WeekdayProposal = Proposal & { rule: string; hit: number; total: number };
