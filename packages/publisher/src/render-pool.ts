import { availableParallelism } from "node:os";
import type { RenderedPage, WantedPage } from "./render-protocol.ts";
import { RendererGoneError, startRenderer } from "./renderer.ts";
import { createTaskPool } from "./task-pool.ts";

/** The threads that render with one theme. */
export interface RenderPool {
  /** Resolves when the theme is loaded; throws why it could not be. */
  readonly ready: Promise<void>;
  /**
   * Begins with a snapshot (as JSON, checked by its schema). With `remember`, a name of which only one job may be open at a
   * time, the next job of that name need not render what is still the same.
   */
  open(options: { snapshot: string; remember?: string }): RenderJob;
  /** Stops the threads once every job is closed. */
  close(): Promise<void>;
}

export interface RenderJob {
  /** Finds the pages that are live (have the digest given) as they would be rendered now. Never all of the first job of a name. */
  recall(pages: readonly WantedPage[]): Promise<RenderedPage[]>;
  /**
   * Renders pages on all threads and hands each to `onPage`, in no order.
   *
   * @throws {PageError} of the first page that fails.
   */
  render(options: { pages: readonly WantedPage[]; onPage: (page: RenderedPage) => void; signal?: AbortSignal | undefined }): Promise<void>;
  close(): void;
}

/** The main thread links and writes meanwhile and wants a core too. A third renderer would gain little and cost memory. */
const THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Few enough that a small site keeps all threads busy, enough that asking costs nothing. */
const BATCH = 12;
/** Batches a thread has at hand, so that it never waits for the next. */
const AHEAD = 2;

/** Starts the threads for the theme whose compiled entry has this URL. */
export function createRenderPool({ entry, timeoutMs }: { entry: string; timeoutMs?: number | undefined }): RenderPool {
  const start = () => startRenderer({ entry, ...(timeoutMs !== undefined && { timeoutMs }) });
  const renderers = Array.from({ length: THREADS }, start);
  const jobs = new Map<number, { snapshot: string; remember: string | undefined }>();
  let lastJob = 0;
  let allClosed = Promise.withResolvers<void>();

  /** A thread that has died is replaced, and its successor told of the jobs that are open. */
  function revive(): void {
    for (const [index, renderer] of renderers.entries()) {
      if (renderer.alive) continue;
      const successor = start();
      for (const [job, options] of jobs) successor.open({ job, ...options });
      renderers[index] = successor;
    }
  }

  async function renderBatch(task: { job: number; batch: WantedPage[] }): Promise<RenderedPage[]> {
    revive();
    const leastBusy = renderers.reduce((best, renderer) => (renderer.load < best.load ? renderer : best));
    try {
      return await leastBusy.render(task);
    } catch (error) {
      if (error instanceof RendererGoneError) return renderBatch(task);
      throw error;
    }
  }

  /** A thread that dies meanwhile remembers nothing. */
  async function recallAll(task: { job: number; batch: WantedPage[] }): Promise<RenderedPage[]> {
    const known = await Promise.all(renderers.map((renderer) => (renderer.alive ? renderer.recall(task).catch(() => []) : [])));
    return [...new Map(known.flat().map((page) => [page.path, page])).values()];
  }

  async function renderAll({ job, pages, onPage, signal }: { job: number } & Parameters<RenderJob["render"]>[0]): Promise<void> {
    const tasks = createTaskPool({ limit: renderers.length * AHEAD });
    try {
      for (let first = 0; first < pages.length; first += BATCH) {
        signal?.throwIfAborted();
        const batch = pages.slice(first, first + BATCH);
        await tasks.add(async () => {
          for (const page of await renderBatch({ job, batch })) onPage(page);
        });
      }
    } catch (error) {
      // Nothing is handed on any more once this has thrown.
      await tasks.drain().catch(() => {});
      throw error;
    }
    await tasks.drain();
  }

  return {
    ready: Promise.all(renderers.map(({ ready }) => ready)).then(() => {}),
    open({ snapshot, remember }) {
      revive();
      const job = ++lastJob;
      jobs.set(job, { snapshot, remember });
      for (const renderer of renderers) renderer.open({ job, snapshot, remember });
      return {
        recall: (pages) => recallAll({ job, batch: [...pages] }),
        render: (options) => renderAll({ job, ...options }),
        close() {
          jobs.delete(job);
          for (const renderer of renderers) renderer.close({ job });
          if (jobs.size === 0) allClosed.resolve();
        },
      };
    },
    async close() {
      if (jobs.size > 0) {
        allClosed = Promise.withResolvers();
        await allClosed.promise;
      }
      await Promise.all(renderers.map((renderer) => renderer.stop()));
    },
  };
}
