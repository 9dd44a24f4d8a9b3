/** Reckoning with calendar dates, written as in `2026-05-12`. They have no zone, so nothing here needs one. */
const DAY = 86_400_000;

export function addDays(day: string, days: number): string {
  return toDay(Date.parse(day) + days * DAY);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

/** The week by ISO 8601, as Danish calendars number them: the first one holds 4 January. */
export function weekOf(day: string): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return Math.ceil((daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) + 1) / 7);
}

/** The Monday of a week by ISO 8601. */
export function mondayOfWeek({ year, week }: { year: number; week: number }): string {
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
}

/** The days from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
