import { type ClusterSnapshot, nextRefreshAt } from "@klynge/contract";
import { isRecord, itemsOf, type JsonRecord, KEYS, type Slot, type Slots } from "./slots.ts";

/**
 * The slots in which one snapshot of a cluster differs from another that came before. `now` counts as the same until
 * something that the older one lists is over, or another day begins (see `nextRefreshAt`).
 */
export function changedSlots({ before, after, slots }: { before: ClusterSnapshot; after: ClusterSnapshot; slots: Slots }): Set<Slot> {
  const changed = new Set<Slot>();

  function compareRecords({ place, a, b, inLists }: { place: string; a: JsonRecord; b: JsonRecord; inLists: boolean }): void {
    const slotOf = slots.of(place);
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    if (!sameJson(Object.keys(a), Object.keys(b))) changed.add(slotOf(KEYS));
    for (const property of keys) {
      if (sameJson(a[property], b[property])) continue;
      const below = place === "" ? property : `${place}/${property}`;
      if (!inLists || !compareParts({ place: below, a: a[property], b: b[property], isTop: place === "" })) changed.add(slotOf(property));
    }
  }

  /** False where the property itself changed: it holds no parts that are watched, or not the same ones any more. */
  function compareParts({ place, a, b, isTop }: { place: string; a: unknown; b: unknown; isTop: boolean }): boolean {
    const [older, newer] = [itemsOf(a), itemsOf(b)];
    if (older && newer) {
      for (const [id, item] of newer) {
        const known = older.get(id);
        if (known) compareRecords({ place: `${place}/${id}`, a: known, b: item, inLists: false });
      }
      return sameJson([...older.keys()], [...newer.keys()]);
    }
    if (!isTop || !isRecord(a) || !isRecord(b)) return false;
    compareRecords({ place, a, b, inLists: true });
    return true;
  }

  const now = isSameMoment(before, after) ? before.now : after.now;
  compareRecords({ place: "", a: before, b: { ...after, now }, inLists: true });
  return changed;
}

function isSameMoment(before: ClusterSnapshot, after: ClusterSnapshot): boolean {
  return before.now <= after.now && after.now < nextRefreshAt(before);
}

function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, index) => sameJson(value, b[index]));
  if (Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson((a as JsonRecord)[key], (b as JsonRecord)[key]));
}
