import type { Payload } from "payload";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { type Repeated, repeat } from "../publish/repeat.ts";
import { checkAndKeep } from "./check-and-keep.ts";
import { readDomains } from "./domain-states.ts";

const LOOK_EVERY_MS = 60_000;
const AT_ONCE = 5;

/**
 * Checks the clusters' own domains again: every day, sooner where one has just stopped to work. Any number may run beside each
 * other; one of them checks a domain at a time.
 *
 * @param log takes one line per outage
 */
export function createDomainKeeper({
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
      await checkDueDomains({ payload, isStopping });
      return undefined;
    },
    onFailure: (why) => log(`[domains] No domains can be checked — ${why} — trying again every ${lookEveryMs / 1000} s`),
  });
}

/** Checks every domain that is due at the instant `now`. Returns them. */
export async function checkDueDomains({
  payload,
  now = Date.now(),
  isStopping = () => false,
}: {
  payload: Payload;
  now?: number;
  isStopping?: () => boolean;
}): Promise<string[]> {
  if (!pluginOptions(payload).domains) return [];
  const { docs } = await payload.db.find<{ id: string; domains?: { host?: string | null }[] | null }>({
    collection: COLLECTIONS.clusters,
    where: { "domains.host": { exists: true } },
    select: { domains: true },
    pagination: false,
    limit: 0,
  });
  const rows = await readDomains({ payload });
  const due = docs.flatMap(({ id, domains }) =>
    (domains ?? []).flatMap(({ host }) =>
      host && Date.parse(rows.get(host)?.dueAt ?? "1970-01-01") <= now ? { host, cluster: String(id) } : [],
    ),
  );
  const waiting = [...due];
  const work = async () => {
    for (let next = waiting.shift(); next && !isStopping(); next = waiting.shift()) await checkAndKeep({ payload, ...next, now });
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work));
  return due.map(({ host }) => host);
}
