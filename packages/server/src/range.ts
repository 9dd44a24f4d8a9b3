/** What a Range header asks of a file: all of it, one part (`start` and `end` both included), or bytes it does not have. */
export type RangeRequest = { kind: "full" } | { kind: "part"; start: number; end: number } | { kind: "unsatisfiable" };

const FULL: RangeRequest = { kind: "full" };
const UNSATISFIABLE: RangeRequest = { kind: "unsatisfiable" };

/**
 * Reads a Range header against a file of `bytes` bytes, RFC 9110 section 14. What is malformed, in another unit, or asks
 * for several parts is answered in full, as section 14.2 allows: no browser needs `multipart/byteranges`.
 *
 * @example resolveRange({ header: "bytes=-500", bytes: 2000 }) // { kind: "part", start: 1500, end: 1999 }
 */
export function resolveRange({ header, bytes }: { header: string; bytes: number }): RangeRequest {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header);
  if (match === null) return FULL;
  const [, first = "", last = ""] = match;
  if (first === "") return last === "" ? FULL : suffix(Number(last), bytes);
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== "" && Number(last) < start) return FULL;
  return start < bytes ? { kind: "part", start, end } : UNSATISFIABLE;
}

function suffix(length: number, bytes: number): RangeRequest {
  if (length === 0 || bytes === 0) return UNSATISFIABLE;
  return { kind: "part", start: Math.max(0, bytes - length), end: bytes - 1 };
}
