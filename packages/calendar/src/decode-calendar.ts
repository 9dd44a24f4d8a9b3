/**
 * The text of a calendar file. iCalendar is UTF-8 (RFC 5545, section 3.1.4); older programs write UTF-16 with a mark, or
 * the Windows code page of western Europe, which no byte is wrong in. A letter cut in two by the folding of a line, as
 * section 3.1 warns of, is put together again.
 */
export function decodeCalendar(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return decodeUtf8(bytes) ?? decodeUtf8(joinSplitLetters(bytes)) ?? new TextDecoder("windows-1252").decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Moves the rest of a letter from the start of a folded line to the end of the line before; lines stay where they are. */
function joinSplitLetters(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replace(/([\xc2-\xf4][\x80-\xbf]*)(\r?\n[ \t])([\x80-\xbf]+)/g, "$1$3$2"), "latin1");
}
