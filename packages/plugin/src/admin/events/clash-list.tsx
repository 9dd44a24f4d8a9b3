"use client";

import { useConfig } from "@payloadcms/ui";
import type { AnsweredDate } from "../../clashes/answer.ts";
import { LevelBadge } from "./clash-level.tsx";
import { useSay } from "./use-event-form.ts";

/** What lies near one date: each with its level, and why it is told. */
export function ClashList({ date: { clashes, more, holidays } }: { date: AnsweredDate }) {
  const { say } = useSay();
  const { config } = useConfig();
  if (clashes.length + holidays.length === 0) return null;
  return (
    <ul className="klynge-clashes">
      {holidays.map((holiday) => (
        <li className="klynge-clash klynge-clash--holiday" key={holiday}>
          <span aria-hidden="true">⚑</span> {say("clash.holiday", { holiday })}
        </li>
      ))}
      {clashes.map((clash) => (
        <li className={`klynge-clash klynge-clash--${clash.level}`} key={`${clash.eventId} ${clash.when}`}>
          <LevelBadge level={clash.level} />{" "}
          <a href={`${config.routes.admin}/collections/events/${clash.eventId}`} rel="noreferrer" target="_blank">
            {clash.title}
          </a>
          {clash.certainty !== "confirmed" && <em className="klynge-certainty">{say(`certainty.${clash.certainty}`)}</em>}
          <span className="klynge-clash__when">{[clash.when, clash.place].filter(Boolean).join(", ")}</span>
          <span className="klynge-clash__why">{clash.reason}</span>
        </li>
      ))}
      {more > 0 && <li className="klynge-clash">{say("clash.more", { count: String(more) })}</li>}
    </ul>
  );
}
