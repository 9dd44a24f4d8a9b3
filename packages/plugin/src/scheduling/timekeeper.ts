import type { Payload } from "payload";
import { deleteUntouched } from "../drafts/delete-untouched.ts";
import { sendReminders } from "../handover/send-reminders.ts";
import { tidyIntake } from "../intake/tidy-intake.ts";
import { deleteDueClusters } from "../lifecycle/deletion/delete-due.ts";
import { createCoverBackfill } from "../media/add-missing-covers.ts";
import { createSleeper } from "../publish/sleeper.ts";
import { emptyTrash } from "../trash/empty-trash.ts";
import { listDue, nextDue, type ScheduledJob } from "./jobs.ts";
import { runJob } from "./run-job.ts";

export type Timekeeper = {
  /** Takes no more jobs and resolves when the running one is done. */
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 3_600_000;

/**
 * Does what people have put on the clock: publishes and takes off the site when the time has come, empties the trash, clears away
 * drafts that nobody wrote in, and sends reminders, and deletes clusters whose waiting time is over. Needs no visitor and no open admin. Any number may run beside each other, and
 * what came due while none ran is done by the next.
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
}): Timekeeper {
  const sleeper = createSleeper();
  const covers = createCoverBackfill({ payload, log });
  let stopping = false;
  let isAway = false;
  let tidyAt = 0;

  const finished = (async () => {
    while (!stopping) {
      let waitMs = lookEveryMs;
      try {
        await runDue({ payload, log, isStopping: () => stopping });
        if (Date.now() >= tidyAt && !stopping) {
          tidyAt = Date.now() + TIDY_EVERY_MS;
          await emptyTrash({ payload, log });
          await deleteUntouched({ payload });
          await tidyIntake({ payload });
          await sendReminders({ payload, log });
          await deleteDueClusters({ payload, log, isStopping: () => stopping });
        }
        if (!stopping) await covers.step();
        waitMs = Math.min(lookEveryMs, Math.max((await nextDue({ payload })) - Date.now(), lookEveryMs / 10));
        if (isAway) log("[schedule] The database is back");
        isAway = false;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (!isAway) log(`[schedule] Nothing on the clock can be done — ${why} — trying again every ${lookEveryMs} ms`);
        isAway = true;
      }
      await sleeper.sleep(waitMs);
    }
  })();

  return {
    stop: async () => {
      stopping = true;
      sleeper.wake();
      await finished;
    },
  };
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
