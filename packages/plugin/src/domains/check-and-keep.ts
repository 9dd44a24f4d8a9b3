import type { Payload, PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { COLLECTIONS } from "../names.ts";
import type { DomainOptions } from "../options.ts";
import { pluginOptions } from "../plugin-options.ts";
import { acquireLease } from "../publish/leases.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { checkDomain, type DomainCheck } from "./check-domain.ts";
import { type DomainHealth, isFine, nextHealth } from "./domain-health.ts";
import { addDomain, changeDomain, type DomainRow, readDomain } from "./domain-states.ts";
import { readableHost } from "./host.ts";
import { tellOfDomain } from "./tell-of-domain.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Checks a domain of a cluster and keeps what was found, with its time. Where somebody asked, and where something has changed,
 * the audit log says so; where a domain that worked stays broken, or is back, people are told by mail. Does nothing where the platform was not told its own domain.
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
  const lease = await acquireLease({ payload, slug: `domain:${host}` });
  // Another keeper is at it. Whoever asks wants to be answered all the same.
  if (!lease && !req) return;
  try {
    await checkOnce({ payload, host, cluster, options, isFollowed: lease !== null, ...(req && { req }), now });
  } finally {
    await lease?.release();
  }
}

async function checkOnce({
  payload,
  host,
  cluster,
  options,
  isFollowed,
  req,
  now,
}: {
  payload: Payload;
  host: string;
  cluster: string;
  options: DomainOptions;
  /** Whether what is found counts for how the domain has been over time. */
  isFollowed: boolean;
  req?: PayloadRequest;
  now: number;
}): Promise<void> {
  const { state, https, ...found } = await checkDomain({ host, options });
  const before = await readDomain({ payload, host });
  const checkedAt = new Date(now).toISOString();
  const health = isFollowed ? await followHealth({ payload, cluster, before, row: { id: host, state, https, found }, now }) : {};
  const dueAt = new Date(now + waitAfter({ state, https, health: health.health ?? null })).toISOString();
  const data = { owner: cluster, state, https, found, checkedAt, dueAt, ...health };
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

type Found = Pick<DomainRow, "id" | "found"> & Pick<DomainCheck, "state" | "https">;

/** Keeps an eye on a domain that has worked, and has people told when it stops and when it is back. A site that is not live has no visitors to lose. */
async function followHealth({
  payload,
  cluster,
  before,
  row,
  now,
}: {
  payload: Payload;
  cluster: string;
  before: DomainRow | null;
  row: Found;
  now: number;
}): Promise<Pick<DomainRow, "health" | "healthSince">> {
  const owner = await payload.db.findOne<ClusterRow>({ collection: COLLECTIONS.clusters, where: { id: { equals: cluster } } });
  if (owner?.status !== "live") return { health: null, healthSince: null };
  const found = isFine(row) ? "fine" : row.state === "unknown" ? "unknown" : "broken";
  const { tell, ...health } = nextHealth({ before: knownHealth(before), found, now });
  // Before it is noted: killed in between, the next check finds the same step, and the mails are known by it.
  if (tell) await tellOfDomain({ payload, cluster: owner, row, tell, now });
  return health;
}

/** Of a domain that was last checked before this was noted, the last check says it. */
function knownHealth(before: DomainRow | null): Pick<DomainRow, "health" | "healthSince"> {
  if (!before || before.health || !before.state) return before ?? {};
  const hasWorked = isFine({ state: before.state, https: before.https ?? null });
  return hasWorked ? { health: "works", healthSince: before.checkedAt ?? null } : {};
}

/**
 * Daily, also where all is well: domains run out. Within the hour where it worked until now, where the DNS did not answer, and where
 * only the certificate is missing; not sooner, since every look has one asked for, and Let's Encrypt counts what fails.
 */
function waitAfter({ state, https, health }: Pick<DomainCheck, "state" | "https"> & { health: DomainHealth | null }): number {
  if (isFine({ state, https })) return DAY_MS;
  return health === "shaky" || state === "unknown" || state === "here" ? HOUR_MS : DAY_MS;
}
