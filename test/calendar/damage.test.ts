import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CalendarError, listOccurrences, parseCalendar } from "../../packages/calendar/src/index.ts";
import { createRandom, type Random } from "../fixtures/random.ts";
import { readFixture } from "./support.ts";

const CASES = 1000;
const PIECES = [
  "",
  ":",
  ";",
  "=",
  ",",
  '"',
  "\\",
  "\n",
  "\r\n ",
  "0",
  "9",
  "-",
  "T",
  "Z",
  "/",
  "BEGIN:VEVENT\n",
  "END:VEVENT\n",
  "COUNT=1",
  "99999999",
];
const files = readdirSync(join(import.meta.dirname, "fixtures"));

it.each(files)("%s, damaged anywhere, is read or refused with a line of the file, and nothing else", (file) => {
  const whole = readFixture(file);
  const random = createRandom(file);
  let refused = 0;
  for (let index = 0; index < CASES; index += 1) {
    const text = damage({ text: whole, random });
    try {
      listOccurrences({ calendar: parseCalendar(text), from: "2026-01-01", to: "2027-01-01" });
    } catch (error) {
      expect(error, text).toBeInstanceOf(CalendarError);
      const { line } = (error as CalendarError).problem;
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(CASES / 10);
  expect(refused).toBeLessThan(CASES);
});

function damage({ text, random }: { text: string; random: Random }): string {
  let damaged = text;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(damaged.length);
    damaged = damaged.slice(0, at) + random.pick(PIECES) + damaged.slice(at + random.below(random.chance(0.1) ? 200 : 4));
  }
  return damaged;
}
