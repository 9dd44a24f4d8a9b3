import { createSleeper } from "./sleeper.ts";

export type Repeated = {
  /** Begins no more rounds and resolves when the one under way is done. */
  stop(): Promise<void>;
};

/**
 * Does something over and over with a rest in between. What goes wrong is told once, until a round has worked again.
 *
 * @param run one round; it is given whether it shall come to an end
 */
export function repeat({
  everyMs,
  run,
  onFailure,
}: {
  everyMs: number;
  run: (isStopping: () => boolean) => Promise<unknown>;
  onFailure: (why: string) => void;
}): Repeated {
  const sleeper = createSleeper();
  let stopping = false;
  let isAway = false;
  const finished = (async () => {
    while (!stopping) {
      try {
        await run(() => stopping);
        isAway = false;
      } catch (error) {
        if (!isAway) onFailure(error instanceof Error ? error.message : String(error));
        isAway = true;
      }
      if (!stopping) await sleeper.sleep(everyMs);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      sleeper.wake();
      await finished;
    },
  };
}
