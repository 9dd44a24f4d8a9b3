import type { Text } from "../texts/text.ts";

/**
 * A field of a row that says which one it is. A choice is said by its label, a day or a moment as people write it, and what points at
 * something (`of`) by the name that has. Inside a group, the path is written with a dot.
 */
export type RowPart = string | { path: string; options?: readonly { value: string; label: Text }[]; date?: "day" | "moment"; of?: NamedBy };

/** Collections rows point at, and the field each is called by. */
export type NamedBy = "clusters" | "media";

/** A component of the admin, as Payload finds it. */
type Component = { path: string; clientProps: { kind: Text; parts: readonly RowPart[]; isBlock?: boolean } };

/**
 * Lets the rows of a repeatable field be called by what stands in them; a row that holds nothing yet is called by its `kind` and number.
 *
 * @example { type: "array", labels, admin: { components: { RowLabel: rowLabel({ kind: labels.singular, parts: ["name"] }) } }, … }
 */
export function rowLabel({ kind, parts }: { kind: Text; parts: readonly RowPart[] }): Component {
  return { path: "@klynge/plugin/client#RowLabel", clientProps: { kind, parts } };
}

/** The same for a block: its kind is always said, for a page has many and they are told apart by it. */
export function blockLabel({ kind, parts }: { kind: Text; parts: readonly RowPart[] }): Component {
  return { path: "@klynge/plugin/client#RowLabel", clientProps: { kind, parts, isBlock: true } };
}
