/** Lets so much through in a time, by key. Remembers a bounded number of keys in this process; the oldest are forgotten first. */
export type RateLimit = { take(key: string, now?: number): boolean };

const MAX_KEYS = 10_000;

/** @example const limit = rateLimit({ max: 10, windowMs: 3_600_000 }); if (!limit.take(ip)) … */
export function rateLimit({ max, windowMs, maxKeys = MAX_KEYS }: { max: number; windowMs: number; maxKeys?: number }): RateLimit {
  const windows = new Map<string, { since: number; count: number }>();
  return {
    take: (key, now = Date.now()) => {
      const known = windows.get(key);
      if (known && now - known.since < windowMs) {
        known.count += 1;
        return known.count <= max;
      }
      windows.delete(key);
      const [oldest] = windows.keys();
      if (windows.size >= maxKeys && oldest !== undefined) windows.delete(oldest);
      windows.set(key, { since: now, count: 1 });
      return true;
    },
  };
}
