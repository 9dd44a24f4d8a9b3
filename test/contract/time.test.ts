import { type Event, localDate, nextLocalMidnight, nextRefreshAt } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { minimalSnapshot } from "./support.ts";

const timezone = "Europe/Copenhagen";

describe("nextLocalMidnight", () => {
  test.each([
    ["in winter", "2026-01-15T12:00:00.000Z", "2026-01-15T23:00:00.000Z"],
    ["in summer", "2026-07-15T12:00:00.000Z", "2026-07-15T22:00:00.000Z"],
    ["shortly before midnight", "2026-07-15T21:59:59.999Z", "2026-07-15T22:00:00.000Z"],
    ["at midnight: the one after", "2026-07-15T22:00:00.000Z", "2026-07-16T22:00:00.000Z"],
    ["on the day of 23 hours", "2026-03-29T00:30:00.000Z", "2026-03-29T22:00:00.000Z"],
    ["on the day of 25 hours", "2026-10-25T00:30:00.000Z", "2026-10-25T23:00:00.000Z"],
    ["on New Year's Eve", "2026-12-31T12:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ])("%s", (_when, now, midnight) => {
    expect(nextLocalMidnight({ now, timezone })).toBe(midnight);
  });
});

test("localDate is the date on the wall calendar", () => {
  expect(localDate({ instant: "2026-07-15T22:30:00.000Z", timezone })).toBe("2026-07-16");
  expect(localDate({ instant: "2026-01-15T22:30:00.000Z", timezone })).toBe("2026-01-15");
});

describe("nextRefreshAt", () => {
  const now = "2026-05-01T10:00:00.000Z";
  const midnight = "2026-05-01T22:00:00.000Z";

  function refreshWith(occurrences: Pick<Event["occurrences"][number], "start" | "end">[], allDay = false): string {
    const snapshot = minimalSnapshot();
    return nextRefreshAt({ ...snapshot, now, events: [{ allDay, occurrences } as unknown as Event] });
  }

  test("is the next midnight where nothing ends before", () => {
    expect(refreshWith([{ start: "2026-05-02T17:00:00.000Z", end: "2026-05-02T19:00:00.000Z" }])).toBe(midnight);
  });

  test("is the end of the event that ends first", () => {
    expect(refreshWith([{ start: "2026-05-01T09:00:00.000Z", end: "2026-05-01T12:00:00.000Z" }])).toBe("2026-05-01T12:00:00.000Z");
  });

  test("takes the start where an event has no end", () => {
    expect(refreshWith([{ start: "2026-05-01T17:00:00.000Z", end: null }])).toBe("2026-05-01T17:00:00.000Z");
  });

  test("is when the next article appears, where that comes first", () => {
    expect(nextRefreshAt({ ...minimalSnapshot(), now, nextChangeAt: "2026-05-01T15:00:00.000Z" })).toBe("2026-05-01T15:00:00.000Z");
    expect(nextRefreshAt({ ...minimalSnapshot(), now, nextChangeAt: "2026-05-07T15:00:00.000Z" })).toBe(midnight);
  });

  test("passes over what is already over, and all-day events, which end at midnight", () => {
    expect(refreshWith([{ start: "2026-05-01T08:00:00.000Z", end: now }])).toBe(midnight);
    expect(refreshWith([{ start: "2026-05-01", end: "2026-05-01" }], true)).toBe(midnight);
  });
});
