import type { ClusterSnapshot } from "@klynge/contract";
import type { Payload } from "payload";
import { COLLECTIONS } from "../names.ts";
import { problemOf } from "./problem-of.ts";
import type { PublishCause, PublishResult } from "./types.ts";

type Id = string | number;

/** How long the history of a cluster's publishes is kept. Longer than any question about it was ever asked. */
const KEEP_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * The row in `releases` that tells editors of one publish. The first write happens beside the publishing itself, so
 * that it costs no time; `succeeded`, `wentBack` and `failed` wait for it.
 */
export function beginRelease({ payload, slug, cause }: { payload: Payload; slug: string; cause: PublishCause }) {
  const startedAt = Date.now();
  let row: Promise<Id> | undefined;
  const begin = (tenant: Id): Promise<Id> => create({ payload, tenant, cause, status: "running", startedAt });

  return {
    isUnderWay({ tenant }: { tenant: Id }): void {
      row = begin(tenant);
      // Whoever ends the release hears of a failure; until then it must not end the process.
      row.catch(() => {});
    },
    async succeeded({ releaseId, pages, written }: PublishResult): Promise<void> {
      const id = await row;
      if (id === undefined) return;
      const data = { status: "succeeded", duration: Date.now() - startedAt, releaseId, pages, written };
      await payload.db.updateOne({ collection: COLLECTIONS.releases, id, data, returning: false });
      if (cause === "clock") await forgetOld({ payload, before: startedAt - KEEP_DAYS * DAY_MS });
    },
    async wentBack(facts: { releaseId: string; versionFrom: string | null; reason: string | null; byName: string | null }): Promise<void> {
      const id = await row;
      if (id === undefined) return;
      const data = { status: "succeeded", duration: Date.now() - startedAt, ...facts };
      await payload.db.updateOne({ collection: COLLECTIONS.releases, id, data, returning: false });
    },
    async failed(error: unknown, { snapshot }: { snapshot?: ClusterSnapshot | undefined } = {}): Promise<void> {
      const tenant = row ? undefined : await findTenant({ payload, slug });
      const id = row ? await row : tenant !== undefined ? await begin(tenant) : undefined;
      if (id === undefined) return;
      const { problem, page } = problemOf({ error, snapshot });
      const data = { status: "failed", duration: Date.now() - startedAt, error: describeError(error), problem, problemPage: page };
      await payload.db.updateOne({ collection: COLLECTIONS.releases, id, data, returning: false });
    },
  };
}

const INTERRUPTED = "[publish] The publisher stopped in the middle — the old site stayed live — it was tried again";

/** Ends the rows of publishes whose process died. */
export async function closeInterrupted({ payload, slug }: { payload: Payload; slug: string }): Promise<void> {
  const tenant = await findTenant({ payload, slug });
  if (tenant === undefined) return;
  await payload.db.updateMany({
    collection: COLLECTIONS.releases,
    where: { and: [{ tenant: { equals: tenant } }, { status: { equals: "running" } }] },
    data: { status: "failed", problem: "interrupted", error: INTERRUPTED },
    returning: false,
  });
}

/** Leaves a row for a publish that is not tried any more. */
export async function noteGivenUp({ payload, slug, error }: { payload: Payload; slug: string; error: Error }): Promise<void> {
  await beginRelease({ payload, slug, cause: "change" }).failed(Object.assign(error, { problem: "interrupted" }));
}

async function create({
  payload,
  tenant,
  ...data
}: {
  payload: Payload;
  tenant: Id;
  cause: PublishCause;
  status: string;
  startedAt: number;
}): Promise<Id> {
  const row = await payload.db.create({
    collection: COLLECTIONS.releases,
    data: { ...data, tenant, startedAt: new Date(data.startedAt).toISOString() },
  });
  return row.id;
}

async function forgetOld({ payload, before }: { payload: Payload; before: number }): Promise<void> {
  // A rollback may be in force for longer, and there are few of them.
  const where = { and: [{ startedAt: { less_than: new Date(before).toISOString() } }, { cause: { not_equals: "rollback" } }] };
  await payload.db.deleteMany({ collection: COLLECTIONS.releases, where });
}

async function findTenant({ payload, slug }: { payload: Payload; slug: string }): Promise<Id | undefined> {
  const cluster = await payload.db.findOne<{ id: Id }>({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } });
  return cluster?.id;
}

/** The error and what caused it, each on a line of its own, as an editor may read or pass it on. */
function describeError(error: unknown): string {
  const lines: string[] = [];
  for (let at = error; at !== undefined && at !== null && lines.length < 4; at = at instanceof Error ? at.cause : undefined) {
    lines.push(at instanceof Error ? at.message : String(at));
  }
  return lines.join("\n");
}
