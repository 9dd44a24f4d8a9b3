import { describe, expect, test } from "vitest";
import { eventTimes, instantIn } from "../../scripts/demo/calendar.ts";
import { DEMO_SITES } from "../../scripts/demo/content/index.ts";
import type { DemoEvent } from "../../scripts/demo/types.ts";

const DAYS = ["2026-01-15", "2026-03-28", "2026-03-29", "2026-06-23", "2026-10-25", "2026-11-22", "2027-02-28", "2028-02-29"].map(
  (day) => new Date(`${day}T11:00:00Z`),
);
const events = DEMO_SITES.flatMap(({ events: own }) => own);

function event(fields: Partial<DemoEvent>): DemoEvent {
  return { slug: "x", title: "X", text: "X", day: 0, category: "other", ...fields };
}

function inDenmark(instant: string): { day: string; weekday: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Copenhagen",
      weekday: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: String(parts.weekday).slice(0, 2).toUpperCase(),
    time: `${parts.hour}:${parts.minute}`,
  };
}

describe("times of the demo's events", () => {
  test.each(DAYS)("are those on the clock in Denmark, loaded on %s", (now) => {
    for (const one of events) {
      const { start, end, allDay, rule } = eventTimes({ event: one, now });
      const from = inDenmark(start);
      expect(from.time, one.slug).toBe(allDay ? "00:00" : one.time?.split("–")[0]);
      if (!allDay && one.time?.includes("–")) {
        expect(inDenmark(end ?? "").time, one.slug).toBe(one.time.split("–")[1]);
        expect(Date.parse(end ?? ""), one.slug).toBeGreaterThan(Date.parse(start));
      }
      if (rule !== null) expect(rule, one.slug).toMatch(new RegExp(`BYDAY=[1-4]?${from.weekday}$`));
    }
  });

  test.each(DAYS)("lie in the past and in the months to come, loaded on %s", (now) => {
    for (const { slug, events: own } of DEMO_SITES) {
      const starts = own.map((one) => Date.parse(eventTimes({ event: one, now }).start));
      expect(starts.filter((start) => start > now.getTime()).length, slug).toBeGreaterThanOrEqual(slug === "portal" ? 3 : 9);
      expect(
        starts.some((start) => start < now.getTime()),
        slug,
      ).toBe(true);
    }
  });

  test("count days from today in Denmark, also late in the evening", () => {
    const now = new Date("2026-07-01T22:30:00Z");
    expect(eventTimes({ event: event({ day: 0, time: "19:00" }), now }).start).toBe("2026-07-02T17:00:00.000Z");
    expect(instantIn({ days: -1, time: "08:00", now })).toBe("2026-07-01T06:00:00.000Z");
  });

  test("find the first Tuesday, and the second of a month", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    expect(inDenmark(eventTimes({ event: event({ day: [0, "TU"], time: "19:00" }), now }).start).day).toBe("2026-11-24");
    expect(inDenmark(eventTimes({ event: event({ day: [0, "2TU"], time: "19:00" }), now }).start).day).toBe("2026-12-08");
  });

  test("keep a date of the year until it is two months past", () => {
    const start = (now: string) => inDenmark(eventTimes({ event: event({ day: "06-23", time: "20:00" }), now: new Date(now) }).start).day;
    expect(start("2026-05-01T10:00:00Z")).toBe("2026-06-23");
    expect(start("2026-08-01T10:00:00Z")).toBe("2026-06-23");
    expect(start("2026-09-01T10:00:00Z")).toBe("2027-06-23");
    expect(start("2026-01-10T10:00:00Z")).toBe("2026-06-23");
  });

  test("end on the last of several days, and the next morning after midnight", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const long = eventTimes({ event: event({ day: 1, days: 3 }), now });
    expect([inDenmark(long.start).day, inDenmark(long.end ?? "").day]).toEqual(["2026-11-23", "2026-11-25"]);
    const late = eventTimes({ event: event({ day: 1, time: "20:00–02:00" }), now });
    expect(late.end).toBe("2026-11-24T01:00:00.000Z");
  });

  test("leave a date out of a series at the same time of day, also over summer time", () => {
    const series = event({ day: [0, "WE"], time: "19:00–21:00", every: "week", skip: [14] });
    const { start, exceptions } = eventTimes({ event: series, now: new Date("2026-03-20T10:00:00Z") });
    expect(start).toBe("2026-03-25T18:00:00.000Z");
    expect(exceptions).toEqual(["2026-04-08T17:00:00.000Z"]);
  });

  test("refuse a series without a weekday", () => {
    expect(() => eventTimes({ event: event({ day: 3, time: "19:00", every: "week" }), now: new Date() })).toThrow(
      /\[demo\] .* cannot repeat/,
    );
  });
});
