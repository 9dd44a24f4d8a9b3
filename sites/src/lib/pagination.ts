/** One page of a long list. Pages count from 1; an empty list has one empty page. */
export interface ListPage<Item> {
  items: readonly Item[];
  number: number;
  /** How many pages there are. */
  of: number;
  path: string;
  previousPath: string | null;
  nextPath: string | null;
}

/** Cuts a list into pages: the first lives at `path`, the others at `<path>side/2/` and so on. */
export function paginate<Item>({ items, path, size }: { items: readonly Item[]; path: string; size: number }): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const pathOf = (number: number): string => (number === 1 ? path : `${path}side/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    of: count,
    path: pathOf(index + 1),
    previousPath: index === 0 ? null : pathOf(index),
    nextPath: index === count - 1 ? null : pathOf(index + 2),
  }));
}
