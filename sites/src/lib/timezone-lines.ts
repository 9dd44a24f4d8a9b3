const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * A VTIMEZONE (RFC 5545, section 3.6.5) with every change of the clock between two days, and the one before them. Made
 * from the zone data that Intl carries, so it knows every zone.
 */
export function timezoneLines({ timezone, from, to }: { timezone: string; from: string; to: string }): string[] {
  // A change lies at most a year back in zones that have any; a whole number of years keeps the lines stable.
  const start = Date.parse(`${Number(from.slice(0, 4)) - 1}-01-01`);
  const end = Date.parse(`${Number(to.slice(0, 4)) + 1}-01-01`);
  const key = `${timezone} ${start} ${end}`;
  let lines = known.get(key);
  if (!lines) {
    lines = ["BEGIN:VTIMEZONE", `TZID:${timezone}`, ...observances(timezone, start, end), "END:VTIMEZONE"];
    known.set(key, lines);
  }
  return lines;
}

const known = new Map<string, string[]>();

function observances(timezone: string, start: number, end: number): string[] {
  const first = offsetAt(timezone, start);
  const lines = observance({ at: start, before: first, after: first, name: nameAt(timezone, start), isDaylight: false });
  const standard = Math.min(first, offsetAt(timezone, start + 182 * DAY));
  let before = first;
  for (let day = start; day < end; day += DAY) {
    if (offsetAt(timezone, day + DAY) === before) continue;
    const at = changeBetween(timezone, day, day + DAY);
    const after = offsetAt(timezone, at);
    lines.push(...observance({ at, before, after, name: nameAt(timezone, at), isDaylight: after > standard }));
    before = after;
  }
  return lines;
}

function observance({
  at,
  before,
  after,
  name,
  isDaylight,
}: {
  at: number;
  before: number;
  after: number;
  name: string;
  isDaylight: boolean;
}): string[] {
  const kind = isDaylight ? "DAYLIGHT" : "STANDARD";
  const onset = new Date(at + before).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
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
