import type { PayloadRequest } from "payload";
import { whereAssigned } from "../access/assignment.ts";
import type { HeldRole } from "../access/user-roles.ts";
import { addDays, weekdayOf } from "../calendar/days.ts";
import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import { wallClock } from "../calendar/wall-clock.ts";
import { eventTimes } from "../events/event-times.ts";
import { ownSchoolHolidays } from "../holidays/own-school-holidays.ts";
import { type COLLECTIONS, TENANT_FIELD } from "../names.ts";
import type { ClusterRow, EventRow } from "../snapshot/rows.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";
const DAYS = 14;
/** A cluster with more than these has no gaps to look for. */
const LOOKED_AT = 500;

/** `day` and `lastDay` as `2026-05-12`, `time` as `19.00`; null for a whole day, or one that began before. */
export type ComingDate = {
  id: string;
  title: string;
  day: string;
  lastDay: string;
  time: string | null;
  status: "confirmed" | "hold" | "cancelled";
};

/** The next 14 days of a cluster's calendar, dates by the clock on its wall, and what in them is empty. */
export type ComingEvents = {
  from: string;
  to: string;
  dates: ComingDate[];
  /** Days without anything. */
  emptyDays: string[];
  /** Saturdays whose weekend has nothing at all. */
  emptyWeekends: string[];
};

/** Held dates count and are marked; cancelled ones are shown and fill no day. With `held`, only those of the person's villages. */
export async function readComingEvents({
  req,
  cluster,
  held,
  now,
}: {
  req: PayloadRequest;
  cluster: ClusterRow;
  held?: HeldRole;
  now: number;
}): Promise<ComingEvents> {
  const timezone = cluster.timezone || DEFAULT_TIMEZONE;
  const from = wallClock(timezone).dayOf(now);
  const to = addDays(from, DAYS - 1);
  const assigned = held ? whereAssigned({ collection: "events", held }) : null;
  const { docs } = await req.payload.find({
    collection: "events" as typeof COLLECTIONS.events,
    where: {
      and: [
        { [TENANT_FIELD]: { equals: cluster.id } },
        { _status: { equals: "published" } },
        { or: [{ "recurrence.rule": { exists: true } }, { start: { greater_than: new Date(now - 32 * 86_400_000).toISOString() } }] },
        ...(assigned ? [assigned] : []),
      ],
    },
    depth: 0,
    limit: LOOKED_AT,
    pagination: false,
    sort: "-start",
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  const holidays = ownSchoolHolidays(cluster.schoolHolidays);
  const dates = (docs as unknown as EventRow[])
    .flatMap((row) => datesOf({ row, timezone, holidays, now, from, to }))
    .sort((one, other) => (`${one.day} ${one.time ?? ""}` < `${other.day} ${other.time ?? ""}` ? -1 : 1));
  const days = Array.from({ length: DAYS }, (_, index) => addDays(from, index));
  const filling = dates.filter(({ status }) => status !== "cancelled");
  const taken = new Set(days.filter((day) => filling.some((date) => date.day <= day && date.lastDay >= day)));
  return {
    from,
    to,
    dates,
    emptyDays: days.filter((day) => !taken.has(day)),
    emptyWeekends: days.filter((day) => weekdayOf(day) === 6 && !taken.has(day) && !taken.has(addDays(day, 1))),
  };
}

function datesOf({
  row,
  timezone,
  holidays,
  now,
  from,
  to,
}: {
  row: EventRow;
  timezone: string;
  holidays: ReturnType<typeof ownSchoolHolidays>;
  now: number;
  from: string;
  to: string;
}): ComingDate[] {
  const event = eventTimes({ row, timezone, holidays });
  const clock = wallClock(timezone);
  return expandOccurrences({ event, now: new Date(now).toISOString() })
    .map(({ start, end, override }): ComingDate => {
      const day = event.allDay ? start : clock.dayOf(Date.parse(start));
      const lastDay = end === null ? day : event.allDay ? end : clock.dayOf(Date.parse(end));
      const status = override?.row.status === "cancelled" ? "cancelled" : row.status;
      const time = event.allDay ? null : clock.timeOf(Date.parse(start)).replace(":", ".");
      return { id: String(row.id), title: override?.row.title || row.title, day, time, status, lastDay };
    })
    .filter(({ day, lastDay }) => day <= to && lastDay >= from)
    .map((date) => (date.day < from ? { ...date, day: from, time: null } : date));
}
