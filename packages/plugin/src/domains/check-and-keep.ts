import type { Payload, PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { checkDomain, type DomainCheck } from "./check-domain.ts";
import { addDomain, changeDomain, readDomain } from "./domain-states.ts";
import { readableHost } from "./host.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Checks a domain of a cluster and keeps what was found, with its time. Where somebody asked, and where something has changed,
 * the audit log says so. Does nothing where the platform was not told its own domain.
 *
 * @param req of whoever asked; without one, the platform did by itself
 */
export async function checkAndKeep({
  payload,
  host,
  cluster,
  req,
  now = Date.now(),
}: {
  payload: Payload;
  host: string;
  /** The cluster's id. */
  cluster: string;
  req?: PayloadRequest;
  now?: number;
}): Promise<void> {
  const options = pluginOptions(payload).domains;
  if (!options) return;
  const { state, https, ...found } = await checkDomain({ host, options });
  const before = await readDomain({ payload, host });
  const checkedAt = new Date(now).toISOString();
  const data = { owner: cluster, state, https, found, checkedAt, dueAt: new Date(now + waitAfter({ state, https })).toISOString() };
  if (before) await changeDomain({ payload, host, data });
  // Stored before domains had rows of their own.
  else await addDomain({ payload, id: host, claimedAt: checkedAt, ...data });
  const hasChanged = before?.state !== state || (before.https ?? null) !== https;
  if (!req && !hasChanged) return;
  await noteAudit({
    req: req ?? { payload },
    action: "domain-checked",
    collection: COLLECTIONS.clusters,
    id: cluster,
    title: readableHost(host),
    tenant: cluster,
    details: { state, https },
  });
}

/**
 * Daily until all is well, then weekly: domains run out. Within the hour where the DNS did not answer, and where only the
 * certificate is missing; not sooner, since every look has one asked for, and Let's Encrypt counts what fails.
 */
function waitAfter({ state, https }: Pick<DomainCheck, "state" | "https">): number {
  if (isFine({ state, https })) return 7 * DAY_MS;
  return state === "unknown" || state === "here" ? HOUR_MS : DAY_MS;
}

/** Whether visitors find the site at the domain. On a platform without https, nobody was asked about it. */
export function isFine({ state, https }: { state: string; https: string | null }): boolean {
  return state === "here" && (https === null || https === "valid");
}
