import { CLUSTER_STATUSES } from "@klynge/contract";
import type { OverviewQuery } from "../../overview/arrange-overview.ts";
import type { OverviewLine } from "../../overview/read-overview.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { queryString } from "./overview-query.ts";

/** What is shown, and the same as a file. An ordinary form: the choice stands in the address and can be kept as a bookmark. */
export function OverviewFilter({
  lines,
  query,
  path,
  api,
  language,
}: {
  lines: readonly OverviewLine[];
  query: OverviewQuery;
  path: string;
  api: string;
  language: string;
}) {
  const say = (key: TextKey) => message({ key, language });
  const municipalities = [...new Set(lines.flatMap(({ municipality }) => municipality ?? []))].sort(new Intl.Collator("da").compare);
  return (
    <form action={path} className="klynge-overview__filter" method="get">
      <input name="sort" type="hidden" value={`${query.descending ? "-" : ""}${query.sort}`} />
      <label>
        <span>{say("overview.municipality")}</span>
        <select defaultValue={query.municipality} key={query.municipality} name="municipality">
          <option value="">{say("overview.filter.all")}</option>
          {municipalities.map((municipality) => (
            <option key={municipality} value={municipality}>
              {municipality}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say("field.status")}</span>
        <select defaultValue={query.status} key={query.status} name="status">
          <option value="">{say("overview.filter.all")}</option>
          {CLUSTER_STATUSES.map((status) => (
            <option key={status} value={status}>
              {say(`cluster-status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <button className="klynge-action klynge-action--strong" type="submit">
        {say("overview.filter.show")}
      </button>
      <a className="klynge-action" download href={`${api}/overview.csv?${queryString(query)}`}>
        {say("overview.csv")}
      </a>
    </form>
  );
}
