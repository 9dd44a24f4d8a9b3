/**
 * Lets whoever renders a theme know what each page read of its snapshot, so that a page need not be rendered again while
 * that stays the same. Reading a property is noticed by itself; what is computed once and used by many pages has to be
 * told of (see `derive`), since only the first of them reads what it was computed from.
 */
export interface SnapshotReads {
  /** Computes a value now; each call of the function it gives back counts as reading all that was read for it. */
  derive<Result>(compute: () => Result): () => Result;
}

/** Where a watched snapshot, and each of its items, holds its `SnapshotReads`. Others have none. */
export const SNAPSHOT_READS: unique symbol = Symbol.for("klynge.snapshot-reads") as typeof SNAPSHOT_READS;

/**
 * Computes a value from a snapshot, or from one item of it, and gives back a function that tells it. Call that function
 * each time the value is used, and keep it only as long as `from`.
 *
 * @example const countOf = derive({ from: site, compute: () => site.news.length });
 */
export function derive<Result>({ from, compute }: { from: object; compute: () => Result }): () => Result {
  const { [SNAPSHOT_READS]: reads } = from as { [SNAPSHOT_READS]?: SnapshotReads };
  if (reads) return reads.derive(compute);
  const result = compute();
  return () => result;
}
