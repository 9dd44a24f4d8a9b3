import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { message } from "../texts/text.ts";
import { findUses, type Use } from "./find-uses.ts";
import { visibleUses } from "./visible-uses.ts";

/** What the query `confirm` says where a picture is deleted although it is in use. */
const CONFIRM_IN_USE = "in-use";

const MAX_NAMED = 5;

/** A person who deletes a picture that is in use is told where, and has to say so again. Programs are not asked. */
export const keepUsedFromTrash: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const isDeleted = operation === "update" && Boolean(data.deletedAt) && !originalDoc?.deletedAt;
  if (isDeleted) await refuseUsed({ doc: originalDoc, req });
  return data;
};

/** The same where it is deleted at once. What lies in the trash is shown nowhere any more. */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!isAsked(req)) return;
  const doc = await req.payload.findByID({
    collection: COLLECTIONS.media,
    id,
    depth: 0,
    trash: true,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  if (doc && !(doc as { deletedAt?: unknown }).deletedAt) await refuseUsed({ doc: doc as unknown as Record<string, unknown>, req });
};

const isAsked = (req: PayloadRequest): boolean => Boolean(req.user) && req.query?.confirm !== CONFIRM_IN_USE;

async function refuseUsed({ doc, req }: { doc: Record<string, unknown> | undefined; req: PayloadRequest }): Promise<void> {
  const [id, tenantId] = [idOf(doc?.id), idOf(doc?.[TENANT_FIELD])];
  if (id === null || tenantId === null || !isAsked(req)) return;
  const uses = await usesOf({ id, tenantId, req });
  const shown = uses.filter(({ state }) => state !== "trash");
  if (shown.length === 0) return;
  const { language } = req.i18n ?? {};
  const { visible, hidden } = await visibleUses({ uses: shown, req });
  const named = visible.slice(0, MAX_NAMED).map(({ title, collection }) => `«${title}» (${labelOf({ req, collection })})`);
  const others = visible.length - named.length + hidden;
  const more = others === 0 ? [] : [message({ key: "media.uses.others", language, values: { count: String(others) } })];
  const values = { name: String(doc?.filename ?? ""), places: [...named, ...more].join(", ") };
  refuseAction({ req, key: "error.mediaInUse", values, status: 409 });
}

const FOUND = "klyngeMediaUses";

/** Many pictures deleted at once are looked for in one search, the first time one of them is asked about. */
async function usesOf({ id, tenantId, req }: { id: string; tenantId: string; req: PayloadRequest }): Promise<Use[]> {
  const found = (req.context[FOUND] as Map<string, Use[]> | undefined) ?? new Map<string, Use[]>();
  req.context[FOUND] = found;
  const known = found.get(id);
  if (known) return known;
  const ids = await idsAbout({ id, tenantId, req });
  for (const [each, uses] of await findUses({ payload: req.payload, tenantId, ids })) found.set(each, uses);
  return found.get(id) ?? [];
}

/** All pictures of the cluster where several are about to go; the search costs the same. */
async function idsAbout({ id, tenantId, req }: { id: string; tenantId: string; req: PayloadRequest }): Promise<Set<string>> {
  if (!req.query?.where) return new Set([id]);
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: COLLECTIONS.media,
    where: { [TENANT_FIELD]: { equals: tenantId } },
    select: { id: true },
    pagination: false,
    limit: 0,
  });
  return new Set([id, ...docs.map((doc) => String(doc.id))]);
}

function labelOf({ req, collection }: { req: PayloadRequest; collection: string }): string {
  const label = req.payload.collections[collection as typeof COLLECTIONS.pages]?.config.labels.singular;
  const { language = "da" } = req.i18n ?? {};
  const text = typeof label === "object" ? (label as Record<string, string>)[language.startsWith("en") ? "en" : "da"] : undefined;
  return (text ?? collection).toLowerCase();
}
