import { Worker } from "node:worker_threads";
import type { PdfAnswer } from "./answer.ts";

/** An ordinary page takes some tenths of a second; a map with a hundred thousand lines a few. */
const TIME_LIMIT_MS = 15_000;

/** For what is not the file or its picture: those lie in memory that the worker limits itself. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws the first page of a PDF, 1,600 pixels wide where it is upright. Every file is read in a thread of its own, which is ended when
 * it takes too long; one at a time, so that many uploads at once take no more memory than one. Never throws: what cannot be drawn has
 * a problem in place of a picture.
 *
 * @example const answer = await readFirstPage({ content: await readFile("helhedsplan.pdf") });
 */
export function readFirstPage({ content, timeLimitMs = TIME_LIMIT_MS }: { content: Uint8Array; timeLimitMs?: number }): Promise<PdfAnswer> {
  const answer = last.then(() => readInThread({ content, timeLimitMs }));
  last = answer;
  return answer;
}

async function readInThread({ content, timeLimitMs }: { content: Uint8Array; timeLimitMs: number }): Promise<PdfAnswer> {
  const worker = startWorker({ content });
  if (!worker) return { problem: "unavailable", pages: null };
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ problem: "too-hard", pages: null }), timeLimitMs);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => resolve({ problem: problemOf(error), pages: null }));
      worker.once("exit", () => resolve({ problem: "too-hard", pages: null }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function startWorker({ content }: { content: Uint8Array }): Worker | null {
  try {
    return new Worker(new URL("./worker.js", import.meta.url), {
      workerData: { content },
      resourceLimits: MEMORY,
      execArgv: [],
      env: {},
      // What the reader prints about a broken file is nobody's business.
      stdout: true,
      stderr: true,
    });
  } catch {
    return null;
  }
}

function problemOf({ code }: NodeJS.ErrnoException): "unavailable" | "too-hard" {
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND" ? "unavailable" : "too-hard";
}
