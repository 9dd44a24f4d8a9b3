import { hrefSchema } from "@klynge/contract";
import type { Block, Field, Payload } from "payload";
import { idOf } from "../access/user-roles.ts";

type Data = Record<string, unknown>;

/** Where what a document points at is found in the copy. Null for what was not copied. */
export type Mapping = {
  reference: (collection: string, id: string) => string | null;
  /** For addresses that were typed; null for those of a page that was not copied. */
  address: (url: string) => string | null;
};

type Walk = { mapping: Mapping; blocks: Payload["blocks"] };

/** A value for the copy, or that there is none: the row it stands in cannot do without it. */
const MISSING = Symbol("missing");
type Mapped = unknown | typeof MISSING;

/**
 * The data of a document, pointing at copies instead of originals in relationships, uploads, links and rich text, in
 * whatever depth. What was not copied is left out with as little around it as possible: the link keeps its words in rich
 * text, a row or block that is nothing without it goes, and all else stays. Ids of rows are left out, for those of the copy
 * are new. Reads the fields' config, so that a field added later is covered without a word here.
 */
export function mapReferences({
  fields,
  data,
  blocks,
  mapping,
}: {
  fields: readonly Field[];
  data: Data;
  blocks: Payload["blocks"];
  mapping: Mapping;
}): Data {
  const mapped = mapFields({ mapping, blocks }, fields, data);
  return mapped.data;
}

function mapFields(walk: Walk, fields: readonly Field[], data: Data): { data: Data; isMissing: boolean } {
  const mapped: Data = {};
  let isMissing = false;
  for (const field of fields) {
    if (field.type === "tabs" || !("name" in field) || !field.name) {
      const parts = field.type === "tabs" ? field.tabs : "fields" in field ? [field] : [];
      for (const part of parts) {
        const isNamed = "name" in part && typeof part.name === "string" && part.name !== "";
        const from = isNamed ? ((data[part.name as string] ?? {}) as Data) : data;
        const inner = mapFields(walk, part.fields, from);
        Object.assign(mapped, isNamed ? { [part.name as string]: inner.data } : inner.data);
        isMissing ||= inner.isMissing;
      }
      continue;
    }
    const value = data[field.name];
    if (value === undefined || value === null || field.name === "id") continue;
    const result = mapValue(walk, field, value);
    if (result !== MISSING) mapped[field.name] = result;
    else isMissing = true;
  }
  return isLink(fields) ? withoutDeadLink({ fields, before: data, mapped, isMissing }) : { data: mapped, isMissing };
}

function mapValue(walk: Walk, field: Field, value: unknown): Mapped {
  switch (field.type) {
    case "relationship":
    case "upload":
      return mapRelation(walk, field, value);
    case "group": {
      const inner = mapFields(walk, field.fields, value as Data);
      return inner.isMissing ? MISSING : inner.data;
    }
    case "array":
    case "blocks": {
      const rows = (Array.isArray(value) ? value : []) as Data[];
      const kept = rows.flatMap((row) => mapRow(walk, field, row));
      const least = field.minRows ?? (field.required ? 1 : 0);
      return rows.length > 0 && kept.length < least ? MISSING : kept;
    }
    case "richText":
      return mapRichText(walk, value);
    case "text":
      return field.name === "url" && typeof value === "string" ? (walk.mapping.address(value) ?? MISSING) : value;
    default:
      return value;
  }
}

function mapRow(walk: Walk, field: Extract<Field, { type: "array" | "blocks" }>, row: Data): Data[] {
  const fields = field.type === "array" ? field.fields : fieldsOfBlock(walk, field.blockReferences ?? field.blocks, row);
  const inner = mapFields(walk, fields, row);
  const kind = field.type === "blocks" ? { blockType: row.blockType } : {};
  if (!inner.isMissing) return [{ ...kind, ...inner.data }];
  // An item of the menu that leads nowhere gives its place to those below it.
  const children = inner.data.children;
  return Array.isArray(children) ? (children as Data[]) : [];
}

function fieldsOfBlock(walk: Walk, candidates: readonly (Block | string)[], row: Data): readonly Field[] {
  const found = candidates.find((candidate) => (typeof candidate === "string" ? candidate : candidate.slug) === row.blockType);
  if (typeof found === "string") return (walk.blocks as Record<string, { fields: Field[] }>)[found]?.fields ?? [];
  return found?.fields ?? [];
}

function mapRelation(walk: Walk, field: Extract<Field, { type: "relationship" | "upload" }>, value: unknown): Mapped {
  const one = (entry: unknown): unknown => {
    const isMixed = Array.isArray(field.relationTo);
    const { relationTo, value: inner } = isMixed
      ? (entry as { relationTo: string; value: unknown })
      : { relationTo: field.relationTo as string, value: entry };
    const id = idOf(inner);
    const copy = id === null ? null : walk.mapping.reference(relationTo, id);
    return copy === null ? null : isMixed ? { relationTo, value: copy } : copy;
  };
  if (Array.isArray(value)) return value.map(one).filter((entry) => entry !== null);
  return one(value) ?? (field.required ? MISSING : null);
}

const isLink = (fields: readonly Field[]): boolean => {
  const names = new Set(fields.map((field) => ("name" in field ? field.name : "")));
  return names.has("label") && names.has("reference") && names.has("url");
};

/** A link that has lost what it led to is no link: where it may be left out, it is, with its words. */
function withoutDeadLink({
  fields,
  before,
  mapped,
  isMissing,
}: {
  fields: readonly Field[];
  before: Data;
  mapped: Data;
  isMissing: boolean;
}): { data: Data; isMissing: boolean } {
  const isEmpty = !before.label && !before.url && !before.reference;
  const leads = before.type === "url" ? typeof mapped.url === "string" : idOf((mapped.reference as Data | undefined)?.value) !== null;
  if (isEmpty || (leads && !isMissing)) return { data: mapped, isMissing: false };
  const isRequired = fields.some((field) => "name" in field && field.name === "label" && "required" in field && field.required);
  return { data: mapped.children ? { children: mapped.children } : {}, isMissing: isRequired };
}

/** Rich text keeps its words: a link without a target becomes plain text, a picture without a file goes. */
function mapRichText(walk: Walk, value: unknown): unknown {
  const { root } = value as { root?: Data };
  return root ? { ...(value as Data), root: mapNode(walk, root)[0] } : value;
}

function mapNode(walk: Walk, node: Data): Data[] {
  const children = Array.isArray(node.children) ? { children: (node.children as Data[]).flatMap((child) => mapNode(walk, child)) } : {};
  if (node.type === "upload") {
    const copy = walk.mapping.reference(String(node.relationTo), idOf(node.value) ?? "");
    return copy === null ? [] : [{ ...node, value: copy }];
  }
  if (node.type !== "link" && node.type !== "autolink") return [{ ...node, ...children }];
  const fields = (node.fields ?? {}) as Data;
  const target = fields.linkType === "internal" ? targetOf(walk, fields.doc) : addressOf(walk, fields.url);
  return target === null ? (children.children ?? []) : [{ ...node, ...children, fields: { ...fields, ...target } }];
}

function targetOf(walk: Walk, doc: unknown): Data | null {
  const { relationTo, value } = (doc ?? {}) as { relationTo?: string; value?: unknown };
  const copy = relationTo ? walk.mapping.reference(relationTo, idOf(value) ?? "") : null;
  return copy === null ? null : { doc: { relationTo, value: copy } };
}

function addressOf(walk: Walk, url: unknown): Data | null {
  const mapped = typeof url === "string" ? walk.mapping.address(url) : null;
  return mapped !== null && hrefSchema.safeParse(mapped).success ? { url: mapped } : null;
}
