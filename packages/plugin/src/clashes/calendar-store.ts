import type { Payload } from "payload";
import { findRecurrenceProblem } from "../calendar/recurrence-rule.ts";
import { type ClusterCalendar, createClusterCalendar } from "./cluster-calendar.ts";
import { type ClusterSetting, countEvents, type LoadedRow, loadDrafts, loadEventIds, loadEvents, loadSetting } from "./load-calendar.ts";
import { planEvent } from "./plan-event.ts";
import type { PlannedDate } from "./planned-date.ts";

export type KnownCalendar = { calendar: ClusterCalendar; setting: ClusterSetting };

type Kept = KnownCalendar & {
  /** What the dates were worked out with. */
  basis: string;
  /** By the clock of this machine, milliseconds. */
  readAt: number;
  /** When each event was changed, by id, and the drafts of those that were never published. */
  versions: Map<string, string>;
  drafts: Map<string, string>;
  published: Set<string>;
};

/** How late a change may become visible, by clocks that differ and transactions that take their time. */
const OVERLAP = 30_000;
/** Clusters whose calendars are kept; more than the network has. */
const MOST_KEPT = 60;

const kept = new WeakMap<Payload, Map<string, Promise<Kept | null>>>();

/**
 * The calendar of a cluster as the database has it at this moment, holds and drafts included; null for a cluster there is not. The dates
 * of events are worked out once and kept in memory. Every call asks for what has changed since the last one, so that changes by other
 * processes and machines are seen too; that costs a few small queries, whatever the number of events.
 */
export async function currentCalendar({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<KnownCalendar | null> {
  const calendars = kept.get(payload) ?? new Map<string, Promise<Kept | null>>();
  kept.set(payload, calendars);
  // One after the other: two at once would both read everything.
  const before = calendars.get(tenantId) ?? Promise.resolve(null);
  const next = before.catch(() => null).then((known) => readCalendar({ payload, tenantId, known }));
  calendars.delete(tenantId);
  calendars.set(tenantId, next);
  for (const tenant of [...calendars.keys()].slice(0, -MOST_KEPT)) calendars.delete(tenant);
  return next;
}

async function readCalendar({
  payload,
  tenantId,
  known,
}: {
  payload: Payload;
  tenantId: string;
  known: Kept | null;
}): Promise<Kept | null> {
  const setting = await loadSetting({ payload, tenantId });
  return setting && refresh({ payload, tenantId, known, setting });
}

async function refresh({
  payload,
  tenantId,
  known,
  setting,
}: {
  payload: Payload;
  tenantId: string;
  known: Kept | null;
  setting: ClusterSetting;
}): Promise<Kept> {
  const now = new Date();
  const { timezone, holidays, places } = setting;
  // Series are worked out around today, and names of places are part of the dates.
  const basis = JSON.stringify([now.toISOString().slice(0, 10), timezone, holidays, [...places]]);
  const current: Kept =
    known?.basis === basis ? { ...known, setting } : { calendar: createClusterCalendar(), setting, basis, readAt: 0, ...nothingRead() };
  const since = current.readAt === 0 ? null : new Date(current.readAt - OVERLAP).toISOString();
  const [rows, drafts, count] = await Promise.all([
    loadEvents({ payload, tenantId, since }),
    loadDrafts({ payload, tenantId, since }),
    countEvents({ payload, tenantId }),
  ]);
  const plan = ({ row, known: versions }: { row: LoadedRow; known: Map<string, string> }) => {
    const id = String(row.id);
    if (versions.get(id) === row.updatedAt) return;
    versions.set(id, row.updatedAt);
    current.calendar.set(id, datesOf({ row, setting, now: now.toISOString() }));
  };
  for (const row of rows) {
    if (row._status === "published") current.published.add(String(row.id));
    else current.published.delete(String(row.id));
    plan({ row, known: current.versions });
  }
  // What residents can read counts as it is, until its new draft is published too.
  for (const row of drafts) if (!current.published.has(String(row.id))) plan({ row, known: current.drafts });
  if (current.versions.size !== count) await forgetDeleted({ payload, tenantId, kept: current });
  return { ...current, readAt: now.getTime() };
}

/** A rule that a faulty import left behind must not keep everybody from planning: such an event counts on its first date. */
function datesOf({ row: loaded, setting, now }: { row: LoadedRow; setting: ClusterSetting; now: string }): PlannedDate[] {
  const { start, deletedAt } = loaded;
  if (!start || deletedAt) return [];
  const row = { ...loaded, start };
  const rule = row.recurrence?.rule;
  const isBroken = Boolean(rule) && findRecurrenceProblem(String(rule)) !== null;
  return planEvent({ row: isBroken ? { ...row, recurrence: { ...row.recurrence, rule: null } } : row, setting: { ...setting, now } });
}

function nothingRead(): Pick<Kept, "versions" | "drafts" | "published"> {
  return { versions: new Map(), drafts: new Map(), published: new Set() };
}

async function forgetDeleted({
  payload,
  tenantId,
  kept: { calendar, versions, drafts, published },
}: {
  payload: Payload;
  tenantId: string;
  kept: Kept;
}): Promise<void> {
  const ids = await loadEventIds({ payload, tenantId });
  for (const id of [...versions.keys()].filter((known) => !ids.has(known))) {
    for (const known of [versions, drafts, published]) known.delete(id);
    calendar.remove(id);
  }
}
