import { isDay } from "./days.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "januar", "january"],
  ["feb", "februar", "february"],
  ["mar", "marts", "march"],
  ["apr", "april"],
  ["maj", "may"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["okt", "oktober", "oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
];

/**
 * Reads dates as people type them, day before month: `12/3, 19/3`, `12.3.2027`, `12. marts og 19. marts`, `2027-03-12`. Without a year it is
 * the next such day from `today` on, and each date comes after the one before it. Gives what cannot be read back as it was typed.
 *
 * @example readTypedDates({ text: "12/3, 19/3", today: "2026-11-25" }) // { days: ["2027-03-12", "2027-03-19"], unreadable: [] }
 */
export function readTypedDates({ text, today }: { text: string; today: string }): { days: string[]; unreadable: string[] } {
  const days: string[] = [];
  const unreadable: string[] = [];
  for (const piece of text.split(/[,;\n&]|\s+(?:og|and)\s+/i).map((part) => part.trim())) {
    if (piece === "") continue;
    const day = readDate({ text: piece, today: days.at(-1) ?? today });
    if (day === null) unreadable.push(piece);
    else days.push(day);
  }
  return { days: [...new Set(days)].sort(), unreadable };
}

function readDate({ text, today }: { text: string; today: string }): string | null {
  if (isDay(text)) return text;
  const plain = text.toLowerCase().replace(/^(?:den|d\.|the)\s+/, "");
  const [, day, month, year] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\.?(?:\s*[/.\s-]\s*(\d{4}|\d{2}))?$/.exec(plain) ??
    /^(\d{1,2})\.?\s*([a-zæøå]+)\.?(?:\s+(\d{4}|\d{2}))?$/.exec(plain) ??
    [];
  if (!day || !month) return null;
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.findIndex((names) => names.includes(month)) + 1;
  const at = (inYear: number) => `${inYear}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year) return known(at(Number(year.length === 2 ? `20${year}` : year)));
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be years away.
  return Array.from({ length: 8 }, (_, index) => at(thisYear + index)).find((candidate) => isDay(candidate) && candidate >= today) ?? null;
}

function known(day: string): string | null {
  return isDay(day) ? day : null;
}
