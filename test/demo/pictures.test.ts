import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { DEMO_SITES } from "../../scripts/demo/content/index.ts";
import { drawLogo } from "../../scripts/demo/pictures/draw-logo.ts";
import { drawPicture } from "../../scripts/demo/pictures/draw-picture.ts";
import { createDrawing } from "../../scripts/demo/pictures/drawing.ts";
import { PALETTES } from "../../scripts/demo/pictures/palettes.ts";
import { SCENES } from "../../scripts/demo/pictures/scenes/index.ts";

const specs = DEMO_SITES.flatMap(({ slug, pictures }) => Object.entries(pictures).map(([key, spec]) => [`${slug}/${key}`, spec] as const));

test.each(specs)("%s has only shapes that can be drawn", (_name, spec) => {
  const drawing = createDrawing(spec.seed);
  SCENES[spec.scene](drawing, PALETTES[spec.palette]);
  const svg = drawing.toSvg();
  expect(svg).not.toMatch(/NaN|undefined|Infinity|"null"|\[object/);
  const ids = new Set([...svg.matchAll(/ id="(d\d+)"/g)].map((match) => match[1]));
  expect([...svg.matchAll(/url\(#(d\d+)\)/g)].filter((match) => !ids.has(match[1]))).toEqual([]);
  expect(svg.match(/<(?:path|circle|ellipse|rect)/g)?.length).toBeGreaterThan(150);
});

test("every scene is shown somewhere", () => {
  expect(new Set(specs.map(([, { scene }]) => scene))).toEqual(new Set(Object.keys(SCENES)));
});

describe("a drawn picture", () => {
  test("is the same every time, and another with another seed", async () => {
    const spec = { scene: "village", palette: "molsDay", seed: "1" } as const;
    const [first, second, other] = await Promise.all([drawPicture(spec), drawPicture(spec), drawPicture({ ...spec, seed: "2" })]);
    expect(first.equals(second)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  test("is a landscape in colours, not a grey box", async () => {
    const jpeg = await drawPicture({ scene: "hills", palette: "molsDay", seed: "1" });
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: "jpeg", width: 1600, height: 1067 });
    const { channels, entropy } = await sharp(jpeg).stats();
    expect(entropy).toBeGreaterThan(6.5);
    for (const { stdev } of channels) expect(stdev).toBeGreaterThan(25);
    const [red, green, blue] = channels.map(({ mean }) => mean) as [number, number, number];
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeGreaterThan(8);
  });
});

test.each(DEMO_SITES.map((site) => [site.slug, site.theme] as const))(
  "the mark of %s lies on a transparent ground",
  async (_slug, theme) => {
    const png = await drawLogo(theme);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 512, height: 512, hasAlpha: true });
    const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(data[3]).toBe(0);
    expect(png.length).toBeLessThan(40_000);
  },
);
