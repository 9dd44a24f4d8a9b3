import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeCalendar, listOccurrences, parseCalendar } from "../../packages/calendar/src/index.ts";

const folder = join(import.meta.dirname, "../../../shared/data/ics");
const isThere = existsSync(folder);
if (!isThere) console.warn(`SKIPPED: the calendars of real programs are not at ${folder}, so nothing is compared with them.`);

type Expected = Record<string, { window: [string, string] | null; occurrences: { start: string; end: string; summary: string }[] }>;
type Row = { start: string; end: string; summary: string };

/**
 * Where these dates are not those of the implementation compared with: docs/calendar-conformance.md names the paragraph of RFC 5545
 * that decides each. The lists are what that implementation has besides ours.
 */
const EXPLAINED: Record<string, Row[]> = {
  "alarm_absolute_edited.ics": [{ start: "2024-10-04T10:00:00Z", end: "2024-10-04T11:00:00Z", summary: "event" }],
  "issue_148_ignored_exdate.ics": [{ start: "2024-07-15", end: "2024-07-22", summary: "test123" }],
  "issue_163_deleted_modification.ics": [{ start: "2024-08-19", end: "2024-08-22", summary: "test123" }],
};

describe.skipIf(!isThere)("the calendars of real programs", () => {
  const expected: Expected = isThere ? JSON.parse(readFileSync(join(folder, "occurrences.json"), "utf8")) : {};

  it("are all there", () => {
    expect(Object.keys(expected).length).toBe(48);
    expect(Object.keys(expected)).toEqual(expect.arrayContaining(Object.keys(EXPLAINED)));
  });

  it.each(Object.entries(expected))("%s has the dates another implementation finds", (file, { window, occurrences }) => {
    const calendar = parseCalendar(decodeCalendar(readFileSync(join(folder, file))));
    // Two files have no event at all, in whatever time.
    const [from, to] = window ?? ["1900-01-01", "2100-01-01"];
    const rows = listOccurrences({ calendar, from, to }).map(({ start, end, summary }) => ({ start, end, summary }));
    expect(rows).toEqual(without({ rows: occurrences, removed: EXPLAINED[file] ?? [] }));
  });

  it("is explained in the conformance document wherever it differs", () => {
    const text = readFileSync(join(import.meta.dirname, "../../docs/calendar-conformance.md"), "utf8");
    for (const file of Object.keys(EXPLAINED)) expect(text).toContain(`\`${file}\``);
  });
});

/** The rows less one of each that is removed, each of which must be there. */
function without({ rows, removed }: { rows: readonly Row[]; removed: readonly Row[] }): Row[] {
  const left = [...rows];
  for (const row of removed) {
    const index = left.findIndex(({ start, end, summary }) => start === row.start && end === row.end && summary === row.summary);
    expect(index, `${row.start} ${row.summary}`).toBeGreaterThanOrEqual(0);
    left.splice(index, 1);
  }
  return left;
}
