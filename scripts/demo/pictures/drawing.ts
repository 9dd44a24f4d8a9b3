import { createRandom, type Random } from "./random.ts";

export type Point = readonly [x: number, y: number];
type Attributes = Readonly<Record<string, string | number>>;

/** A picture while it is drawn: shapes lie in the order they were added, the last on top. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  add(...shapes: string[]): void;
  /** A paint that runs from one point to another through colours, given as `[share, colour, opacity?]`. */
  gradient(from: Point, to: Point, stops: readonly Stop[]): string;
  /** A paint for a circle of light: full in the middle, nothing at the rim. */
  glow(color: string, strength?: number): string;
  /** A filter that blurs by so many pixels. */
  blur(pixels: number): string;
  /** What `shapes` draws is kept inside the outline. */
  inside(outline: string, shapes: readonly string[], attributes?: Attributes): string;
  toSvg(): string;
}

type Stop = readonly [share: number, color: string, opacity?: number];

export const WIDTH = 1600;
export const HEIGHT = 1067;

/** An empty picture of 1600 × 1067 pixels (3:2); the same seed always draws the same picture. */
export function createDrawing(seed: string, { width = WIDTH, height = HEIGHT } = {}): Drawing {
  const definitions = new Map<string, string>();
  const shapes: string[] = [];
  const define = (body: string): string => {
    const known = definitions.get(body);
    if (known !== undefined) return known;
    const id = `d${definitions.size}`;
    definitions.set(body, id);
    return id;
  };
  return {
    width,
    height,
    random: createRandom(seed),
    add: (...added) => void shapes.push(...added),
    gradient: ([x1, y1], [x2, y2], stops) =>
      `url(#${define(
        `<linearGradient gradientUnits="userSpaceOnUse" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}">${stops.map(stop).join("")}</linearGradient>`,
      )})`,
    glow: (color, strength = 1) =>
      `url(#${define(
        `<radialGradient>${[
          [0, color, strength] as const,
          [0.25, color, strength * 0.55] as const,
          [0.6, color, strength * 0.14] as const,
          [1, color, 0] as const,
        ]
          .map(stop)
          .join("")}</radialGradient>`,
      )})`,
    blur: (pixels) =>
      `url(#${define(`<filter x="-15%" y="-30%" width="130%" height="160%"><feGaussianBlur stdDeviation="${round(pixels)}"/></filter>`)})`,
    inside: (outline, kept, attributes = {}) =>
      group(kept, { ...attributes, "clip-path": `url(#${define(`<clipPath><path d="${outline}"/></clipPath>`)})` }),
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${[...definitions]
        .map(([body, id]) => body.replace(/^<(\w+)/, `<$1 id="${id}"`))
        .join("")}</defs>${shapes.join("")}</svg>`,
  };
}

export function path(d: string, fill: string, attributes: Attributes = {}): string {
  return `<path d="${d}" fill="${fill}"${written(attributes)}/>`;
}

export function stroke(d: string, color: string, width: number, attributes: Attributes = {}): string {
  return path(d, "none", {
    stroke: color,
    "stroke-width": round(width),
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...attributes,
  });
}

export function circle(x: number, y: number, radius: number, fill: string, attributes: Attributes = {}): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"${written(attributes)}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, attributes: Attributes = {}): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${written(attributes)}/>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, attributes: Attributes = {}): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${written(attributes)}/>`;
}

export function group(shapes: readonly string[], attributes: Attributes = {}): string {
  return `<g${written(attributes, false)}>${shapes.join("")}</g>`;
}

/** Straight lines through the points. */
export function through(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

/** A closed outline through the points. */
export function outline(points: readonly Point[]): string {
  return `${through(points)}Z`;
}

/** A soft curve through the points (Catmull-Rom). */
export function curve(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return "";
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? first;
  let d = `M${round(first[0])} ${round(first[1])}`;
  for (let index = 0; index < points.length - 1; index++) {
    const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    d += `C${round(start[0] + (end[0] - before[0]) / 6)} ${round(start[1] + (end[1] - before[1]) / 6)} ${round(end[0] - (after[0] - start[0]) / 6)} ${round(end[1] - (after[1] - start[1]) / 6)} ${round(end[0])} ${round(end[1])}`;
  }
  return d;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function stop([share, color, opacity = 1]: Stop): string {
  return `<stop offset="${share}" stop-color="${color}"${opacity === 1 ? "" : ` stop-opacity="${opacity}"`}/>`;
}

// `opacity` makes the renderer paint every shape on a sheet of its own, four times as slow; the paint's own opacity costs nothing.
function written(attributes: Attributes, isShape = true): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name === "opacity" && isShape ? ("stroke" in attributes ? "stroke-opacity" : "fill-opacity") : name}="${value}"`,
    )
    .join("");
}
