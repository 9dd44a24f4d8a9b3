"use client";

import type { DateFieldClient, DefaultCellComponentProps } from "payload";
import { whenText } from "../../clashes/clash-words.ts";
import { spanOf } from "../../clashes/plan-event.ts";
import { useSay } from "./use-event-form.ts";

/** When an event begins, on its own clocks, in the list of events. */
export function EventDateCell({ cellData, rowData }: DefaultCellComponentProps<DateFieldClient>) {
  const { language } = useSay();
  const time = new Date(typeof cellData === "string" || cellData instanceof Date ? cellData : Number.NaN);
  if (Number.isNaN(time.getTime())) return null;
  const timezone = typeof rowData?.timezone === "string" && rowData.timezone ? rowData.timezone : "Europe/Copenhagen";
  const date = spanOf({ start: time.toISOString(), end: null, timezone });
  const text = whenText({ date, timezone, language });
  return <span>{rowData?.allDay === true ? text.replace(/ (?:kl\.|at) .*$/, "") : text}</span>;
}
