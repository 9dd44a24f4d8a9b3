import type { OverviewLine } from "./read-overview.ts";

/** The columns, each with the value it is sorted by. What is not known comes last, whichever way. */
const SORT_VALUES = {
  name: ({ name }) => name,
  municipality: ({ municipality }) => municipality,
  phase: ({ phase }) => phase,
  newest: ({ newestAt }) => newestAt,
  events: ({ eventsAhead }) => eventsAhead,
  editors: ({ active }) => active,
  failures: ({ failures }) => failures,
  disk: (line) => diskOf(line),
  domain: ({ domains }) => domains[0]?.name ?? null,
} as const satisfies Record<string, (line: OverviewLine) => string | number | null>;

export type OverviewColumn = keyof typeof SORT_VALUES;
export const OVERVIEW_COLUMNS = Object.keys(SORT_VALUES) as readonly OverviewColumn[];

/** What somebody wants to see of the overview, as it stands in the address of the page. */
export type OverviewQuery = { sort: OverviewColumn; descending: boolean; municipality: string; status: string; page: number };

/** Reads the query of the page's address; whatever is wrong or missing is as at first. */
export function readOverviewQuery(given: Record<string, unknown>): OverviewQuery {
  const text = (name: string) => (typeof given[name] === "string" ? (given[name] as string) : "");
  const sort = text("sort");
  return {
    sort: OVERVIEW_COLUMNS.find((column) => column === sort.replace(/^-/, "")) ?? "name",
    descending: sort.startsWith("-"),
    municipality: text("municipality"),
    status: text("status"),
    page: Math.max(1, Math.trunc(Number(text("page"))) || 1),
  };
}

/** The lines that were asked for, in their order: all of them, whatever page. */
export function arrangeOverview({ lines, query }: { lines: readonly OverviewLine[]; query: OverviewQuery }): OverviewLine[] {
  const { sort, descending, municipality, status } = query;
  const value = SORT_VALUES[sort];
  return lines
    .filter((line) => (municipality === "" || line.municipality === municipality) && (status === "" || line.status === status))
    .sort((one, other) => compare({ one: value(one), other: value(other), descending }) || danish.compare(one.name, other.name));
}

/** All that a cluster takes up, in bytes; null before it was measured. */
export function diskOf({ mediaBytes, releaseBytes }: Pick<OverviewLine, "mediaBytes" | "releaseBytes">): number | null {
  return mediaBytes === null && releaseBytes === null ? null : (mediaBytes ?? 0) + (releaseBytes ?? 0);
}

const danish = new Intl.Collator("da");

function compare({ one, other, descending }: Record<"one" | "other", string | number | null> & { descending: boolean }): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  const order = typeof one === "number" && typeof other === "number" ? one - other : danish.compare(String(one), String(other));
  return descending ? -order : order;
}
