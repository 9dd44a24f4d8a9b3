/**
 * An event as another calendar tells of it, in the terms of the CMS: dates are instants in UTC, `timezone` says what these are
 * on the clock, and an all-day event's `end` is its last day. What the other calendar leaves open is null.
 */
export type ImportedEvent = {
  /** Names the event within its calendar, over all its changes. */
  uid: string;
  title: string;
  description: string | null;
  locationText: string | null;
  url: string | null;
  categories: string[];
  status: "confirmed" | "hold" | "cancelled";
  allDay: boolean;
  timezone: string;
  start: string;
  end: string | null;
  rule: string | null;
  exceptions: string[];
  additions: string[];
  overrides: ImportedOverride[];
  sequence: number;
  /** Where it stands in the file, for what there is to say about it. */
  line: number;
};

/** One date of a series that differs from the others. Null means: as the others. */
export type ImportedOverride = {
  recurrenceId: string;
  status: "confirmed" | "cancelled";
  start: string | null;
  end: string | null;
  title: string | null;
  locationText: string | null;
  note: string | null;
};
