"use client";

import { useState } from "react";
import { addDays, daysFrom, weekdayOf, weekOf } from "../../calendar/days.ts";
import { recurrenceWords } from "../../calendar/recurrence-words.ts";
import { publicHolidaysOn } from "../../holidays/public-holidays.ts";
import { longDayText } from "./long-day-text.ts";
import { useSay } from "./use-event-form.ts";

/** A month to pick days from; every day is a button that is pressed or not. */
export function MonthGrid({ chosen, start, onToggle }: { chosen: readonly string[]; start: string; onToggle: (day: string) => void }) {
  const { say, language } = useSay();
  const [month, setMonth] = useState(start.slice(0, 7));
  const words = recurrenceWords(language);
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const weeks = daysFrom(addDays(first, 1 - weekdayOf(first)), last).filter((day) => weekdayOf(day) === 1);
  return (
    <div className="klynge-month">
      <div className="klynge-month__head">
        <button
          aria-label={say("month.previous")}
          className="klynge-button klynge-button--quiet"
          onClick={() => setMonth(addDays(first, -1).slice(0, 7))}
          type="button"
        >
          ‹
        </button>
        <strong aria-live="polite">{`${words.months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`}</strong>
        <button
          aria-label={say("month.next")}
          className="klynge-button klynge-button--quiet"
          onClick={() => setMonth(addDays(last, 1).slice(0, 7))}
          type="button"
        >
          ›
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <abbr title={say("month.week")}>{say("month.weekShort")}</abbr>
            </th>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                <abbr title={name}>{name.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              <th scope="row">{weekOf(monday)}</th>
              {daysFrom(monday, addDays(monday, 6)).map((day) => (
                <td key={day}>
                  {day.startsWith(month) && (
                    <button
                      aria-label={longDayText({ day, time: "", allDay: true, language })}
                      aria-pressed={chosen.includes(day)}
                      className={publicHolidaysOn(day).some(({ kind }) => kind === "public") ? "klynge-month__holiday" : ""}
                      onClick={() => onToggle(day)}
                      type="button"
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
