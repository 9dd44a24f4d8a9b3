/** The weekdays as RFC 5545 writes them, Monday first. */
export const WEEKDAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** A weekday of a rule; `nth` is which one of the month or year, counted from the end where negative, and null for every one. */
type RuleDay = { weekday: WeekdayCode; nth: number | null };

/** An RRULE taken apart. Lists are empty where the rule has no such part. */
export type RuleParts = {
  frequency: string;
  interval: number;
  days: RuleDay[];
  monthDays: number[];
  months: number[];
  positions: number[];
  count: number | null;
  /** As it is written: a date, a local time or one in UTC. */
  until: string | null;
  weekStart: string | null;
  /** Names of parts that are none of these. */
  others: string[];
};

const KNOWN = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL", "WKST"]);

/**
 * Takes apart the value of an RRULE that `findRecurrenceProblem` accepts. Reads other texts too, as far as they can be read.
 *
 * @example ruleParts("FREQ=MONTHLY;BYDAY=2TU").days // [{ weekday: "TU", nth: 2 }]
 */
export function ruleParts(rule: string): RuleParts {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(";")
      .map((part): [string, string] => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]),
  );
  const numbers = (name: string) => (parts.get(name) ?? "").split(",").filter(Boolean).map(Number).filter(Number.isInteger);
  return {
    frequency: parts.get("FREQ") ?? "",
    interval: numbers("INTERVAL")[0] ?? 1,
    days: (parts.get("BYDAY") ?? "").split(",").flatMap(ruleDay),
    monthDays: numbers("BYMONTHDAY"),
    months: numbers("BYMONTH"),
    positions: numbers("BYSETPOS"),
    count: numbers("COUNT")[0] ?? null,
    until: parts.get("UNTIL") || null,
    weekStart: parts.get("WKST") || null,
    others: [...parts.keys()].filter((name) => name !== "" && !KNOWN.has(name)),
  };
}

function ruleDay(text: string): RuleDay[] {
  const [, nth, weekday] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return weekday ? [{ weekday: weekday as WeekdayCode, nth: nth ? Number(nth) : null }] : [];
}
