import { describe, expect, it } from "vitest";
import { mediaLibrary } from "../../packages/plugin/src/snapshot/media.ts";
import type { MediaRow } from "../../packages/plugin/src/snapshot/rows.ts";

const picture: MediaRow = {
  id: 7,
  filename: "Havn-0a1b2c3d.jpg",
  mimeType: "image/jpeg",
  filesize: 9000,
  width: 700,
  height: 500,
  alt: "Havnen",
  checksum: "abc",
  focalX: 25,
  focalY: 75,
  sizes: {
    w480avif: { filename: "Havn-0a1b2c3d-w480avif.avif", mimeType: "image/avif", filesize: 100, width: 480, height: 343 },
    w960avif: { filename: "Havn-0a1b2c3d-w960avif.avif", mimeType: "image/avif", filesize: 200, width: 700, height: 500 },
    w1600avif: { filename: "Havn-0a1b2c3d-w1600avif.avif", mimeType: "image/avif", filesize: 201, width: 700, height: 500 },
    w480webp: { filename: null, mimeType: null, filesize: null, width: null, height: null },
    cardWebp: { filename: "Havn-0a1b2c3d-cardWebp.webp", mimeType: "image/webp", filesize: 300, width: 720, height: 480 },
    fallback: { filename: "Havn-0a1b2c3d-fallback.jpg", mimeType: "image/jpeg", filesize: 400, width: 700, height: 500 },
  },
};

function fallbackPath(row: Partial<MediaRow>): string | undefined {
  return mediaLibrary([{ ...picture, ...row }]).image(7)?.fallback.path;
}

describe("a picture", () => {
  it("has each width once, however many sizes ended up with it", () => {
    const image = mediaLibrary([picture]).image("7");
    expect(image?.sources.map(({ type, width }) => [type, width])).toEqual([
      ["image/avif", 480],
      ["image/avif", 700],
    ]);
    expect(image).toMatchObject({ id: "7", focal: { x: 0.25, y: 0.75 }, social: null, card: [{ width: 720, type: "image/webp" }] });
  });

  it("has addresses that change with whatever its bytes come from", () => {
    const path = fallbackPath({});
    expect(path).toMatch(/^\/media\/havn-fallback\.[0-9a-f]{10}\.jpg$/);
    expect(fallbackPath({ alt: "Noget andet" })).toBe(path);
    expect(fallbackPath({ filename: "Havn-ffffffff.jpg" })).toBe(path);
    const others = [fallbackPath({ checksum: "xyz" }), fallbackPath({ focalX: 26 }), fallbackPath({ focalY: 0 })];
    expect(new Set([path, ...others]).size).toBe(4);
  });

  it("becomes assets when it is asked for, each file once", () => {
    const library = mediaLibrary([picture]);
    expect(library.assets()).toEqual([]);
    library.image(7);
    library.image({ id: 7 });
    expect(library.assets().map(({ source, bytes }) => [source, bytes])).toEqual([
      ["Havn-0a1b2c3d-fallback.jpg", 400],
      ["Havn-0a1b2c3d-w480avif.avif", 100],
      ["Havn-0a1b2c3d-w960avif.avif", 200],
      ["Havn-0a1b2c3d-cardWebp.webp", 300],
    ]);
  });

  it("given as a document's file is published as its JPEG, never as uploaded", () => {
    const library = mediaLibrary([picture]);
    expect(library.file(7)).toMatchObject({ path: fallbackPath({}), filename: "Havn.jpg", mimeType: "image/jpeg", bytes: 400 });
    expect(library.file(7)?.cover).toMatchObject({ id: "7", alt: "Havnen" });
    expect(library.assets().map(({ source }) => source)).not.toContain(picture.filename);
  });
});

describe("a file", () => {
  const plan: MediaRow = { id: "p", filename: "Årsplan 2026-0a1b2c3d.PDF", mimeType: "application/pdf", filesize: 5000, checksum: "abc" };

  it("keeps the name it was uploaded under, and gets an address without spaces", () => {
    const file = mediaLibrary([plan]).file("p");
    expect(file).toMatchObject({ filename: "Årsplan 2026.PDF", mimeType: "application/pdf", bytes: 5000 });
    expect(file?.path).toMatch(/^\/media\/aarsplan-2026\.[0-9a-f]{10}\.pdf$/);
  });

  it("is no picture", () => {
    expect(mediaLibrary([plan]).image("p")).toBeNull();
  });
});

it("knows nothing but what it was given", () => {
  const library = mediaLibrary([picture]);
  for (const ref of [null, undefined, "8", { id: "8" }]) {
    expect(library.image(ref)).toBeNull();
    expect(library.file(ref)).toBeNull();
  }
});
