"use client";

import { useAllFormFields, useForm, useTranslation } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useCallback, useMemo } from "react";
import { wallClock } from "../../calendar/wall-clock.ts";
import { message, type TextKey } from "../../texts/text.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";

export type Say = (key: TextKey, values?: Record<string, string>) => string;

/** Texts in the language of whoever is signed in. */
export function useSay(): { say: Say; language: string } {
  const { language } = useTranslation().i18n;
  return { language, say: useCallback((key, values) => message({ key, language, ...(values && { values }) }), [language]) };
}

export type FormOverride = {
  recurrenceId: string;
  status?: string | null;
  start?: string | null;
  end?: string | null;
  place?: string | null;
  locationText?: string | null;
  note?: string | null;
};

type FormRecurrence = {
  rule: string;
  skipWeeks: number[];
  skipHolidays: boolean;
  skipSchoolHolidays: boolean;
  exceptions: { date: string }[];
  additions: { date: string }[];
  overrides: FormOverride[];
};

/** The event as it stands in the form. Lists without rows are a number in Payload's form, and empty here. */
export type FormEvent = {
  tenant: string | null;
  title: string;
  start: string | null;
  end: string | null;
  allDay: boolean;
  timezone: string;
  recurrence: FormRecurrence;
  rest: Record<string, unknown>;
};

/** Reads the whole form again whenever anything in it changes. */
export function useEventForm(): FormEvent {
  const [fields] = useAllFormFields();
  return useMemo(() => readEvent(reduceFieldsToValues(fields, true)), [fields]);
}

function readEvent(data: Record<string, unknown>): FormEvent {
  const recurrence = (data.recurrence ?? {}) as Record<string, unknown>;
  const { tenant } = data;
  return {
    tenant: typeof tenant === "string" || typeof tenant === "number" ? String(tenant) : null,
    title: text(data.title) ?? "",
    start: instant(data.start),
    end: instant(data.end),
    allDay: data.allDay === true,
    timezone: knownTimezone(text(data.timezone)),
    recurrence: {
      rule: text(recurrence.rule) ?? "",
      skipWeeks: list<number>(recurrence.skipWeeks),
      skipHolidays: recurrence.skipHolidays === true,
      skipSchoolHolidays: recurrence.skipSchoolHolidays === true,
      exceptions: list<{ date: string }>(recurrence.exceptions).filter(({ date }) => Boolean(date)),
      additions: list<{ date: string }>(recurrence.additions).filter(({ date }) => Boolean(date)),
      overrides: list<FormOverride>(recurrence.overrides).filter(({ recurrenceId }) => Boolean(recurrenceId)),
    },
    rest: {
      status: data.status,
      listing: data.listing,
      place: data.place,
      locationText: data.locationText,
      villages: list(data.villages),
      audience: list(data.audience),
    },
  };
}

/** Changes the rows of one of the lists of dates in the form. */
export function useDateRows(name: "exceptions" | "additions" | "overrides"): {
  add: (row: Record<string, unknown>) => void;
  remove: (index: number) => void;
  change: (index: number, values: Record<string, unknown>) => void;
} {
  const { addFieldRow, removeFieldRow, dispatchFields, setModified } = useForm();
  const path = `recurrence.${name}`;
  return {
    add: (row) =>
      addFieldRow({
        path,
        schemaPath: `events.${path}`,
        subFieldState: Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, { value, initialValue: value, valid: true, passesCondition: true }]),
        ),
      }),
    remove: (index) => removeFieldRow({ path, rowIndex: index }),
    change: (index, values) => {
      for (const [key, value] of Object.entries(values))
        dispatchFields({ type: "UPDATE", path: `${path}.${index}.${key}`, value, valid: true });
      setModified(true);
    },
  };
}

/** The local day and time of an instant on the clocks of the event. */
export function localTime({ instant: moment, timezone }: { instant: string; timezone: string }): { day: string; time: string } {
  const clock = wallClock(timezone);
  return { day: clock.dayOf(Date.parse(moment)), time: clock.timeOf(Date.parse(moment)) };
}

export function toInstant({ day, time, timezone }: { day: string; time: string; timezone: string }): string {
  return new Date(wallClock(timezone).instantOf(day, time)).toISOString();
}

function list<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function instant(value: unknown): string | null {
  const time = value instanceof Date || typeof value === "string" ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function knownTimezone(timezone: string | null): string {
  try {
    if (timezone !== null && new Intl.DateTimeFormat("da", { timeZone: timezone })) return timezone;
  } catch {
    // Somebody is just typing it.
  }
  return DEFAULT_TIMEZONE;
}
