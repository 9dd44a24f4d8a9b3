import { type PublicHoliday, publicHolidaysOn } from "../holidays/public-holidays.ts";
import type { SchoolHoliday } from "../holidays/school-holidays.ts";
import { type ClusterCalendar, daysOf } from "./cluster-calendar.ts";
import type { PlannedDate } from "./planned-date.ts";
import { CLASH_LEVELS, type ClashLevel, type Judgement, judge, worst } from "./rules.ts";

export type Clash = Judgement & { other: PlannedDate };

/** What lies near one date: other events, worst first, and the holidays of its days. */
export type DateClashes = {
  date: PlannedDate;
  level: ClashLevel | null;
  clashes: Clash[];
  publicHolidays: PublicHoliday[];
  schoolHoliday: SchoolHoliday | null;
};

/** How many dates there are, how many have something near them to step aside for, and how many are at worst of each level. */
export type LevelCounts = { total: number; hit: number } & Record<ClashLevel, number>;

type SchoolHolidays = { on(day: string): SchoolHoliday | null };

/** Looks at everything else in the cluster on the days of a date. The event's own dates do not count. */
export function findClashes({
  date,
  calendar,
  school,
}: {
  date: PlannedDate;
  calendar: ClusterCalendar;
  school: SchoolHolidays;
}): DateClashes {
  const days = daysOf(date);
  const others = new Set(days.flatMap((day) => calendar.on(day)).filter(({ eventId }) => eventId !== date.eventId));
  const clashes = [...others]
    .flatMap((other) => {
      const judgement = judge(date, other);
      return judgement ? [{ ...judgement, other }] : [];
    })
    .sort(byLevelAndTime);
  return {
    date,
    level: worst(clashes.map(({ level }) => level)),
    clashes,
    publicHolidays: days.flatMap(publicHolidaysOn),
    schoolHoliday: days.map(school.on).find((holiday) => holiday !== null) ?? null,
  };
}

/** A note is nothing to step aside for: what counts as a hit is worse. */
export function countLevels(found: readonly DateClashes[]): LevelCounts {
  const count = (level: string) => found.filter((near) => near.level === level).length;
  const [collision, near, note] = [count("collision"), count("near"), count("note")];
  return { total: found.length, hit: collision + near, collision, near, note };
}

function byLevelAndTime(a: Clash, b: Clash): number {
  return (
    CLASH_LEVELS.indexOf(a.level) - CLASH_LEVELS.indexOf(b.level) ||
    a.other.from - b.other.from ||
    (a.other.title < b.other.title ? -1 : a.other.title > b.other.title ? 1 : 0)
  );
}
