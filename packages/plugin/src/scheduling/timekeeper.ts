import type { Payload } from "payload";
import { deleteUntouched } from "../drafts/delete-untouched.ts";
import { sendReminders } from "../handover/send-reminders.ts";
import { tidyIntake } from "../intake/tidy-intake.ts";
import { deleteDueClusters } from "../lifecycle/deletion/delete-due.ts";
import { createCoverBackfill } from "../media/add-missing-covers.ts";
import { type Repeated, repeat } from "../publish/repeat.ts";
import { emptyTrash } from "../trash/empty-trash.ts";
import { listDue, nextDue, type ScheduledJob } from "./jobs.ts";
import { runJob } from "./run-job.ts";

const LOOK_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 3_600_000;

/**
 * Does what people have put on the clock: publishes and takes off the site when the time has come, empties the trash, clears away
 * drafts that nobody wrote in, sends reminders, deletes clusters whose waiting time is over, and draws the first pages of PDFs that
 * have none. Needs no visitor and no open admin. Any number may run beside each other, and what came due while none ran is done by
 * the next.
 *
 * @param log takes one line per job that failed, and per outage
 */
export function createTimekeeper({
  payload,
  lookEveryMs = LOOK_EVERY_MS,
  log,
}: {
  payload: Payload;
  lookEveryMs?: number;
  log: (line: string) => void;
}): Repeated {
  const covers = createCoverBackfill({ payload, log });
  let tidyAt = 0;
  return repeat({
    everyMs: lookEveryMs,
    run: async (isStopping) => {
      await runDue({ payload, log, isStopping });
      if (Date.now() >= tidyAt && !isStopping()) {
        tidyAt = Date.now() + TIDY_EVERY_MS;
        await emptyTrash({ payload, log });
        await deleteUntouched({ payload });
        await tidyIntake({ payload });
        await sendReminders({ payload });
        await deleteDueClusters({ payload, log, isStopping });
      }
      if (!isStopping()) await covers.step();
      return Math.max((await nextDue({ payload })) - Date.now(), lookEveryMs / 10);
    },
    onFailure: (why) => log(`[schedule] Nothing on the clock can be done — ${why} — trying again every ${lookEveryMs} ms`),
    onBack: () => log("[schedule] The database is back"),
  });
}

/** Does everything that is due, one after the other. Returns what was done, for whoever wants to know. */
export async function runDue({
  payload,
  now = Date.now(),
  log,
  isStopping = () => false,
}: {
  payload: Payload;
  now?: number;
  log: (line: string) => void;
  isStopping?: () => boolean;
}): Promise<ScheduledJob[]> {
  const done: ScheduledJob[] = [];
  for (const job of await listDue({ payload, now })) {
    if (isStopping()) break;
    const run = await runJob({ payload, job });
    if (run.state === "done") done.push(job);
    if (run.state === "failed") {
      const next = run.retryAt === null ? "given up, the form says why" : `tried again at ${new Date(run.retryAt).toISOString()}`;
      log(`[schedule] ${job.doc.relationTo}/${job.doc.value} could not be ${job.type}ed — ${run.problem} — ${next}`);
    }
  }
  return done;
}
