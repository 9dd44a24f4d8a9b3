import type { ComingDate, ComingEvents } from "../../start-page/read-coming-events.ts";
import { Card } from "./card.tsx";
import type { StartContext } from "./context.ts";

const SHOWN = 12;

/** The next 14 days, and where nothing is planned: that is where somebody can still do something. */
export function EventsCard({
  context,
  title,
  events: { dates, emptyDays, emptyWeekends },
  withGaps,
}: {
  context: StartContext;
  title: string;
  events: ComingEvents;
  withGaps: boolean;
}) {
  const { say, day } = context;
  const list = (days: readonly string[]) => days.map(day).join(", ");
  const byDay = [...Map.groupBy(dates.slice(0, SHOWN), (date) => date.day)];
  return (
    <Card count={dates.length} title={title}>
      {dates.length === 0 && <p className="klynge-card__quiet">{say("start.events.none")}</p>}
      <ul className="klynge-card__days">
        {byDay.map(([date, onThatDay]) => (
          <li key={date}>
            <strong>{day(date)}</strong>
            <ul>
              {onThatDay.map((one) => (
                <Entry context={context} date={one} key={`${one.id} ${one.time}`} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {dates.length > SHOWN && <p className="klynge-card__quiet">{say("start.events.more", { count: String(dates.length - SHOWN) })}</p>}
      {withGaps && (
        <div className="klynge-card__gaps">
          {emptyWeekends.length > 0 && <p>{say("start.events.weekends", { days: list(emptyWeekends) })}</p>}
          {emptyDays.length === 0 ? (
            <p>{say("start.events.full")}</p>
          ) : (
            <p>
              {say(emptyDays.length === 1 ? "start.events.day" : "start.events.days", {
                count: String(emptyDays.length),
                days: list(emptyDays),
              })}
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Entry({ context: { adminRoute, say }, date: { id, title, time, status } }: { context: StartContext; date: ComingDate }) {
  return (
    <li>
      <a href={`${adminRoute}/collections/events/${id}`}>
        <span className={status === "cancelled" ? "klynge-card__cancelled" : undefined}>{title}</span>
        <small>
          {time ?? say("start.events.allDay")}
          {status !== "confirmed" && (
            <em className="klynge-mark">{say(status === "hold" ? "start.events.hold" : "start.events.cancelled")}</em>
          )}
        </small>
      </a>
    </li>
  );
}
