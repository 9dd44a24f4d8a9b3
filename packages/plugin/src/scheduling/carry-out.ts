import { APIError, type CollectionSlug, type Payload } from "payload";
import { message } from "../texts/text.ts";
import type { ScheduleInput } from "./jobs.ts";

/**
 * Publishes a document, or takes it off the site, with the rights its author has now.
 *
 * @throws what the rules or the document's own checks refuse it with
 */
export async function carryOut({ payload, type, doc, user: author }: ScheduleInput & { payload: Payload }): Promise<void> {
  const user = author ? await loadUser({ payload, author }) : null;
  const isPublish = type === "publish";
  await payload.update({
    collection: doc.relationTo as CollectionSlug,
    id: doc.value,
    data: { _status: isPublish ? "published" : "draft" } as never,
    // What is taken off the site may be half-written.
    ...(isPublish ? {} : { unpublishAllLocales: true }),
    depth: 0,
    overrideAccess: user === null,
    user,
  });
}

/** @throws where the account is gone: what it wanted is not done in anybody else's name */
async function loadUser({ payload, author }: { payload: Payload; author: NonNullable<ScheduleInput["user"]> }) {
  const found = await payload.findByID({ collection: author.relationTo as "users", id: author.value, depth: 0, disableErrors: true });
  if (!found) throw new APIError(message({ key: "error.scheduleUserGone", language: "da" }), 403, null, true);
  return { ...found, collection: author.relationTo } as never;
}
