"use client";

import { useState } from "react";
import type { AnsweredDate } from "../../clashes/answer.ts";
import { ChangeDate } from "./change-date.tsx";
import { LevelBadge } from "./clash-level.tsx";
import { ClashList } from "./clash-list.tsx";
import { useDateRows, useEventForm, useSay } from "./use-event-form.ts";

const NOON = "T12:00:00.000Z";

/** One date of a series, and what can be done with it alone: cancel, move, take out, put back. */
export function SeriesDate({ date }: { date: AnsweredDate }) {
  const { say } = useSay();
  const { recurrence } = useEventForm();
  const overrides = useDateRows("overrides");
  const exceptions = useDateRows("exceptions");
  const additions = useDateRows("additions");
  const [isChanging, setChanging] = useState(false);
  const id = stored(date.recurrenceId);
  const index = recurrence.overrides.findIndex(({ recurrenceId }) => sameDate(recurrenceId, id));
  const set = (values: Record<string, unknown>) => {
    if (index < 0) overrides.add({ recurrenceId: id, status: "confirmed", start: null, end: null, note: null, ...values });
    else overrides.change(index, values);
  };
  const takeOut = () => {
    if (index >= 0) overrides.remove(index);
    const added = recurrence.additions.findIndex((addition) => sameDate(addition.date, id));
    if (added >= 0) additions.remove(added);
    else exceptions.add({ date: id });
  };
  const isChanged = index >= 0;
  return (
    <li
      className={`klynge-date ${date.isCancelled ? "klynge-date--cancelled" : `klynge-date--${date.level ?? "free"}`}`}
      data-date={date.key}
    >
      <div className="klynge-date__head">
        <strong className="klynge-date__when">{date.when}</strong>
        {date.isCancelled ? <span className="klynge-level">{say("event-status.cancelled")}</span> : <LevelBadge level={date.level} />}
      </div>
      {date.movedFrom && <p className="klynge-help">{say("planned.movedFrom", { when: date.movedFrom })}</p>}
      {date.note && <p className="klynge-date__note">{date.note}</p>}
      {!date.isCancelled && <ClashList date={date} />}
      {!date.isCancelled && date.free.length > 0 && (
        <div className="klynge-free">
          <span>{say("planned.moveTo")}</span>
          {date.free.map((proposal) => (
            <button
              className="klynge-button"
              key={proposal.start}
              onClick={() => set({ start: proposal.start, end: proposal.end })}
              type="button"
            >
              {proposal.text}
            </button>
          ))}
        </div>
      )}
      <div className="klynge-date__actions">
        {date.isCancelled ? (
          <button className="klynge-button klynge-button--quiet" onClick={() => set({ status: "confirmed" })} type="button">
            {say("planned.takesPlace")}
          </button>
        ) : (
          <button className="klynge-button klynge-button--quiet" onClick={() => set({ status: "cancelled" })} type="button">
            {say("planned.cancel")}
          </button>
        )}
        <button
          aria-expanded={isChanging}
          className="klynge-button klynge-button--quiet"
          onClick={() => setChanging(!isChanging)}
          type="button"
        >
          {say("planned.change")}
        </button>
        {isChanged && (
          <button className="klynge-button klynge-button--quiet" onClick={() => overrides.remove(index)} type="button">
            {say("planned.asInSeries")}
          </button>
        )}
        <button className="klynge-button klynge-button--quiet" onClick={takeOut} type="button">
          {say("planned.takeOut")}
        </button>
      </div>
      {isChanging && <ChangeDate date={date} onClose={() => setChanging(false)} onSet={set} override={recurrence.overrides[index]} />}
    </li>
  );
}

/** Whole days are stored as noon. */
function stored(moment: string): string {
  return moment.length === 10 ? moment + NOON : moment;
}

function sameDate(a: string, b: string): boolean {
  if (a.slice(0, 10) === b.slice(0, 10) && b.endsWith(NOON)) return true;
  return Date.parse(a) === Date.parse(b);
}
