import type { Payload, Where } from "payload";
import { ownSchoolHolidays } from "../holidays/own-school-holidays.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { type ClusterRow, type Id, idOf, type Ref } from "../snapshot/rows.ts";
import type { Places, PlannedRow, PlanSetting } from "./plan-event.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";

/** What an event is compared by, and nothing more. */
const COMPARED = {
  title: true,
  start: true,
  end: true,
  allDay: true,
  timezone: true,
  recurrence: true,
  place: true,
  locationText: true,
  villages: true,
  audience: true,
  listing: true,
  status: true,
  _status: true,
  deletedAt: true,
  updatedAt: true,
} as const;

/** The cluster as far as its calendar goes by it; null where there is none of that id. */
export type ClusterSetting = Omit<PlanSetting, "now"> & { villages: ReadonlyMap<string, string> };

export async function loadSetting({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<ClusterSetting | null> {
  const own = { [TENANT_FIELD]: { equals: tenantId } };
  const list = <Row>(collection: "places" | "villages", select: Record<string, true>) =>
    payload.db.find<Row>({ collection, where: own, pagination: false, limit: 0, select });
  const [clusters, places, villages] = await Promise.all([
    payload.db.find<ClusterRow>({ collection: COLLECTIONS.clusters, where: { id: { equals: tenantId } }, limit: 1, pagination: false }),
    list<{ id: Id; name?: string; village?: Ref }>("places", { name: true, village: true }),
    list<{ id: Id; name?: string }>("villages", { name: true }),
  ]);
  const [cluster] = clusters.docs;
  if (!cluster) return null;
  return {
    timezone: cluster.timezone || DEFAULT_TIMEZONE,
    holidays: ownSchoolHolidays(cluster.schoolHolidays),
    places: new Map(
      places.docs.map(({ id, name, village }) => [String(id), { name: name ?? "", villageId: idOf(village) }]),
    ) satisfies Places,
    villages: new Map(villages.docs.map(({ id, name }) => [String(id), name ?? ""])),
  };
}

/** `start` is missing where a draft was saved before anybody knew the day, `deletedAt` where the event is not in the bin. */
export type LoadedRow = Omit<PlannedRow, "start"> & { start?: string | null; deletedAt?: string | null; updatedAt: string };

/** The cluster's events that were changed at or after an instant; all where none is given. */
export async function loadEvents({
  payload,
  tenantId,
  since,
}: {
  payload: Payload;
  tenantId: string;
  since: string | null;
}): Promise<LoadedRow[]> {
  const changed: Where[] = since === null ? [] : [{ updatedAt: { greater_than_equal: since } }];
  const where: Where = { and: [{ [TENANT_FIELD]: { equals: tenantId } }, ...changed] };
  const { docs } = await payload.db.find<LoadedRow>({
    collection: COLLECTIONS.events,
    where,
    pagination: false,
    limit: 0,
    select: COMPARED,
  });
  return docs;
}

/**
 * The newest drafts of the cluster's events that were saved at or after an instant. What is typed into the form of an event that was never
 * published stands here only: the document itself stays as it was when it was made.
 */
export async function loadDrafts({
  payload,
  tenantId,
  since,
}: {
  payload: Payload;
  tenantId: string;
  since: string | null;
}): Promise<LoadedRow[]> {
  const changed: Where[] = since === null ? [] : [{ "version.updatedAt": { greater_than_equal: since } }];
  const where: Where = {
    and: [{ [`version.${TENANT_FIELD}`]: { equals: tenantId } }, { "version._status": { equals: "draft" } }, ...changed],
  };
  const { docs } = await payload.db.queryDrafts<LoadedRow>({ collection: COLLECTIONS.events, where, pagination: false, limit: 0 });
  return docs;
}

export async function countEvents({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<number> {
  const where = { [TENANT_FIELD]: { equals: tenantId } };
  return (await payload.db.count({ collection: COLLECTIONS.events, where })).totalDocs;
}

export async function loadEventIds({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<Set<string>> {
  const where = { [TENANT_FIELD]: { equals: tenantId } };
  const { docs } = await payload.db.find<{ id: Id }>({
    collection: COLLECTIONS.events,
    where,
    pagination: false,
    limit: 0,
    select: { createdAt: true },
  });
  return new Set(docs.map(({ id }) => String(id)));
}
