/** One thing on the screen: how much room it takes, in pixels, with the space below it. */
export interface Item {
  height: number;
}

/** Puts items onto pages in their order, as many on each as there is room for; what is larger than a page has one alone. Gives their indexes. */
export function pagesOf({ items, room }: { items: readonly Item[]; room: number }): number[][] {
  const pages: number[][] = [];
  let used = 0;
  items.forEach(({ height }, index) => {
    const page = pages.at(-1);
    if (page && used + height <= room) {
      page.push(index);
      used += height;
    } else {
      pages.push([index]);
      used = height;
    }
  });
  return pages;
}

/** Whether something that lasts until an instant is over now, in milliseconds since 1970. What has no end is never over. */
export function isOver({ until, now }: { until: string | undefined; now: number }): boolean {
  return until !== undefined && Date.parse(until) <= now;
}
