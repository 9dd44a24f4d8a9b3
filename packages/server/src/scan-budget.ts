/** Looks through all sites: so many at once, then one per interval. With a thousand sites one takes a few milliseconds. */
const AT_ONCE = 20;
const ONE_EVERY_MS = 100;

/** A budget that fills up with time. `take` says whether there is something left, and takes it. */
export function createScanBudget({ now = Date.now }: { now?: () => number } = {}): { take(): boolean } {
  let left = AT_ONCE;
  let filledAt = now();
  return {
    take() {
      const gained = Math.floor((now() - filledAt) / ONE_EVERY_MS);
      if (gained > 0) {
        left = Math.min(AT_ONCE, left + gained);
        filledAt += gained * ONE_EVERY_MS;
      }
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
