/** One place of a snapshot that can be read and can change: a property of one of its records. */
export type Slot = number;

/** Stands for which properties a record has. No JSON property of a snapshot is called so. */
export const KEYS = "*";

/** More than any record has properties. Two that shared a number would only be taken for one: pages too many, never too few. */
const PROPERTIES = 1024;

/** Numbers for the slots of one cluster's snapshots: the same slot has the same number in all of them. */
export interface Slots {
  /** Finds the slots of a record by its place in the snapshot, such as `cluster` or `news/42`. */
  of(place: string): (property: string) => Slot;
}

export function createSlots(): Slots {
  const places = new Map<string, number>();
  const properties = new Map<string, number>();
  return {
    of(place) {
      const first = numberOf(places, place) * PROPERTIES;
      return (property) => first + (numberOf(properties, property) % PROPERTIES);
    },
  };
}

function numberOf(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a list that have an id each, by that id; null where it is no such list. */
export function itemsOf(value: unknown): Map<string, JsonRecord> | null {
  if (!Array.isArray(value)) return null;
  const items = new Map<string, JsonRecord>();
  for (const item of value as readonly unknown[]) {
    if (!isRecord(item) || typeof item.id !== "string") return null;
    items.set(item.id, item);
  }
  return items.size === value.length ? items : null;
}
