import type { PayloadRequest } from "payload";
import { type OverviewLine, readOverview } from "../../overview/read-overview.ts";
import { message, type TextKey } from "../../texts/text.ts";

const MOST_SHOWN = 8;

/** For the secretariat: how many clusters there are, which ones want looking after, and the way to the rest. */
export async function NetworkPage({ req, now }: { req: PayloadRequest; now: number }) {
  const { language } = req.i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const { admin } = req.payload.config.routes;
  const lines = await readOverview({ payload: req.payload, now });
  const live = lines.filter(({ status }) => status === "live");
  const troubled = live
    .map((line) => ({ line, reasons: reasonsOf(line) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.reasons.length - one.reasons.length || one.line.name.localeCompare(other.line.name, "da"));
  return (
    <section className="klynge-card klynge-card--wide">
      <p>{say("start.overview.summary", { total: String(lines.length), live: String(live.length) })}</p>
      <h2>
        {say("start.overview.troubled")}
        {troubled.length > 0 && <span className="klynge-card__count">{troubled.length}</span>}
      </h2>
      {troubled.length === 0 && <p>{say("start.overview.fine")}</p>}
      <ul className="klynge-card__list">
        {troubled.slice(0, MOST_SHOWN).map(({ line, reasons }) => (
          <li key={line.id}>
            <a href={`${admin}/collections/clusters/${line.id}`}>
              <span>{line.name}</span>
              <small>{reasons.map((reason) => say(reason)).join(" · ")}</small>
            </a>
          </li>
        ))}
      </ul>
      <div className="klynge-card__actions">
        <a className="klynge-action" href={`${admin}/overblik`}>
          {say("start.overview.open")}
        </a>
      </div>
    </section>
  );
}

/** Why a live cluster wants looking after. Nobody but the secretariat looks after the portal. */
function reasonsOf({ kind, failuresInRow, active, people, eventsAhead, domains }: OverviewLine): TextKey[] {
  const isBroken = domains.some(({ summary }) => !["works", "unknown", "unchecked"].includes(summary));
  const isCluster = kind !== "network";
  return [
    ...(failuresInRow > 0 ? (["start.overview.failed"] as const) : []),
    ...(isCluster && people === 0 ? (["start.overview.nobody"] as const) : []),
    ...(isCluster && people > 0 && active === 0 ? (["start.overview.away"] as const) : []),
    ...(isCluster && eventsAhead === 0 ? (["start.overview.noEvents"] as const) : []),
    ...(isBroken ? (["start.overview.domain"] as const) : []),
  ];
}
