import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const DIGITS = 32;

/** Filled and used up without a pause in between, so one is enough. */
const chunk = Buffer.allocUnsafeSlow(1024 * 1024);

/** SHA-256, the first 32 hexadecimal digits, as manifests hold it. */
export function digestOf(data: string | Uint8Array): string {
  return hash("sha256", data, "hex").slice(0, DIGITS);
}

/** The digest and size of a file, read in pieces so that a large one costs no memory. */
export function digestOfFile(path: string): { digest: string; bytes: number } {
  const file = openSync(path, "r");
  try {
    const digest = createHash("sha256");
    let bytes = 0;
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      digest.update(chunk.subarray(0, length));
      bytes += length;
    }
    return { digest: digest.digest("hex").slice(0, DIGITS), bytes };
  } finally {
    closeSync(file);
  }
}
