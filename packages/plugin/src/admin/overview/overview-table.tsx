import { OVERVIEW_COLUMNS, type OverviewQuery } from "../../overview/arrange-overview.ts";
import type { OverviewLine } from "../../overview/read-overview.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { queryString } from "./overview-query.ts";
import { OverviewRow } from "./overview-row.tsx";

const PER_PAGE = 50;

/** The clusters, a page at a time; on a telephone each is a card of its own. */
export function OverviewTable({
  lines,
  query,
  admin,
  language,
  now,
}: {
  /** All that were asked for, in their order. */
  lines: readonly OverviewLine[];
  query: OverviewQuery;
  admin: string;
  language: string;
  now: number;
}) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const pages = Math.max(1, Math.ceil(lines.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  const shown = lines.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (lines.length === 0) return <p>{say("overview.none")}</p>;
  return (
    <section className="klynge-card klynge-card--wide klynge-overview">
      <p>{say(lines.length === 1 ? "overview.one" : "overview.count", { count: String(lines.length) })}</p>
      <table className="klynge-table">
        <thead>
          <tr>
            {OVERVIEW_COLUMNS.map((column) => {
              const isSorted = column === query.sort;
              const label = say(`overview.${column}`);
              const order = query.descending ? "descending" : "ascending";
              return (
                <th aria-sort={isSorted ? order : "none"} key={column} scope="col">
                  <a
                    href={`?${queryString(query, { sort: column, descending: isSorted && !query.descending })}`}
                    title={say("start.table.sort", { column: label })}
                  >
                    {label} {isSorted && <span aria-hidden="true">{query.descending ? "↓" : "↑"}</span>}
                  </a>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <OverviewRow admin={admin} key={line.id} language={language} line={line} now={now} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav aria-label={say("start.table.page", { page: String(page), pages: String(pages) })} className="klynge-card__actions">
          {page > 1 && (
            <a className="klynge-action" href={`?${queryString(query, { page: page - 1 })}`}>
              {say("start.table.previous")}
            </a>
          )}
          <span>{say("start.table.page", { page: String(page), pages: String(pages) })}</span>
          {page < pages && (
            <a className="klynge-action" href={`?${queryString(query, { page: page + 1 })}`}>
              {say("start.table.next")}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
