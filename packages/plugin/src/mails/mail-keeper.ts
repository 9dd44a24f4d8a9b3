import type { Payload } from "payload";
import { type Repeated, repeat } from "../publish/repeat.ts";
import { deliverMail } from "./deliver.ts";
import { listDueMails, tidyOutbox } from "./outbox.ts";

const LOOK_EVERY_MS = 5_000;
const AT_A_LOOK = 50;

/**
 * Sends what lies in the outbox: mails that many get, those whose process was killed, and those the mail server did not take before.
 * Any number may run beside each other.
 *
 * @param log takes one line per outage of the database
 */
export function createMailKeeper({
  payload,
  lookEveryMs = LOOK_EVERY_MS,
  log,
}: {
  payload: Payload;
  lookEveryMs?: number;
  log: (line: string) => void;
}): Repeated {
  return repeat({
    everyMs: lookEveryMs,
    run: async (isStopping) => {
      await deliverDueMails({ payload, isStopping });
      return undefined;
    },
    onFailure: (why) => log(`[mails] No mails that wait can be sent — ${why} — trying again every ${lookEveryMs / 1000} s`),
    onBack: () => log("[mails] The database is back"),
  });
}

/** Tries everything that is due at the instant `now`, each once; where the mail server is away, one is enough. Returns how many went. */
export async function deliverDueMails({
  payload,
  now = Date.now(),
  isStopping = () => false,
}: {
  payload: Payload;
  now?: number;
  isStopping?: () => boolean;
}): Promise<number> {
  await tidyOutbox({ payload, now });
  const tried = new Set<string>();
  let sent = 0;
  for (;;) {
    const due = (await listDueMails({ payload, now, limit: AT_A_LOOK + tried.size })).filter((id) => !tried.has(id));
    if (due.length === 0) return sent;
    for (const id of due) {
      if (isStopping()) return sent;
      tried.add(id);
      const delivery = await deliverMail({ payload, id, now });
      if (delivery === "sent") sent += 1;
      if (delivery === "away") return sent;
    }
  }
}
