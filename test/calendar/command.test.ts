import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarOf, eventOf } from "./support.ts";

const root = join(import.meta.dirname, "../..");
const google = join(import.meta.dirname, "fixtures/google.ics");
const WINDOW = ["--from", "2026-01-01", "--to", "2027-01-01"];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klynge-calendar-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Result = { code: number; stdout: string; stderr: string };

function run(args: readonly string[], { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Result> {
  return execute(process.execPath, [join(cwd, "scripts/calendar.ts"), ...args], { cwd, env });
}

function execute(file: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<Result> {
  const { INIT_CWD: _, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env: { ...inherited, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("npm run calendar", () => {
  it("prints the dates as JSON and nothing else", async () => {
    const { code, stdout, stderr } = await execute(
      "npm",
      ["run", "--silent", "calendar", "--", "occurrences", google, ...WINDOW, "--json"],
      {
        cwd: root,
        env: { npm_config_loglevel: "silent" },
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([
      { start: "2026-03-23T18:00:00Z", end: "2026-03-23T19:30:00Z", summary: "Gymnastik" },
      { start: "2026-03-30T18:00:00Z", end: "2026-03-30T19:30:00Z", summary: "Gymnastik" },
      { start: "2026-04-06T17:00:00Z", end: "2026-04-06T18:30:00Z", summary: "Gymnastik" },
      { start: "2026-06-05", end: "2026-06-08", summary: "Byfest" },
      { start: "2026-08-01T08:00:00Z", end: "2026-08-01T10:00:00Z", summary: "Loppemarked" },
    ]);
  });

  it("works where nothing was built", async () => {
    const copy = join(folder, "unbuilt");
    for (const path of [
      "package.json",
      "scripts/calendar.ts",
      "scripts/lib/calendar-table.ts",
      "scripts/lib/command.ts",
      "packages/calendar/src",
    ])
      await cp(join(root, path), join(copy, path), { recursive: true });
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    expect(JSON.parse((await run(["occurrences", google, ...WINDOW, "--json"], { cwd: copy })).stdout)).toHaveLength(5);
  });
});

describe("occurrences", () => {
  it("shows people a table on Danish clocks", async () => {
    const file = await write(
      "table.ics",
      calendarOf([
        ...eventOf(["UID:1", "SUMMARY:Ét\\ntidspunkt", "DTSTART:20260105T180000Z"]),
        ...eventOf([
          "UID:2",
          "SUMMARY:Nattog",
          "DTSTART;TZID=America/New_York:20260704T160000",
          "DTEND;TZID=America/New_York:20260704T230000",
        ]),
        ...eventOf(["UID:3", "SUMMARY:Uden zone", "DTSTART:20260704T100000", "DTEND:20260704T113000", "STATUS:TENTATIVE"]),
        ...eventOf(["UID:4", "SUMMARY:En dag", "DTSTART;VALUE=DATE:20260801", "DTEND;VALUE=DATE:20260802", "STATUS:CANCELLED"]),
        ...eventOf(["UID:5", "SUMMARY:Lejr", "DTSTART;VALUE=DATE:20260803", "DTEND;VALUE=DATE:20260808"]),
      ]),
    );
    const { stdout, stderr } = await run(["occurrences", file, ...WINDOW]);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      "Mon 2026-01-05 19:00                         Ét tidspunkt",
      "Sat 2026-07-04 10:00–11:30                   Uden zone (tentative)",
      "Sat 2026-07-04 22:00 – Sun 2026-07-05 05:00  Nattog",
      "Sat 2026-08-01 all day                       En dag (cancelled)",
      "Mon 2026-08-03 – Fri 2026-08-07              Lejr",
      "5 dates from 2026-01-01 up to 2027-01-01, in Danish time",
      "",
    ]);
  });

  it("says beside the dates what was guessed", async () => {
    const file = await write("zone.ics", calendarOf(eventOf(["DTSTART;TZID=Knebel:20260704T100000"])));
    const { code, stdout, stderr } = await run(["occurrences", file, ...WINDOW, "--json"]);
    expect({ code, dates: JSON.parse(stdout) }).toEqual({
      code: 0,
      dates: [{ start: "2026-07-04T10:00:00", end: "2026-07-04T10:00:00", summary: "Fællesspisning" }],
    });
    expect(stderr).toContain(`[calendar] ${file}, line 5: "Knebel" — the time zone has no name that is known`);
  });

  it("prints an empty list for a calendar without events", async () => {
    const file = await write("empty.ics", calendarOf([]));
    expect(await run(["occurrences", file, ...WINDOW, "--json"])).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
    expect((await run(["occurrences", file, ...WINDOW])).stdout).toBe("0 dates from 2026-01-01 up to 2027-01-01, in Danish time\n");
  });

  it("finds the file from where the person stands", async () => {
    await write("here.ics", calendarOf([]));
    expect((await run(["occurrences", "here.ics", ...WINDOW, "--json"], { env: { INIT_CWD: folder } })).stdout).toBe("[]\n");
    expect((await run(["occurrences", "test/calendar/fixtures/google.ics", ...WINDOW], { env: { INIT_CWD: folder } })).code).toBe(0);
  });

  it("explains itself", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run --silent calendar -- occurrences FILE\.ics[\s\S]*--to +the day after the last one/);
  });
});

describe("a mistake", () => {
  it.each([
    ["a broken event", calendarOf(eventOf(["DTSTART:i morgen"])), 'line 5: "DTSTART:i morgen" — a date reads 20260505'],
    [
      "a file that is cut off",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260505\r\n",
      'line 2: "BEGIN:VEVENT" — what begins here is never ended',
    ],
    ["a web page", "<!DOCTYPE html>\n<html></html>\n", 'line 1: "<!DOCTYPE html>" — an iCalendar file begins with BEGIN:VCALENDAR'],
    ["an empty file", "", "line 1"],
    [
      "a rule with no end to it",
      calendarOf(eventOf(["DTSTART:20260505T100000Z", "RRULE:FREQ=SECONDLY"])),
      'line 6: "FREQ=SECONDLY" — the rule gives',
    ],
  ])("in the file, %s, is named with line and reason", async (_what, text, message) => {
    const file = await write("broken.ics", text);
    const { code, stdout, stderr } = await run(["occurrences", file, ...WINDOW, "--json"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`[calendar] ${file}, ${message}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    [
      "no such file",
      ["occurrences", "/nowhere/at/all.ics", ...WINDOW],
      "/nowhere/at/all.ics cannot be read — there is no such file — check the path",
    ],
    ["a folder", ["occurrences", import.meta.dirname, ...WINDOW], "cannot be read — EISDIR"],
    ["no action", [google, ...WINDOW], "It is not clear which file to read"],
    ["no file", ["occurrences", ...WINDOW], "It is not clear which file to read"],
    ["two files", ["occurrences", google, google, ...WINDOW], "It is not clear which file to read"],
    ["no beginning", ["occurrences", google, "--to", "2027-01-01"], "--from is missing"],
    ["no end", ["occurrences", google, "--from", "2026-01-01"], "--to is missing"],
    [
      "no date",
      ["occurrences", google, "--from", "januar", "--to", "2027-01-01"],
      "--from januar cannot be used — it is no date — write it as 2026-01-31",
    ],
    [
      "a day that does not exist",
      ["occurrences", google, "--from", "2026-01-01", "--to", "2026-02-30"],
      "--to 2026-02-30 cannot be used — it is no date",
    ],
    [
      "an end before the beginning",
      ["occurrences", google, "--from", "2027-01-01", "--to", "2026-01-01"],
      "2027-01-01 to 2026-01-01 cannot be listed — --from lies after --to — swap them",
    ],
    ["an unknown option", ["occurrences", google, ...WINDOW, "--yaml"], "Unknown option '--yaml'"],
  ])("in the arguments, %s, ends with 1 and says what to do", async (_what, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
  });
});
