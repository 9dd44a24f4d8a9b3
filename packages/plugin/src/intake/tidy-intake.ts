import type { Payload, Where } from "payload";
import { COLLECTIONS } from "../names.ts";

/** How long what residents sent in is kept, in days. Nobody needs a name and an address for longer. */
const KEEP_DAYS = { unconfirmed: 2, decided: 30, answers: 365 } as const;

const DAY_MS = 86_400_000;

/** Deletes what residents sent in once it has done its duty: never confirmed, decided a month ago, answered a year ago. */
export async function tidyIntake({ payload, now = Date.now() }: { payload: Payload; now?: number }): Promise<void> {
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  const old: [string, Where][] = [
    [
      COLLECTIONS.eventSubmissions,
      { and: [{ status: { equals: "unconfirmed" } }, { createdAt: { less_than: before(KEEP_DAYS.unconfirmed) } }] },
    ],
    [
      COLLECTIONS.eventSubmissions,
      { and: [{ status: { in: ["approved", "rejected"] } }, { decidedAt: { less_than: before(KEEP_DAYS.decided) } }] },
    ],
    [COLLECTIONS.formSubmissions, { createdAt: { less_than: before(KEEP_DAYS.answers) } }],
  ];
  for (const [collection, where] of old) {
    await payload.db.deleteMany({ collection: collection as typeof COLLECTIONS.formSubmissions, where });
  }
}
