import { describe, expect, it } from "vitest";
import { CalendarError, decodeCalendar, parseCalendar } from "../../packages/calendar/src/index.ts";
import { calendarOf, eventOf, listEvent, problemOf } from "./support.ts";

const START = "DTSTART:20260505T170000Z";

function read(lines: readonly string[]) {
  const [event] = parseCalendar(calendarOf(eventOf([START, ...lines]))).events;
  if (!event) throw new Error("no event was read");
  return event;
}

describe("an event", () => {
  it("is read with all its texts", () => {
    const event = read([
      "UID:42@example.org",
      "SEQUENCE:3",
      "STATUS:TENTATIVE",
      "SUMMARY;LANGUAGE=da:Fest: mad\\, musik\\; dans",
      "DESCRIPTION:Første linje\\nanden\\Nog \\\\ streg",
      'LOCATION;ALTREP="http://example.org/a:b;c":Knebel Kro',
      "URL:https://example.org/fest?a=1,2;b",
      "CATEGORIES:Mad\\,drikke,Musik",
      "CATEGORIES:Familie",
      "LAST-MODIFIED:20260102T030405Z",
    ]);
    expect(event).toMatchObject({
      uid: "42@example.org",
      sequence: 3,
      status: "tentative",
      summary: "Fest: mad, musik; dans",
      description: "Første linje\nanden\nog \\ streg",
      location: "Knebel Kro",
      url: "https://example.org/fest?a=1,2;b",
      categories: ["Mad,drikke", "Musik", "Familie"],
      modified: Date.UTC(2026, 0, 2, 3, 4, 5),
      line: 2,
    });
  });

  it("needs nothing but a start", () => {
    const [event] = parseCalendar(calendarOf(["BEGIN:VEVENT", START, "END:VEVENT"])).events;
    expect(event).toMatchObject({ uid: null, sequence: 0, status: "confirmed", summary: "", duration: null, recurrence: null, rules: [] });
  });

  it("is cancelled in a file that takes events back", () => {
    const text = calendarOf(["METHOD:CANCEL", ...eventOf([START])]);
    expect(parseCalendar(text).events[0]?.status).toBe("cancelled");
  });

  it("keeps the titles of tasks, alarms and journals out", () => {
    const alarm = ["BEGIN:VALARM", "TRIGGER:nonsense", "SUMMARY:Alarm", "END:VALARM"];
    const text = calendarOf(["BEGIN:VTODO", "SUMMARY:Task", "END:VTODOO", ...eventOf(["SUMMARY:Event", START, ...alarm])]);
    expect(parseCalendar(text).events.map(({ summary }) => summary)).toEqual(["Event"]);
  });
});

describe("lines", () => {
  it("may be folded, with a space or a tab, in the middle of a name, a parameter or an escape", () => {
    const text = calendarOf([
      "BEGIN:VEVENT",
      "SUMM",
      " ARY:Fest \\",
      "\t, og",
      "  mad",
      "DTSTART;TZID=Europe/Co",
      " penhagen:",
      " 20260505T190000",
      "END:VEVENT",
    ]);
    expect(parseCalendar(text).events[0]?.summary).toBe("Fest , og mad");
    expect(parseCalendar(text).events[0]?.start).toMatchObject({ instant: Date.UTC(2026, 4, 5, 17) });
  });

  it("may end as on any system, be empty, and have names in any case", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["\uFEFFbegin:vcalendar", "", "Begin:VEvent", "dtstart:20260505t170000z", "  ", "end:VEVENT", "END:VCALENDAR"].join(end);
      expect(parseCalendar(text).events).toHaveLength(1);
    }
  });

  it("that are no properties but have a colon are left out with a warning", () => {
    const text = calendarOf(eventOf([START, "ORGANIZER:CN=Danie", "l Latham;CUTYPE=INDIVIDUAL:mailto:a@example.org"]));
    expect(parseCalendar(text).warnings).toEqual([
      { kind: "ignored-line", line: 7, part: "l Latham;CUTYPE=INDIVIDUAL:mailto:a@example.org" },
    ]);
  });

  it("may belong to more than one calendar in a file", () => {
    const text = calendarOf(["X-WR-CALNAME:Knebel\\, Mols", ...eventOf([START])]) + calendarOf(eventOf([START]));
    expect(parseCalendar(text)).toMatchObject({ name: "Knebel, Mols", events: [{ line: 3 }, { line: 10 }] });
  });
});

describe("a file that cannot be read", () => {
  const bare = ["BEGIN:VEVENT", START];
  it.each([
    ["is empty", "", "not-a-calendar", 1],
    ["is a web page", "<!DOCTYPE html>\n<title>Log ind</title>", "not-a-calendar", 1],
    ["is a web page with colons", '<html xmlns:a="http://example.org">\ncolor: red\n', "not-a-calendar", 1],
    ["begins in the middle", "BEGIN:VEVENT\nEND:VEVENT\n", "not-a-calendar", 1],
    ["is cut off in an event", ["BEGIN:VCALENDAR", ...bare].join("\n"), "not-ended", 2],
    ["is cut off after an event", ["BEGIN:VCALENDAR", ...eventOf([START])].join("\n"), "not-ended", 1],
    ["misses the end of an event", calendarOf([...bare, ...eventOf([START])]), "not-ended", 2],
    ["ends what never began", calendarOf(["END:VEVENT"]), "unexpected-end", 2],
    ["ends an event by another name", calendarOf([...bare, "END:VEVNT"]), "unexpected-end", 4],
    ["goes on after its end", `${calendarOf([])}SUMMARY:more\n`, "outside-of-calendar", 3],
    ["has a line without a colon", calendarOf(eventOf([START, "SUMMARY Fest"])), "not-a-property", 6],
    ["has an event without a start", calendarOf(eventOf([])), "no-start", 2],
    ["has a start that is none", calendarOf(eventOf(["DTSTART:i morgen"])), "time", 5],
    ["has a day that does not exist", calendarOf(eventOf(["DTSTART;VALUE=DATE:20260230"])), "time", 5],
    ["has an hour that does not exist", calendarOf(eventOf(["DTSTART:20260505T250000"])), "time", 5],
    ["has an end that is none", calendarOf(eventOf([START, "DTEND:2026-05-05"])), "time", 6],
    ["has a duration that is none", calendarOf(eventOf([START, "DURATION:1 time"])), "duration", 6],
    ["has a duration of nothing", calendarOf(eventOf([START, "DURATION:PT"])), "duration", 6],
    ["has a broken exception", calendarOf(eventOf([START, "EXDATE:20260505T170000Z,x"])), "time", 6],
    ["has a broken addition", calendarOf(eventOf([START, "RDATE;VALUE=PERIOD:20260505T170000Z/x"])), "time", 6],
    ["has a broken name of a date", calendarOf(eventOf([START, "RECURRENCE-ID:x"])), "time", 6],
    ["has an unknown frequency", calendarOf(eventOf([START, "RRULE:FREQ=SOMETIMES"])), "rule", 6],
    ["has a rule without frequency", calendarOf(eventOf([START, "RRULE:BYDAY=TU"])), "rule", 6],
    ["has a rule with a misspelt part", calendarOf(eventOf([START, "RRULE:FREQ=WEEKLY;UNTL=20261231"])), "rule", 6],
    ["has a rule with a broken end", calendarOf(eventOf([START, "RRULE:FREQ=WEEKLY;UNTIL=20261331"])), "rule", 6],
    ["has a rule with a weekday that is none", calendarOf(eventOf([START, "RRULE:FREQ=WEEKLY;BYDAY=TI"])), "rule", 6],
    ["has a rule with a 13th month", calendarOf(eventOf([START, "RRULE:FREQ=YEARLY;BYMONTH=13"])), "rule", 6],
    ["has a rule with an interval of nothing", calendarOf(eventOf([START, "RRULE:FREQ=DAILY;INTERVAL=0"])), "rule", 6],
    ["has a rule that says two things", calendarOf(eventOf([START, "RRULE:FREQ=DAILY;FREQ=WEEKLY"])), "rule", 6],
    ["has a rule of another calendar", calendarOf(eventOf([START, "RRULE:RSCALE=HEBREW;FREQ=YEARLY"])), "rule", 6],
  ])("because it %s is refused with the line", (_why, text, kind, line) => {
    expect(problemOf(text)).toMatchObject({ kind, line });
  });

  it("is refused in words that name line, part, reason and advice", () => {
    const text = calendarOf(eventOf(["DTSTART:i morgen"]));
    expect(() => parseCalendar(text)).toThrow(CalendarError);
    expect(() => parseCalendar(text)).toThrow(
      '[calendar] line 5: "DTSTART:i morgen" — a date reads 20260505, a time 20260505T190000 or 20260505T170000Z — ' +
        "export the calendar again, or mend the line",
    );
  });

  it("counts folded lines by where they begin", () => {
    expect(problemOf(calendarOf(["BEGIN:VEVENT", "DESCRIPTION:a", " b", " c", "DTSTART:x", "END:VEVENT"])).line).toBe(6);
  });
});

describe("what programs get wrong but can only mean one thing", () => {
  it("is understood", () => {
    expect(listEvent(["DTSTART:20260505"])).toMatchObject([{ start: "2026-05-05" }]);
    expect(listEvent([START, "RRULE:"])).toHaveLength(1);
    expect(listEvent([START, "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=;"])).toHaveLength(2);
    expect(listEvent([START, "RRULE:freq=weekly;count=2"])).toHaveLength(2);
    expect(listEvent([START, "RRULE:FREQ=WEEKLY;COUNT=-1;UNTIL=20260520"])).toHaveLength(3);
    expect(listEvent([START, "EXDATE:", "DTEND:", "RDATE:"])).toHaveLength(1);
    expect(listEvent(["DTSTART;VALUE=DATE:20260505T170000Z"])).toMatchObject([{ start: "2026-05-05T17:00:00Z" }]);
    expect(listEvent(["DTSTART:20260505T235960Z"])).toMatchObject([{ start: "2026-05-05T23:59:59Z" }]);
  });

  it("is no reason to stop at a year that means nothing", () => {
    const [occurrence] = listEvent(["DTSTART;TZID=Europe/Copenhagen:00010101T000000"], { from: "0000-01-01", to: "0002-01-01" });
    // The sun over Copenhagen or, in other editions of the zones, over Berlin.
    expect(occurrence?.start).toMatch(/^0000-12-31T23:0\d:\d\dZ$/);
  });

  it("is left out with a warning where an end lies before the start", () => {
    const calendar = parseCalendar(calendarOf(eventOf([START, "DTEND:20260505T010000Z"])));
    expect(calendar.events[0]?.duration).toBeNull();
    expect(calendar.warnings).toEqual([{ kind: "end-before-start", line: 6, part: "DTEND:20260505T010000Z" }]);
  });
});

describe("decodeCalendar", () => {
  const text = calendarOf(eventOf([START, "SUMMARY:Æbleskiver på Ørsted – 5 €"]));
  const summary = (bytes: Uint8Array) => parseCalendar(decodeCalendar(bytes)).events[0]?.summary;

  it("reads UTF-8, with and without a mark, and UTF-16", () => {
    expect(summary(Buffer.from(text))).toBe("Æbleskiver på Ørsted – 5 €");
    expect(summary(Buffer.from(`\uFEFF${text}`))).toBe("Æbleskiver på Ørsted – 5 €");
    expect(summary(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe("Æbleskiver på Ørsted – 5 €");
    expect(summary(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toBe("Æbleskiver på Ørsted – 5 €");
  });

  it("reads the Windows code page of older programs", () => {
    const bytes = Buffer.from(text.replace("€", "E").replace("–", "-"), "latin1");
    expect(summary(bytes)).toBe("Æbleskiver på Ørsted - 5 E");
  });

  it("puts letters together that folding has cut in two, and keeps the lines where they were", () => {
    const whole = Buffer.from(calendarOf(eventOf(["SUMMARY:Rødgrød – og €", START, "BROKEN"])));
    for (let cut = whole.indexOf("R\u00f8d"); cut < whole.indexOf("\r\nDTSTART"); cut += 1) {
      const bytes = Buffer.concat([whole.subarray(0, cut), Buffer.from("\r\n "), whole.subarray(cut)]);
      const folded = decodeCalendar(bytes);
      expect(problemOf(folded), `cut at ${cut}`).toMatchObject({ kind: "not-a-property", line: 7 });
      expect(parseCalendar(folded.replace("BROKEN", "X-OK:1")).events[0]?.summary).toBe("Rødgrød – og €");
    }
  });
});
