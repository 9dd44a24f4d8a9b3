/** Runs tasks in the order they came, at most `limit` at a time, and hands back what each gives. */
export interface Queue {
  run<Result>(task: () => Promise<Result>): Promise<Result>;
  /** How many tasks are running or waiting. */
  readonly size: number;
}

export function createQueue({ limit }: { limit: number }): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** A place is handed on, not given back, so that nobody jumps the queue. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async run(task) {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
    get size() {
      return running + waiting.length;
    },
  };
}
