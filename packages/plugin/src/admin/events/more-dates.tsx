"use client";

import { toast, useConfig, useDocumentInfo, useFormModified } from "@payloadcms/ui";
import { useState } from "react";
import { readTypedDates } from "../../calendar/typed-dates.ts";
import type { ClashAnswer } from "../../clashes/answer.ts";
import { dayText } from "../../clashes/clash-words.ts";
import { LevelBadge } from "./clash-level.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { type FormEvent, localTime, toInstant, useDateRows, useSay } from "./use-event-form.ts";

/**
 * Enters many dates at once, typed or picked in a month: as more dates of the same event, or as copies with an address of their own. What
 * lies near them is shown before anything is added.
 */
export function MoreDates({
  event: { start, timezone, allDay },
  answer,
  extra,
  onExtra,
}: {
  event: FormEvent;
  answer: ClashAnswer | null;
  extra: readonly string[];
  onExtra: (instants: string[]) => void;
}) {
  const { say, language } = useSay();
  const { id } = useDocumentInfo();
  const isModified = useFormModified();
  const additions = useDateRows("additions");
  const { isCopying, copy } = useCopies();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  if (!start) return null;
  const first = localTime({ instant: start, timezone });
  const { days, unreadable } = readTypedDates({ text: typed, today: localTime({ instant: new Date().toISOString(), timezone }).day });
  const at = (day: string) => toInstant({ day, time: allDay ? "12:00" : first.time, timezone });
  const type = (text: string) => {
    setTyped(text);
    onExtra(readTypedDates({ text, today: first.day }).days.map(at));
  };
  const toggle = (day: string) => type((days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort()).join(", "));
  const close = () => {
    type("");
    setOpen(false);
  };
  const add = () => {
    for (const date of extra) additions.add({ date });
    close();
  };
  const makeCopies = async () => {
    const { isDone, words } = await copy({ id: String(id), starts: days.map(at) });
    if (!isDone) return toast.error(words);
    toast.success(words);
    close();
  };
  const levelOf = (day: string) => answer?.dates.find((date) => (allDay ? date.recurrenceId === day : date.recurrenceId === at(day)));
  if (!isOpen) {
    return (
      <button aria-expanded={false} className="klynge-button" id="more-dates" onClick={() => setOpen(true)} type="button">
        {say("more.open")}
      </button>
    );
  }
  return (
    <div className="klynge-more">
      <h4>{say("more.open")}</h4>
      <label className="klynge-control klynge-control--wide" htmlFor="more-dates-typed">
        <span>{say("more.typed")}</span>
        <textarea
          aria-describedby="more-dates-help"
          id="more-dates-typed"
          onChange={(change) => type(change.target.value)}
          rows={2}
          value={typed}
        />
        <span className="klynge-help" id="more-dates-help">
          {unreadable.length > 0 ? say("more.unreadable", { text: unreadable.join(", ") }) : say("more.typed.help")}
        </span>
      </label>
      <MonthGrid chosen={days} onToggle={toggle} start={days[0] ?? first.day} />
      {days.length > 0 && (
        <ul className="klynge-picked">
          {days.map((day) => (
            <li key={day}>
              {dayText({ day, language })} <LevelBadge level={levelOf(day)?.level ?? null} />
              {levelOf(day)?.clashes[0] && (
                <span className="klynge-clash__why">{`${levelOf(day)?.clashes[0]?.title} – ${levelOf(day)?.clashes[0]?.reason}`}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="klynge-date__actions">
        <button className="klynge-button klynge-button--main" disabled={days.length === 0} onClick={add} type="button">
          {say("more.sameEvent", { count: String(days.length) })}
        </button>
        <button
          aria-describedby="more-dates-copies"
          className="klynge-button"
          disabled={days.length === 0 || !id || isModified || isCopying}
          onClick={makeCopies}
          type="button"
        >
          {say("more.copies", { count: String(days.length) })}
        </button>
        <button className="klynge-button klynge-button--quiet" onClick={close} type="button">
          {say("planned.close")}
        </button>
      </div>
      <p className="klynge-help" id="more-dates-copies">
        {say(!id || isModified ? "more.saveFirst" : "more.copies.help")}
      </p>
    </div>
  );
}

function useCopies() {
  const { config } = useConfig();
  const { say } = useSay();
  const [isCopying, setCopying] = useState(false);
  const copy = async ({ id, starts }: { id: string; starts: string[] }): Promise<{ isDone: boolean; words: string }> => {
    setCopying(true);
    try {
      const response = await fetch(`${config.serverURL}${config.routes.api}/events/${id}/copies`, {
        method: "POST",
        body: JSON.stringify({ starts }),
        credentials: "include",
        headers: { "Content-Type": "application/json" },
      });
      const body = (await response.json()) as { created?: unknown[]; errors?: { message: string }[] };
      if (response.ok) return { isDone: true, words: say("more.copied", { count: String(body.created?.length ?? 0) }) };
      return { isDone: false, words: body.errors?.[0]?.message ?? say("more.failed") };
    } catch {
      return { isDone: false, words: say("more.failed") };
    } finally {
      setCopying(false);
    }
  };
  return { isCopying, copy };
}
