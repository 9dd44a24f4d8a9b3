/** One paragraph as the CMS stores it. */
export function richText(text: string): unknown {
  return paragraphs(text);
}

/** Paragraphs as the CMS stores them. */
export function paragraphs(...texts: readonly string[]): unknown {
  const children = texts.map((text) => {
    const node = { type: "text", text, version: 1, detail: 0, format: 0, mode: "normal", style: "" };
    return { type: "paragraph", version: 1, direction: "ltr", format: "", indent: 0, textFormat: 0, children: [node] };
  });
  return { root: { type: "root", version: 1, direction: "ltr", format: "", indent: 0, children } };
}
