/** Work that nobody waits for: one piece at a time, failures go to `onError` and stop nothing else. */
export interface Background {
  add(task: () => Promise<void>): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Drops what has not begun and waits for what has. */
  close(): Promise<void>;
  readonly closed: boolean;
}

export function createBackground({ onError }: { onError: (error: unknown) => void }): Background {
  const tasks: (() => Promise<void>)[] = [];
  let worker: Promise<void> | undefined;
  let closed = false;

  async function work(): Promise<void> {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      try {
        await task();
      } catch (error) {
        onError(error);
      }
    }
    worker = undefined;
  }

  return {
    add(task) {
      if (closed) return;
      tasks.push(task);
      worker ??= work();
    },
    async idle() {
      while (worker) await worker;
    },
    async close() {
      closed = true;
      tasks.length = 0;
      await worker;
    },
    get closed() {
      return closed;
    },
  };
}
