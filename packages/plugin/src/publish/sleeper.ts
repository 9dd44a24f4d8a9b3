/** A wait that can be ended early. A `wake` that comes before the wait has begun ends it at once, so none is lost. */
export function createSleeper(): { sleep(ms: number): Promise<void>; wake(): void } {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), woken ? 0 : ms);
        end = () => {
          clearTimeout(timer);
          woken = false;
          end = null;
          resolve();
        };
      }),
    wake: () => {
      woken = true;
      end?.();
    },
  };
}
