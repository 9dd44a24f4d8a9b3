import { RESERVED_EVENT_SLUGS, RESERVED_SLUGS } from "@klynge/contract";
import type { CollectionBeforeValidateHook, PayloadRequest, Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseField } from "../errors.ts";
import { type COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { message } from "../texts/text.ts";
import { isTrashed } from "../trash/keep-address-free.ts";
import { shorten } from "./shorten.ts";
import { toSlug } from "./to-slug.ts";

const MAX_LENGTH = 80;

/**
 * Gives every document a slug that is its own within the cluster. An empty one is made from the title, with `-2`, `-3` …
 * where it is taken, and follows the title until the document is published for the first time: drafts are saved while
 * their title is still being typed. One that somebody typed is never changed behind their back but refused.
 */
export function assignSlug({
  collection,
  titleField,
}: {
  collection: ContentCollection;
  titleField: string;
}): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (!data || isTrashed(data)) return data;
    const stored = operation === "update" ? originalDoc : undefined;
    const tenantId = idOf(data[TENANT_FIELD] ?? stored?.[TENANT_FIELD]);
    const isTopLevelPage = collection === "pages" && !idOf("parent" in data ? data.parent : stored?.parent);
    const reserved = isTopLevelPage ? RESERVED_SLUGS : collection === "events" ? RESERVED_EVENT_SLUGS : null;
    const isReserved = (slug: string): boolean => reserved?.has(slug) ?? false;
    const typed = data.slug === undefined ? stored?.slug : data.slug;
    const lookup = { req, collection, tenantId, exceptId: stored?.id };
    const takeFreeSlug = async (base: string) => {
      const taken = await slugsLike({ ...lookup, base });
      data.slug = firstFree({ base, isTaken: (slug) => taken.has(slug) || isReserved(slug) });
      return data;
    };
    const title = String(data[titleField] ?? stored?.[titleField] ?? "");

    if (typeof typed !== "string" || typed.trim() === "") return takeFreeSlug(baseOf({ collection, title }));
    const storedBase = baseOf({ collection, title: String(stored?.[titleField] ?? "") });
    const base = baseOf({ collection, title });
    if (base !== storedBase && typed === stored?.slug && isMadeOf({ slug: typed, base: storedBase }) && !(await wasEverLive(lookup))) {
      return takeFreeSlug(base);
    }
    // Whoever brings content back did not choose its address anew, and cannot know that it was given away meanwhile.
    if (isTrashed(stored) || req.context.isRestoringVersion) {
      return (await isTaken({ ...lookup, slug: typed })) ? takeFreeSlug(typed) : data;
    }

    const slug = toSlug(typed);
    const refuse = (key: "error.slugInvalid" | "error.slugReserved" | "error.slugTaken") =>
      refuseField({ req, key, values: { slug: slug || typed }, collection, path: "slug" });
    if (slug === "") refuse("error.slugInvalid");
    if (isReserved(slug)) refuse("error.slugReserved");
    const isLiveAlready = stored?.slug === slug && stored._status === "published";
    if (!isLiveAlready && (await isTaken({ ...lookup, slug }))) refuse("error.slugTaken");
    data.slug = slug;
    return data;
  };
}

type Lookup = { req: PayloadRequest; collection: ContentCollection; tenantId: string | null; exceptId: unknown };

/** What a slug made from the title begins with. */
export function baseOf({ collection, title }: { collection: ContentCollection; title: string }): string {
  return shorten(toSlug(title), MAX_LENGTH) || toSlug(message({ key: `${collection}.one`, language: "da" }));
}

function isMadeOf({ slug, base }: { slug: string; base: string }): boolean {
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));
}

/** True where residents may have seen the document, so that its address may stand somewhere. */
async function wasEverLive({ req, collection, exceptId }: Lookup): Promise<boolean> {
  const live = { equals: "published" };
  const where = { and: [{ parent: { equals: exceptId } }, { "version._status": live }] } as Where;
  const [row, { totalDocs }] = [
    await req.payload.db.findOne<{ id: string }>({ collection, where: { and: [{ id: { equals: exceptId } }, { _status: live }] }, req }),
    await req.payload.db.countVersions({ collection, where, req }),
  ];
  return row !== null || totalDocs > 0;
}

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

/** The slug itself, or with the first number that makes it free. */
export function firstFree({ base, isTaken }: { base: string; isTaken: (slug: string) => boolean }): string {
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
