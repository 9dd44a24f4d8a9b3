import type { Field, Payload, SanitizedCollectionConfig } from "payload";
import { COLLECTIONS, TENANT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { collectReferences } from "../tenancy/collect-references.ts";

/** `draft`: only in a version that is not published, `trash`: in something that was deleted and can come back. */
type UseState = "published" | "draft" | "trash";

/** A document that shows a picture or offers a file. `fields` are the names of the top fields it is in. */
export type Use = { collection: string; id: string; title: string; state: UseState; fields: string[] };

type Row = Record<string, unknown> & { id: string | number };

const SEARCHED = [COLLECTIONS.clusters, ...TENANT_COLLECTIONS];

/**
 * Where the cluster uses pictures or files, by their ids: published content and drafts, fields, blocks and running text,
 * the cluster's own look. Reads the cluster once however many ids are asked for; older versions do not count.
 */
export async function findUses({
  payload,
  tenantId,
  ids,
}: {
  payload: Payload;
  tenantId: string;
  ids: ReadonlySet<string>;
}): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>([...ids].map((id) => [id, []]));
  // One collection after the other: a large cluster is in memory a part at a time.
  for (const slug of SEARCHED) {
    const found = payload.collections[slug as typeof COLLECTIONS.pages];
    if (found && canPointAtMedia(found.config.fields)) await searchCollection({ payload, config: found.config, tenantId, uses });
  }
  return uses;
}

/** Spares the collections that hold neither picture nor running text, as what happened and what was published. */
function canPointAtMedia(fields: readonly Field[]): boolean {
  return fields.some((field) => {
    if (field.type === "richText" || field.type === "blocks") return true;
    if (field.type === "upload" || field.type === "relationship") return [field.relationTo].flat().includes(COLLECTIONS.media);
    if (field.type === "tabs") return field.tabs.some((tab) => canPointAtMedia(tab.fields));
    return "fields" in field && canPointAtMedia(field.fields);
  });
}

type Search = { payload: Payload; config: SanitizedCollectionConfig; uses: Map<string, Use[]> };

async function searchCollection({ payload, config, tenantId, uses }: Search & { tenantId: string }): Promise<void> {
  const isCluster = config.slug === COLLECTIONS.clusters;
  const own = (path: string) => ({ [path]: { equals: tenantId } });
  const slug = config.slug as typeof COLLECTIONS.pages;
  const { docs } = await payload.db.find<Row>({
    collection: slug,
    where: own(isCluster ? "id" : TENANT_FIELD),
    pagination: false,
    limit: 0,
  });
  for (const doc of docs) {
    const state = doc.deletedAt ? "trash" : config.versions?.drafts && doc._status !== "published" ? "draft" : "published";
    note({ payload, config, uses, id: String(doc.id), data: doc, state });
  }
  if (!config.versions?.drafts) return;
  const { docs: drafts } = await payload.db.findVersions<Row>({
    collection: slug,
    where: { and: [own(`version.${TENANT_FIELD}`), { latest: { equals: true } }, { "version._status": { equals: "draft" } }] },
    pagination: false,
    limit: 0,
  });
  for (const { parent, version } of drafts) {
    note({ payload, config, uses, id: String(parent), data: version, state: "draft" });
  }
}

function note({ payload, config, uses, id, data, state }: Search & { id: string; data: Record<string, unknown>; state: UseState }): void {
  const { references } = collectReferences({ fields: config.fields, data, blocks: payload.blocks });
  for (const reference of references) {
    const list = reference.collection === COLLECTIONS.media && reference.id !== null ? uses.get(reference.id) : undefined;
    if (!list) continue;
    const field = reference.path.split(".")[0] ?? reference.path;
    const known = list.find((use) => use.collection === config.slug && use.id === id);
    if (!known) list.push({ collection: config.slug, id, title: titleOf({ config, data }), state, fields: [field] });
    else if (!known.fields.includes(field)) known.fields.push(field);
  }
}

function titleOf({ config, data }: { config: SanitizedCollectionConfig; data: Record<string, unknown> }): string {
  const title = data[config.admin.useAsTitle ?? "id"];
  return typeof title === "string" && title.trim() !== "" ? title : "–";
}
