/** Runs tasks a few at a time and keeps the first failure for whoever waits. */
export interface TaskPool {
  /** Starts a task as soon as there is room; resolves then, not when the task is done. */
  add(task: () => Promise<void>): Promise<void>;
  /** Resolves when every task is done, however it went, and throws the first failure. */
  drain(): Promise<void>;
}

export function createTaskPool({ limit }: { limit: number }): TaskPool {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;

  function throwFailure(): void {
    if (failure) throw failure.error;
  }

  return {
    async add(task) {
      while (running.size >= limit) await Promise.race(running);
      throwFailure();
      const run: Promise<void> = task()
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(run));
      running.add(run);
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
      throwFailure();
    },
  };
}
