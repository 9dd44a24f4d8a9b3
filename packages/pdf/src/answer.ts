/**
 * Why there is no picture of a PDF.
 * - `encrypted`: it opens only with a password
 * - `broken`: it is no PDF, or what matters in it is damaged
 * - `empty`: it has no page
 * - `too-large`: its first page is larger than any paper (see `MAX_SIDE`), or has no shape that can be shown
 * - `too-hard`: drawing it takes more time or memory than any honest document
 * - `unavailable`: the reader itself could not be started
 */
export const PDF_PROBLEMS = ["encrypted", "broken", "empty", "too-large", "too-hard", "unavailable"] as const;
export type PdfProblem = (typeof PDF_PROBLEMS)[number];

/** `pixels`: four bytes a pixel, red, green, blue and alpha, row by row from the top left corner; opaque. */
export type FirstPage = { pages: number; width: number; height: number; pixels: Uint8Array };

/** `pages` is known also where there is no picture, if the file could be opened. */
export type PdfAnswer = ({ problem: null } & FirstPage) | { problem: PdfProblem; pages: number | null };
