import { randomBytes } from "node:crypto";
import { readFirstPage } from "@klynge/pdf";
import { describe, expect, test } from "vitest";
import { brokenPdf, emptyPdf, encryptedPdf, endlessPdf, goodPdf, onePagePdf, tornPdf } from "../fixtures/pdfs.ts";

/** The colour of one pixel, as `[red, green, blue, alpha]`. */
function pixelAt({ pixels, width }: { pixels: Uint8Array; width: number }, x: number, y: number): number[] {
  const start = (y * width + x) * 4;
  return [...pixels.subarray(start, start + 4)];
}

describe("the first page of a PDF", () => {
  test("is drawn 1,600 pixels wide, with how many pages there are", async () => {
    const answer = await readFirstPage({ content: goodPdf() });
    if (answer.problem !== null) throw new Error(answer.problem);
    const { pages, width, height, pixels } = answer;
    expect({ pages, width, height }).toEqual({ pages: 3, width: 1600, height: 2264 });
    expect(pixels).toHaveLength(width * height * 4);
    expect(pixelAt(answer, 5, 5)).toEqual([255, 255, 255, 255]);
    expect(pixels.some((value, index) => index % 4 === 0 && value < 40)).toBe(true);
  });

  test("has its colours where they belong: red, green, blue", async () => {
    const content = "1 0 0 rg 0 0 100 200 re f 0 0 1 rg 100 0 100 200 re f";
    const answer = await readFirstPage({ content: onePagePdf({ width: 200, height: 200, content }) });
    if (answer.problem !== null) throw new Error(answer.problem);
    expect(pixelAt(answer, 400, 800)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(answer, 1200, 800)).toEqual([0, 0, 255, 255]);
  });

  test("is no higher than a screen asks for, where it is long", async () => {
    const answer = await readFirstPage({ content: onePagePdf({ width: 300, height: 1400 }) });
    expect(answer).toMatchObject({ problem: null, height: 2400 });
  });

  test.each([
    ["torn off", tornPdf(), "broken"],
    ["without its middle", brokenPdf(), "broken"],
    ["no PDF at all", Buffer.from("%PDF-1.4 og så ikke mere"), "broken"],
    ["nothing", Buffer.alloc(0), "broken"],
    ["noise after a right beginning", Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200_000)]), "broken"],
    ["locked with a password", encryptedPdf(), "encrypted"],
    ["larger than any paper", onePagePdf({ width: 200_000, height: 200_000 }), "too-large"],
    ["a strip", onePagePdf({ width: 10, height: 14_000 }), "too-large"],
  ])("is missing where the file is %s", async (_name, content, problem) => {
    expect(await readFirstPage({ content })).toMatchObject({ problem });
  });

  test("is missing where there is no page", async () => {
    expect(["empty", "broken"]).toContain((await readFirstPage({ content: emptyPdf() })).problem);
  });

  test("is given up where it takes too much memory or too long, and the next file is read all the same", async () => {
    const [endless, late, good] = await Promise.all([
      readFirstPage({ content: endlessPdf() }),
      readFirstPage({ content: goodPdf(), timeLimitMs: 1 }),
      readFirstPage({ content: goodPdf() }),
    ]);
    expect(endless).toMatchObject({ problem: "too-hard" });
    expect(late).toEqual({ problem: "too-hard", pages: null });
    expect(good).toMatchObject({ problem: null, pages: 3 });
  });
});
