import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { createRandom, type Random } from "../fixtures/random.ts";
import { calendarOf, eventOf, listText } from "./support.ts";
import { ZONE_DEFINITIONS } from "./zone-definitions.ts";

/**
 * Random series in real zones, with exceptions, additions and moved dates, read by this package and by ical.js. Rules are of the
 * shapes that ical.js expands rightly; the others are in rules.test.ts.
 */
const CASES = 40;
const WINDOW = { from: "2025-01-01", to: "2028-01-01" };

describe.each(Object.keys(ZONE_DEFINITIONS))("series in %s", (zone) => {
  it.each([zone, "A name that says nothing"])("written as %s are the same for ical.js", (tzid) => {
    const random = createRandom(`${zone} ${tzid}`);
    for (let index = 0; index < CASES; index += 1) {
      const text = calendarOf([...definition({ zone, tzid }), ...randomSeries({ random, tzid })]);
      const ours = listText(text, WINDOW).map(({ start, summary }) => `${start} ${summary}`);
      expect(ours, text).toEqual(listWithIcalJs(text));
    }
  });
});

function definition({ zone, tzid }: { zone: string; tzid: string }): string[] {
  return ["BEGIN:VTIMEZONE", `TZID:${tzid}`, ...(ZONE_DEFINITIONS[zone] ?? []), "END:VTIMEZONE"];
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function randomSeries({ random, tzid }: { random: Random; tzid: string }): string[] {
  const day = Date.UTC(2025, random.below(12), 1 + random.below(28));
  // The hours that clocks skip or show twice are in zones.test.ts: of two moments ical.js takes the later, the standard the first.
  const hour = 4 + random.below(20);
  const start = day + hour * 3_600_000 + random.pick([0, 15, 30]) * 60_000;
  const { rule, step } = randomRule({ random, start });
  const date = (index: number) => start + index * (step ?? 0);
  const zoned = (name: string, ...walls: number[]) => `${name};TZID=${tzid}:${walls.map(compact).join(",")}`;
  const lines = [zoned("DTSTART", start), `RRULE:${rule}`, `DURATION:PT${1 + random.below(9)}H`, "SUMMARY:series"];
  if (step === null) return eventOf(lines);
  if (random.chance(0.4)) lines.push(zoned("EXDATE", date(1), date(3)));
  if (random.chance(0.3)) lines.push(zoned("RDATE", date(2) + 90 * 60_000));
  const moved = [zoned("RECURRENCE-ID", date(2)), zoned("DTSTART", date(2) + random.pick([-25, 1, 49]) * 3_600_000), "SUMMARY:moved"];
  return [...eventOf(lines), ...(random.chance(0.5) ? eventOf(moved) : [])];
}

/** A rule that names its start, and how far apart dates of it are; null where that depends on the month. */
function randomRule({ random, start }: { random: Random; start: number }): { rule: string; step: number | null } {
  const DAY = 86_400_000;
  const at = new Date(start);
  const weekday = WEEKDAYS[(at.getUTCDay() + 6) % 7] ?? "MO";
  const interval = 1 + random.below(3);
  const end = random.pick(["", `;COUNT=${20 + random.below(60)}`, `;UNTIL=${compact(start + (200 + random.below(400)) * DAY)}Z`]);
  const [rule, step] = random.pick([
    [`FREQ=DAILY;INTERVAL=${interval}`, interval * DAY],
    [`FREQ=WEEKLY;INTERVAL=${interval}`, interval * 7 * DAY],
    [`FREQ=WEEKLY;BYDAY=${[weekday, ...WEEKDAYS.filter((day) => day !== weekday && random.chance(0.3))].join(",")}`, 7 * DAY],
    [`FREQ=MONTHLY;BYDAY=${Math.ceil(at.getUTCDate() / 7)}${weekday}`, null],
    [`FREQ=MONTHLY;INTERVAL=${interval}`, null],
    ["FREQ=YEARLY", null],
  ] as const);
  return { rule: `${rule}${end}`, step };
}

function listWithIcalJs(text: string): string[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const [master, ...others] = calendar.getAllSubcomponents("vevent");
  if (!master) throw new Error("ical.js finds no event");
  const event = new ICAL.Event(master, { exceptions: others });
  const dates = event.iterator();
  const rows: string[] = [];
  for (let next = dates.next(); next && next.year < 2029; next = dates.next()) {
    const { startDate, item } = event.getOccurrenceDetails(next);
    const local = startDate.toString();
    if (local >= WINDOW.from && local < WINDOW.to) rows.push(`${startDate.toJSDate().toISOString().slice(0, 19)}Z ${item.summary}`);
  }
  return rows.sort();
}

function compact(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "");
}
