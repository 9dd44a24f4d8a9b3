import { type ClusterSnapshot, SNAPSHOT_READS, type SnapshotReads } from "@klynge/contract";
import { isRecord, itemsOf, type JsonRecord, KEYS, type Slot, type Slots } from "./slots.ts";

/** What was read of a snapshot for a page, or for a value that many pages use. */
export interface Reads {
  readonly slots: Uint32Array;
  readonly derived: readonly Reads[];
}

export interface WatchedSnapshot {
  /** The snapshot as a theme is given it. Holds the same, and notes what is read of it. */
  site: ClusterSnapshot;
  /** Runs a task and tells what it read. One at a time: what is read meanwhile counts as read by it. */
  record<Result>(task: () => Promise<Result>): Promise<{ result: Result; reads: Reads }>;
}

interface Recorder {
  slots: Set<Slot>;
  derived: Set<Reads>;
}

/**
 * Watches a frozen snapshot. Noticed is each property of the snapshot, of the records directly in it (`cluster`, `shared`)
 * and of each item with an id in their lists (`news`, `shared.events`); whoever reads one is taken to have read all that
 * lies below it. Reading a list means reading which items it has, in which order.
 */
export function watchSnapshot({ snapshot, slots }: { snapshot: ClusterSnapshot; slots: Slots }): WatchedSnapshot {
  let recorder: Recorder | null = null;

  const reads: SnapshotReads = {
    derive(compute) {
      const outer = recorder;
      const inner: Recorder = { slots: new Set(), derived: new Set() };
      recorder = inner;
      try {
        const result = compute();
        const done = settle(inner);
        return () => {
          recorder?.derived.add(done);
          return result;
        };
      } catch (error) {
        // A template may make do without.
        outer?.derived.add(settle(inner));
        throw error;
      } finally {
        recorder = outer;
      }
    },
  };

  function watch<Item extends JsonRecord>(record: Item, place: string): Item {
    const slotOf = slots.of(place);
    const note = (property: string | symbol) => {
      if (recorder && typeof property === "string") recorder.slots.add(slotOf(property));
    };
    return new Proxy(record, {
      get(target, property) {
        if (property === SNAPSHOT_READS) return reads;
        note(property);
        return target[property as keyof Item];
      },
      has(target, property) {
        note(property);
        return property in target;
      },
      ownKeys(target) {
        note(KEYS);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor(target, property) {
        note(property);
        return Reflect.getOwnPropertyDescriptor(target, property);
      },
    });
  }

  /** A record whose lists are watched item by item, and, in the snapshot itself, the records in it likewise. */
  function watchContainer<Container extends JsonRecord>(container: Container, place: string): Container {
    const parts = Object.entries(container).map(([property, value]) => {
      const below = place === "" ? property : `${place}/${property}`;
      const items = itemsOf(value);
      if (items) return [property, Object.freeze([...items].map(([id, item]) => watch(item, `${below}/${id}`)))] as const;
      return [property, place === "" && isRecord(value) ? watchContainer(value, below) : value] as const;
    });
    return watch(Object.freeze(Object.fromEntries(parts)) as Container, place);
  }

  return {
    site: watchContainer(snapshot, ""),
    async record(task) {
      const own: Recorder = { slots: new Set(), derived: new Set() };
      recorder = own;
      try {
        return { result: await task(), reads: settle(own) };
      } finally {
        recorder = null;
      }
    },
  };
}

function settle({ slots, derived }: Recorder): Reads {
  return { slots: Uint32Array.from(slots), derived: [...derived] };
}
