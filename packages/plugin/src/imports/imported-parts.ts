import { idOf } from "../access/user-roles.ts";
import { isRichText, richTextPassages } from "../facts/readable-text.ts";
import { plainToRichText } from "../rich-text/plain-to-rich-text.ts";
import type { ImportedEvent } from "./imported-event.ts";

/** The parts of an event that another calendar speaks of, and a person may correct, one by one. */
export const IMPORTED_PARTS = ["title", "description", "time", "where", "link", "category", "status"] as const;
export type ImportedPart = (typeof IMPORTED_PARTS)[number];

type Data = Record<string, unknown>;

/** Each part as text that is equal where the part says the same, however it is stored. */
export type PartTexts = Record<ImportedPart, string>;

/** What an imported event is in the fields of the CMS, part by part. `placeOf` finds a meeting place of the cluster by its name. */
export function toParts({
  event,
  placeOf,
}: {
  event: ImportedEvent;
  placeOf: (name: string) => string | null;
}): Record<ImportedPart, Data> {
  const place = event.locationText === null ? null : placeOf(event.locationText);
  const isMeeting = event.url !== null && MEETING_HOSTS.test(new URL(event.url).hostname);
  const readMore = event.url !== null && !isMeeting && !event.description?.includes(event.url) ? event.url : "";
  return {
    title: { title: event.title },
    description: { description: plainToRichText(`${event.description ?? ""}\n\n${readMore}`) },
    time: {
      start: event.start,
      end: event.end,
      allDay: event.allDay,
      timezone: event.timezone,
      recurrence: {
        rule: event.rule,
        exceptions: event.exceptions.map((date) => ({ date })),
        additions: event.additions.map((date) => ({ date })),
        overrides: event.overrides,
      },
    },
    where: { place, locationText: place === null ? event.locationText : null },
    link: { onlineUrl: isMeeting ? event.url : null },
    category: { category: categoryOf(event.categories) },
    status: { status: event.status },
  };
}

const MEETING_HOSTS = /(?:^|\.)(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|jit\.si|whereby\.com|webex\.com)$/;

const CATEGORY_WORDS: readonly [category: string, words: RegExp][] = [
  ["church", /kirke|gudstjeneste|church/i],
  ["sport", /sport|idræt|motion|fodbold|gymnastik|svøm|fitness|løb|håndbold|badminton/i],
  ["children", /børn|unge|junior|familie|child|kids|youth/i],
  ["culture", /kultur|musik|koncert|teater|kunst|film|foredrag|culture|music/i],
  ["food", /spisning|mad\b|food|dinner/i],
  ["nature", /natur|vandretur|gåtur|nature|walk/i],
  ["meeting", /møde|generalforsamling|meeting/i],
  ["community", /fælles|fest|marked|community|social/i],
];

/** The first of our kinds that a calendar's own words fit; none rather than a wrong one. */
function categoryOf(categories: readonly string[]): string | null {
  const text = categories.join(" ");
  return CATEGORY_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** The parts of an event as it is stored, as texts to compare. */
export function partTexts(doc: Data): PartTexts {
  const recurrence = (doc.recurrence ?? {}) as Data;
  const dates = (rows: unknown) => listOf(rows).map((row) => instant((row as Data).date));
  const overrides = listOf(recurrence.overrides).map((row) => {
    const { recurrenceId, status, start, end, title, locationText, note } = row as Data;
    return [instant(recurrenceId), status, instant(start), instant(end), word(title), word(locationText), word(note)];
  });
  const time = [instant(doc.start), instant(doc.end), doc.allDay === true, doc.timezone, word(recurrence.rule)];
  return {
    title: word(doc.title),
    description: isRichText(doc.description)
      ? richTextPassages(doc.description)
          .map((passage) => passage.text)
          .join("\n")
      : "",
    time: JSON.stringify([...time, dates(recurrence.exceptions), dates(recurrence.additions), overrides]),
    where: JSON.stringify([idOf(doc.place) ?? "", word(doc.locationText)]),
    link: word(doc.onlineUrl),
    category: word(doc.category),
    status: word(doc.status),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const word = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const instant = (value: unknown): string => (value ? new Date(value as string).toISOString() : "");
