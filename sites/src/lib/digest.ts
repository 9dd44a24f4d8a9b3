/**
 * A short digest of a text for file names: 16 hexadecimal digits, the same on every machine (two rounds of FNV-1a with
 * different seeds). Tells versions of one file apart; it is no protection against somebody who wants a collision.
 */
export function digestOf(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x27d4eb2f);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return ((value ^ (value >>> 15)) >>> 0).toString(16).padStart(8, "0");
}
