/** One paragraph as the CMS stores it. */
export function richText(text: string): unknown {
  const node = { type: "text", text, version: 1, detail: 0, format: 0, mode: "normal", style: "" };
  const paragraph = { type: "paragraph", version: 1, direction: "ltr", format: "", indent: 0, textFormat: 0, children: [node] };
  return { root: { type: "root", version: 1, direction: "ltr", format: "", indent: 0, children: [paragraph] } };
}
