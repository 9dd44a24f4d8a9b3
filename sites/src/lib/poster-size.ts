/** Widths of letters and lines of a poster's heading, in parts of its size and in hundredths of the sheet's width. */
const LETTER = 0.58;
const WIDTH = 90;
const MOST_HEIGHT = 30;

/** The sizes of a poster's heading that the style sheet knows, in hundredths of the sheet's width. */
export const POSTER_SIZES = [14, 11, 9, 7, 6, 5, 4, 3] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

/** The largest size at which the longest word stays whole and the heading leaves room for the rest. */
export function posterSize(title: string): PosterSize {
  return POSTER_SIZES.find((size) => fits(title, size)) ?? 3;
}

function fits(title: string, size: number): boolean {
  const lettersInLine = WIDTH / (LETTER * size);
  let lines = 1;
  let used = 0;
  for (const { length } of title.split(/\s+/)) {
    if (length > lettersInLine) return false;
    if (used + length > lettersInLine) {
      lines += 1;
      used = 0;
    }
    used += length + 1;
  }
  return lines * size * 1.04 <= MOST_HEIGHT;
}
