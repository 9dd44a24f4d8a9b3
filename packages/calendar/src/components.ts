import type { ContentLine } from "./content-lines.ts";
import { CalendarError } from "./problems.ts";

/** What stands between a BEGIN and its END (RFC 5545, section 3.4 and following). The name is in capitals. */
export type Component = { name: string; line: number; properties: ContentLine[]; components: Component[] };

/** Components that are read. Others, such as tasks and alarms, may be as untidy as they like. */
const READ = new Set(["VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"]);

/**
 * Builds the calendars of a file, nearly always one.
 *
 * @throws {CalendarError} for a file that is none, or one whose components do not end as they begin
 */
export function buildComponents(lines: readonly ContentLine[]): Component[] {
  const root: Component = { name: "", line: 1, properties: [], components: [] };
  const open = [root];
  for (const line of lines) {
    const current = open.at(-1) ?? root;
    const value = line.value.trim().toUpperCase();
    if (line.name === "BEGIN") {
      if (current === root && value !== "VCALENDAR") throw outside({ root, line });
      const component: Component = { name: value, line: line.line, properties: [], components: [] };
      current.components.push(component);
      open.push(component);
    } else if (line.name === "END") {
      end({ open, name: value, line });
    } else if (current === root) {
      throw outside({ root, line });
    } else {
      current.properties.push(line);
    }
  }
  const unfinished = open.at(-1);
  if (unfinished && unfinished !== root) throw notEnded(unfinished);
  if (root.components.length === 0) throw new CalendarError({ kind: "not-a-calendar", line: 1, part: "" });
  return root.components;
}

/** The one property of that name, or undefined. Where a program writes it twice, the first counts. */
export function findProperty(component: Component, name: string): ContentLine | undefined {
  return component.properties.find((property) => property.name === name);
}

function end({ open, name, line }: { open: Component[]; name: string; line: ContentLine }): void {
  const current = open.at(-1);
  if (!current || open.length === 1) throw new CalendarError({ kind: "unexpected-end", line: line.line, part: `END:${line.value}` });
  if (current.name !== name) {
    if (open.some((component) => component.name === name)) throw notEnded(current);
    if (READ.has(current.name)) throw new CalendarError({ kind: "unexpected-end", line: line.line, part: `END:${line.value}` });
  }
  open.pop();
}

function outside({ root, line }: { root: Component; line: ContentLine }): CalendarError {
  const kind = root.components.length === 0 ? "not-a-calendar" : "outside-of-calendar";
  return new CalendarError({ kind, line: line.line, part: `${line.name}:${line.value}` });
}

function notEnded({ name, line }: Component): CalendarError {
  return new CalendarError({ kind: "not-ended", line, part: `BEGIN:${name}` });
}
