/**
 * What is wrong with a calendar file. `kind` is for programs, which have their own words for people; `part` is the piece
 * of the file that is meant, cut short where it is long; `line` counts from 1.
 */
export type CalendarProblem = { kind: ProblemKind; line: number; part: string };

export type ProblemKind = keyof typeof DESCRIPTIONS;

/** Thrown for a file that cannot be read as a calendar, or an event of which one cannot tell when it takes place. */
export class CalendarError extends Error {
  override readonly name = "CalendarError";
  readonly problem: CalendarProblem;

  constructor(problem: CalendarProblem, options?: ErrorOptions) {
    super(`[calendar] ${describeProblem(problem)}`, options);
    this.problem = problem;
  }
}

/** The problem in a sentence: where, what, why, and what to do. */
export function describeProblem({ kind, line, part }: CalendarProblem): string {
  const { why, advice } = DESCRIPTIONS[kind];
  return `line ${line}: ${JSON.stringify(shorten(part))} — ${why} — ${advice}`;
}

const EXPORT_AGAIN = "export the calendar again, or mend the line";

const DESCRIPTIONS = {
  "not-a-calendar": {
    why: "an iCalendar file begins with BEGIN:VCALENDAR",
    advice: "check that this is the address or the file of the calendar itself and not of its web page",
  },
  "not-a-property": { why: "a line needs a name, a colon and a value, and a line that goes on begins with a space", advice: EXPORT_AGAIN },
  "outside-of-calendar": { why: "after END:VCALENDAR comes nothing but another calendar", advice: EXPORT_AGAIN },
  "unexpected-end": { why: "nothing that begins above ends here", advice: EXPORT_AGAIN },
  "not-ended": { why: "what begins here is never ended, so the file is cut off or mixed up", advice: "fetch or export the calendar again" },
  "no-start": { why: "an event needs a DTSTART to take place", advice: "give the event a start, or leave it out" },
  "repeated-property": { why: "an event has this property once at most", advice: "keep the one that is meant" },
  time: { why: "a date reads 20260505, a time 20260505T190000 or 20260505T170000Z", advice: EXPORT_AGAIN },
  duration: { why: "a duration reads PT1H30M, P1D or P1W", advice: EXPORT_AGAIN },
  offset: { why: "an offset from UTC reads +0100", advice: EXPORT_AGAIN },
  rule: { why: "this is no part of a recurrence rule such as FREQ=WEEKLY;BYDAY=TU", advice: EXPORT_AGAIN },
  "rule-too-dense": {
    why: "the rule gives more than 10,000 dates, or names more than 96 times of a day",
    advice: "let it repeat by days, or for a shorter time",
  },
  "too-many-dates": {
    why: "with this event there are more than 200,000 dates in the time asked for",
    advice: "ask for a shorter time",
  },
  "rule-not-possible": { why: "the parts of this recurrence rule do not go together", advice: EXPORT_AGAIN },
  "unknown-zone": {
    why: "the time zone has no name that is known and no definition in the file",
    advice: "its times are read as those of the place the calendar is for",
  },
  "end-before-start": { why: "the event ends before it starts", advice: "its end is left out" },
  "ignored-line": { why: "this is neither a property nor the rest of one", advice: "the line is left out" },
} as const;

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
