import { createHash } from "node:crypto";
import type { CollectionConfig, Payload } from "payload";
import { FEED_STATES } from "../names.ts";
import { FEED_PROBLEMS, type FeedProblem } from "./feed-problem.ts";
import type { FeedVersion } from "./fetch-feed.ts";

const nobody = () => false;

/** One row per calendar of an organisation, its id made of both. Open to no API: the form of the organisation asks our own endpoint. */
export const feedStatesCollection: CollectionConfig = {
  slug: FEED_STATES,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "organisation", type: "text", required: true, index: true },
    { name: "etag", type: "text" },
    { name: "lastModified", type: "text" },
    { name: "readAt", type: "date" },
    { name: "checkedAt", type: "date" },
    { name: "dueAt", type: "date" },
    { name: "failures", type: "number" },
    { name: "problem", type: "select", options: [...FEED_PROBLEMS] },
    { name: "detail", type: "text" },
    { name: "toldAt", type: "date" },
    { name: "dismissed", type: "json" },
  ],
};

export type FeedState = Partial<FeedVersion> & {
  id: string;
  organisation: string;
  /** When it was read to its end last. */
  readAt?: string | null;
  /** When it was asked for last, whatever came of it, and when it is asked for next. */
  checkedAt?: string | null;
  dueAt?: string | null;
  /** How often in a row it failed. */
  failures?: number | null;
  problem?: FeedProblem | null;
  detail?: string | null;
  /** When somebody was told of the failure that lasts. */
  toldAt?: string | null;
  /** The uids of events that a person has deleted: they do not come back. */
  dismissed?: string[] | null;
};

/** The name of an organisation's calendar, in `feed-states` and on its events. */
export function feedKey({ organisation, url }: { organisation: string; url: string }): string {
  return createHash("sha256").update(`${organisation}\n${url}`).digest("hex").slice(0, 32);
}

export function readState({ payload, key }: { payload: Payload; key: string }): Promise<FeedState | null> {
  return payload.db.findOne<FeedState>({ collection: FEED_STATES, where: { id: { equals: key } } });
}

export async function listStates({ payload, keys }: { payload: Payload; keys: readonly string[] }): Promise<Map<string, FeedState>> {
  if (keys.length === 0) return new Map();
  const where = { id: { in: [...keys] } };
  const { docs } = await payload.db.find<FeedState>({ collection: FEED_STATES, where, pagination: false, limit: 0 });
  return new Map(docs.map((state) => [state.id, state]));
}

/** Writes what has changed. Only whoever holds the calendar's lease does so. */
export async function writeState({ payload, ...state }: FeedState & { payload: Payload }): Promise<void> {
  const { id, ...data } = state;
  if (await readState({ payload, key: id })) {
    await payload.db.updateOne({ collection: FEED_STATES, id, data, returning: false });
  } else {
    await payload.db.create({ collection: FEED_STATES, data: state });
  }
}
