"use client";

import { useField } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { useSay } from "./use-event-form.ts";

/** What a series leaves out every year: weeks, holidays, school holidays. */
export function SkippedDays({ isReadOnly }: { isReadOnly: boolean }) {
  const { say } = useSay();
  return (
    <fieldset className="klynge-skips">
      <legend>{say("recurrence.skips")}</legend>
      <SkippedWeeks isReadOnly={isReadOnly} />
      <SkipChoice isReadOnly={isReadOnly} name="skipHolidays" />
      <SkipChoice isReadOnly={isReadOnly} name="skipSchoolHolidays" />
    </fieldset>
  );
}

function SkippedWeeks({ isReadOnly }: { isReadOnly: boolean }) {
  const { say } = useSay();
  const { value, setValue } = useField<number[] | null>({ path: "recurrence.skipWeeks" });
  const written = (Array.isArray(value) ? value : []).join(", ");
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped((current) => (readWeeks(current).join(", ") === written ? current : written)), [written]);
  const isUnclear = typed.split(/[\s,;]+/).some((part) => part !== "" && !isWeek(part));
  return (
    <label className="klynge-control">
      <span>{say("events.recurrence.skipWeeks")}</span>
      <input
        aria-describedby="recurrence-weeks-help"
        aria-invalid={isUnclear}
        disabled={isReadOnly}
        id="recurrence-weeks"
        inputMode="numeric"
        onChange={(event) => {
          setTyped(event.target.value);
          setValue(readWeeks(event.target.value));
        }}
        type="text"
        value={typed}
      />
      <span className="klynge-help" id="recurrence-weeks-help">
        {say(isUnclear ? "error.week" : "recurrence.skipWeeks.help")}
      </span>
    </label>
  );
}

function SkipChoice({ name, isReadOnly }: { name: "skipHolidays" | "skipSchoolHolidays"; isReadOnly: boolean }) {
  const { say } = useSay();
  const { value, setValue } = useField<boolean | null>({ path: `recurrence.${name}` });
  return (
    <label className="klynge-check">
      <input checked={value === true} disabled={isReadOnly} onChange={(event) => setValue(event.target.checked)} type="checkbox" />
      <span>{say(`events.recurrence.${name}`)}</span>
    </label>
  );
}

function readWeeks(text: string): number[] {
  return [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .filter(isWeek)
        .map(Number),
    ),
  ].sort((a, b) => a - b);
}

function isWeek(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 53;
}
