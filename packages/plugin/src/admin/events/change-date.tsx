"use client";

import { useConfig } from "@payloadcms/ui";
import { useEffect, useId, useState } from "react";
import { isDay } from "../../calendar/days.ts";
import type { AnsweredDate } from "../../clashes/answer.ts";
import { type FormOverride, localTime, toInstant, useEventForm, useSay } from "./use-event-form.ts";

type Place = { id: string; name: string };

/** Moves one date of a series, or gives it a place or a note of its own. */
export function ChangeDate({
  date,
  override,
  onSet,
  onClose,
}: {
  date: AnsweredDate;
  override: FormOverride | undefined;
  onSet: (values: Record<string, unknown>) => void;
  onClose: () => void;
}) {
  const { say } = useSay();
  const id = useId();
  const { timezone, allDay, tenant } = useEventForm();
  const places = usePlaces(tenant);
  const local = (moment: string) => (moment.length === 10 ? { day: moment, time: "" } : localTime({ instant: moment, timezone }));
  const [start, setStart] = useState(local(date.start));
  const [endTime, setEndTime] = useState(date.end ? local(date.end).time : "");
  const [place, setPlace] = useState(String(override?.place ?? ""));
  const [locationText, setLocationText] = useState(override?.locationText ?? "");
  const [note, setNote] = useState(override?.note ?? "");
  const at = (day: string, time: string) => toInstant({ day, time: allDay ? "12:00" : time || "12:00", timezone });
  const save = () => {
    if (!isDay(start.day)) return;
    const isAsInSeries = at(start.day, start.time) === date.recurrenceId || start.day === date.recurrenceId;
    const isNextDay = endTime !== "" && endTime < start.time;
    const end = endTime === "" || allDay ? null : at(isNextDay ? nextDay(start.day) : start.day, endTime);
    onSet({
      start: isAsInSeries ? null : at(start.day, start.time),
      end,
      place: place || null,
      locationText: locationText.trim() || null,
      note: note.trim() || null,
    });
    onClose();
  };
  return (
    <div className="klynge-change">
      <label className="klynge-control" htmlFor={`${id}-day`}>
        <span>{say("when.day")}</span>
        <input id={`${id}-day`} onChange={(event) => setStart({ ...start, day: event.target.value })} type="date" value={start.day} />
      </label>
      {!allDay && (
        <>
          <label className="klynge-control" htmlFor={`${id}-time`}>
            <span>{say("events.start")}</span>
            <input
              id={`${id}-time`}
              onChange={(event) => setStart({ ...start, time: event.target.value })}
              type="time"
              value={start.time}
            />
          </label>
          <label className="klynge-control" htmlFor={`${id}-end`}>
            <span>{say("events.end")}</span>
            <input id={`${id}-end`} onChange={(event) => setEndTime(event.target.value)} type="time" value={endTime} />
          </label>
        </>
      )}
      <label className="klynge-control" htmlFor={`${id}-place`}>
        <span>{say("planned.ownPlace")}</span>
        <select id={`${id}-place`} onChange={(event) => setPlace(event.target.value)} value={place}>
          <option value="">{say("planned.usualPlace")}</option>
          {places.map(({ id: placeId, name }) => (
            <option key={placeId} value={placeId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="klynge-control" htmlFor={`${id}-words`}>
        <span>{say("events.locationText")}</span>
        <input id={`${id}-words`} onChange={(event) => setLocationText(event.target.value)} type="text" value={locationText} />
      </label>
      <label className="klynge-control klynge-control--wide" htmlFor={`${id}-note`}>
        <span>{say("events.override.note")}</span>
        <textarea id={`${id}-note`} onChange={(event) => setNote(event.target.value)} rows={2} value={note} />
      </label>
      <div className="klynge-date__actions">
        <button className="klynge-button klynge-button--main" onClick={save} type="button">
          {say("planned.apply")}
        </button>
        <button className="klynge-button klynge-button--quiet" onClick={onClose} type="button">
          {say("planned.close")}
        </button>
      </div>
    </div>
  );
}

/** The meeting places of the cluster, by name. */
function usePlaces(tenant: string | null): Place[] {
  const { config } = useConfig();
  const [places, setPlaces] = useState<Place[]>([]);
  const query = `where[tenant][equals]=${encodeURIComponent(tenant ?? "")}&limit=200&depth=0&sort=name&select[name]=true`;
  const url = tenant === null ? null : `${config.serverURL}${config.routes.api}/places?${query}`;
  useEffect(() => {
    if (url === null) return;
    const controller = new AbortController();
    fetch(url, { credentials: "include", signal: controller.signal })
      .then((response) => response.json())
      .then((body: { docs?: Place[] }) => setPlaces(body.docs ?? []))
      .catch(() => {
        // Without the list the place can still be written in words.
      });
    return () => controller.abort();
  }, [url]);
  return places;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
