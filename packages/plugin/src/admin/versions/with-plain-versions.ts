import type { CollectionConfig, Field } from "payload";

/** What Payload sets beside each other as it is stored: `true`, `null`, `["wifi","parking"]`, `[10.5, 56.1]`, `[]`. */
function isStoredOtherwise(field: Field): boolean {
  return ["checkbox", "select", "radio", "point"].includes(field.type) || (field.type === "number" && field.hasMany === true);
}

/** Lets the comparison of two versions of a document say yes and no, choices and places as its form does. */
export function withPlainVersions(collection: CollectionConfig): CollectionConfig {
  return collection.versions ? { ...collection, fields: collection.fields.map(plain) } : collection;
}

function plain(field: Field): Field {
  if (field.type === "tabs") return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(plain) })) };
  if (field.type === "blocks") return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: block.fields.map(plain) })) };
  if ("fields" in field) return { ...field, fields: field.fields.map(plain) };
  if (!isStoredOtherwise(field)) return field;
  const components = { ...field.admin?.components, Diff: "@klynge/plugin/client#ValueDiff" };
  return { ...field, admin: { ...field.admin, components } } as Field;
}
