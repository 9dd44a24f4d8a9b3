import { PUBLISH_PROBLEMS } from "@klynge/contract";
import { diskOf, type OverviewColumn } from "../../overview/arrange-overview.ts";
import type { OverviewLine } from "../../overview/read-overview.ts";
import { message, type TextKey } from "../../texts/text.ts";

const DAY_MS = 86_400_000;
const UNKNOWN = "–";
/** Content that nobody has touched for so long wants looking after. */
const OLD_DAYS = 180;

/** One cluster in the overview: each figure, and below it what it means. */
export function OverviewRow({ line, admin, language, now }: { line: OverviewLine; admin: string; language: string; now: number }) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const locale = language.startsWith("en") ? "en-GB" : "da-DK";
  const daysAgo = (instant: string) => Math.max(0, Math.floor((now - Date.parse(instant)) / DAY_MS));
  const age = (instant: string) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(...unitsAgo(daysAgo(instant)));
  const size = (bytes: number) => `${new Intl.NumberFormat(locale, { maximumFractionDigits: bytes < 1e7 ? 1 : 0 }).format(bytes / 1e6)} MB`;
  const cell = ({
    column,
    main,
    below,
    isBad = false,
  }: {
    column: OverviewColumn;
    main: string;
    below?: string | null;
    isBad?: boolean;
  }) => (
    <td data-label={say(`overview.${column}`)}>
      <span>
        <span className={isBad ? "klynge-card__bad" : undefined}>{main}</span>
        {below && <small>{below}</small>}
      </span>
    </td>
  );
  const { failures, failuresInRow, newestAt, lastSignInAt, mediaBytes, domains, people, active } = line;
  const problem = PUBLISH_PROBLEMS.find((one) => one === line.problem) ?? "other";
  const disk = diskOf(line);
  const [first, ...others] = domains;
  const more = others.length > 0 ? [say("start.events.more", { count: String(others.length) })] : [];
  const domainsBelow = first ? [say(`domain-summary.${first.summary}`), ...more].join(", ") : null;
  return (
    <tr>
      <th scope="row">
        <a href={`${admin}/collections/clusters/${line.id}`}>{line.name}</a>{" "}
        {line.status !== "live" && <em className="klynge-mark">{say(`cluster-status.${line.status}` as TextKey)}</em>}
      </th>
      {cell({ column: "municipality", main: line.municipality ?? UNKNOWN })}
      {cell({ column: "phase", main: line.phase === null ? UNKNOWN : say(`phase.${line.phase}` as TextKey) })}
      {cell({
        column: "newest",
        main: newestAt === null ? UNKNOWN : age(newestAt),
        below: line.newestTitle,
        isBad: newestAt !== null && daysAgo(newestAt) >= OLD_DAYS,
      })}
      {cell({ column: "events", main: line.eventsAhead === null ? UNKNOWN : String(line.eventsAhead), isBad: line.eventsAhead === 0 })}
      {cell({
        column: "editors",
        main: say("overview.activeOf", { active: String(active), people: String(people) }),
        below: lastSignInAt === null ? null : say("overview.lastSignIn", { when: age(lastSignInAt) }),
        isBad: active === 0,
      })}
      {cell({
        column: "failures",
        main: String(failures),
        below:
          failuresInRow > 0
            ? say("start.table.failed", { count: String(failuresInRow), problem: say(`publish-problem.${problem}`) })
            : null,
        isBad: failuresInRow > 0,
      })}
      {cell({
        column: "disk",
        main: disk === null ? UNKNOWN : size(disk),
        below: mediaBytes === null ? null : say("overview.diskOf", { media: size(mediaBytes) }),
      })}
      {cell({
        column: "domain",
        main: first?.name ?? UNKNOWN,
        below: domainsBelow,
        isBad: domains.some(({ summary }) => summary !== "works" && summary !== "unknown" && summary !== "unchecked"),
      })}
    </tr>
  );
}

/** Days as one counts them: days for a month, then months, then years. */
function unitsAgo(days: number): [number, "day" | "month" | "year"] {
  if (days < 31) return [-days, "day"];
  return days < 365 ? [-Math.round(days / 30.4), "month"] : [-Math.floor(days / 365), "year"];
}
