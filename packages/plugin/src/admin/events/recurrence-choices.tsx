"use client";

import { addDays, weekdayOf } from "../../calendar/days.ts";
import { type Choices, type Ending, FREQUENCIES, isLastInMonth, nthInMonth } from "../../calendar/recurrence-choices.ts";
import { recurrenceWords } from "../../calendar/recurrence-words.ts";
import { WEEKDAY_CODES } from "../../calendar/rule-parts.ts";
import { useSay } from "./use-event-form.ts";

const INTERVALS = [1, 2, 3, 4, 5, 6];
const MOST_TIMES = 500;
/** What a series gets that shall end: half a year is a season. */
const USUAL_DAYS = 182;
const USUAL_TIMES = 10;

/** The choices an editor has, each in the words of the event's first date. */
export function RecurrenceChoices({
  chosen,
  choices,
  firstDay,
  isReadOnly,
  onFrequency,
  onChoices,
}: {
  /** A frequency, `never` or `custom`. */
  chosen: string;
  choices: Choices | null;
  firstDay: string;
  isReadOnly: boolean;
  onFrequency: (frequency: string) => void;
  onChoices: (choices: Choices) => void;
}) {
  const { say, language } = useSay();
  const words = recurrenceWords(language);
  const weekday = words.weekdays[weekdayOf(firstDay) - 1] ?? "";
  const values = {
    weekday,
    nth: words.nth(nthInMonth(firstDay)),
    day: String(Number(firstDay.slice(8))),
    month: words.months[Number(firstDay.slice(5, 7)) - 1] ?? "",
  };
  // The fifth is called the last already.
  const offered = FREQUENCIES.filter((name) => name !== "monthly-last" || (isLastInMonth(firstDay) && nthInMonth(firstDay) > 0));
  return (
    <div className="klynge-choices">
      <label className="klynge-control">
        <span>{say("events.recurrence.repeats")}</span>
        <select disabled={isReadOnly} id="recurrence-frequency" onChange={(event) => onFrequency(event.target.value)} value={chosen}>
          <option value="never">{say("repeats.never")}</option>
          {offered.map((name) => (
            <option key={name} value={name}>
              {say(`repeats.${name}`, values)}
            </option>
          ))}
          <option value="custom">{say("repeats.custom")}</option>
        </select>
      </label>
      {choices && chosen !== "custom" && (
        <>
          <label className="klynge-control">
            <span>{say("recurrence.interval")}</span>
            <select
              disabled={isReadOnly}
              id="recurrence-interval"
              onChange={(event) => onChoices({ ...choices, interval: Number(event.target.value) })}
              value={choices.interval}
            >
              {[...new Set([...INTERVALS, choices.interval])].map((interval) => (
                <option key={interval} value={interval}>
                  {intervalText({ interval, unit: unitOf(choices.frequency), language })}
                </option>
              ))}
            </select>
          </label>
          {choices.frequency === "weekly" && <Weekdays choices={choices} isReadOnly={isReadOnly} onChoices={onChoices} />}
          <EndingChoice
            ending={choices.ending}
            firstDay={firstDay}
            isReadOnly={isReadOnly}
            onEnding={(ending) => onChoices({ ...choices, ending })}
          />
        </>
      )}
    </div>
  );
}

function Weekdays({ choices, isReadOnly, onChoices }: { choices: Choices; isReadOnly: boolean; onChoices: (choices: Choices) => void }) {
  const { say, language } = useSay();
  const { weekdays } = choices;
  const toggle = (code: (typeof WEEKDAY_CODES)[number]) => {
    const next = weekdays.includes(code) ? weekdays.filter((other) => other !== code) : [...weekdays, code];
    if (next.length > 0) onChoices({ ...choices, weekdays: next });
  };
  return (
    <fieldset className="klynge-control klynge-weekdays">
      <legend>{say("recurrence.weekdays")}</legend>
      {WEEKDAY_CODES.map((code, index) => {
        const name = recurrenceWords(language).weekdays[index] ?? "";
        return (
          <label key={code}>
            <input checked={weekdays.includes(code)} disabled={isReadOnly} onChange={() => toggle(code)} type="checkbox" />
            <span title={name}>{name.slice(0, 3)}</span>
            <span className="klynge-hidden">{name}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function EndingChoice({
  ending,
  firstDay,
  isReadOnly,
  onEnding,
}: {
  ending: Ending;
  firstDay: string;
  isReadOnly: boolean;
  onEnding: (ending: Ending) => void;
}) {
  const { say } = useSay();
  const pick = (kind: string) => {
    if (kind === "until") onEnding({ kind, day: addDays(firstDay, USUAL_DAYS) });
    else onEnding(kind === "count" ? { kind, count: USUAL_TIMES } : { kind: "never" });
  };
  return (
    <>
      <label className="klynge-control">
        <span>{say("recurrence.ending")}</span>
        <select disabled={isReadOnly} id="recurrence-ending" onChange={(event) => pick(event.target.value)} value={ending.kind}>
          <option value="never">{say("recurrence.ending.never")}</option>
          <option value="until">{say("recurrence.ending.until")}</option>
          <option value="count">{say("recurrence.ending.count")}</option>
        </select>
      </label>
      {ending.kind === "until" && (
        <label className="klynge-control">
          <span>{say("events.recurrence.until")}</span>
          <input
            disabled={isReadOnly}
            id="recurrence-until"
            min={firstDay}
            onChange={(event) => event.target.value >= firstDay && onEnding({ kind: "until", day: event.target.value })}
            type="date"
            value={ending.day}
          />
        </label>
      )}
      {ending.kind === "count" && (
        <label className="klynge-control">
          <span>{say("recurrence.count")}</span>
          <input
            disabled={isReadOnly}
            id="recurrence-count"
            max={MOST_TIMES}
            min={1}
            onChange={(event) => {
              const count = Math.floor(Number(event.target.value));
              if (count >= 1 && count <= MOST_TIMES) onEnding({ kind: "count", count });
            }}
            type="number"
            value={ending.count}
          />
        </label>
      )}
    </>
  );
}

type Unit = "day" | "week" | "month" | "year";

function unitOf(frequency: Choices["frequency"]): Unit {
  if (frequency === "daily") return "day";
  if (frequency === "weekly") return "week";
  return frequency === "yearly" ? "year" : "month";
}

const DANISH_UNITS: Record<Unit, string> = { day: "dag", week: "uge", month: "måned", year: "år" };

function intervalText({ interval, unit, language }: { interval: number; unit: Unit; language: string }): string {
  if (language.startsWith("en"))
    return interval === 1 ? `every ${unit}` : interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
  const [every, other] = unit === "year" ? ["hvert", "andet"] : ["hver", "anden"];
  const nth =
    interval === 2 ? ` ${other}` : interval > 2 ? ` ${["tredje", "fjerde", "femte", "sjette"][interval - 3] ?? `${interval}.`}` : "";
  return `${every}${nth} ${DANISH_UNITS[unit]}`;
}
