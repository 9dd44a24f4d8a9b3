import type { ClusterLayout } from "./layout.ts";
import { acquireLock, type Lock, tryLock } from "./lock.ts";
import { createQueue, type Queue } from "./queue.ts";

/** One task per cluster at a time: in this process in the order they came, and across processes by a lock file. */
export interface Exclusive {
  /** Waits for the turn. `enter` may wrap what follows the wait within this process. */
  run<Result>(options: { layout: ClusterLayout; signal?: AbortSignal | undefined; task: (lock: Lock) => Promise<Result> }): Promise<Result>;
  /** Runs the task unless another process is busy with the cluster. */
  runIfFree(options: { layout: ClusterLayout; task: () => Promise<void> }): Promise<void>;
}

export function createExclusive(): Exclusive {
  const queues = new Map<string, Queue>();

  async function inTurn<Result>(slug: string, task: () => Promise<Result>): Promise<Result> {
    const queue = queues.get(slug) ?? createQueue({ limit: 1 });
    queues.set(slug, queue);
    try {
      return await queue.run(task);
    } finally {
      if (queue.size === 0) queues.delete(slug);
    }
  }

  return {
    run: ({ layout, signal, task }) =>
      inTurn(layout.slug, async () => {
        signal?.throwIfAborted();
        const lock = await acquireLock({ path: layout.lock, signal });
        return whileHeld(lock, () => task(lock));
      }),
    runIfFree: ({ layout, task }) =>
      inTurn(layout.slug, async () => {
        const lock = await tryLock({ path: layout.lock });
        if (lock) await whileHeld(lock, task);
      }),
  };
}

async function whileHeld<Result>(lock: Lock, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } finally {
    await lock.release();
  }
}
