import sharp from "sharp";
import { createDrawing, HEIGHT, WIDTH } from "./drawing.ts";
import { PALETTES, type PaletteName } from "./palettes.ts";
import { createRandom, type Random } from "./random.ts";
import { SCENES, type SceneName } from "./scenes/index.ts";

/** What to draw: a scene in a palette; `seed` varies everything left to chance, `mirror` turns left and right around. */
export interface PictureSpec {
  scene: SceneName;
  palette: PaletteName;
  seed: string;
  mirror?: boolean;
}

/** Draws a picture of 1600 × 1067 pixels as JPEG. The same spec gives the same picture. */
export async function drawPicture(spec: PictureSpec): Promise<Buffer> {
  const drawing = createDrawing(`${spec.scene}:${spec.palette}:${spec.seed}`);
  SCENES[spec.scene](drawing, PALETTES[spec.palette]);
  paper ??= makePaper();
  return sharp(Buffer.from(drawing.toSvg()))
    .flatten({ background: "#ffffff" })
    .flop(spec.mirror ?? false)
    .composite([{ input: await paper, raw: { width: WIDTH, height: HEIGHT, channels: 4 }, blend: "soft-light" }])
    .jpeg({ quality: 86, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

let paper: Promise<Buffer> | undefined;

/** The paper all pictures are printed on: broad brush strokes and a fine grain. Without it large gradients look poured. */
async function makePaper(): Promise<Buffer> {
  const random = createRandom("paper");
  const [strokes, mottle] = await Promise.all([
    noise({ random, width: 40, height: 260, contrast: 60 }),
    noise({ random, width: 60, height: 40, contrast: 55 }),
  ]);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let index = 0; index < WIDTH * HEIGHT; index++) {
    const grain = (random.next() + random.next() - 1) * 28;
    pixels.fill(
      Math.round(128 + ((strokes[index] ?? 128) - 128) * 0.5 + ((mottle[index] ?? 128) - 128) * 0.55 + grain),
      index * 4,
      index * 4 + 3,
    );
    pixels[index * 4 + 3] = 120;
  }
  return pixels;
}

/** Noise of a few coarse cells, stretched softly over the whole picture; one byte a pixel. */
async function noise({
  random,
  width,
  height,
  contrast,
}: {
  random: Random;
  width: number;
  height: number;
  contrast: number;
}): Promise<Buffer> {
  const cells = Buffer.from(Array.from({ length: width * height }, () => 128 + random.between(-contrast, contrast)));
  return sharp(cells, { raw: { width, height, channels: 1 } })
    .resize(WIDTH, HEIGHT, { kernel: "cubic", fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
}
