const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The words of a piece of HTML, blocks separated by a line break. */
export function plainText(html: string): string {
  return html
    .replace(/<(?:\/(?:p|h[1-6]|li|blockquote|div|tr)|br\s*\/?)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, decode)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const end = line.lastIndexOf(" ", length);
  return `${line.slice(0, end > length / 2 ? end : length).replace(/[\s.,;:–-]+$|\p{Surrogate}$/u, "")} …`;
}

/** The beginning of a piece of HTML as one line of text. Reads no more of it than needed. */
export function excerptOf(html: string | null, length = 160): string | null {
  if (!html) return null;
  const beginning = html.length > length * 8 ? html.slice(0, length * 8).replace(/<[^>]*$|&\w*$/, "") : html;
  return shorten(plainText(beginning), length) || null;
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
