import { message, type TextKey } from "../texts/text.ts";
import { diskOf } from "./arrange-overview.ts";
import type { OverviewLine } from "./read-overview.ts";

type Cell = string | number | null;
type Column = { key: TextKey; cell: (line: OverviewLine, say: Say) => Cell };
type Say = (key: TextKey) => string;

const DAY_MS = 86_400_000;
/** With the mark by which spreadsheets know UTF-8. */
const BOM = "\uFEFF";

/**
 * The overview for a spreadsheet as one opens it in Denmark: semicolons, decimal commas, ISO dates. Names that somebody gave
 * cannot become formulas.
 */
export function overviewCsv({
  lines,
  now,
  language,
}: {
  lines: readonly OverviewLine[];
  now: number;
  language: string | undefined;
}): string {
  const say: Say = (key) => message({ key, language });
  const columns = columnsAt(now);
  const rows = [columns.map(({ key }) => say(key)), ...lines.map((line) => columns.map(({ cell }) => cell(line, say)))];
  return BOM + rows.map((row) => `${row.map(toCell).join(";")}\r\n`).join("");
}

function columnsAt(now: number): Column[] {
  return [
    { key: "overview.name", cell: ({ name }) => name },
    { key: "overview.municipality", cell: ({ municipality }) => municipality },
    { key: "field.status", cell: ({ status }, say) => say(`cluster-status.${status}` as TextKey) },
    { key: "overview.phase", cell: ({ phase }, say) => phase && say(`phase.${phase}` as TextKey) },
    { key: "overview.newest", cell: ({ newestAt }) => dayOf(newestAt) },
    { key: "overview.csv.age", cell: ({ newestAt }) => newestAt && Math.max(0, Math.floor((now - Date.parse(newestAt)) / DAY_MS)) },
    { key: "overview.csv.newestTitle", cell: ({ newestTitle }) => newestTitle },
    { key: "overview.csv.lastPublish", cell: ({ lastPublishAt }) => dayOf(lastPublishAt) },
    { key: "overview.events", cell: ({ eventsAhead }) => eventsAhead },
    { key: "overview.csv.people", cell: ({ people }) => people },
    { key: "overview.csv.active", cell: ({ active }) => active },
    { key: "overview.csv.lastSignIn", cell: ({ lastSignInAt }) => dayOf(lastSignInAt) },
    { key: "overview.failures", cell: ({ failures }) => failures },
    { key: "overview.csv.media", cell: ({ mediaBytes }) => megabytes(mediaBytes) },
    { key: "overview.csv.releases", cell: ({ releaseBytes }) => megabytes(releaseBytes) },
    { key: "overview.csv.disk", cell: (line) => megabytes(diskOf(line)) },
    { key: "overview.domain", cell: ({ domains }) => domains.map(({ name }) => name).join(", ") || null },
    {
      key: "overview.csv.domainState",
      cell: ({ domains }, say) => domains.map(({ summary }) => say(`domain-summary.${summary}`)).join(", ") || null,
    },
  ];
}

/** Millions of bytes, to a tenth. */
function megabytes(bytes: number | null): number | null {
  return bytes === null ? null : Math.round(bytes / 100_000) / 10;
}

/** Writes `2026-05-01`, as Swedes do. */
const isoDay = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Copenhagen" });

/** The day it was in Denmark. */
function dayOf(instant: string | null): string | null {
  return instant && isoDay.format(new Date(instant));
}

/**
 * RFC 4180, and an apostrophe before what a spreadsheet would take for a formula.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const safe = /^[\s]*[=+\-@|%\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
