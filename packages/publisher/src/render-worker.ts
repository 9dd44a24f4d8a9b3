import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { ThemeHandler } from "./call-handler.ts";
import { digestOf } from "./digest.ts";
import { messageOf } from "./errors.ts";
import { createRenderMemory, type RenderedSite, siteWithoutMemory } from "./incremental/render-memory.ts";
import { renderPath } from "./render.ts";
import { type FromWorker, POSITION, type RenderedPage, type ToWorker, type WantedPage, type WorkerSetup } from "./render-protocol.ts";

/*
 * Renders pages in a thread of its own: the thread that writes files goes on meanwhile, a template that never ends can be
 * stopped, and a theme that was replaced is really gone.
 */

const port = parentPort as MessagePort;
const { entry, position, timeoutMs } = workerData as WorkerSetup;
const sites = new Map<number, RenderedSite>();
const memory = createRenderMemory();

const handler = await loadHandler();
if (handler) {
  port.on("message", (message: ToWorker) => void answer(message, handler));
  send({ kind: "ready" });
}

async function loadHandler(): Promise<ThemeHandler | undefined> {
  try {
    const module: unknown = await import(entry);
    if (typeof module === "object" && module !== null && "handler" in module && typeof module.handler === "function") {
      return module.handler as ThemeHandler;
    }
    throw new Error("it exports no handler");
  } catch (error) {
    send({ kind: "unusable", error: cloneable(error) });
    return undefined;
  }
}

async function answer(message: ToWorker, handler: ThemeHandler): Promise<void> {
  const { kind, job } = message;
  // The snapshot has been parsed by its schema on the other side.
  if (kind === "open") {
    const { snapshot: text, remember } = message;
    sites.set(job, remember === undefined ? siteWithoutMemory(text) : memory.open({ name: remember, text }));
    return;
  }
  const site = sites.get(job) as RenderedSite;
  if (kind === "recall") send({ kind: "rendered", pages: site.recall(message.batch) });
  else if (kind === "render") await render({ site, batch: message.batch, handler });
  else {
    site.close();
    sites.delete(job);
  }
}

async function render({ site, batch, handler }: { site: RenderedSite; batch: WantedPage[]; handler: ThemeHandler }): Promise<void> {
  const pages: RenderedPage[] = [];
  for (const [index, { path, digest: live }] of batch.entries()) {
    Atomics.store(position, POSITION.inBatch, index);
    Atomics.add(position, POSITION.pagesBegun, 1);
    try {
      const { body, type, digest } = await site.render({ path, task: () => renderOne({ site, path, handler }) });
      pages.push({ path, type, digest, body: digest === live ? null : ownBytes(body) });
    } catch (error) {
      send({ kind: "failed", path, error: cloneable(error) });
      return;
    }
  }
  const bodies = pages.map(({ body }) => body?.buffer).filter((buffer) => buffer !== undefined);
  send({ kind: "rendered", pages }, bodies as ArrayBuffer[]);
}

async function renderOne({ site: { site }, path, handler }: { site: RenderedSite; path: string; handler: ThemeHandler }) {
  const { body, type } = await renderPath({ handler, site, path, timeoutMs });
  return { body, type, digest: digestOf(body) };
}

/** Memory that can be handed over without a copy: a page's alone, not a part of a larger piece. */
function ownBytes(body: Buffer): Uint8Array {
  const isWhole = body.byteOffset === 0 && body.byteLength === body.buffer.byteLength;
  return isWhole ? body : new Uint8Array(body);
}

/** An error as it can be sent: what templates throw may hold anything. */
function cloneable(error: unknown): Error {
  const plain = new Error(messageOf(error));
  if (error instanceof Error && error.stack) plain.stack = error.stack;
  return plain;
}

function send(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
