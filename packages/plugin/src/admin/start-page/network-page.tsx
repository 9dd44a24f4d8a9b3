import { PUBLISH_PROBLEMS } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { type ClusterLine, readNetworkTable, SORTABLE, type SortKey } from "../../start-page/read-network.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";

type Say = (key: TextKey, values?: Record<string, string>) => string;
type SearchParams = Record<string, string | string[] | undefined>;

/** For the secretariat: how every cluster is doing, the worst or the oldest first as one likes. */
export async function NetworkPage({ req, searchParams, now }: { req: PayloadRequest; searchParams: SearchParams; now: number }) {
  const { language } = req.i18n;
  const say: Say = (key, values = {}) => message({ key, language, values });
  const admin = req.payload.config.routes.admin;
  const { sort, descending } = readSort(searchParams.sort);
  const table = await readNetworkTable({ payload: req.payload, sort, descending, page: Number(searchParams.page) || 1, now });
  const { lines, page, pages } = table;
  const href = (query: { sort?: string; page?: number }) =>
    `${admin}?${new URLSearchParams({ sort: query.sort ?? `${descending ? "-" : ""}${sort}`, page: String(query.page ?? 1) })}`;
  return (
    <section className="klynge-card klynge-card--wide">
      <p>{say("start.table.summary", { total: String(table.total), failing: String(table.failing), away: String(table.awayInAll) })}</p>
      <table className="klynge-table">
        <thead>
          <tr>
            {SORTABLE.map((column) => {
              const isSorted = column === sort;
              const label = say(`start.table.${column}`);
              return (
                <th aria-sort={isSorted ? (descending ? "descending" : "ascending") : "none"} key={column} scope="col">
                  <a
                    href={href({ sort: isSorted && !descending ? `-${column}` : column })}
                    title={say("start.table.sort", { column: label })}
                  >
                    {label} {isSorted && <span aria-hidden="true">{descending ? "↓" : "↑"}</span>}
                  </a>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line admin={admin} key={line.id} language={language} line={line} now={now} say={say} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className="klynge-card__actions">
          {page > 1 && (
            <a className="klynge-action" href={href({ page: page - 1 })}>
              {say("start.table.previous")}
            </a>
          )}
          <span>{say("start.table.page", { page: String(page), pages: String(pages) })}</span>
          {page < pages && (
            <a className="klynge-action" href={href({ page: page + 1 })}>
              {say("start.table.next")}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Line({ line, admin, language, now, say }: { line: ClusterLine; admin: string; language: string; now: number; say: Say }) {
  const { id, name, status, lastChangeAt, lastPublishAt, failures, problem, away, people } = line;
  const at = (instant: string | null) =>
    instant === null ? say("start.table.never") : moment({ instant, language, timeZone: "Europe/Copenhagen", now });
  const known = PUBLISH_PROBLEMS.find((one) => one === problem) ?? "other";
  const state = status === "draft" || status === "archived" ? say(`cluster-status.${status}`) : null;
  return (
    <tr>
      <th scope="row">
        <a href={`${admin}/collections/clusters/${id}`}>{name}</a> {state && <em className="klynge-mark">{state}</em>}
      </th>
      <td data-label={say("start.table.lastChangeAt")}>{at(lastChangeAt)}</td>
      <td data-label={say("start.table.lastPublishAt")}>{at(lastPublishAt)}</td>
      <td className={failures > 0 ? "klynge-card__bad" : undefined} data-label={say("start.table.failures")}>
        {failures > 0 ? say("start.table.failed", { count: String(failures), problem: say(`publish-problem.${known}`) }) : "–"}
      </td>
      <td data-label={say("start.table.away")}>
        {people > 0 ? say("start.table.awayOf", { away: String(away), people: String(people) }) : "–"}
      </td>
    </tr>
  );
}

function readSort(value: string | string[] | undefined): { sort: SortKey; descending: boolean } {
  const text = typeof value === "string" ? value : "name";
  const descending = text.startsWith("-");
  return { sort: SORTABLE.find((column) => column === text.replace(/^-/, "")) ?? "name", descending };
}
