import { Worker } from "node:worker_threads";
import { noAnswer, PAGE_TIMEOUT_MS } from "./render.ts";
import { type FromWorker, POSITION, type RenderedPage, type ToWorker, type WantedPage, type WorkerSetup } from "./render-protocol.ts";

/** What a page failed of, with its path. */
export class PageError extends Error {
  override readonly name = "PageError";
  readonly path: string;

  constructor({ path, cause }: { path: string; cause: unknown }) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.path = path;
  }
}

/** A batch was not begun, because its thread died of something else. It can be given to another. */
export class RendererGoneError extends Error {
  override readonly name = "RendererGoneError";
}

/** One thread that renders. Batches are answered in the order they were given. */
export interface Renderer {
  /** Resolves when the theme is loaded; throws why it could not be. */
  readonly ready: Promise<void>;
  /** How many batches it has to do. */
  readonly load: number;
  /** False once it has died; what it had to do has been rejected. */
  readonly alive: boolean;
  open(options: { job: number; snapshot: string; remember: string | undefined }): void;
  /** Gives those of the pages that this thread knows to be live as they are. */
  recall(options: { job: number; batch: WantedPage[] }): Promise<RenderedPage[]>;
  render(options: { job: number; batch: WantedPage[] }): Promise<RenderedPage[]>;
  close(options: { job: number }): void;
  stop(): Promise<void>;
}

/**
 * What a thread may use: twenty times what 2,000 pages need. A site that needs more fails with an error and harms no
 * other. Both numbers also say how eagerly the heap is cleaned: with half of either, 2,000 pages take a tenth longer.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 };

/** Starts a thread with the theme whose compiled entry has this URL. */
export function startRenderer({ entry, timeoutMs = PAGE_TIMEOUT_MS }: { entry: string; timeoutMs?: number }): Renderer {
  const position = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkerSetup = { entry, position, timeoutMs };
  const worker = new Worker(new URL("./render-worker.js", import.meta.url), { workerData, resourceLimits: MEMORY });
  const waiting: { batch: WantedPage[]; resolve: (pages: RenderedPage[]) => void; reject: (error: unknown) => void }[] = [];
  const ready = Promise.withResolvers<void>();
  let alive = true;

  const watchdog = watchProgress({ position, timeoutMs, isBusy: () => waiting.length > 0, onStuck: () => die(noAnswer(timeoutMs)) });

  worker.on("message", (message: FromWorker) => {
    if (message.kind === "ready") ready.resolve();
    else if (message.kind === "unusable") die(message.error);
    else {
      const task = waiting.shift();
      rest();
      if (message.kind === "rendered") task?.resolve(message.pages);
      else task?.reject(new PageError({ path: message.path, cause: message.error }));
    }
  });
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`the thread that renders ended with ${code}`)));

  /** Whatever happened, nobody is left waiting. */
  function die(error: unknown): void {
    if (!alive) return;
    alive = false;
    watchdog.stop();
    ready.reject(error);
    const [begun, ...others] = waiting.splice(0);
    const path = begun?.batch[Atomics.load(position, POSITION.inBatch)]?.path ?? "";
    begun?.reject(new PageError({ path, cause: error }));
    for (const task of others) task.reject(new RendererGoneError("another page ended the thread", { cause: error }));
    void worker.terminate();
  }

  /** A thread with nothing to do does not keep the process from ending. */
  function rest(): void {
    if (waiting.length === 0) worker.unref();
  }

  function send(message: ToWorker): void {
    worker.postMessage(message);
  }

  function ask(message: Extract<ToWorker, { batch: WantedPage[] }>): Promise<RenderedPage[]> {
    const { promise, resolve, reject } = Promise.withResolvers<RenderedPage[]>();
    waiting.push({ batch: message.batch, resolve, reject });
    worker.ref();
    send(message);
    return promise;
  }

  const loaded = ready.promise.finally(rest);
  // Whoever needs the renderer awaits it; a theme that cannot be loaded must not end the process before.
  loaded.catch(() => {});

  return {
    ready: loaded,
    get load() {
      return waiting.length;
    },
    get alive() {
      return alive;
    },
    open: ({ job, snapshot, remember }) => send({ kind: "open", job, snapshot, remember }),
    close: ({ job }) => send({ kind: "close", job }),
    recall: ({ job, batch }) => ask({ kind: "recall", job, batch }),
    render: ({ job, batch }) => ask({ kind: "render", job, batch }),
    async stop() {
      die(new Error("the renderer was stopped"));
      await worker.terminate();
    },
  };
}

/** Calls `onStuck` when a busy worker has stayed at one page for longer than `timeoutMs`: an endless loop ends only from outside. */
function watchProgress({
  position,
  timeoutMs,
  isBusy,
  onStuck,
}: {
  position: Int32Array;
  timeoutMs: number;
  isBusy: () => boolean;
  onStuck: () => void;
}): { stop: () => void } {
  let seen = { pages: -1, since: 0 };
  const timer = setInterval(() => {
    const pages = Atomics.load(position, POSITION.pagesBegun);
    const now = performance.now();
    if (!isBusy() || pages !== seen.pages) seen = { pages, since: now };
    // The worker itself gives up a page that merely waits; it gets the time to say so.
    else if (now - seen.since > 1.5 * timeoutMs) onStuck();
  }, timeoutMs / 4);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
