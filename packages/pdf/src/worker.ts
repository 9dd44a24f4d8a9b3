import { parentPort, workerData } from "node:worker_threads";
import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import type { PdfAnswer, PdfProblem } from "./answer.ts";

/** The longest side a page of a PDF may have, in points: ISO 32000-1, Annex C. Five metres. */
const MAX_SIDE = 14_400;
/** A page that is longer in one direction than this many times the other is no page one could recognise in a picture. */
const MAX_RATIO = 5;
const WIDTH = 1_600;
const HEIGHT = 2_400;
/** Memory of the reader: the file, what it unpacks, and the picture. */
const MAX_MEMORY = 384 * 1024 * 1024;
const MEMORY_PAGE = 65_536;

limitMemory();
const answer = await read((workerData as { content: Uint8Array }).content);
const pixels = answer.problem === null ? [answer.pixels.buffer as ArrayBuffer] : [];
parentPort?.postMessage(answer, pixels);

/** The reader asks for more of its memory through this function; refused, it gives up the file as it would on a small machine. */
function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function growWithinLimit(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * MEMORY_PAGE > MAX_MEMORY) throw new RangeError("[pdf] The file wants more memory than is given");
    return grow.call(this, pages);
  };
}

async function read(content: Uint8Array): Promise<PdfAnswer> {
  const library = await PDFiumLibrary.init();
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(content);
  } catch (error) {
    return { problem: problemOf(error), pages: null };
  }
  const pages = document.getPageCount();
  if (pages < 1) return { problem: "empty", pages };
  try {
    return await draw({ document, pages });
  } catch (error) {
    return { problem: problemOf(error), pages };
  }
}

async function draw({ document, pages }: { document: PDFiumDocument; pages: number }): Promise<PdfAnswer> {
  const page = document.getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const [long, short] = [Math.max(originalWidth, originalHeight), Math.min(originalWidth, originalHeight)];
  if (!(short > 0)) return { problem: "broken", pages };
  if (long > MAX_SIDE || long / short > MAX_RATIO) return { problem: "too-large", pages };
  const scale = Math.min(WIDTH / originalWidth, HEIGHT / originalHeight);
  const { width, height, data } = await page.render({ scale, render: "bitmap" });
  // A copy of just the picture: handing over the reader's memory would hand over all of it.
  return { problem: null, pages, width, height, pixels: new Uint8Array(data) };
}

function problemOf(error: unknown): PdfProblem {
  const text = error instanceof Error ? error.message : String(error);
  if (/password|security/i.test(text)) return "encrypted";
  return /memory|abort|oom/i.test(text) || error instanceof RangeError ? "too-hard" : "broken";
}
