import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { expandOccurrences } from "../../packages/plugin/src/calendar/expand-occurrences.ts";
import { findRecurrenceProblem } from "../../packages/plugin/src/calendar/recurrence-rule.ts";
import { createRandom, type Random } from "../fixtures/random.ts";

/**
 * What the CMS makes of thousands of random series, against ical.js, a library with another author, another method and other bugs. ical.js
 * reckons with times on the wall; what instants these are in a zone is worked out here with Temporal. All series run across changes to and
 * from summer time.
 */
const CASES = 1200;
const ZONES = ["Europe/Copenhagen", "Europe/London", "America/New_York", "Atlantic/Faroe", "UTC", "Australia/Lord_Howe"];
const MOST_DATES = 1000;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

type Series = { wall: string; timezone: string; rule: string; exceptions: string[]; additions: string[]; minutes: number };

describe("random series", () => {
  const random = createRandom("plugin recurrence");
  const all = Array.from({ length: CASES }, () => randomSeries(random));

  it("have the dates that ical.js finds, at the same time on the clock all year", () => {
    for (const series of all) {
      const ours = expand(series).map(({ start }) => start);
      expect(ours, describeSeries(series)).toEqual(otherDates(series));
    }
  });

  it("keep their length on the clock", () => {
    for (const series of all.slice(0, 500)) {
      for (const { start, end } of expand(series)) {
        const length = wallTime(start, series.timezone)
          .until(wallTime(end ?? start, series.timezone))
          .total("minutes");
        // Where the clock is set within the event, its hands cannot show the usual end or show it twice.
        if (!changesBetween({ start, end: end ?? start, timezone: series.timezone }))
          expect(length, describeSeries(series)).toBe(series.minutes);
      }
    }
  });

  it("name every date once, by its day", () => {
    for (const series of all) {
      const dates = expand(series);
      const keys = dates.map(({ key }) => key);
      expect(new Set(keys).size, describeSeries(series)).toBe(keys.length);
      for (const { key, recurrenceId } of dates)
        expect(key.slice(0, 10)).toBe(wallTime(recurrenceId, series.timezone).toPlainDate().toString());
    }
  });
});

function expand({ wall, timezone, rule, exceptions, additions, minutes }: Series) {
  const start = instant(wall, timezone);
  const end = Temporal.PlainDateTime.from(wall).add({ minutes }).toZonedDateTime(timezone).toInstant();
  return expandOccurrences({
    event: {
      start,
      end: end.toString({ fractionalSecondDigits: 3 }),
      allDay: false,
      timezone,
      rule,
      exceptions: exceptions.map((date) => instant(date, timezone)),
      additions: additions.map((date) => instant(date, timezone)),
    },
    now: "2026-06-01T00:00:00.000Z",
  });
}

/** The first date counts as one of the series and as one of its COUNT; ical.js skips it where the rule does not name it. */
function otherDates({ wall, timezone, rule, exceptions, additions }: Series): string[] {
  const first = ICAL.Time.fromDateTimeString(wall);
  const parsed = ICAL.Recur.fromString(rule);
  const count = parsed.count ?? Number.POSITIVE_INFINITY;
  parsed.count = null;
  const iterator = parsed.iterator(first);
  const walls = new Set([wall]);
  for (let next = iterator.next(); next && walls.size < Math.min(count, MOST_DATES); next = iterator.next()) walls.add(next.toString());
  const instants = new Set([...walls, ...additions].map((date) => instant(date, timezone)));
  for (const exception of exceptions) instants.delete(instant(exception, timezone));
  return [...instants].sort();
}

function randomSeries(random: Random): Series {
  const timezone = random.pick(ZONES);
  const day = new Date(Date.UTC(2026, 0, 1) + random.below(300) * 86_400_000).toISOString().slice(0, 10);
  // Now and then in the hour that is skipped or comes twice.
  const hour = random.chance(0.1) ? 2 : random.below(24);
  const asked = `${day}T${String(hour).padStart(2, "0")}:${random.pick(["00", "15", "30"])}:00`;
  // An event cannot begin in the hour that is skipped: it is stored as an instant.
  const wall = wallTime(instant(asked, timezone), timezone).toString({ smallestUnit: "second" });
  const rule = randomRule({ random, wall });
  const base: Series = { wall, timezone, rule, exceptions: [], additions: [], minutes: 30 + 15 * random.below(12) };
  if (findRecurrenceProblem(rule)) throw new Error(`[test] ${rule} is no rule`);
  const inSeries = otherDates(base);
  const walls = inSeries.map((start) => wallTime(start, timezone).toString({ smallestUnit: "second" }));
  const exceptions = walls.filter(() => random.chance(0.05));
  const additions = random.chance(0.3)
    ? [`${new Date(Date.parse(day) + 86_400_000 * (1 + random.below(200))).toISOString().slice(0, 10)}T19:00:00`]
    : [];
  return exceptions.length < walls.length ? { ...base, exceptions, additions } : { ...base, additions };
}

function randomRule({ random, wall }: { random: Random; wall: string }): string {
  const some = (items: readonly (string | number)[], most = 3) =>
    [...new Set(Array.from({ length: 1 + random.below(most) }, () => random.pick(items)))].join(",");
  const frequency = random.pick(["DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"]);
  const by = {
    DAILY: [""],
    WEEKLY: ["", `;BYDAY=${some(WEEKDAYS, 4)}`],
    MONTHLY: ["", `;BYMONTHDAY=${some([1, 12, 28, 31, -1])}`, `;BYDAY=${random.pick([1, 2, 3, 4, -1])}${random.pick(WEEKDAYS)}`],
    YEARLY: ["", `;BYMONTH=${random.pick([3, 5, 10])};BYDAY=${random.pick([1, 2, -1])}${random.pick(WEEKDAYS)}`],
  }[frequency];
  const interval = random.chance(0.4) ? `;INTERVAL=${2 + random.below(3)}` : "";
  const until = `${new Date(Date.parse(`${wall}Z`) + 86_400_000 * random.below(500)).toISOString().slice(0, 19).replace(/[-:]/g, "")}`;
  const ending = random.chance(0.5) ? `;COUNT=${1 + random.below(30)}` : `;UNTIL=${until.slice(0, 8)}T235959`;
  return `FREQ=${frequency}${interval}${random.pick(by ?? [""])}${ending}`;
}

function instant(wall: string, timezone: string): string {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(timezone).toInstant().toString({ fractionalSecondDigits: 3 });
}

function wallTime(at: string, timezone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timezone).toPlainDateTime();
}

function changesBetween({ start, end, timezone }: { start: string; end: string; timezone: string }): boolean {
  const offset = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timezone).offset;
  const hourBefore = new Date(Date.parse(start) - 3_600_000).toISOString();
  const hourAfter = new Date(Date.parse(end) + 3_600_000).toISOString();
  return offset(hourBefore) !== offset(hourAfter);
}

function describeSeries(series: Series): string {
  return JSON.stringify(series);
}
