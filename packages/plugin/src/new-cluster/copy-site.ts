import { SECTIONS } from "@klynge/contract";
import type { CollectionSlug, Field } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { toSlug } from "../slugs/to-slug.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import type { SourceCluster } from "./check-input.ts";
import { copyMedia } from "./copy-media.ts";
import { type Mapping, mapReferences } from "./map-references.ts";
import { digestOf, passagesIn } from "./passages.ts";
import { tellsOfSource } from "./source-words.ts";
import { layNotices } from "./starter-site.ts";
import { type Place, starterTexts } from "./starter-texts.ts";
import type { Writer } from "./writer.ts";

type Row = Record<string, unknown> & { id: string; slug: string; title?: string; name?: string; parent?: unknown; layout?: Row[] };
type Copied = "pages" | "groups";
/** What of the cluster's own settings comes along. */
type Settings = Record<string, unknown>;

/**
 * Copies what one cluster can take over from another: pages, menu, what groups there are, media with their files, and forms.
 * People, news, events, places, associations, documents and what residents sent in stay where they are. Whatever points at
 * a copied document points at its copy; see `map-references.ts` for what becomes of the rest.
 */
export async function copySite({ writer, source, place }: { writer: Writer; source: SourceCluster; place: Place }): Promise<Settings> {
  const { req } = writer;
  const from = String(source.id);
  const origins = originsOf({ writer, source });
  const villages = (await rowsOf({ writer, collection: COLLECTIONS.villages, from })).map(({ name }) => name ?? "");
  const isAboutSource = tellsOfSource({ source: source as unknown as ClusterRow, villages, origins, kept: place.villages });
  /** Remembers what of a copy is still about the other cluster. */
  const remember = (collection: string, id: string, data: unknown, also: readonly string[] = []): void => {
    const telling = passagesIn(data).filter((text) => also.includes(text) || isAboutSource(text));
    if (telling.length > 0) writer.documents.push({ collection, id, passages: telling.map(digestOf) });
  };
  const ids = new Map<string, Map<string, string>>([
    [COLLECTIONS.media, await copyMedia({ writer, from, remember: (id, alt) => remember(COLLECTIONS.media, id, alt) })],
    [COLLECTIONS.villages, await sameVillages({ writer, from })],
    [COLLECTIONS.forms, new Map()],
  ]);
  const mapping = mappingOf({ ids, origins });
  const map = (fields: readonly Field[], data: Row) => mapReferences({ fields, data, blocks: req.payload.blocks, mapping });

  for (const form of await rowsOf({ writer, collection: COLLECTIONS.forms, from })) {
    const data = withoutOwn(map(fieldsOf(writer, "forms"), form));
    const id = await writer.create("forms", data);
    ids.get(COLLECTIONS.forms)?.set(form.id, id);
    remember(COLLECTIONS.forms, id, data);
  }
  const originals: { collection: Copied; row: Row }[] = [];
  for (const collection of ["groups", "pages"] as const) {
    const rows = await rowsOf({ writer, collection, from, where: { _status: { equals: "published" } } });
    for (const row of rows) originals.push({ collection, row });
    ids.set(collection, await layShells({ writer, collection, rows }));
  }
  for (const { collection, row } of originals.toSorted((one, other) => depthOf(one, originals) - depthOf(other, originals))) {
    const data = withoutPeople(collection, withoutOwn(map(fieldsOf(writer, collection), row)));
    const id = ids.get(collection)?.get(row.id) ?? "";
    await req.payload.update({
      collection: collection as CollectionSlug,
      id,
      data: { ...data, _status: "published" } as never,
      depth: 0,
      overrideAccess: true,
      req,
    });
    remember(collection, id, data, [starterTexts.contact.text]);
  }
  const taken = new Set(originals.flatMap(({ collection, row }) => (collection === "pages" ? row.slug : [])));
  await layNotices({ writer, place, taken });
  const settings = settingsOf(map(fieldsOf(writer, "clusters"), source as unknown as Row));
  remember(COLLECTIONS.clusters, writer.tenant, settings.menu);
  return settings;
}

/** Empty documents with their addresses, so that those that point at each other find one another. */
async function layShells({
  writer,
  collection,
  rows,
}: {
  writer: Writer;
  collection: Copied;
  rows: readonly Row[];
}): Promise<Map<string, string>> {
  const shells = new Map<string, string>();
  for (const { id, title, name, slug } of rows) {
    const label = collection === "pages" ? { title } : { name };
    shells.set(id, await writer.create(collection, { ...label, slug, _status: "draft" }));
  }
  return shells;
}

function mappingOf({ ids, origins }: { ids: ReadonlyMap<string, ReadonlyMap<string, string>>; origins: readonly string[] }): Mapping {
  return {
    reference: (collection, id) => ids.get(collection)?.get(id) ?? null,
    address: (url) => {
      const origin = origins.find((candidate) => url === candidate || url.startsWith(`${candidate}/`)) ?? "";
      const own = url.slice(origin.length) || "/";
      return isOfSomethingLeft(own) ? null : own;
    },
  };
}

const LEFT_BEHIND = [SECTIONS.news, SECTIONS.events, SECTIONS.villages, SECTIONS.places, SECTIONS.organisations, SECTIONS.documents];
/** Below these there are pages that every site has. */
const EVERYWHERE: ReadonlySet<string> = new Set([`${SECTIONS.events}indsend/`]);

/** The page of one article, event or village has no copy; the list of them is there on every site. */
function isOfSomethingLeft(url: string): boolean {
  return !EVERYWHERE.has(url) && LEFT_BEHIND.some((section) => url.startsWith(section) && !/^(?:[?#]|$)/.test(url.slice(section.length)));
}

/** Villages of both clusters that have the same name: a list of one village's events goes on being one. */
async function sameVillages({ writer, from }: { writer: Writer; from: string }): Promise<Map<string, string>> {
  const own = await rowsOf({ writer, collection: COLLECTIONS.villages, from: writer.tenant });
  const theirs = await rowsOf({ writer, collection: COLLECTIONS.villages, from });
  const bySlug = new Map(own.map(({ id, name }) => [toSlug(name ?? ""), id]));
  return new Map(
    theirs.flatMap(({ id, name }) => (bySlug.has(toSlug(name ?? "")) ? [[id, bySlug.get(toSlug(name ?? "")) as string]] : [])),
  );
}

async function rowsOf({
  writer: { req },
  collection,
  from,
  where,
}: {
  writer: Writer;
  collection: string;
  from: string;
  where?: Record<string, object>;
}): Promise<Row[]> {
  // Through the operations, which give values as they are given back; what lies in the trash is left out.
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { and: [{ [TENANT_FIELD]: { equals: from } }, ...(where ? [where] : [])] } as never,
    sort: "createdAt",
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as Row[]).map((row) => ({ ...row, id: String(row.id) }));
}

/** How many pages lie above a page: those above come first. */
function depthOf({ row }: { row: Row }, all: readonly { row: Row }[]): number {
  const parent = all.find((other) => other.row.id === idOf(row.parent) && other.row !== row);
  return parent ? 1 + depthOf(parent, all) : 0;
}

const fieldsOf = (writer: Writer, collection: string): readonly Field[] =>
  writer.req.payload.collections[collection as CollectionSlug]?.config.fields ?? [];

/** Where the copied site lives: addresses that begin so mean the site they stand on. */
function originsOf({ writer: { req }, source }: { writer: Writer; source: SourceCluster }): string[] {
  const { slug, kind, domains } = source as unknown as ClusterRow;
  const own = domains ?? [];
  const { siteOrigin } = pluginOptions(req.payload);
  return [siteOrigin({ slug, kind, domains: domainsOf({ domains: own } as ClusterRow) }), ...own.map(({ host }) => `https://${host}`)];
}

/** What every document has of its own. */
function withoutOwn(data: Record<string, unknown>): Record<string, unknown> {
  const { [TENANT_FIELD]: _tenant, createdAt, updatedAt, createdBy, deletedAt, _status, ...rest } = data;
  return rest;
}

/** Whom to turn to is somebody else here. */
function withoutPeople(collection: ContentCollection, { contact: _contact, ...data }: Record<string, unknown>): Record<string, unknown> {
  if (collection !== "pages" || !Array.isArray(data.layout)) return data;
  const layout = (data.layout as Row[]).map((block) => {
    if (block.blockType !== "contact") return block;
    return { blockType: "contact", heading: block.heading, text: starterTexts.contact.text };
  });
  return { ...data, layout };
}

function settingsOf({ menu, accepts, timezone, editorsMayPublish, theme }: Record<string, unknown>): Settings {
  const { hero } = (theme ?? {}) as { hero?: string | null };
  return { menu: menu ?? [], accepts, timezone, editorsMayPublish, ...(hero ? { hero } : {}) };
}
