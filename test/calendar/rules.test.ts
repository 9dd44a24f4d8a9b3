import { expect, it } from "vitest";
import { createRandom, type Random } from "../fixtures/random.ts";
import { datesOfRule } from "./rule-oracle.ts";
import { listEvent, starts } from "./support.ts";

/** Rules of every shape that calendar programs write, compared with a slow reading of the standard, day by day. */
const CASES = 1500;
const DAY = 86_400_000;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

it("the dates of random rules are those the standard says", () => {
  const random = createRandom("rules");
  for (let index = 0; index < CASES; index += 1) {
    const first = isoDate(Date.UTC(2025, 0) + random.below(730) * DAY);
    const last = isoDate(Date.parse(first) + 1000 * DAY);
    const rule = randomRule(random);
    const ours = starts(listEvent([`DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`, `RRULE:${rule}`], { from: first, to: last }));
    expect(ours, `${first} ${rule}`).toEqual(datesOfRule({ rule, first, last }));
  }
});

function randomRule(random: Random): string {
  const frequency = random.pick(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"]);
  const parts = [`FREQ=${frequency}`];
  const some = (items: readonly (string | number)[], most = 3) => {
    const picked = new Set<string | number>();
    for (let count = 1 + random.below(most); count > 0; count -= 1) picked.add(random.pick(items));
    return [...picked].join(",");
  };
  const ordinal = (ordinals: readonly string[]) => some(WEEKDAYS.map((day) => `${random.pick(ordinals)}${day}`));
  const monthDays = [1, 2, 13, 28, 29, 30, 31, -1, -2, -31];
  const months = [1, 2, 3, 5, 8, 10, 12];
  if (random.chance(0.5)) parts.push(`INTERVAL=${1 + random.below(4)}`);
  if (random.chance(0.25)) parts.push(`BYMONTH=${some(months)}`);
  const hasMonth = parts.some((part) => part.startsWith("BYMONTH"));
  const by = {
    DAILY: ["", `BYDAY=${some(WEEKDAYS)}`, `BYMONTHDAY=${some(monthDays)}`],
    WEEKLY: ["", `BYDAY=${some(WEEKDAYS, 5)}`, `BYDAY=${some(WEEKDAYS)}`],
    MONTHLY: [
      "",
      `BYDAY=${ordinal(["", "1", "2", "4", "5", "-1", "-2"])}`,
      `BYMONTHDAY=${some(monthDays)}`,
      `BYDAY=${some(WEEKDAYS)};BYMONTHDAY=${some([13, 14, 1, -1])}`,
    ],
    YEARLY: [
      "",
      `BYDAY=${ordinal(["", "1", "20", "-1", "-3"])}`,
      `BYMONTHDAY=${some(monthDays)}`,
      hasMonth ? "" : `BYYEARDAY=${some([1, 60, 100, 365, 366, -1, -366])}`,
    ],
  }[frequency];
  const part = random.pick(by ?? [""]);
  if (part !== "") parts.push(part);
  if (part !== "" && frequency !== "DAILY" && random.chance(0.3)) parts.push(`BYSETPOS=${some([1, 2, 3, -1, -2])}`);
  if (random.chance(0.3)) parts.push(`WKST=${random.pick(WEEKDAYS)}`);
  if (random.chance(0.3)) parts.push(`COUNT=${1 + random.below(20)}`);
  return parts.join(";");
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
