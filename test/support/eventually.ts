import { setTimeout as sleep } from "node:timers/promises";

/** Tries until `check` stops throwing, for up to `limitMs`; then its last error is thrown. Returns what it returned. */
export async function eventually<Result>(
  check: () => Promise<Result> | Result,
  { limitMs = 30_000, intervalMs = 50 } = {},
): Promise<Result> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(intervalMs);
    }
  }
}
