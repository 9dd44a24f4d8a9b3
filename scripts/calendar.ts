import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
// The source itself, so that the command works before anything is built.
import {
  type Calendar,
  CalendarError,
  decodeCalendar,
  describeProblem,
  type ListedOccurrence,
  listOccurrences,
  parseCalendar,
} from "../packages/calendar/src/index.ts";
import { describeOccurrences } from "./lib/calendar-table.ts";
import { CommandError, runCommand } from "./lib/command.ts";

const usage = "npm run --silent calendar -- occurrences FILE.ics --from 2026-01-01 --to 2027-01-01 [--json]";

await runCommand({
  usage,
  help: `
Shows what the import makes of an iCalendar file: every date of its events, sorted by start and title.

  FILE.ics  the file
  --from    the first day, as 2026-01-01; what is still going on then is shown
  --to      the day after the last one
  --json    an array of {start, end, summary} instead of a table: times with Z are in UTC, without are those of any clock, dates
            are whole days; the end is the first moment or day after it, or the start again where the file gives none

What had to be guessed is said beside it. A file that cannot be read is refused with the line and the reason.`,
  options: { from: { type: "string" }, to: { type: "string" }, json: { type: "boolean" } },
  run: async ({ values: { from, to, json = false }, positionals: [action, file, ...rest] }) => {
    if (action !== "occurrences" || file === undefined || rest.length > 0)
      throw new CommandError(
        `[calendar] It is not clear which file to read — the command takes occurrences and one file — usage: ${usage}`,
      );
    const window = readWindow({ from, to });
    const calendar = await readCalendar(file);
    const occurrences = naming({ file, read: () => listOccurrences({ calendar, ...window }) });
    for (const warning of calendar.warnings) console.error(`[calendar] ${file}, ${describeProblem(warning)}`);
    console.log(json ? toJson(occurrences) : describeOccurrences({ occurrences, ...window }));
  },
});

function readWindow({ from, to }: { from: string | undefined; to: string | undefined }): { from: string; to: string } {
  const dates = [
    ["--from", from],
    ["--to", to],
  ] as const;
  for (const [option, date] of dates) {
    if (date === undefined)
      throw new CommandError(`[calendar] ${option} is missing — both ends of the time are needed — give it as 2026-01-31`);
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || new Date(date).toJSON()?.slice(0, 10) !== date)
      throw new CommandError(`[calendar] ${option} ${date} cannot be used — it is no date — write it as 2026-01-31`);
  }
  if (from === undefined || to === undefined || from > to)
    throw new CommandError(`[calendar] ${from} to ${to} cannot be listed — --from lies after --to — swap them`);
  return { from, to };
}

async function readCalendar(file: string): Promise<Calendar> {
  // npm runs scripts in the project's folder; INIT_CWD is where the person stands.
  const path = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new CommandError(`[calendar] ${file} cannot be read — there is no such file — check the path`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new CommandError(`[calendar] ${file} cannot be read — ${(cause as Error).message} — give the path of a file`, { cause });
  }
  return naming({ file, read: () => parseCalendar(decodeCalendar(bytes)) });
}

/** Says in which file the line is. */
function naming<Result>({ file, read }: { file: string; read: () => Result }): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof CalendarError ? new CommandError(`[calendar] ${file}, ${describeProblem(error.problem)}`) : error;
  }
}

function toJson(occurrences: readonly ListedOccurrence[]): string {
  return JSON.stringify(
    occurrences.map(({ start, end, summary }) => ({ start, end, summary })),
    null,
    1,
  );
}
