import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { matchesEtag } from "./etag.ts";
import type { Content, FileCache } from "./file-cache.ts";
import { acceptedEncodings } from "./negotiate.ts";
import { resolveRange } from "./range.ts";

import type { Exchange, Reply } from "./reply.ts";
import { chooseRepresentation, type Representation, type SiteFile } from "./representation.ts";

/**
 * Answers with a file of a release: negotiated, conditional, whole or in part (RFC 9110 sections 12 to 14). As the text of
 * an error (`status` 404) it is negotiated and whole. Finishes at once where the bytes are in memory.
 */
export function sendFile({
  exchange,
  file,
  status,
  cache,
  reply,
}: {
  exchange: Exchange;
  file: SiteFile;
  status: 200 | 404;
  cache: FileCache;
  reply: Reply;
}): Promise<void> | undefined {
  const { headers } = exchange.request;
  const representation = chooseRepresentation({ file, accepted: acceptedEncodings(headers["accept-encoding"]) });
  if (status === 200) {
    const { etag } = representation;
    const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = headers;
    if (ifMatch !== undefined && !matchesEtag({ header: ifMatch, etag, strong: true })) {
      reply.error(exchange, { status: 412 });
      return undefined;
    }
    if (ifNoneMatch !== undefined && matchesEtag({ header: ifNoneMatch, etag })) {
      reply.send(exchange, { status: 304, headers: representation.headers.notModified });
      return undefined;
    }
  }
  const data = cache.get(representation);
  if (data === undefined) return loadAndSend({ exchange, representation, status, cache, reply });
  sendMemory({ exchange, representation, status, data, reply });
  return undefined;
}

type Sending = { exchange: Exchange; representation: Representation; status: 200 | 404; reply: Reply };

async function loadAndSend({ cache, ...sending }: Sending & { cache: FileCache }): Promise<void> {
  const content: Content = await cache.load(sending.representation);
  if (content.kind === "memory") sendMemory({ ...sending, data: content.data });
  else await sendOpenFile({ ...sending, ...content });
}

function sendMemory({ exchange, representation, status, data, reply }: Sending & { data: Buffer }): void {
  const part = partOf({ exchange, representation, status, bytes: data.length });
  if (part.status === 416) sendUnsatisfiable({ exchange, bytes: data.length, reply });
  else reply.send(exchange, { ...part, body: part.status === 206 ? data.subarray(part.start, part.end + 1) : data });
}

async function sendOpenFile(options: Sending & { handle: FileHandle; bytes: number }): Promise<void> {
  const { exchange, handle, bytes, reply } = options;
  try {
    const part = partOf(options);
    if (part.status === 416) {
      sendUnsatisfiable({ exchange, bytes, reply });
      return;
    }
    const { status, headers, start, end } = part;
    reply.head(exchange, { status, headers, bytes: end - start + 1 });
    if (exchange.request.method === "HEAD") {
      exchange.response.end();
      return;
    }
    const stream = handle.createReadStream({ start, end, autoClose: false });
    exchange.sentBytes = () => stream.bytesRead;
    await pipeline(stream, exchange.response);
  } finally {
    await handle.close();
  }
}

type Part = { status: 200 | 206 | 404; headers: readonly string[]; start: number; end: number } | { status: 416 };

/**
 * Which bytes to send. Parts only of the plain form: a part of a compressed file is of no use on its own, and clients that
 * resume downloads ask for the plain form.
 */
function partOf({ exchange, representation, status, bytes }: Omit<Sending, "reply"> & { bytes: number }): Part {
  const whole = { start: 0, end: bytes - 1 };
  if (status === 404) return { status, headers: representation.headers.error, ...whole };
  const { ok } = representation.headers;
  const { range: header, "if-range": ifRange } = exchange.request.headers;
  const isWanted = header !== undefined && exchange.request.method === "GET" && representation.encoding === "identity";
  // A date in If-Range never matches, since no Last-Modified is sent.
  if (!isWanted || (ifRange !== undefined && ifRange !== representation.etag)) return { status, headers: ok, ...whole };
  const range = resolveRange({ header, bytes });
  if (range.kind === "full") return { status, headers: ok, ...whole };
  if (range.kind === "unsatisfiable") return { status: 416 };
  const { start, end } = range;
  return { status: 206, headers: [...ok, "Content-Range", `bytes ${start}-${end}/${bytes}`], start, end };
}

function sendUnsatisfiable({ exchange, bytes, reply }: { exchange: Exchange; bytes: number; reply: Reply }): void {
  reply.error(exchange, { status: 416, headers: ["Content-Range", `bytes */${bytes}`] });
}
