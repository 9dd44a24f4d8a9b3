import { type Component, findProperty } from "../components.ts";
import { unescapeText } from "../content-lines.ts";
import { createDefinedZone } from "./defined-zone.ts";
import { findIanaZone } from "./iana-zone.ts";
import type { TimeZone } from "./time-zone.ts";
import { WINDOWS_ZONES } from "./windows-zones.ts";

const windowsZones = new Map(Object.entries(WINDOWS_ZONES).map(([windows, iana]) => [windows.toLowerCase(), iana]));
windowsZones.set("tzone://microsoft/utc", "Etc/UTC");

/**
 * Finds the zones of a calendar by their TZID; null for one that is neither known nor defined. A name that is known, to IANA or
 * to Windows, stands for that zone's own rules: definitions in files are often cut to one year or miss summer time. Any other
 * name means what the file's VTIMEZONE says.
 *
 * @throws {CalendarError} for a definition that cannot be read, once it is needed
 */
export function createZoneResolver(calendar: Component): (tzid: string) => TimeZone | null {
  const definitions = new Map<string, Component>();
  for (const component of calendar.components) {
    const tzid = component.name === "VTIMEZONE" ? findProperty(component, "TZID")?.value : undefined;
    if (tzid !== undefined && !definitions.has(nameOf(tzid))) definitions.set(nameOf(tzid), component);
  }
  const known = new Map<string, TimeZone | null>();
  return (tzid) => {
    const name = nameOf(tzid);
    let zone = known.get(name);
    if (zone === undefined) {
      zone = findNamedZone(name) ?? findDefinedZone({ id: name, definition: definitions.get(name) });
      known.set(name, zone);
    }
    return zone;
  };
}

/** The property is a text, in which commas are escaped, and the parameter is none (sections 3.8.3.1 and 3.2.19); programs mix them up. */
function nameOf(tzid: string): string {
  return unescapeText(tzid).trim();
}

/** The zone that a name stands for, IANA's, Windows' or an offset such as `UTC+01:00`; null for a name that says nothing. */
function findNamedZone(name: string): TimeZone | null {
  const windows = windowsZones.get(name.toLowerCase());
  if (windows) return findIanaZone(windows);
  const offset = /^(?:UTC|GMT)?([+-]\d\d):?(\d\d)$/i.exec(name);
  if (offset) return findIanaZone(`${offset[1]}:${offset[2]}`);
  if (IANA_NAME.test(name)) return findIanaZone(name);
  // Programs put their own address before the name, as in /mozilla.org/20050126_1/Europe/Berlin.
  const segments = name.startsWith("/") ? name.slice(1).split("/") : [];
  for (const count of [3, 2, 1]) {
    const ending = segments.slice(-count).join("/");
    const zone = IANA_NAME.test(ending) ? findIanaZone(ending) : null;
    if (zone) return zone;
  }
  return null;
}

const IANA_NAME = /^[\w+-]+(?:\/[\w+-]+)*$/;

function findDefinedZone({ id, definition }: { id: string; definition: Component | undefined }): TimeZone | null {
  if (!definition) return null;
  const location = findProperty(definition, "X-LIC-LOCATION")?.value.trim();
  return (location ? findNamedZone(location) : null) ?? createDefinedZone({ id, definition });
}
