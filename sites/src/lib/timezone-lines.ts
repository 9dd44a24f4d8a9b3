const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many years are looked at: enough to see a rule in them, and bounded whatever year somebody types. */
const FEWEST_YEARS = 12;
const MOST_YEARS = 80;
/** A rule is one that has held for so many years. */
const YEARS_OF_A_RULE = 8;

/** A change of the clock; `wall` is what the clock shows before it, in milliseconds as if it stood in UTC. */
type Change = { at: number; wall: number; before: number; after: number };

/**
 * A VTIMEZONE (RFC 5545, section 3.6.5) from the year before one day on. Where the clock changes on the same Sunday of the same month
 * every year, as in Europe, that is a rule and holds for good: a series goes on for years after the file was fetched. Elsewhere every
 * change up to the other day is listed. Made from the zone data that Intl carries, so it knows every zone.
 */
export function timezoneLines({ timezone, from, to }: { timezone: string; from: string; to: string }): string[] {
  // A change lies at most a year back in zones that have any; whole years keep the lines stable.
  const first = Number(from.slice(0, 4)) - 1;
  const last = Math.min(Math.max(Number(to.slice(0, 4)), first + FEWEST_YEARS), first + MOST_YEARS);
  const key = `${timezone} ${first} ${last}`;
  let lines = known.get(key);
  if (!lines) {
    lines = ["BEGIN:VTIMEZONE", `TZID:${timezone}`, ...observances(timezone, first, last), "END:VTIMEZONE"];
    known.set(key, lines);
  }
  return lines;
}

const known = new Map<string, string[]>();

function observances(timezone: string, first: number, last: number): string[] {
  const start = Date.UTC(first, 0);
  const offset = offsetAt(timezone, start);
  const changes = changesOf(timezone, start, Date.UTC(last + 1, 0));
  const standard = Math.min(offset, offsetAt(timezone, start + 182 * DAY));
  const ruleFrom = firstYearOfRule(changes, last);
  const listed = changes.filter(({ wall }) => yearOf(wall) < ruleFrom);
  const ruled = changes.filter(({ wall }) => yearOf(wall) === ruleFrom);
  const lines = (change: Change, rule?: string): string[] =>
    observance({ ...change, name: nameAt(timezone, change.at), isDaylight: change.after > standard, rule });
  return [
    ...lines({ at: start, wall: start + offset, before: offset, after: offset }),
    ...listed.flatMap((change) => lines(change)),
    ...ruled.flatMap((change) => lines(change, yearlyRule(changes.filter(isOfSame(change, ruleFrom))))),
  ];
}

/** The year from which on the clock changes by rules until the last one; the year after it where it does not. */
function firstYearOfRule(changes: readonly Change[], last: number): number {
  let from = last + 1;
  const fits = (year: number): boolean => {
    const those = changes.filter(({ wall }) => yearOf(wall) === year);
    const later = changes.filter(({ wall }) => yearOf(wall) >= year);
    const sets = those.map((change) => later.filter(isOfSame(change, year)));
    const isEvery = sets.every((set) => set.length === last - year + 1 && yearlyRule(set) !== undefined);
    return those.length > 0 && isEvery && sets.flat().length === later.length;
  };
  while (fits(from - 1)) from -= 1;
  return last + 1 - from < YEARS_OF_A_RULE ? last + 1 : from;
}

/** Whether another change, of that year or later, is the same one in its year. */
function isOfSame(change: Change, from: number): (other: Change) => boolean {
  const timeOf = ({ wall }: Change): number => wall % DAY;
  const monthOf = ({ wall }: Change): number => new Date(wall).getUTCMonth();
  return (other) =>
    yearOf(other.wall) >= from &&
    monthOf(other) === monthOf(change) &&
    timeOf(other) === timeOf(change) &&
    other.before === change.before &&
    other.after === change.after;
}

/** The rule that gives these days, one a year: the last Sunday of March, the second of November; undefined where there is none. */
function yearlyRule(changes: readonly Change[]): string | undefined {
  const days = changes.map(({ wall }) => new Date(wall));
  const weekdays = new Set(days.map((day) => day.getUTCDay()));
  const [weekday = 0] = weekdays;
  if (weekdays.size !== 1) return undefined;
  const isLast = days.every((day) => new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth());
  const numbers = new Set(days.map((day) => Math.ceil(day.getUTCDate() / 7)));
  const [number] = isLast ? [-1] : numbers.size === 1 ? numbers : [];
  const month = (days[0]?.getUTCMonth() ?? 0) + 1;
  return number === undefined ? undefined : `FREQ=YEARLY;BYMONTH=${month};BYDAY=${number}${WEEKDAYS[weekday]}`;
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

const yearOf = (wall: number): number => new Date(wall).getUTCFullYear();

function changesOf(timezone: string, start: number, end: number): Change[] {
  const changes: Change[] = [];
  let before = offsetAt(timezone, start);
  for (let day = start; day < end; day += DAY) {
    if (offsetAt(timezone, day + DAY) === before) continue;
    const at = changeBetween(timezone, day, day + DAY);
    const after = offsetAt(timezone, at);
    changes.push({ at, wall: at + before, before, after });
    before = after;
  }
  return changes;
}

function observance({
  wall,
  before,
  after,
  name,
  isDaylight,
  rule,
}: Change & {
  name: string;
  isDaylight: boolean;
  rule: string | undefined;
}): string[] {
  const kind = isDaylight ? "DAYLIGHT" : "STANDARD";
  const onset = new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

/** The first minute with the later offset. */
function changeBetween(timezone: string, from: number, to: number): number {
  let [low, high] = [from, to];
  const before = offsetAt(timezone, from);
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetAt(timezone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds east of UTC. */
function offsetAt(timezone: string, instant: number): number {
  return Date.parse(`${clockOf(timezone).format(instant).replace(" ", "T")}Z`) - instant;
}

function clockOf(timezone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timezone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(timezone, clock);
  }
  return clock;
}

function nameAt(timezone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, timeZoneName: "short" }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timezone;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const digits = (value: number): string => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}
