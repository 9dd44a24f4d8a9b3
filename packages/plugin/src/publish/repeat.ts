import { createSleeper } from "./sleeper.ts";

export type Repeated = {
  /** Begins the next round at once. One that is asked for during a round follows it. */
  wake(): void;
  /** Begins no more rounds and resolves when the one under way is done. */
  stop(): Promise<void>;
};

/**
 * Does something over and over with a rest in between. What goes wrong is told once, until a round has worked again.
 *
 * @param everyMs the longest rest, milliseconds
 * @param run one round; it is given whether it shall come to an end, and may return a shorter rest in milliseconds
 */
export function repeat({
  everyMs,
  run,
  onFailure,
  onBack,
}: {
  everyMs: number;
  run: (isStopping: () => boolean) => Promise<number | undefined>;
  onFailure: (why: string) => void;
  onBack?: () => void;
}): Repeated {
  const sleeper = createSleeper();
  let stopping = false;
  let isAway = false;
  const finished = (async () => {
    while (!stopping) {
      let restMs: number | undefined;
      try {
        restMs = await run(() => stopping);
        if (isAway) onBack?.();
        isAway = false;
      } catch (error) {
        if (!isAway) onFailure(error instanceof Error ? error.message : String(error));
        isAway = true;
      }
      if (!stopping) await sleeper.sleep(Math.min(everyMs, restMs ?? everyMs));
    }
  })();
  return {
    wake: () => sleeper.wake(),
    stop: async () => {
      stopping = true;
      sleeper.wake();
      await finished;
    },
  };
}
