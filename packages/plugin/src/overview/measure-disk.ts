import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { noteMeasured, readActivity } from "../publish/activity.ts";
import { type Repeated, repeat } from "../publish/repeat.ts";

/** The bytes that the releases of a site take up on disk. */
export type ReleaseBytesFn = (args: { slug: string }) => Promise<number>;

const LOOK_EVERY_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** So many at a look: ten releases of a large site are many files, and a thousand sites are through in a few hours. */
const AT_A_LOOK = 50;

/**
 * Measures what every cluster takes up, once a day, so that nobody who looks at the overview has to wait for it.
 *
 * @param log takes one line per outage
 */
export function createDiskMeasurer({
  payload,
  releaseBytes,
  lookEveryMs = LOOK_EVERY_MS,
  log,
}: {
  payload: Payload;
  releaseBytes: ReleaseBytesFn;
  lookEveryMs?: number;
  log: (line: string) => void;
}): Repeated {
  return repeat({
    everyMs: lookEveryMs,
    run: async (isStopping) => {
      await measureDue({ payload, releaseBytes, isStopping });
      return undefined;
    },
    onFailure: (why) => log(`[overview] The clusters' disk space cannot be measured — ${why} — trying again every ${lookEveryMs / 1000} s`),
  });
}

/** Measures the clusters that were not measured for a day, those first that never were. Returns their slugs. */
export async function measureDue({
  payload,
  releaseBytes,
  now = Date.now(),
  isStopping = () => false,
}: {
  payload: Payload;
  releaseBytes: ReleaseBytesFn;
  now?: number;
  isStopping?: () => boolean;
}): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: COLLECTIONS.clusters,
    where: {},
    select: { slug: true },
    pagination: false,
    limit: 0,
  });
  const activity = await readActivity({ payload });
  const measuredAt = (id: string) => Date.parse(activity.get(id)?.measuredAt ?? "1970-01-01");
  const due = docs
    .map(({ id, slug }) => ({ tenant: String(id), slug }))
    .filter(({ tenant }) => measuredAt(tenant) <= now - DAY_MS)
    .sort((one, other) => measuredAt(one.tenant) - measuredAt(other.tenant))
    .slice(0, AT_A_LOOK);
  const done: string[] = [];
  for (const { tenant, slug } of due) {
    if (isStopping()) break;
    const bytes = { releaseBytes: await releaseBytes({ slug }), mediaBytes: await mediaBytes({ payload, tenant }) };
    await noteMeasured({ payload, tenant, ...bytes, measuredAt: new Date(now).toISOString() });
    done.push(slug);
  }
  return done;
}

type File = { filesize?: number | null };

/** The files of every picture in all its sizes, by what the documents say of them; those in the trash are there still. */
async function mediaBytes({ payload, tenant }: { payload: Payload; tenant: string }): Promise<number> {
  const { docs } = await payload.db.find<File & { id: string; sizes?: Record<string, File | null> | null }>({
    collection: COLLECTIONS.media,
    where: { [TENANT_FIELD]: { equals: tenant } },
    select: { filesize: true, sizes: true },
    pagination: false,
    limit: 0,
  });
  const files = docs.flatMap(({ filesize, sizes }) => [{ filesize }, ...Object.values(sizes ?? {})]);
  return files.reduce((sum, file) => sum + (file?.filesize ?? 0), 0);
}
