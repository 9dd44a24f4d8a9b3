import type { Point } from "./map-projection.ts";

/** Things that stand together, and the middle of them. */
export interface Together<Item> {
  members: readonly [Item, ...Item[]];
  at: Point;
}

/**
 * Puts together what is nearer than `near`, the closest first, until the middles of all groups are that far apart. Groups and their
 * members keep the order of the items.
 */
export function mergeNear<Item extends { at: Point }>({ items, near }: { items: readonly Item[]; near: number }): Together<Item>[] {
  const groups: Together<Item>[] = items.map((item) => ({ members: [item], at: item.at }));
  for (;;) {
    const pair = closestPair(groups, near);
    if (!pair) return groups;
    const [first, second] = pair;
    const [a, b] = [groups[first] as Together<Item>, groups[second] as Together<Item>];
    const members = [...a.members, ...b.members].sort((x, y) => items.indexOf(x) - items.indexOf(y)) as [Item, ...Item[]];
    const middle = (axis: "x" | "y") => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length;
    groups[first] = { members, at: { x: middle("x"), y: middle("y") } };
    groups.splice(second, 1);
  }
}

function closestPair(groups: readonly { at: Point }[], near: number): [number, number] | null {
  let pair: [number, number] | null = null;
  let least = near;
  for (const [i, a] of groups.entries()) {
    for (let j = i + 1; j < groups.length; j += 1) {
      const b = groups[j] as { at: Point };
      const distance = Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y);
      if (distance >= least) continue;
      least = distance;
      pair = [i, j];
    }
  }
  return pair;
}
