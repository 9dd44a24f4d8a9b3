import { type Palette, paletteOf, TEXT_PAIRS } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { contrast, toHex, toOklch } from "../../packages/contract/src/color.ts";
import { createRandom } from "../fixtures/random.ts";

const STEPS = [0, 51, 102, 153, 204, 255];
const GRID = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => hex(r, g, b))));
const random = createRandom("colours");
const RANDOM = Array.from({ length: 600 }, () => hex(random.below(256), random.below(256), random.below(256)));

describe("contrast", () => {
  test("is what WCAG computes", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
    expect(contrast("#ff0000", "#ff0000")).toBe(1);
  });
});

describe("OKLCH", () => {
  test("gives a colour back as it was", () => {
    for (const color of GRID) expect(toHex(toOklch(color))).toBe(color);
  });

  test("knows the published values of pure red", () => {
    const { l, c, h } = toOklch("#ff0000");
    expect([l, c, h].map((value) => Number(value.toFixed(3)))).toEqual([0.628, 0.258, 29.234]);
  });

  test("lowers chroma rather than lightness where the screen cannot show a colour", () => {
    const color = toHex({ l: 0.9, c: 0.3, h: 264 });
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(toOklch(color).l).toBeCloseTo(0.9, 2);
  });
});

describe("a palette", () => {
  test.each([
    ["a grid of colours", GRID],
    ["colours at random", RANDOM],
  ])("is readable for %s", (_name, colors) => {
    const problems = colors.flatMap((color, index) => {
      const palette = paletteOf({ color, accent: colors[(index * 7 + 3) % colors.length] ?? color });
      return TEXT_PAIRS.filter(({ text, on, atLeast }) => contrast(palette[text], palette[on]) < atLeast).map(
        ({ text, on }) => `${color}: ${text} ${palette[text]} on ${on} ${palette[on]}`,
      );
    });
    expect(problems).toEqual([]);
  });

  test("keeps the editor's colour where text on it is readable", () => {
    expect(paletteOf({ color: "#2f5d50", accent: "#e0a526" })).toMatchObject({ brand: "#2f5d50", accent: "#e0a526", onBrand: "#ffffff" });
  });

  test("keeps the hue of a colour that is too light for a link", () => {
    const { link } = paletteOf({ color: "#ffe100", accent: "#ffe100" });
    expect(link).not.toBe("#ffe100");
    expect(Math.abs(toOklch(link).h - toOklch("#ffe100").h)).toBeLessThan(3);
  });

  test("is made of colours that a style sheet can hold", () => {
    const palette: Palette = paletteOf({ color: "#000000", accent: "#ffffff" });
    for (const color of Object.values(palette)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });
});

function hex(...channels: number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
