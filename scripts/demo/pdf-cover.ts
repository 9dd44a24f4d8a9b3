/** What stands on the front of a printed plan. Colours as `#rrggbb`. */
export interface PdfCover {
  kind: string;
  name: string;
  color: string;
  accent: string;
}

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;

/**
 * The content of a front page with the title in large letters above hills in the colours of the cluster, as a local printer would make it.
 * `text` draws one line of text with the fonts of the file, `wrap` breaks a text into lines.
 */
export function pdfCover({
  title,
  cover: { kind, name, color, accent },
  text,
  wrap,
}: {
  title: string;
  cover: PdfCover;
  text: (line: { text: string; x: number; y: number; size: number; font: string }) => string;
  wrap: (text: string, charactersPerLine: number) => string[];
}): string {
  const isExample = /\(eksempel\)/i.test(title);
  const lines = wrap(title.replace(/\s*\(eksempel\)/i, ""), 19);
  const white = fill("#ffffff");
  return [
    fill(mix(color, "#000000", 0.25)),
    `0 0 ${WIDTH} ${HEIGHT} re f`,
    fill(mix(accent, "#ffffff", 0.35)),
    circle(430, 330, 54),
    fill(mix(color, "#ffffff", 0.35)),
    `0 270 m 120 380 260 360 380 290 c 470 240 540 260 ${WIDTH} 310 c ${WIDTH} 0 l 0 0 l f`,
    fill(mix(color, "#ffffff", 0.12)),
    `0 190 m 160 150 230 290 400 220 c 480 190 540 160 ${WIDTH} 190 c ${WIDTH} 0 l 0 0 l f`,
    fill(accent),
    `0 96 m 200 170 380 60 ${WIDTH} 120 c ${WIDTH} 0 l 0 0 l f`,
    white,
    text({ text: kind, x: MARGIN, y: HEIGHT - 96, size: 18, font: "F1" }),
    ...lines.map((line, index) => text({ text: line, x: MARGIN, y: HEIGHT - 150 - index * 50, size: 42, font: "F2" })),
    text({ text: name, x: MARGIN, y: 36, size: 18, font: "F2" }),
    ...(isExample
      ? [`${WIDTH - 168} 24 116 34 re f`, fill(accent), text({ text: "Eksempel", x: WIDTH - 153, y: 35, size: 18, font: "F2" })]
      : []),
    "0 g",
  ].join("\n");
}

function fill(color: string): string {
  return `${channels(color)
    .map((value) => (value / 255).toFixed(3))
    .join(" ")} rg`;
}

function mix(color: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(color).map((value, index) => Math.round(value * (1 - share) + (others[index] ?? 0) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

/** Four curves that a circle cannot be told from. */
function circle(x: number, y: number, radius: number): string {
  const bend = radius * 0.5523;
  return (
    `${x + radius} ${y} m ${x + radius} ${y + bend} ${x + bend} ${y + radius} ${x} ${y + radius} c ` +
    `${x - bend} ${y + radius} ${x - radius} ${y + bend} ${x - radius} ${y} c ` +
    `${x - radius} ${y - bend} ${x - bend} ${y - radius} ${x} ${y - radius} c ` +
    `${x + bend} ${y - radius} ${x + radius} ${y - bend} ${x + radius} ${y} c f`
  );
}
