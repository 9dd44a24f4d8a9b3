import type { ClusterSnapshot } from "@klynge/contract";
import type { PublishFn, PublishResult } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";

type JobRow = { id: string; input: { slug?: string; cause?: string }; totalTried?: number; waitUntil?: string | null };
export type ReleaseRow = {
  status: string;
  cause: string;
  startedAt: string;
  duration: number;
  pages?: number | null;
  written?: number | null;
  releaseId?: string | null;
  error?: string | null;
  tenant: string | { id: string };
};

/** The publish jobs that wait, oldest first. */
export async function waitingJobs(payload: Payload): Promise<JobRow[]> {
  const { docs } = await payload.db.find<JobRow>({
    collection: "payload-jobs" as CollectionSlug,
    limit: 0,
    pagination: false,
    sort: "createdAt",
    where: {},
  });
  return docs;
}

/** Empties the queue and says which sites were in it, each once, in alphabetical order. */
export async function takeQueued(payload: Payload): Promise<string[]> {
  const jobs = await waitingJobs(payload);
  await payload.db.deleteMany({ collection: "payload-jobs" as CollectionSlug, where: { id: { exists: true } } });
  return [...new Set(jobs.flatMap((job) => job.input.slug ?? []))].sort();
}

/** Makes the jobs that wait for another attempt due at once. */
export async function makeDue(payload: Payload): Promise<void> {
  for (const job of await waitingJobs(payload)) {
    await payload.db.updateJobs({ id: job.id, data: { waitUntil: new Date(Date.now() - 1000).toISOString() }, returning: false });
  }
}

/** The rows in `releases`, oldest first. */
export async function releaseRows(payload: Payload): Promise<ReleaseRow[]> {
  const { docs } = await payload.find({ collection: "releases" as CollectionSlug, pagination: false, depth: 0, sort: "startedAt" });
  return docs as unknown as ReleaseRow[];
}

/** A publisher that notes what it was given. `during` runs in the middle of each publish, and may throw. */
export function recordingPublisher() {
  const published: { slug: string; titles: string[] }[] = [];
  const unpublished: string[] = [];
  const inside = new Map<string, number>();
  const state = {
    published,
    unpublished,
    /** The largest number of publishes of one site that were ever under way at once. */
    mostAtOnce: 0,
    during: async (_args: { snapshot: ClusterSnapshot; signal: AbortSignal }): Promise<void> => {},
    publish: (async ({ snapshot, signal }) => {
      const { slug } = snapshot.cluster;
      inside.set(slug, (inside.get(slug) ?? 0) + 1);
      state.mostAtOnce = Math.max(state.mostAtOnce, inside.get(slug) ?? 0);
      try {
        await state.during({ snapshot, signal });
        published.push({ slug, titles: snapshot.news.map((article) => article.title) });
        return { releaseId: `r${published.length}`, pages: 10, written: 3, durationMs: 5 } satisfies PublishResult;
      } finally {
        inside.set(slug, (inside.get(slug) ?? 0) - 1);
      }
    }) satisfies PublishFn,
    unpublish: async ({ slug }: { slug: string }) => {
      unpublished.push(slug);
    },
  };
  return state;
}
