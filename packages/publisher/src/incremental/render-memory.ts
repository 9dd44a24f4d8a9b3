import type { ClusterSnapshot } from "@klynge/contract";
import { deepFreeze } from "../deep-freeze.ts";
import type { RenderedPage, WantedPage } from "../render-protocol.ts";
import { changedSlots } from "./changed-slots.ts";
import { createSlots, type Slot, type Slots } from "./slots.ts";
import { type Reads, watchSnapshot } from "./watched-snapshot.ts";

/**
 * What a thread remembers of the sites it rendered last: of each page, what it read and the digest of what became of it.
 * As long as nothing of that changes, the page is the same and needs no rendering.
 *
 * This holds because a theme is a function of the snapshot alone. A thread ends with its theme, and its memory with it.
 */
export interface RenderMemory {
  /** Begins with a snapshot (JSON text), remembered under a name. Only one of a name may be open at a time. */
  open(options: { name: string; text: string }): RenderedSite;
}

/** One snapshot of which pages are rendered. */
export interface RenderedSite {
  /** What to render pages of. */
  site: ClusterSnapshot;
  /** Those of the pages that are live as they would be rendered now. */
  recall(pages: readonly WantedPage[]): RenderedPage[];
  /** Renders a page, and remembers it. */
  render<Page extends Made>(options: { path: string; task: () => Promise<Page> }): Promise<Page>;
  /** Keeps what was recalled and rendered for the next time. */
  close(): void;
}

type Made = Pick<RenderedPage, "type" | "digest">;
type RememberedPage = Made & { reads: Reads };

interface Memory {
  snapshot: ClusterSnapshot;
  /** Characters of the snapshot's text, which everything else grows with. */
  size: number;
  slots: Slots;
  pages: Map<string, RememberedPage>;
}

/** Characters. A cluster with 2,000 pages has about 3 million, one with 60 about 100,000. */
const LIMIT = 12_000_000;

/** The sites that were rendered last are remembered, up to `limit` characters of snapshots together. */
export function createRenderMemory({ limit = LIMIT }: { limit?: number } = {}): RenderMemory {
  /** The longest unused first. */
  const memories = new Map<string, Memory>();

  function keep(name: string, memory: Memory): void {
    memories.delete(name);
    memories.set(name, memory);
    let total = [...memories.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of memories) {
      if (total <= limit) break;
      memories.delete(oldest);
      total -= size;
    }
  }

  return {
    open({ name, text }) {
      const snapshot = frozenSnapshot(text);
      const before = memories.get(name);
      const slots = before?.slots ?? createSlots();
      const isStill = before ? unchangedTest(changedSlots({ before: before.snapshot, after: snapshot, slots })) : () => false;
      const { site, record } = watchSnapshot({ snapshot, slots });
      const pages = new Map<string, RememberedPage>();
      return {
        site,
        recall: (wanted) =>
          wanted.flatMap(({ path, digest }) => {
            const known = before?.pages.get(path);
            if (!known || known.digest !== digest || !isStill(known.reads)) return [];
            pages.set(path, known);
            return [{ path, type: known.type, digest, body: null }];
          }),
        async render({ path, task }) {
          const { result, reads } = await record(task);
          pages.set(path, { type: result.type, digest: result.digest, reads });
          return result;
        },
        close: () => keep(name, { snapshot, size: text.length, slots, pages }),
      };
    },
  };
}

/** A snapshot of which single pages are wanted, such as a preview: nothing is watched or kept. */
export function siteWithoutMemory(text: string): RenderedSite {
  return { site: frozenSnapshot(text), recall: () => [], render: ({ task }) => task(), close: () => {} };
}

function frozenSnapshot(text: string): ClusterSnapshot {
  return deepFreeze(JSON.parse(text) as ClusterSnapshot);
}

/** Tells of what was read whether none of it changed; asks once about what many pages share. */
function unchangedTest(changed: ReadonlySet<Slot>): (reads: Reads) => boolean {
  const known = new Map<Reads, boolean>();
  const isUnchanged = (reads: Reads): boolean => {
    let answer = known.get(reads);
    if (answer === undefined) {
      answer = !reads.slots.some((slot) => changed.has(slot)) && reads.derived.every(isUnchanged);
      known.set(reads, answer);
    }
    return answer;
  };
  return isUnchanged;
}
