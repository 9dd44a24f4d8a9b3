"use client";

import { FieldError, FieldLabel, useField } from "@payloadcms/ui";
import type { GroupFieldClientComponent } from "payload";
import { useEffect, useRef, useState } from "react";
import { type Choices, followFirstDay, readChoices, writeRule } from "../../calendar/recurrence-choices.ts";
import { recurrenceSentence } from "../../calendar/recurrence-sentence.ts";
import { RecurrenceChoices } from "./recurrence-choices.tsx";
import { SkippedDays } from "./skipped-days.tsx";
import { localTime, useEventForm, useSay } from "./use-event-form.ts";

const WEEKLY: Omit<Choices, "frequency"> = { interval: 1, weekdays: [], ending: { kind: "never" } };

/** How an event repeats: chosen in plain words, said back as a sentence. Only the rule is stored; one that has no words is kept. */
export const RecurrenceField: GroupFieldClientComponent = ({ field, readOnly }) => {
  const { say, language } = useSay();
  const rule = useField<string | null>({ path: "recurrence.rule" });
  const { start, timezone, recurrence } = useEventForm();
  const [isByHand, setByHand] = useState(false);
  const firstDay = start ? localTime({ instant: start, timezone }).day : null;
  useRuleThatFollows({ firstDay, timezone });
  const { value, setValue, showError } = rule;
  const choices = value && firstDay ? readChoices({ rule: value, firstDay, timezone }) : null;
  const chosen = isByHand || (value && !choices) ? "custom" : (choices?.frequency ?? "never");
  const choose = (next: Choices) => firstDay && setValue(writeRule({ choices: next, firstDay }));
  const pick = (frequency: string) => {
    setByHand(frequency === "custom");
    if (frequency === "custom") return;
    if (frequency === "never") return setValue(null);
    choose({ ...(choices ?? WEEKLY), frequency: frequency as Choices["frequency"], weekdays: [] });
  };
  const sentence =
    start &&
    recurrenceSentence({
      start,
      timezone,
      ...recurrence,
      exceptions: dates(recurrence.exceptions),
      additions: dates(recurrence.additions),
      language,
    });
  const isReadOnly = readOnly === true;
  return (
    <section className="field-type klynge-recurrence" id="field-recurrence">
      <h3 className="klynge-heading">{typeof field.label === "object" ? field.label[language.startsWith("en") ? "en" : "da"] : ""}</h3>
      {firstDay === null ? (
        <p className="klynge-help">{say("recurrence.needsStart")}</p>
      ) : (
        <>
          <RecurrenceChoices
            choices={choices}
            chosen={chosen}
            firstDay={firstDay}
            isReadOnly={isReadOnly}
            onChoices={choose}
            onFrequency={pick}
          />
          {chosen === "custom" && (
            <div className={`klynge-control ${showError ? "error" : ""}`}>
              <FieldLabel htmlFor="recurrence-rule" label={say("events.recurrence.rule")} path="recurrence.rule" />
              <FieldError path="recurrence.rule" showError={showError} />
              <input
                autoComplete="off"
                disabled={isReadOnly}
                id="recurrence-rule"
                onChange={(event) => setValue(event.target.value.trim().toUpperCase() || null)}
                type="text"
                value={value ?? ""}
              />
              <p className="klynge-help">{say(value && !isByHand ? "recurrence.keptRule" : "events.recurrence.rule.help")}</p>
            </div>
          )}
          {value && <SkippedDays isReadOnly={isReadOnly} />}
          {sentence && (
            <p aria-live="polite" className="klynge-sentence" data-recurrence-sentence>
              {sentence}
            </p>
          )}
        </>
      )}
    </section>
  );
};

/** A series on Tuesdays becomes one on Wednesdays when its first date moves there. */
function useRuleThatFollows({ firstDay, timezone }: { firstDay: string | null; timezone: string }): void {
  const { value, setValue } = useField<string | null>({ path: "recurrence.rule" });
  const before = useRef(firstDay);
  useEffect(() => {
    const from = before.current;
    before.current = firstDay ?? from;
    if (!value || !from || !firstDay || from === firstDay) return;
    const followed = followFirstDay({ rule: value, from, to: firstDay, timezone });
    if (followed !== value) setValue(followed);
  }, [firstDay, timezone, value, setValue]);
}

function dates(rows: readonly { date: string }[]): string[] {
  return rows.map(({ date }) => date);
}
