import { type PdfProblem, readFirstPage } from "@klynge/pdf";
import type { SharpDependency } from "payload";
import { ENCODINGS, IMAGE_SIZES, type ImageSizeEntry } from "./sizes.ts";

export const PDF_MIME_TYPE = "application/pdf";

type SizeData = { filename: string; mimeType: string; filesize: number; width: number; height: number };
type NoSize = Record<keyof SizeData, null>;

/** What is known of a PDF besides its bytes, as the document of the upload holds it. */
export type PdfFacts = {
  /** Null where the file could not be opened. */
  pages: number | null;
  /** Why there is no picture of its first page; null where there is one. */
  coverProblem: PdfProblem | null;
  /** The first page in some of the sizes of a picture, named as theirs; empty for those it has not. */
  sizes: Record<string, SizeData | NoSize>;
};

const NONE: NoSize = { filename: null, mimeType: null, filesize: null, width: null, height: null };

/** No list shows a page wider than this, and none cuts it: a page is read, not looked at. */
const MAX_WIDTH = 960;

/**
 * Draws the first page of a PDF in the sizes that sites show it in. What cannot be drawn is no reason to refuse the file: it gets no
 * picture, and `coverProblem` says why.
 *
 * @param name the name the PDF is stored under; the pictures are named after it
 * @returns what the upload's document is to hold, and the files by their names
 */
export async function pdfCover({
  sharp,
  content,
  name,
}: {
  sharp: SharpDependency;
  content: Buffer;
  name: string;
}): Promise<{ facts: PdfFacts; files: Map<string, Buffer> }> {
  const files = new Map<string, Buffer>();
  const sizes: PdfFacts["sizes"] = Object.fromEntries(IMAGE_SIZES.map((size) => [size.name, NONE]));
  const answer = await readFirstPage({ content });
  if (answer.problem !== null) return { facts: { pages: answer.pages, coverProblem: answer.problem, sizes }, files };

  const { pixels, width, height } = answer;
  for (const size of (IMAGE_SIZES as readonly ImageSizeEntry[]).filter(isUsed)) {
    const { format, options } = ENCODINGS[size.type];
    const { data, info } = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .flatten({ background: "#ffffff" })
      // To share, the upper part, where the title stands.
      .resize({ width: size.width, ...(size.height ? { height: size.height, position: "top" } : {}) })
      .toFormat(format, options)
      .toBuffer({ resolveWithObject: true });
    const filename = `${name.replace(/\.pdf$/, "")}-${size.name}.${size.type === "image/jpeg" ? "jpg" : size.type.slice("image/".length)}`;
    sizes[size.name] = { filename, mimeType: size.type, filesize: info.size, width: info.width, height: info.height };
    files.set(filename, data);
  }
  return { facts: { pages: answer.pages, coverProblem: null, sizes }, files };
}

/** Cards cut a picture to a lying shape, which would leave nothing of an upright page. */
function isUsed({ purpose, width }: ImageSizeEntry): boolean {
  return purpose !== "card" && (purpose !== "wide" || width <= MAX_WIDTH);
}
