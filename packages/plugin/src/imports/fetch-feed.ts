import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FeedError } from "./feed-problem.ts";
import { isPublicAddress } from "./public-address.ts";

/** What a server said of the version it sent, to be asked whether there is a newer one (RFC 9110, section 13). */
export type FeedVersion = { etag: string | null; lastModified: string | null };

export type FetchedFeed = { state: "unchanged" } | ({ state: "fetched"; bytes: Uint8Array } & FeedVersion);

const TIME_LIMIT_MS = 20_000;
const MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const USER_AGENT = "Klynge-Calendar/1.0";

/**
 * Fetches a calendar: `https:`, `http:` or `webcal:` (which means `https:`), unless it is still the version that is known. Follows
 * up to five redirects, reads up to 5 MB, gives up after 20 seconds, and never leaves the public internet: the addresses
 * that a name leads to are looked at in the moment of connecting.
 *
 * @throws {FeedError}
 */
export async function fetchFeed({
  url,
  known = { etag: null, lastModified: null },
  allowedNetworks = [],
  timeLimitMs = TIME_LIMIT_MS,
  maxBytes = MAX_BYTES,
}: {
  url: string;
  known?: FeedVersion;
  /** Networks that may be reached although they are private, as `10.20.0.0/16`. */
  allowedNetworks?: readonly string[];
  timeLimitMs?: number;
  maxBytes?: number;
}): Promise<FetchedFeed> {
  const signal = AbortSignal.timeout(timeLimitMs);
  try {
    let address = readAddress(url);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await ask({ address, known, allowedNetworks, signal });
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location && statusCode !== 304) {
        response.destroy();
        address = readAddress(new URL(headers.location, address).href);
        continue;
      }
      if (statusCode === 304) {
        response.destroy();
        return { state: "unchanged" };
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new FeedError({ kind: "status", detail: String(statusCode), why: `${address.host} answers with status ${statusCode}` });
      }
      const bytes = await readAll({ response, maxBytes, signal });
      return { state: "fetched", bytes, etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
    }
    throw new FeedError({ kind: "redirects", detail: String(MAX_REDIRECTS), why: `it leads on more than ${MAX_REDIRECTS} times` });
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (signal.aborted) {
      const seconds = String(timeLimitMs / 1000);
      throw new FeedError({ kind: "timeout", detail: seconds, why: `there was no whole answer within ${seconds} s`, cause: error });
    }
    const detail = error instanceof Error ? ("code" in error ? String(error.code) : error.message) : String(error);
    throw new FeedError({ kind: "unreachable", detail, why: `its server cannot be reached (${detail})`, cause: error });
  }
}

function readAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url.replace(/^webcals?:/i, "https:")) : null;
  if (!address || !["http:", "https:"].includes(address.protocol) || address.username || address.password) {
    throw new FeedError({ kind: "address", detail: url, why: `${JSON.stringify(url)} is no web address` });
  }
  return address;
}

function ask({
  address,
  known,
  allowedNetworks,
  signal,
}: {
  address: URL;
  known: FeedVersion;
  allowedNetworks: readonly string[];
  signal: AbortSignal;
}): Promise<IncomingMessage> {
  const refuse = (found: string) =>
    new FeedError({ kind: "forbidden-address", detail: address.host, why: `${address.host} (${found}) lies in a private network` });
  const literal = address.hostname.replace(/^\[|\]$/g, "");
  // Addresses written as numbers are never looked up.
  if (isIP(literal) && !isPublicAddress({ address: literal, allowed: allowedNetworks })) return Promise.reject(refuse(literal));
  const headers = {
    accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
    "accept-encoding": "gzip, deflate, br",
    "user-agent": USER_AGENT,
    ...(known.etag ? { "if-none-match": known.etag } : {}),
    ...(known.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
  return new Promise((resolve, reject) => {
    const send = address.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(address, {
      headers,
      signal,
      agent: false,
      lookup: (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, found) => {
          if (error) return callback(error, "", 0);
          const forbidden = found.find((entry) => !isPublicAddress({ address: entry.address, allowed: allowedNetworks }));
          if (forbidden) return callback(refuse(forbidden.address), "", 0);
          const [first] = found;
          if (options.all) callback(null, found);
          else callback(null, first?.address ?? "", first?.family ?? 0);
        });
      },
    });
    request.once("response", resolve);
    request.once("error", reject);
    request.end();
  });
}

async function readAll({ response, maxBytes, signal }: { response: IncomingMessage; maxBytes: number; signal: AbortSignal }) {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = decoded(response);
  const abort = () => response.destroy(new Error("aborted"));
  signal.addEventListener("abort", abort, { once: true });
  try {
    // The limit is that of the text: a small packed file may hold a huge one.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) {
        const detail = String(Math.round(maxBytes / 1024 / 1024));
        throw new FeedError({ kind: "too-large", detail, why: `it is larger than ${detail} MB` });
      }
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener("abort", abort);
    response.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function decoded(response: IncomingMessage): Readable {
  const unpack = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[response.headers["content-encoding"] ?? ""];
  if (!unpack) return response;
  const stream = unpack();
  response.once("error", (error) => stream.destroy(error));
  return response.pipe(stream);
}
