"use client";

import { useField } from "@payloadcms/ui";
import type { UIFieldClientComponent } from "payload";
import { useState } from "react";
import type { ClashAnswer, Proposal } from "../../clashes/answer.ts";
import { LevelBadge } from "./clash-level.tsx";
import { ClashList } from "./clash-list.tsx";
import { MoreDates } from "./more-dates.tsx";
import { SeriesDate } from "./series-date.tsx";
import { useClashes } from "./use-clashes.ts";
import { useEventForm, useSay } from "./use-event-form.ts";

/** Shown before somebody asks for all. */
const FIRST_DATES = 6;

/** The event's coming dates with everything that lies near them in the cluster. It warns, proposes and never stands in the way. */
export const PlannedDates: UIFieldClientComponent = () => {
  const { say } = useSay();
  const event = useEventForm();
  const [extra, setExtra] = useState<string[]>([]);
  const { answer, problem, isAsking } = useClashes({ event, extra });
  if (!event.start) return null;
  return (
    <section aria-busy={isAsking} aria-labelledby="planned-dates" className="field-type klynge-planned" id="field-planned-dates">
      <h3 className="klynge-heading" id="planned-dates">
        {say("planned.heading")}
      </h3>
      {problem && (
        <p className="klynge-help" role="status">
          {problem}
        </p>
      )}
      {answer && <Answer answer={answer} />}
      <MoreDates answer={answer} event={event} extra={extra} onExtra={setExtra} />
    </section>
  );
};

function Answer({ answer }: { answer: ClashAnswer }) {
  const { dates } = answer;
  const [only] = dates;
  return (
    <>
      <Summary answer={answer} />
      {dates.length === 1 && only && !only.movedFrom && !only.isCancelled ? (
        <>
          <ClashList date={only} />
          <FreeDates free={answer.free} />
        </>
      ) : (
        <Series answer={answer} />
      )}
    </>
  );
}

function Summary({ answer: { counts, dates, isEndless } }: { answer: ClashAnswer }) {
  const { say } = useSay();
  const { total, hit, collision, near, note } = counts;
  const level = collision > 0 ? "collision" : near > 0 ? "near" : note > 0 ? "note" : null;
  if (dates.length === 0) return <p className="klynge-summary">{say("planned.over")}</p>;
  const isSeries = dates.length > 1;
  const words = isSeries
    ? say(hit > 0 ? "planned.hits" : "planned.noHits", { hit: String(hit), total: String(total) })
    : say(level === null ? "planned.free" : `planned.${level}`);
  return (
    <p className="klynge-summary" data-clash-summary role="status">
      <LevelBadge level={level} /> <strong>{words}</strong> {isSeries && isEndless && <span>{say("planned.endless")}</span>}
    </p>
  );
}

/** Moves the whole event. */
function useMove(): (to: Proposal) => void {
  const start = useField<string>({ path: "start" });
  const end = useField<string | null>({ path: "end" });
  return (to) => {
    start.setValue(to.start);
    end.setValue(to.end);
  };
}

function FreeDates({ free }: { free: readonly Proposal[] }) {
  const { say } = useSay();
  const move = useMove();
  if (free.length === 0) return null;
  return (
    <div className="klynge-free">
      <span id="free-dates">{say("planned.nearestFree")}</span>
      {free.map((proposal) => (
        <button aria-describedby="free-dates" className="klynge-button" key={proposal.start} onClick={() => move(proposal)} type="button">
          {proposal.text}
        </button>
      ))}
    </div>
  );
}

function Series({ answer: { dates, weekdays } }: { answer: ClashAnswer }) {
  const { say } = useSay();
  const [showsAll, setShowsAll] = useState(false);
  const move = useMove();
  const rule = useField<string | null>({ path: "recurrence.rule" });
  const isHit = ({ level }: { level: string | null }) => level === "collision" || level === "near";
  // What somebody must look at is never hidden behind "show all".
  const shown = showsAll ? dates : dates.filter((date, index) => index < FIRST_DATES || isHit(date));
  return (
    <>
      {weekdays.length > 0 && (
        <div className="klynge-free">
          <span id="other-weekdays">{say("planned.otherWeekdays")}</span>
          {weekdays.map((proposal) => (
            <button
              aria-describedby="other-weekdays"
              className="klynge-button"
              key={proposal.start}
              onClick={() => {
                rule.setValue(proposal.rule);
                move(proposal);
              }}
              type="button"
            >
              {say("planned.weekday", { weekday: proposal.text, hit: String(proposal.hit), total: String(proposal.total) })}
            </button>
          ))}
        </div>
      )}
      <ol className="klynge-dates">
        {shown.map((date) => (
          <SeriesDate date={date} key={date.recurrenceId} />
        ))}
      </ol>
      {dates.length > shown.length && (
        <button className="klynge-button klynge-button--quiet" onClick={() => setShowsAll(true)} type="button">
          {say("planned.showAll", { count: String(dates.length) })}
        </button>
      )}
    </>
  );
}
