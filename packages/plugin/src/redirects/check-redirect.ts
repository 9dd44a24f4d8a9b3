import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import type { TextKey } from "../texts/text.ts";
import { isLivePath } from "./live-path.ts";
import { normalisePath } from "./normalise-path.ts";

type Row = { id?: unknown; from?: string | null; to?: { type?: string | null; url?: string | null } | null };

/**
 * Brings the old address into one form, refuses one that the site needs itself and one that leads back to where it came
 * from, and points at the end of a chain at once: a visitor is sent on once, never twice.
 */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, collection }) => {
  if (!data) return data;
  const stored: Row | undefined = operation === "update" ? originalDoc : undefined;
  const tenantId = idOf(data[TENANT_FIELD] ?? originalDoc?.[TENANT_FIELD]);
  const given = data.from ?? stored?.from;
  if (tenantId === null || typeof given !== "string" || given.trim() === "") return data;
  const refuse = (key: TextKey, path: "from" | "to.url") => refuseField({ req, key, collection: collection.slug, path });

  const from = normalisePath(given);
  if (from === null) return refuse("error.redirectFrom", "from");
  data.from = from;
  if (from !== stored?.from && (await isLivePath({ req, tenantId, path: from }))) refuse("error.redirectLive", "from");

  const rows = await loadRedirects({ req, tenantId, exceptId: stored?.id });
  if (rows.some((row) => row.from === from)) refuse("error.redirectTaken", "from");
  const to: Row["to"] = data.to ?? stored?.to;
  if (to?.type === "custom" && typeof to.url === "string") {
    const end = followChain({ url: to.url, rows });
    if (end === null || pathOf(end) === from) refuse("error.redirectLoop", "to.url");
    data.to = { ...to, url: end };
  }
  return data;
};

/** Sends on to the end what has led to this redirect's old address so far. */
export const shortenChains: CollectionAfterChangeHook = async ({ doc, req }) => {
  const tenantId = idOf(doc[TENANT_FIELD]);
  if (tenantId === null) return doc;
  const rows = await loadRedirects({ req, tenantId, exceptId: doc.id });
  const earlier = rows.filter((row) => row.to?.type === "custom" && row.to.url && pathOf(row.to.url) === doc.from);
  for (const row of earlier) {
    const data = { to: { ...doc.to, reference: withoutContent(doc.to?.reference) } };
    await req.payload.update({
      collection: COLLECTIONS.redirects,
      id: String(row.id),
      data: data as never,
      depth: 0,
      overrideAccess: true,
      req,
    });
  }
  return doc;
};

function withoutContent(reference: { relationTo?: unknown; value?: unknown } | null | undefined): unknown {
  return reference ? { relationTo: reference.relationTo, value: idOf(reference.value) } : null;
}

async function loadRedirects({ req, tenantId, exceptId }: { req: PayloadRequest; tenantId: string; exceptId: unknown }): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: COLLECTIONS.redirects,
    where: { [TENANT_FIELD]: { equals: tenantId } },
    select: { from: true, to: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return (docs as Row[]).filter((row) => idOf(row.id) !== idOf(exceptId));
}

/** The address at the end of the redirects that begin at `url`; null where they go round in a circle. */
function followChain({ url, rows }: { url: string; rows: readonly Row[] }): string | null {
  const next = new Map(
    rows.flatMap((row) => (row.from && row.to?.type === "custom" && row.to.url ? [[row.from, row.to.url] as const] : [])),
  );
  const seen = new Set<string>();
  for (let current = url; ; ) {
    const path = pathOf(current);
    const target = path === null ? undefined : next.get(path);
    if (target === undefined || path === null) return current;
    if (seen.has(path)) return null;
    seen.add(path);
    current = target;
  }
}

function pathOf(url: string): string | null {
  return url.startsWith("/") ? normalisePath(url) : null;
}
