import type { Block, Field, Payload } from "payload";

/** Something a document points at, and the field it does so in. `id` is null where the value is not a reference at all. */
export type Reference = { collection: string; id: string | null; path: string };

type Data = Record<string, unknown>;
/** An address that a link in rich text leads to, as it was given. */
type Address = { url: unknown; path: string };

type Walk = { blocks: Payload["blocks"]; references: Reference[]; addresses: Address[] };

/**
 * Everything `data` points at through relationships, uploads and rich text, in whatever depth of groups, tabs, arrays and
 * blocks, and the addresses that rich text links to. Reads the fields' config, so that a field added later is covered
 * without a word here.
 */
export function collectReferences({
  fields,
  data,
  blocks,
}: {
  fields: readonly Field[];
  data: unknown;
  blocks: Payload["blocks"];
}): Pick<Walk, "references" | "addresses"> {
  const walk: Walk = { blocks, references: [], addresses: [] };
  walkFields({ walk, fields, data, path: "" });
  return walk;
}

function walkFields({ walk, fields, data, path }: { walk: Walk; fields: readonly Field[]; data: unknown; path: string }): void {
  if (!isRecord(data)) return;
  for (const field of fields) walkField({ walk, field, data, path });
}

function walkField({ walk, field, data, path }: { walk: Walk; field: Field; data: Data; path: string }): void {
  if (field.type === "tabs") {
    for (const tab of field.tabs) {
      if ("name" in tab && tab.name) walkFields({ walk, fields: tab.fields, data: data[tab.name], path: join(path, tab.name) });
      else walkFields({ walk, fields: tab.fields, data, path });
    }
    return;
  }
  if (!("name" in field) || !field.name) {
    if ("fields" in field) walkFields({ walk, fields: field.fields, data, path });
    return;
  }
  const value = data[field.name];
  const here = join(path, field.name);
  if (value === null || value === undefined) return;
  switch (field.type) {
    case "relationship":
    case "upload":
      for (const [index, entry] of toList(value).entries()) {
        if (isEmpty(entry)) continue;
        walk.references.push(
          toReference({ relationTo: field.relationTo, value: entry, path: Array.isArray(value) ? join(here, index) : here }),
        );
      }
      return;
    case "group":
      walkFields({ walk, fields: field.fields, data: value, path: here });
      return;
    case "array":
      for (const [index, row] of toList(value).entries()) walkFields({ walk, fields: field.fields, data: row, path: join(here, index) });
      return;
    case "blocks":
      for (const [index, row] of toList(value).entries()) {
        const fields = blockFields({ walk, candidates: field.blockReferences ?? field.blocks, row });
        walkFields({ walk, fields, data: row, path: join(here, index) });
      }
      return;
    case "richText":
    case "json":
      walkJson({ walk, value, path: here });
      return;
  }
}

function blockFields({ walk, candidates, row }: { walk: Walk; candidates: readonly (Block | string)[]; row: unknown }): readonly Field[] {
  const type = isRecord(row) ? row.blockType : undefined;
  const found = candidates.find((candidate) => (typeof candidate === "string" ? candidate : candidate.slug) === type);
  if (typeof found === "string") return (walk.blocks as Record<string, { fields: Field[] }>)[found]?.fields ?? [];
  return found?.fields ?? [];
}

/** Links, pictures and blocks inside rich text all point with `relationTo` and `value`, whatever node holds them. */
function walkJson({ walk, value, path }: { walk: Walk; value: unknown; path: string }): void {
  if (Array.isArray(value)) {
    for (const entry of value) walkJson({ walk, value: entry, path });
    return;
  }
  if (!isRecord(value)) return;
  if (typeof value.relationTo === "string" && "value" in value) {
    walk.references.push(toReference({ relationTo: value.relationTo, value: value.value, path }));
  }
  if ((value.type === "link" || value.type === "autolink") && isRecord(value.fields) && value.fields.linkType !== "internal") {
    walk.addresses.push({ url: value.fields.url, path });
  }
  for (const entry of Object.values(value)) walkJson({ walk, value: entry, path });
}

function toReference({ relationTo, value, path }: { relationTo: string | readonly string[]; value: unknown; path: string }): Reference {
  if (typeof relationTo === "string") return { collection: relationTo, id: toId(value), path };
  if (!isRecord(value) || typeof value.relationTo !== "string") return { collection: "", id: null, path };
  return { collection: value.relationTo, id: toId(value.value), path };
}

/** What a form sends for a choice that was taken back. */
function isEmpty(value: unknown): boolean {
  const inner = isRecord(value) && "relationTo" in value ? value.value : value;
  return inner === null || inner === undefined || inner === "";
}

function toId(value: unknown): string | null {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (isRecord(value) && "id" in value) return toId(value.id);
  return null;
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const join = (path: string, name: string | number): string => (path === "" ? String(name) : `${path}.${name}`);

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
