import type { Image, ImageSource } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { focalClasses, pictureSources, socialImage } from "../../sites/src/lib/images.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { render } from "./support/render.ts";

const size = (type: ImageSource["type"], width: number, name = "bro"): ImageSource => ({
  path: `/media/abc/${name}-${width}.${type.slice(6)}`,
  type,
  width,
  height: Math.round(width / 1.5),
});

const image: Image = {
  id: "image",
  alt: "En bro",
  credit: null,
  license: null,
  sourceUrl: null,
  width: 1600,
  height: 1067,
  focal: { x: 0.33, y: 0.5 },
  sources: [size("image/avif", 480), size("image/avif", 960), size("image/jpeg", 960), size("image/webp", 480), size("image/webp", 960)],
  card: [size("image/avif", 720, "card"), size("image/webp", 360, "card"), size("image/webp", 720, "card")],
  social: size("image/jpeg", 1200, "social"),
  fallback: size("image/jpeg", 960),
};

describe("a picture", () => {
  test("offers the best type first, every width of it, and ends with what every browser shows", () => {
    expect(pictureSources(image)).toEqual({
      sources: [
        { type: "image/avif", srcset: "/media/abc/bro-480.avif 480w, /media/abc/bro-960.avif 960w" },
        { type: "image/webp", srcset: "/media/abc/bro-480.webp 480w, /media/abc/bro-960.webp 960w" },
        { type: "image/jpeg", srcset: "/media/abc/bro-960.jpeg 960w" },
      ],
      src: "/media/abc/bro-960.jpeg",
      width: 960,
      height: 640,
    });
  });

  test("is cropped for cards where the CMS made a crop", () => {
    const { sources, src, width, height } = pictureSources(image, "card");
    expect(sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
    expect([width, height]).toEqual([720, 480]);
    expect(src).toBe("/media/abc/bro-960.jpeg");
    expect(pictureSources({ ...image, card: [] }, "card").src).toBe("/media/abc/bro-960.jpeg");
  });

  test("keeps its focal point in sight through classes, in steps of five per cent", () => {
    expect(focalClasses(image)).toBe("fx-35");
    expect(focalClasses({ ...image, focal: { x: 0.5, y: 0.5 } })).toBe("");
    expect(focalClasses({ ...image, focal: { x: 0, y: 0.99 } })).toBe("fx-0 fy-100");
  });

  test("is shared in a type that every program knows, or not at all", () => {
    expect(socialImage(image)?.path).toBe("/media/abc/social-1200.jpeg");
    expect(socialImage({ ...image, social: null })?.path).toBe("/media/abc/bro-960.jpeg");
    expect(socialImage({ ...image, social: null, fallback: size("image/svg+xml", 960) })).toBeNull();
    expect(socialImage(null)).toBeNull();
  });
});

describe("a logo", () => {
  test("is offered in the types that keep its see-through ground before the JPEG on white", async () => {
    const site = makeSnapshot();
    const { body } = await render({ ...site, cluster: { ...site.cluster, theme: { ...site.cluster.theme, logo: image } } }, "/");
    const brand = /<a class="brand"[\s\S]*?<\/a>/.exec(body)?.[0] ?? "";
    expect([...brand.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type)).toEqual(["image/avif", "image/webp", "image/jpeg"]);
    expect(brand).toContain(`<img class="logo" src="${image.fallback.path}"`);
  });
});
