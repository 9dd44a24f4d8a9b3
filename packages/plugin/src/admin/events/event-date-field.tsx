"use client";

import { FieldDescription, FieldError, FieldLabel, useField, useForm, useFormFields } from "@payloadcms/ui";
import type { DateFieldClientComponent } from "payload";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isDay } from "../../calendar/days.ts";
import { wallClock } from "../../calendar/wall-clock.ts";
import { takePickedDay } from "../calendar/picked-day.ts";
import { longDayText } from "./long-day-text.ts";
import { localTime, toInstant, useEventForm, useSay } from "./use-event-form.ts";

/** When something begins as long as nobody said otherwise: the usual hour of an evening in the village hall. */
const USUAL_START = "19:00";
const USUAL_LENGTH = 2 * 3_600_000;
const NOON = "12:00";
/** While a year is typed, it is 2, 20 and 202 before it is 2027. */
const FIRST_YEAR = "1900";

/**
 * The beginning or end of an event, on the clocks of the event: whoever sits abroad, or has a browser set to another zone, enters and
 * sees the same day and hour as everybody else. Below it stands the day in words.
 */
export const EventDateField: DateFieldClientComponent = ({ field, path: pathFromProps, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: pathFromProps ?? field.name });
  const { start, end, allDay, timezone } = useEventForm();
  const endField = useField<string | null>({ path: "end" });
  const hasStart = useFormFields(([fields]) => Boolean(fields?.start?.value));
  const { getField } = useForm();
  const { say, language } = useSay();
  const browserTimezone = useBrowserTimezone();
  const isStart = path === "start";
  const local = value ? localTime({ instant: value, timezone }) : { day: "", time: "" };
  const [day, setDay] = useState(local.day);
  const [time, setTime] = useState(local.time);
  useEffect(() => {
    setDay(local.day);
    setTime(local.time);
  }, [local.day, local.time]);

  const commit = (nextDay: string, nextTime: string) => {
    setDay(nextDay);
    setTime(nextTime);
    if (nextDay === "" && !isStart) return setValue(null);
    if (!isDay(nextDay) || nextDay < FIRST_YEAR) return;
    const usual =
      isStart || !start ? USUAL_START : localTime({ instant: new Date(Date.parse(start) + USUAL_LENGTH).toISOString(), timezone }).time;
    const next = toInstant({ day: nextDay, time: allDay ? NOON : nextTime || usual, timezone });
    if (isStart && start && end && getField("end")?.value) moveEnd({ from: start, to: next });
    setValue(next);
  };
  const forgetPickedDay = usePickedDay({ isActive: isStart && !hasStart, commit: (picked) => commit(picked, "") });
  /** What is moved keeps its length. */
  const moveEnd = ({ from, to }: { from: string; to: string }) => {
    const clock = wallClock(timezone);
    const length = clock.elapsed({ from: Date.parse(from), to: Date.parse(end ?? from) });
    endField.setValue(new Date(clock.add({ to: Date.parse(to), elapsed: Math.max(0, length) })).toISOString());
  };

  const name = typeof field.label === "object" ? (field.label[language.startsWith("en") ? "en" : "da"] ?? "") : String(field.label ?? "");
  const isReadOnly = readOnly === true || disabled;
  const id = `field-${path}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the name of a fieldset cannot be laid out as Payload lays out those of its fields
    <div aria-label={name} className={`field-type klynge-when ${showError ? "error" : ""}`} id={id} role="group">
      <FieldLabel as="span" label={field.label ?? path} path={path} required={field.required ?? false} />
      <FieldError path={path} showError={showError} />
      <div className="klynge-when__inputs">
        <label>
          <span className="klynge-hidden">{`${name}: ${say("when.day")}`}</span>
          <input
            disabled={isReadOnly}
            id={`${id}-day`}
            max="2199-12-31"
            min={isStart || !start ? undefined : localTime({ instant: start, timezone }).day}
            onChange={(event) => {
              forgetPickedDay();
              commit(event.target.value, time);
            }}
            type="date"
            value={day}
          />
        </label>
        {!allDay && (
          <label>
            <span className="klynge-hidden">{`${name}: ${say("when.time")}`}</span>
            <input disabled={isReadOnly} id={`${id}-time`} onChange={(event) => commit(day, event.target.value)} type="time" value={time} />
          </label>
        )}
        {!isStart && value && !isReadOnly && (
          <button className="klynge-button klynge-button--quiet" onClick={() => commit("", "")} type="button">
            {say("when.noEnd")}
          </button>
        )}
      </div>
      <p className="klynge-when__words" id={`${id}-words`}>
        {value ? longDayText({ ...local, allDay, language }) : isStart ? "" : say("when.noEndGiven")}
        {value && browserTimezone && timezone !== browserTimezone && !allDay ? ` (${say("when.timezone", { timezone })})` : ""}
      </p>
      <FieldDescription path={path} {...(field.admin?.description && { description: field.admin.description })} />
    </div>
  );
};

/**
 * A day that was picked in the calendar is where a new event begins. It is put in again as long as the field is empty: the form of a
 * new document is filled a second time, when the document was saved for the first time.
 */
function usePickedDay({ isActive, commit }: { isActive: boolean; commit: (day: string) => void }): () => void {
  const { initializing } = useForm();
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (!isActive) return;
    const day = takePickedDay();
    if (day && isDay(day)) setPicked(day);
  }, [isActive]);
  useEffect(() => {
    if (isActive && picked && !initializing) commit(picked);
  });
  return () => setPicked(null);
}

/** The zone of the browser; undefined while the server makes the page, for its own zone is nobody's. */
function useBrowserTimezone(): string | undefined {
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  );
}
