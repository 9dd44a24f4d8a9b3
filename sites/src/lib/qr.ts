import { encode } from "uqr";

/** A QR code as the path of an SVG: one square of the code is one unit, `size` the width with the white border around it. */
export function qrPath(text: string): { path: string; size: number } {
  const known = codes.get(text);
  if (known) return known;
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const rows = data.map((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  const code = { path: rows.flat().join(""), size };
  if (codes.size >= MOST_REMEMBERED) codes.clear();
  codes.set(text, code);
  return code;
}

/** A code takes longer to make than the page it stands on. */
const codes = new Map<string, { path: string; size: number }>();
const MOST_REMEMBERED = 5_000;

/** Black squares that stand side by side, as one. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((isBlack, x) => {
    if (!isBlack) return;
    const last = runs.at(-1);
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
