import { describe, expect, test } from "vitest";
import { arrangeOverview, OVERVIEW_COLUMNS, readOverviewQuery } from "../../../packages/plugin/src/overview/arrange-overview.ts";
import { countEventsAhead } from "../../../packages/plugin/src/overview/count-events-ahead.ts";
import { overviewCsv } from "../../../packages/plugin/src/overview/overview-csv.ts";
import { lineOf } from "./lines.ts";

const NOW = Date.parse("2026-06-01T10:00:00.000Z");

describe("the order and the choice", () => {
  const lines = [
    lineOf({ name: "Ærø", municipality: "Ærø", eventsAhead: 3, status: "draft" }),
    lineOf({ name: "Mols", municipality: "Syddjurs", eventsAhead: 12, mediaBytes: 5, newestAt: "2026-05-01T00:00:00.000Z" }),
    lineOf({ name: "Aabybro", municipality: "Jammerbugt", newestAt: "2020-05-01T00:00:00.000Z" }),
    lineOf({ name: "Bække", eventsAhead: 3, releaseBytes: 9 }),
  ];
  const names = (given: Record<string, unknown>) => arrangeOverview({ lines, query: readOverviewQuery(given) }).map(({ name }) => name);

  test("are by name as Danes sort it, unless asked otherwise", () => {
    expect(names({})).toEqual(["Bække", "Mols", "Ærø", "Aabybro"]);
    expect(names({ sort: "-name" })).toEqual(["Aabybro", "Ærø", "Mols", "Bække"]);
    expect(names({ sort: "DROP TABLE", page: "x" })).toEqual(names({}));
  });

  test("put what is not known last, whichever way, and equals by name", () => {
    expect(names({ sort: "events" })).toEqual(["Bække", "Ærø", "Mols", "Aabybro"]);
    expect(names({ sort: "-events" })).toEqual(["Mols", "Bække", "Ærø", "Aabybro"]);
    expect(names({ sort: "newest" })).toEqual(["Aabybro", "Mols", "Bække", "Ærø"]);
    expect(names({ sort: "-disk" })).toEqual(["Bække", "Mols", "Ærø", "Aabybro"]);
    for (const column of OVERVIEW_COLUMNS) expect(names({ sort: column })).toHaveLength(4);
  });

  test("show one municipality, one status, or both", () => {
    expect(names({ municipality: "Syddjurs" })).toEqual(["Mols"]);
    expect(names({ status: "draft" })).toEqual(["Ærø"]);
    expect(names({ status: "live", municipality: "Ærø" })).toEqual([]);
  });

  test("read what stands in the address, whatever it is", () => {
    const nothing = { sort: "name", descending: false, municipality: "", status: "", page: 1 };
    expect(readOverviewQuery({})).toEqual(nothing);
    expect(readOverviewQuery({ sort: ["a"], page: "-3", municipality: { a: 1 }, status: 7 })).toEqual(nothing);
    expect(readOverviewQuery({ sort: "-disk", page: "2.9" })).toMatchObject({ sort: "disk", descending: true, page: 2 });
  });
});

describe("the file for spreadsheets", () => {
  const csv = (name: string, known = {}) => overviewCsv({ lines: [lineOf({ name, ...known })], now: NOW, language: "da" });
  const row = (name: string, known = {}) => csv(name, known).split("\r\n")[1];

  test("is UTF-8 with its mark, semicolons, decimal commas and ISO dates", () => {
    const text = csv("Ærø", {
      municipality: "Ærø",
      phase: "action-plans",
      newestAt: "2026-05-28T22:30:00.000Z",
      newestTitle: "Åben havn",
      lastPublishAt: "2026-06-01T00:00:00.000Z",
      eventsAhead: 12,
      people: 3,
      active: 2,
      lastSignInAt: "2026-05-30T10:00:00.000Z",
      failures: 1,
      mediaBytes: 12_345_678,
      releaseBytes: 1_000_000,
      domains: [
        { name: "ærø.dk", summary: "works" },
        { name: "aeroe.dk", summary: "elsewhere" },
      ],
    });
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split("\r\n").slice(1)).toEqual([
      "Ærø;Ærø;I drift;Handleplaner;2026-05-29;3;Åben havn;2026-06-01;12;3;2;2026-05-30;1;12,3;1;13,3;ærø.dk, aeroe.dk;Virker, Peger et andet sted hen",
      "",
    ]);
    const widths = text
      .trim()
      .split("\r\n")
      .map((line) => line.split(";").length);
    expect(new Set(widths)).toEqual(new Set([18]));
  });

  test("leaves empty what is not known", () => {
    expect(row("Tom")).toBe("Tom;;I drift;;;;;;;0;0;;0;;;;;");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+45 12", "'+45 12"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =cmd|' /C calc'!A0", "' =cmd|' /C calc'!A0"],
    ["\t=1", "'\t=1"],
    ['=HYPERLINK("https://x";"y")', '"\'=HYPERLINK(""https://x"";""y"")"'],
    ["a;b", '"a;b"'],
    ['Den "gode" by', '"Den ""gode"" by"'],
    ["to\nlinjer", '"to\nlinjer"'],
    ["Mols = Mols", "Mols = Mols"],
  ])("%j becomes no formula and no further cell: %j", (name, cell) => {
    expect(row(name)?.startsWith(`${cell};`) || csv(name).includes(`\r\n${cell};`)).toBe(true);
  });

  test("speaks English to whoever reads English", () => {
    expect(overviewCsv({ lines: [], now: NOW, language: "en" })).toContain("Cluster;Municipality;Status;Phase;Newest content;Days since");
  });
});

test("events ahead are the dates of 60 days, without those that are cancelled", () => {
  const occurrence = (start: string, status: "confirmed" | "cancelled" = "confirmed") => ({ start, status });
  const timed = (...occurrences: object[]) => ({ allDay: false, occurrences });
  const events = [
    timed(
      occurrence("2026-06-01T09:59:59.000Z"),
      occurrence("2026-06-01T10:00:00.000Z"),
      occurrence("2026-06-08T10:00:00.000Z"),
      occurrence("2026-06-15T10:00:00.000Z", "cancelled"),
      occurrence("2026-07-31T09:59:59.000Z"),
      occurrence("2026-07-31T10:00:00.000Z"),
    ),
    { allDay: true, occurrences: [occurrence("2026-05-31"), occurrence("2026-06-01"), occurrence("2026-07-30"), occurrence("2026-07-31")] },
  ];
  expect(countEventsAhead({ events: events as never, now: new Date(NOW).toISOString() })).toBe(5);
  expect(countEventsAhead({ events: [], now: new Date(NOW).toISOString() })).toBe(0);
});
