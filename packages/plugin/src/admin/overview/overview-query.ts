import type { OverviewQuery } from "../../overview/arrange-overview.ts";

/** The query as it stands in the address, with what is different about it. Another order or filter begins at the first page. */
export function queryString(query: OverviewQuery, change: Partial<OverviewQuery> = {}): string {
  const { sort, descending, municipality, status, page } = { ...query, page: 1, ...change };
  const entries = { sort: `${descending ? "-" : ""}${sort}`, municipality, status, page: page > 1 ? String(page) : "" };
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== "")).toString();
}
