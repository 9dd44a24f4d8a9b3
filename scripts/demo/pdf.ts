import { type PdfCover, pdfCover } from "./pdf-cover.ts";

const PAGE = { width: 595, height: 842, margin: 72 };
const TEXT = { size: 11.5, leading: 17, charactersPerLine: 78 };
const TITLE = { size: 22, leading: 28, charactersPerLine: 38 };

/** A small PDF of one or more A4 pages with a title and paragraphs, in a font every reader has; with a front page where `cover` says so. */
export function createPdf({ title, paragraphs, cover }: { title: string; paragraphs: readonly string[]; cover?: PdfCover }): Buffer {
  const lines = [
    ...wrap(title, TITLE.charactersPerLine).map((text) => ({ text, ...TITLE, font: "F2" })),
    ...paragraphs.flatMap((paragraph) => [
      { text: "", ...TEXT, font: "F1" },
      ...wrap(paragraph, TEXT.charactersPerLine).map((text) => ({ text, ...TEXT, font: "F1" })),
    ]),
  ];
  const contents: string[] = cover ? [`${pdfCover({ title, cover, text: textLine, wrap })}\n`] : [];
  let [y, content] = [PAGE.height - PAGE.margin, ""];
  for (const { text, size, leading, font } of lines) {
    if (y - leading < PAGE.margin) {
      contents.push(content);
      [y, content] = [PAGE.height - PAGE.margin, ""];
    }
    y -= leading;
    if (text !== "") content += `${textLine({ text, x: PAGE.margin, y, size, font })}\n`;
  }
  contents.push(content);
  return assemble({ title, contents });
}

/** The objects, each at a known place, and the table that says where: ISO 32000-1, section 7.5. */
function assemble({ title, contents }: { title: string; contents: readonly string[] }): Buffer {
  const pageNumbers = contents.map((_content, index) => 6 + index * 2);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (da) >>",
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Title (${escapeText(title)}) /Producer (Klynge) >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}endstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function textLine({ text, x, y, size, font }: { text: string; x: number; y: number; size: number; font: string }): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`;
}

function wrap(text: string, charactersPerLine: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > charactersPerLine) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** The font's encoding holds the Danish letters where Latin-1 has them; the dashes it keeps elsewhere are written plainly. */
function escapeText(text: string): string {
  return text
    .replace(/[–—]/g, "-")
    .replace(/[”“]/g, '"')
    .replace(/[()\\]/g, (character) => `\\${character}`);
}
