import { createHash } from "node:crypto";
import { decodeCalendar } from "@klynge/calendar";
import { parse } from "csv-parse/sync";
import { Temporal } from "temporal-polyfill";
import { recurrenceWords } from "../calendar/recurrence-words.ts";
import type { ImportedEvent } from "./imported-event.ts";

/** What is wrong with a row. `line` counts from 1, the row of headings included; `value` is what stands there. */
export type CsvProblem = { line: number; kind: "title" | "date" | "time" | "end"; value: string };

/** Thrown for a file that is no table of events. */
export class CsvError extends Error {
  override readonly name = "CsvError";
  readonly kind: "columns" | "unreadable" | "empty" | "too-many";

  constructor({ kind, why, cause }: { kind: CsvError["kind"]; why: string; cause?: unknown }) {
    super(`[imports] The table was not read — ${why} — save it as CSV with a row of headings`, { cause });
    this.kind = kind;
  }
}

type Column = "title" | "date" | "time" | "endDate" | "endTime" | "place" | "description" | "url" | "category";

/** What people call the columns, in Danish and English, without capitals and blanks. */
const HEADINGS: Record<Column, readonly string[]> = {
  title: ["titel", "navn", "arrangement", "aktivitet", "overskrift", "title", "subject", "name", "summary"],
  date: ["dato", "startdato", "dag", "date", "startdate", "fra"],
  time: ["tid", "tidspunkt", "start", "starttid", "starttidspunkt", "klokken", "kl", "kl.", "begynder", "time", "starttime"],
  endDate: ["slutdato", "enddate", "tildato", "til"],
  endTime: ["slut", "sluttid", "sluttidspunkt", "slutter", "end", "endtime"],
  place: ["sted", "lokale", "adresse", "hvor", "location", "place", "venue"],
  description: ["beskrivelse", "tekst", "om", "description", "details", "notes"],
  url: ["link", "url", "hjemmeside", "website"],
  category: ["emne", "kategori", "type", "category"],
};

const MAX_ROWS = 2_000;

/**
 * Reads a table of events as spreadsheets save it: a row of headings, then an event a row; separated by semicolons, commas or
 * tabs, in UTF-8, UTF-16 with its mark or the Danish Windows' own coding. Dates read 12-3-2026, 12/3 2026, 12.03.26, 12. marts 2026 or
 * 2026-03-12, times 19:00, 19.00 or 19-21; a row without a time is a whole day. Rows that cannot be read are told of and left out.
 *
 * @throws {CsvError} for what is no table, or has no column for the title or the date
 */
export function readCsv({ bytes, timezone }: { bytes: Uint8Array; timezone: string }): { events: ImportedEvent[]; problems: CsvProblem[] } {
  const rows = parseRows(decodeCalendar(bytes));
  const [headings, ...rest] = rows;
  if (!headings) throw new CsvError({ kind: "empty", why: "it is empty" });
  if (rest.length > MAX_ROWS) throw new CsvError({ kind: "too-many", why: `it has more than ${MAX_ROWS} rows` });
  const columns = findColumns(headings.cells);
  if (!columns.has("title") || !columns.has("date")) {
    throw new CsvError({ kind: "columns", why: "it has no column for the title (titel) or none for the date (dato)" });
  }
  const events: ImportedEvent[] = [];
  const problems: CsvProblem[] = [];
  for (const { cells, line } of rest) {
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? "").trim();
    const read = readRow({ cell, line, timezone });
    if ("kind" in read) problems.push(read);
    else events.push(read);
  }
  return { events, problems };
}

type Row = { cells: string[]; line: number };

function parseRows(text: string): Row[] {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [";", "\t", ","].find((candidate) => firstLine.includes(candidate)) ?? ";";
  try {
    const records = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, bom: true, relax_quotes: true });
    return (records as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch (cause) {
    throw new CsvError({ kind: "unreadable", why: cause instanceof Error ? cause.message : String(cause), cause });
  }
}

function findColumns(cells: readonly string[]): Map<Column, number> {
  const headings = cells.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ""));
  const found = new Map<Column, number>();
  for (const [column, words] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
    const index = headings.findIndex((heading) => words.includes(heading));
    if (index >= 0) found.set(column, index);
  }
  return found;
}

function readRow({
  cell,
  line,
  timezone,
}: {
  cell: (column: Column) => string;
  line: number;
  timezone: string;
}): ImportedEvent | CsvProblem {
  const title = cell("title").replace(/\s+/g, " ");
  if (title === "") return { line, kind: "title", value: "" };
  const date = readDate(cell("date"));
  if (!date) return { line, kind: "date", value: cell("date") };
  // People write from when to when in one cell: 19-21, kl. 19.00 – 21.30.
  const [from = "", until = ""] = /^(.*\d)\s*[-–]\s*(\d.*)$/.exec(cell("time"))?.slice(1) ?? [cell("time")];
  const time = readTime(from);
  if (time === undefined) return { line, kind: "time", value: cell("time") };
  const endDate = cell("endDate") === "" ? date : readDate(cell("endDate"));
  if (!endDate) return { line, kind: "date", value: cell("endDate") };
  const endText = cell("endTime") || until;
  const endTime = readTime(endText);
  if (endTime === undefined) return { line, kind: "time", value: endText };
  // What ends in the night without another day ends on the next.
  const isOverMidnight = cell("endDate") === "" && time && endTime && endTime.hour < 6 && Temporal.PlainTime.compare(endTime, time) < 0;
  const lastDate = isOverMidnight ? endDate.add({ days: 1 }) : endDate;

  const instant = (day: Temporal.PlainDate, at: Temporal.PlainTime) =>
    new Date(day.toZonedDateTime({ timeZone: timezone, plainTime: at }).epochMilliseconds).toISOString();
  const noon = Temporal.PlainTime.from("12:00");
  const start = instant(date, time ?? noon);
  const hasEnd = time === null ? !lastDate.equals(date) : endTime !== null || !lastDate.equals(date);
  const end = hasEnd ? instant(lastDate, time === null ? noon : (endTime ?? time)) : null;
  if (end !== null && end < start) return { line, kind: "end", value: `${cell("endDate")} ${endText}`.trim() };
  const url = cell("url");
  return {
    uid: `csv-${createHash("sha256").update(`${title}\n${start}`).digest("hex").slice(0, 32)}`,
    title,
    description: cell("description") || null,
    locationText: cell("place") || null,
    url: URL.canParse(url) && /^https?:/i.test(url) ? url : null,
    categories: [cell("category")].filter(Boolean),
    status: "confirmed",
    allDay: time === null,
    timezone,
    start,
    end,
    rule: null,
    exceptions: [],
    additions: [],
    overrides: [],
    sequence: 0,
    line,
  };
}

/** «12-3-2026», «lør. d. 12/3 26», «lørdag den 12. marts 2026», «12 Mar 2026» and «2026-03-12». */
function readDate(text: string): Temporal.PlainDate | null {
  const danish = /^(?:\p{L}+\.?,?\s+){0,2}(\d{1,2})[-/. ]+(\d{1,2}|\p{L}{3,})[-/., ]+(\d{4})$/u.exec(
    text.replace(/(?<=[-/. ])\d{2}$/, (year) => `20${year}`),
  );
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = danish ? [danish[3], danish[2], danish[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  try {
    return year === undefined
      ? null
      : Temporal.PlainDate.from({ year: Number(year), month: monthNumber(month ?? ""), day: Number(day) }, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** From 1; 0 for a word that is no month, whole or cut short, in Danish or English. */
function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const isMonth = (name: string) => name.toLowerCase().startsWith(text.toLowerCase());
  return 1 + Math.max(...["da", "en"].map((language) => recurrenceWords(language).months.findIndex(isMonth)));
}

/** Null for no time at all, undefined for what is none. */
function readTime(text: string): Temporal.PlainTime | null | undefined {
  if (text === "") return null;
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?$/i.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hour < 24 && minute < 60 ? Temporal.PlainTime.from({ hour, minute }) : undefined;
}
