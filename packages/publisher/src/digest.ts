import { createHash, hash } from "node:crypto";
import { open } from "node:fs/promises";

const DIGITS = 32;
const CHUNK_BYTES = 256 * 1024;

/** SHA-256, the first 32 hexadecimal digits, as manifests hold it. */
export function digestOf(data: string | Uint8Array): string {
  return hash("sha256", data, "hex").slice(0, DIGITS);
}

/**
 * The digest and size of a file, read in pieces so that a large one costs no memory. `flush` also sees to it that the
 * file survives a power cut.
 */
export async function digestOfFile({ path, flush = false }: { path: string; flush?: boolean }): Promise<{ digest: string; bytes: number }> {
  const handle = await open(path, "r");
  try {
    const digest = createHash("sha256");
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let bytes = 0;
    let length: number;
    do {
      ({ bytesRead: length } = await handle.read(buffer, 0, CHUNK_BYTES, null));
      digest.update(buffer.subarray(0, length));
      bytes += length;
    } while (length > 0);
    if (flush) await handle.sync();
    return { digest: digest.digest("hex").slice(0, DIGITS), bytes };
  } finally {
    await handle.close();
  }
}
