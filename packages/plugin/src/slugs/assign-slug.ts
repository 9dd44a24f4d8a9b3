import { RESERVED_EVENT_SLUGS, RESERVED_SLUGS } from "@klynge/contract";
import type { CollectionBeforeValidateHook, PayloadRequest, Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseField } from "../errors.ts";
import { type COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { message } from "../texts/text.ts";
import { toSlug } from "./to-slug.ts";

const MAX_LENGTH = 80;

/**
 * Gives every document a slug that is its own within the cluster. An empty one is made from the title, with `-2`, `-3` …
 * where it is taken; one that somebody typed is never changed behind their back but refused.
 */
export function assignSlug({
  collection,
  titleField,
}: {
  collection: ContentCollection;
  titleField: string;
}): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (!data) return data;
    const stored = operation === "update" ? originalDoc : undefined;
    const tenantId = idOf(data[TENANT_FIELD] ?? stored?.[TENANT_FIELD]);
    const isTopLevelPage = collection === "pages" && !idOf("parent" in data ? data.parent : stored?.parent);
    const reserved = isTopLevelPage ? RESERVED_SLUGS : collection === "events" ? RESERVED_EVENT_SLUGS : null;
    const isReserved = (slug: string): boolean => reserved?.has(slug) ?? false;
    const typed = data.slug === undefined ? stored?.slug : data.slug;

    if (typeof typed !== "string" || typed.trim() === "") {
      const title = String(data[titleField] ?? stored?.[titleField] ?? "");
      const base = shorten(toSlug(title)) || toSlug(message({ key: `${collection}.one`, language: "da" }));
      const taken = await slugsLike({ req, collection, tenantId, base, exceptId: stored?.id });
      data.slug = firstFree({ base, isTaken: (slug) => taken.has(slug) || isReserved(slug) });
      return data;
    }

    const slug = toSlug(typed);
    const refuse = (key: "error.slugInvalid" | "error.slugReserved" | "error.slugTaken") =>
      refuseField({ req, key, values: { slug: slug || typed }, collection, path: "slug" });
    if (slug === "") refuse("error.slugInvalid");
    if (isReserved(slug)) refuse("error.slugReserved");
    const isLiveAlready = stored?.slug === slug && stored._status === "published";
    if (!isLiveAlready && (await isTaken({ req, collection, tenantId, slug, exceptId: stored?.id }))) refuse("error.slugTaken");
    data.slug = slug;
    return data;
  };
}

type Lookup = { req: PayloadRequest; collection: ContentCollection; tenantId: string | null; exceptId: unknown };

async function isTaken({ slug, ...lookup }: Lookup & { slug: string }): Promise<boolean> {
  return (await find({ ...lookup, slug: { equals: slug } })).length > 0;
}

async function slugsLike({ base, ...lookup }: Lookup & { base: string }): Promise<Set<string>> {
  return new Set(await find({ ...lookup, slug: { contains: base } }));
}

async function find({ req, collection, tenantId, exceptId, slug }: Lookup & { slug: Where[string] }): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.pages,
    where: {
      and: [
        { [TENANT_FIELD]: { equals: tenantId } },
        { slug } as Where,
        ...(idOf(exceptId) === null ? [] : [{ id: { not_equals: exceptId } }]),
      ],
    },
    select: { slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.flatMap((doc) => (typeof doc.slug === "string" ? [doc.slug] : []));
}

function firstFree({ base, isTaken }: { base: string; isTaken: (slug: string) => boolean }): string {
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Cuts between words, so that addresses can be read aloud. */
function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1)) || slug.slice(0, MAX_LENGTH);
}
