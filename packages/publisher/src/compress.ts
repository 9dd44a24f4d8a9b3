import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressible } from "./media-type.ts";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Below this a response fits into one network packet anyway, and two more files cost more than they save. */
const MIN_BYTES = 1024;

/** Good and quick, for the publish itself: about 0.3 ms a page. */
export const BROTLI_QUICK = 5;
/** The best there is, a seventh smaller and forty times slower: for the background. */
export const BROTLI_BEST = 11;

/** The files that lie beside a file; absent where they would not be smaller. */
export interface CompressedVariants {
  br?: Buffer;
  gz?: Buffer;
}

/** True where a file of this type and size gets compressed files beside it. */
export function isWorthCompressing({ type, bytes }: { type: string; bytes: number }): boolean {
  return bytes >= MIN_BYTES && isCompressible(type);
}

/** Brotli and gzip of a file, in parallel on the thread pool. The same bytes in give the same bytes out. */
export async function compress({ body, type, quality }: { body: Uint8Array; type: string; quality: number }): Promise<CompressedVariants> {
  if (!isWorthCompressing({ type, bytes: body.length })) return {};
  const [br, gz] = await Promise.all([brotli({ body, quality }), gzipAsync(body, { level: 9 })]);
  return { ...(br.length < body.length && { br }), ...(gz.length < body.length && { gz }) };
}

export function brotli({ body, quality }: { body: Uint8Array; quality: number }): Promise<Buffer> {
  return brotliAsync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
