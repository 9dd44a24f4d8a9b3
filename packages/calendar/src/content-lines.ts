import { CalendarError } from "./problems.ts";

/** One property as the file writes it (RFC 5545, section 3.1). Names are in capitals; the value is raw. */
export type ContentLine = {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
  /** Where it begins in the file, from 1. */
  line: number;
};

const NAME = /^[A-Za-z0-9-]+(?=[;:])/;
/** `;NAME=value`, the value in quotes or not; quotes that are never closed are part of the value. */
const PARAMETER = /;([^=;:]*)(?:=("[^"]*"|[^;:]*))?((?:,(?:"[^"]*"|[^,;:]*))*)/y;
/** Microsoft's programs write names with a colon, as in `TZID=tzone://Microsoft/Utc`, without quotes; times have none. */
const ZONE_WITH_COLON = /;(TZID)=([^";][^;]*)(?=;|:[^:;]*$)()/iy;

/**
 * Puts folded lines together and splits them into name, parameters and value. Empty lines are nothing. A line whose name
 * cannot be one goes to `onIgnored`: programs that fold wrongly write such lines, and the property before is readable
 * without its rest.
 *
 * @throws {CalendarError} for a line that has no value
 */
export function readContentLines({
  text,
  onIgnored,
}: {
  text: string;
  onIgnored: (line: { part: string; line: number }) => void;
}): ContentLine[] {
  const result: ContentLine[] = [];
  for (const { content, line } of unfold(text)) {
    const read = readLine({ content, line });
    if (read) result.push(read);
    else if (result.length === 0) throw new CalendarError({ kind: "not-a-calendar", line, part: content });
    else if (content.includes(":")) onIgnored({ part: content, line });
    else throw new CalendarError({ kind: "not-a-property", line, part: content });
  }
  return result;
}

/** Undoes the escapes of a TEXT value (RFC 5545, section 3.3.11); line breaks become `\n`. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_escape, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter));
}

/** Splits a list at its commas, leaving escaped ones. */
export function splitList(value: string): string[] {
  return value.match(/(?:\\[\s\S]|[^,\\])+/g)?.map((item) => item.trim()) ?? [];
}

function unfold(text: string): { content: string; line: number }[] {
  const lines: { content: string; line: number }[] = [];
  let last: { content: string; line: number } | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (last && /^[ \t]/.test(raw)) last.content += raw.slice(1);
    else if (raw.trim() !== "") {
      last = { content: raw, line: index + 1 };
      lines.push(last);
    }
  }
  return lines;
}

function readLine({ content, line }: { content: string; line: number }): ContentLine | null {
  const name = NAME.exec(content)?.[0];
  if (!name) return null;
  const parameters = new Map<string, string>();
  let position = name.length;
  while (content[position] === ";") {
    const [whole = ";", key = "", first = "", more = ""] =
      matchAt({ form: ZONE_WITH_COLON, content, position }) ?? matchAt({ form: PARAMETER, content, position }) ?? [];
    parameters.set(key.trim().toUpperCase(), first.replace(/^"|"$/g, "") + more);
    position += whole.length;
  }
  if (content[position] !== ":") return null;
  return { name: name.toUpperCase(), parameters, value: content.slice(position + 1), line };
}

function matchAt({ form, content, position }: { form: RegExp; content: string; position: number }): RegExpExecArray | null {
  form.lastIndex = position;
  return form.exec(content);
}
