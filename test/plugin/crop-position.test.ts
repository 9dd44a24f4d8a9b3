import { expect, it } from "vitest";
import { cropPosition } from "../../packages/plugin/src/media/crop-position.ts";

const wide = { width: 2000, height: 500 };
const card = { width: 720, height: 480 };

it("puts the point of a card into the middle, as far as the picture reaches", () => {
  // Scaled to the card's height the picture is 1920 wide: 1200 pixels of room to its left edge.
  const at = (x: number) => cropPosition({ picture: wide, frame: card, focal: { x, y: 10 }, kind: "centre" });
  expect(at(50)).toEqual({ x: 50, y: 50 });
  expect(at(0).x).toBe(0);
  expect(at(100).x).toBe(100);
  expect(at(40).x).toBeCloseTo(((1920 * 0.4 - 360) / 1200) * 100);
});

it("lays a large picture as the theme does, in steps of five per cent", () => {
  expect(cropPosition({ picture: wide, frame: card, focal: { x: 33, y: 98 }, kind: "share" })).toEqual({ x: 35, y: 100 });
});
