import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { ClusterSnapshot } from "@klynge/contract";
import type { ThemeHandler } from "./call-handler.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { digestOf } from "./digest.ts";
import { messageOf } from "./errors.ts";
import { renderPath } from "./render.ts";
import { type FromWorker, POSITION, type RenderedPage, type ToWorker, type WantedPage, type WorkerSetup } from "./render-protocol.ts";

/*
 * Renders pages in a thread of its own: the thread that writes files goes on meanwhile, a template that never ends can be
 * stopped, and a theme that was replaced is really gone.
 */

const port = parentPort as MessagePort;
const { entry, position, timeoutMs } = workerData as WorkerSetup;
const sites = new Map<number, ClusterSnapshot>();

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
  // The snapshot has been parsed by its schema on the other side. It has to be frozen on this one.
  if (message.kind === "open") sites.set(message.job, deepFreeze(JSON.parse(message.snapshot) as ClusterSnapshot));
  else if (message.kind === "close") sites.delete(message.job);
  else await render({ site: sites.get(message.job) as ClusterSnapshot, batch: message.batch, handler });
}

async function render({ site, batch, handler }: { site: ClusterSnapshot; batch: WantedPage[]; handler: ThemeHandler }): Promise<void> {
  const pages: RenderedPage[] = [];
  for (const [index, { path, digest: live }] of batch.entries()) {
    Atomics.store(position, POSITION.inBatch, index);
    Atomics.add(position, POSITION.pagesBegun, 1);
    try {
      const { body, type } = await renderPath({ handler, site, path, timeoutMs });
      const digest = digestOf(body);
      pages.push({ path, type, digest, body: digest === live ? null : ownBytes(body) });
    } catch (error) {
      send({ kind: "failed", path, error: cloneable(error) });
      return;
    }
  }
  const bodies = pages.map(({ body }) => body?.buffer).filter((buffer) => buffer !== undefined);
  send({ kind: "rendered", pages }, bodies as ArrayBuffer[]);
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
