import { describe, expect, test } from "vitest";
import { type CsvError, readCsv } from "../../../packages/plugin/src/imports/read-csv.ts";

const timezone = "Europe/Copenhagen";
const read = (text: string | Uint8Array) => readCsv({ bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, timezone });

describe("a table of events", () => {
  test("is read as spreadsheets save it, whatever parts its columns", () => {
    for (const separator of [";", ",", "\t"]) {
      const text = [
        ["Titel", "Dato", "Tid", "Slut", "Sted", "Beskrivelse"],
        ["Fællesspisning", "12-03-2027", "18.00", "20:30", "Forsamlingshuset", '"Tag tallerken\nog bestik med"'],
      ]
        .map((row) => row.join(separator))
        .join("\r\n");
      expect(read(text)).toMatchObject({
        problems: [],
        events: [
          {
            title: "Fællesspisning",
            start: "2027-03-12T17:00:00.000Z",
            end: "2027-03-12T19:30:00.000Z",
            allDay: false,
            locationText: "Forsamlingshuset",
            description: "Tag tallerken\nog bestik med",
          },
        ],
      });
    }
  });

  test("is read in the coding of Danish Windows, and with a mark at its beginning", () => {
    const windows = Uint8Array.from(Buffer.from("Titel;Dato\r\nÅben have på Mols;1/6/2027", "latin1"));
    expect(read(windows).events[0]?.title).toBe("Åben have på Mols");
    expect(read("\uFEFFTitel;Dato\nÅben have;1.6.2027").events[0]?.title).toBe("Åben have");
    const unicodeText = Uint8Array.from(Buffer.from("\uFEFFTitel\tDato\r\nÅben have\t1.6.2027", "utf16le"));
    expect(read(unicodeText).events[0]?.title).toBe("Åben have");
  });

  test.each(["12. martial 2027", "31. februar 2027", "12. ma 2027", "marts 2027"])("does not take %s for a date", (date) => {
    expect(read(`Titel;Dato\nX;${date}`)).toMatchObject({ events: [], problems: [{ line: 2, kind: "date", value: date }] });
  });

  test.each([
    ["12-03-2027", "2027-03-12"],
    ["12/3/2027", "2027-03-12"],
    ["12. 3. 2027", "2027-03-12"],
    ["fredag 12-3-2027", "2027-03-12"],
    ["2027-03-12", "2027-03-12"],
    ["12-03-27", "2027-03-12"],
    ["12.3.27", "2027-03-12"],
    ["12. marts 2027", "2027-03-12"],
    ["fredag den 12. marts 2027", "2027-03-12"],
    ["12-mar-27", "2027-03-12"],
    ["1 May 2027", "2027-05-01"],
    ["1. okt. 2027", "2027-10-01"],
  ])("knows the date %s", (date, day) => {
    expect(read(`title,date\nX,${date}`).events[0]?.start.slice(0, 10)).toBe(day);
  });

  test("knows whole days, several days, and times on both sides of summer time", () => {
    const { events } = read("Titel;Dato;Tid;Slutdato\nMarked;27-03-2027;;28-03-2027\nFør;27-03-2027;19:00;\nEfter;29-03-2027;kl. 19;");
    expect(events).toMatchObject([
      { allDay: true, end: "2027-03-28T10:00:00.000Z" },
      { start: "2027-03-27T18:00:00.000Z", allDay: false, end: null },
      { start: "2027-03-29T17:00:00.000Z" },
    ]);
  });

  test.each([
    ["19-21", "", "2027-03-12T18:00:00.000Z", "2027-03-12T20:00:00.000Z"],
    ["kl. 19.00 – 21.30", "", "2027-03-12T18:00:00.000Z", "2027-03-12T20:30:00.000Z"],
    ["20:00", "01:00", "2027-03-12T19:00:00.000Z", "2027-03-13T00:00:00.000Z"],
    ["20-02", "", "2027-03-12T19:00:00.000Z", "2027-03-13T01:00:00.000Z"],
  ])("knows the time %s to %s", (time, until, start, end) => {
    const { events, problems } = read(`Titel;Dato;Tid;Slut\nFest;12-03-2027;${time};${until}`);
    expect({ events, problems }).toMatchObject({ events: [{ start, end, allDay: false }], problems: [] });
  });

  test("tells of every row that cannot be read, with its line, and reads the others", () => {
    const { events, problems } = read(
      "Titel;Dato;Tid;Slut\n;1-1-2027;;\nA;31-2-2027;;\nB;1-1-2027;25:00;\nC;1-1-2027;19:00;18:00\n\nD;1-1-2027;19:00;20:00",
    );
    expect(problems).toEqual([
      { line: 2, kind: "title", value: "" },
      { line: 3, kind: "date", value: "31-2-2027" },
      { line: 4, kind: "time", value: "25:00" },
      { line: 5, kind: "end", value: "18:00" },
    ]);
    expect(events.map(({ title }) => title)).toEqual(["D"]);
  });

  test("gives an event the same name each time, so that a file can be brought twice", () => {
    const name = () => read("Titel;Dato\nA;1-1-2027").events[0]?.uid;
    expect(name()).toBe(name());
  });

  test.each([
    ["", "empty"],
    ["Navn på hund;Race\nFido;Puddel", "columns"],
    [`Titel;Dato\n${"A;1-1-2027\n".repeat(2_001)}`, "too-many"],
  ])("is refused where it is none: %#", (text, kind) => {
    const problem = () => {
      try {
        read(text);
      } catch (error) {
        return (error as CsvError).kind;
      }
    };
    expect(problem()).toBe(kind);
  });
});
