import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { projectOnMap } from "../src/lib/map-projection.ts";
import { simplifyLine } from "./simplify-line.ts";

const MODULE = "virtual:klynge/denmark";

/** How far the drawn coast may be from the real one, in units of the drawing: about 350 metres. */
const TOLERANCE = 0.6;

/**
 * Draws the outline of Denmark while the theme is compiled, from Natural Earth's map of the world (public domain) in the package
 * `world-atlas`. Templates import it as a text from `virtual:klynge/denmark`: nothing is loaded or computed for a page.
 */
export function denmark(): AstroIntegration {
  return {
    name: "klynge:denmark",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "klynge:denmark",
                resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
                load: (id) => (id === `\0${MODULE}` ? `export const OUTLINE = ${JSON.stringify(outlineOfDenmark())};` : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

/** The land as the `d` of an SVG path, every island closed. */
export function outlineOfDenmark(): string {
  const file = fileURLToPath(import.meta.resolve("world-atlas/countries-10m.json"));
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const country = feature(atlas, atlas.objects.countries).features.find(({ properties }) => properties.name === "Denmark");
  if (country?.geometry.type !== "MultiPolygon") {
    throw new Error(
      `[theme] The map of Denmark cannot be drawn — ${file} holds no islands of a country "Denmark" — install the version of world-atlas that package.json names`,
    );
  }
  return country.geometry.coordinates.map(([coast = []]) => pathOf(coast)).join("");
}

function pathOf(coast: readonly (readonly number[])[]): string {
  const points = coast.map(([lon = 0, lat = 0]) => projectOnMap({ lat, lon })).filter((point) => point !== null);
  const [first, ...rest] = simplifyLine({ points, tolerance: TOLERANCE }).map(({ x, y }) => ({ x: tenths(x), y: tenths(y) }));
  if (!first) return "";
  // Relative steps in tenths, with as few characters as SVG allows.
  let last = first;
  const steps = rest.map((point) => {
    const step = `${signed((point.x - last.x) / 10)}${signed((point.y - last.y) / 10)}`;
    last = point;
    return step;
  });
  return `M${first.x / 10} ${first.y / 10}l${steps.join("").replace(/^ /, "")}z`;
}

const tenths = (value: number): number => Math.round(value * 10);
const signed = (value: number): string => (value < 0 ? "" : " ") + String(value).replace(/^(-?)0\./, "$1.");
