import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { buildComponents } from "../../packages/calendar/src/components.ts";
import { readContentLines } from "../../packages/calendar/src/content-lines.ts";
import { findIanaZone } from "../../packages/calendar/src/zones/iana-zone.ts";
import { createZoneResolver } from "../../packages/calendar/src/zones/resolve-zone.ts";
import { createRandom } from "../fixtures/random.ts";
import { calendarOf } from "./support.ts";
import { ZONE_DEFINITIONS } from "./zone-definitions.ts";

const HOUR = 3_600_000;
const ZONES = [
  "Europe/Copenhagen",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/St_Johns",
  "Asia/Tehran",
];

/** Times at random and, as often, within hours of a change of the zone's offset. */
function randomTimes({ zone, count, from }: { zone: string; count: number; from: number }): number[] {
  const random = createRandom(zone);
  const times: number[] = [];
  while (times.length < count) {
    const time = Date.UTC(from, 0) + random.below((2040 - from) * 365 * 24) * HOUR;
    const next = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
    times.push(time);
    if (next) times.push(next.epochMilliseconds + (random.below(28 * 60) - 14 * 60) * 60_000);
  }
  return times;
}

it.each(ZONES)("%s has the clocks of Temporal, in both directions", (name) => {
  const zone = findIanaZone(name);
  for (const time of randomTimes({ zone: name, count: 400, from: 1950 })) {
    const there = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name);
    expect(zone?.toWall(time), there.toString()).toBe(Date.parse(`${there.toPlainDateTime()}Z`));
    const plain = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO("UTC").toPlainDateTime();
    expect(zone?.toInstant(time), `${plain} ${name}`).toBe(plain.toZonedDateTime(name).epochMilliseconds);
  }
});

it.each(Object.keys(ZONE_DEFINITIONS))("a definition of %s has the clocks of Temporal, in both directions", (name) => {
  const text = calendarOf(["BEGIN:VTIMEZONE", "TZID:Own", ...(ZONE_DEFINITIONS[name] ?? []), "END:VTIMEZONE"]);
  const [calendar] = buildComponents(readContentLines({ text, onIgnored: () => undefined }));
  const zone = calendar && createZoneResolver(calendar)("Own");
  expect(zone?.isIana).toBe(false);
  for (const time of randomTimes({ zone: name, count: 400, from: 2009 })) {
    const there = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name);
    expect(zone?.toWall(time), there.toString()).toBe(Date.parse(`${there.toPlainDateTime()}Z`));
    const plain = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO("UTC").toPlainDateTime();
    expect(zone?.toInstant(time), `${plain} ${name}`).toBe(plain.toZonedDateTime(name).epochMilliseconds);
  }
});
