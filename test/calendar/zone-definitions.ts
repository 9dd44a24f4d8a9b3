/** VTIMEZONE definitions of zones as they have been since 2008, for a parser that knows no zones by itself. */
export const ZONE_DEFINITIONS: Readonly<Record<string, readonly string[]>> = {
  "Europe/Copenhagen": define({
    daylight: { start: "20080330T020000", from: "+0100", to: "+0200", rule: "BYMONTH=3;BYDAY=-1SU" },
    standard: { start: "20071028T030000", from: "+0200", to: "+0100", rule: "BYMONTH=10;BYDAY=-1SU" },
  }),
  "America/New_York": define({
    daylight: { start: "20080309T020000", from: "-0500", to: "-0400", rule: "BYMONTH=3;BYDAY=2SU" },
    standard: { start: "20071104T020000", from: "-0400", to: "-0500", rule: "BYMONTH=11;BYDAY=1SU" },
  }),
  "Australia/Lord_Howe": define({
    daylight: { start: "20081005T020000", from: "+1030", to: "+1100", rule: "BYMONTH=10;BYDAY=1SU" },
    standard: { start: "20080406T020000", from: "+1100", to: "+1030", rule: "BYMONTH=4;BYDAY=1SU" },
  }),
};

type Observance = { start: string; from: string; to: string; rule: string };

/** The parts of the definition; its TZID is left to the test. */
function define({ daylight, standard }: { daylight: Observance; standard: Observance }): string[] {
  return [...observance("DAYLIGHT", daylight), ...observance("STANDARD", standard)];
}

function observance(name: string, { start, from, to, rule }: Observance): string[] {
  return [`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `RRULE:FREQ=YEARLY;${rule}`, `END:${name}`];
}
