import sharp from "sharp";
import { darker, lighter, mix } from "./color.ts";
import { circle, createDrawing, type Drawing, ellipse, outline, type Point, path, stroke } from "./drawing.ts";

const SIZE = 512;

interface Colors {
  color: string;
  accent: string;
}

/** The mark of each site of the demo network. */
const MARKS = {
  /** Three hills and a sun of heather. */
  hills: (drawing, { color, accent }) => [
    circle(330, 168, 84, accent),
    drawing.inside(DISC, [
      path("M-20 330Q110 150 260 300T560 260V540H-20Z", lighter(color, 0.4)),
      path("M-20 400Q170 250 330 380T560 340V540H-20Z", lighter(color, 0.16)),
      path("M-20 470Q130 360 300 450T560 420V540H-20Z", color),
    ]),
    stroke("M150 512Q260 440 236 400T300 352", "#ffffff", 16, { opacity: 0.9 }),
  ],
  /** Seven waves under a low sun, one for every parish. */
  waves: (drawing, { color, accent }) => [
    drawing.inside(DISC, [
      path("M0 0H512V512H0Z", lighter(color, 0.74)),
      circle(256, 220, 100, accent),
      path("M0 262H512V512H0Z", color),
      ...Array.from({ length: 7 }, (_, index) => {
        const y = 290 + index * 32;
        return stroke(`M-20 ${y}q64 -34 128 0t128 0t128 0t128 0t128 0`, index % 2 === 0 ? "#ffffff" : lighter(color, 0.45), 11, {
          opacity: 0.9,
        });
      }),
    ]),
  ],
  /** Three leaves on one stalk. */
  leaves: (_drawing, { color, accent }) => [
    stroke("M256 470Q248 340 256 250", darker(color, 0.25), 20),
    leaf([256, 262], [256, 36], 92, accent),
    leaf([250, 300], [62, 150], 86, color),
    leaf([262, 300], [450, 150], 86, lighter(color, 0.22)),
    stroke("M256 262V110M250 300L130 206M262 300L382 206", "#ffffff", 9, { opacity: 0.75 }),
  ],
  /** Seven houses in a ring. */
  ring: (_drawing, { color, accent }) => [
    circle(256, 262, 60, accent),
    ...Array.from({ length: 7 }, (_, index) => {
      const angle = (index / 7) * Math.PI * 2 - Math.PI / 2;
      const [x, y] = [256 + Math.cos(angle) * 172, 266 + Math.sin(angle) * 172];
      return (
        stroke(`M256 262L${x} ${y}`, mix(color, accent, 0.4), 10, { opacity: 0.8 }) +
        hut(x, y, 96, index % 2 === 0 ? color : lighter(color, 0.22))
      );
    }),
    circle(256, 262, 44, lighter(accent, 0.1)),
  ],
  /** A bay with four lights on its shore. */
  bay: (drawing, { color, accent }) => [
    drawing.inside(DISC, [
      path("M0 0H512V512H0Z", lighter(color, 0.72)),
      circle(256, 210, 74, accent),
      path("M0 226H512V512H0Z", color),
      path("M0 512V300Q40 440 190 448T420 388Q478 350 512 250V512Z", "#f1e3c3"),
      ...[
        [92, 430],
        [196, 470],
        [318, 458],
        [432, 404],
      ].map(([x = 0, y = 0]) => circle(x, y, 17, accent)),
      stroke("M120 290q34 -20 68 0t68 0M250 344q30 -18 60 0t60 0", "#ffffff", 10, { opacity: 0.85 }),
    ]),
  ],
  /** An old road that winds between two stones. */
  road: (drawing, { color, accent }) => [
    drawing.inside(DISC, [
      path("M0 0H512V512H0Z", lighter(color, 0.78)),
      circle(346, 172, 62, accent),
      path("M-10 300Q130 226 256 280T522 250V522H-10Z", color),
      path("M206 520C250 452 206 420 214 388S292 330 262 268H278C312 330 246 356 262 392S350 440 322 520Z", "#f3e6cf"),
    ]),
    stone([128, 404], 128, color),
    stone([400, 424], 158, color),
  ],
  /** Places tied together. */
  knot: (_drawing, { color, accent }) => {
    const spots: Point[] = [
      [256, 86],
      [420, 190],
      [372, 392],
      [140, 392],
      [92, 190],
      [256, 262],
    ];
    const ties = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
      [5, 0],
      [5, 1],
      [5, 2],
      [5, 3],
      [5, 4],
    ] as const;
    return [
      ...ties.map(([from, to]) => stroke(`M${spots[from]?.join(" ")}L${spots[to]?.join(" ")}`, lighter(color, 0.45), 14)),
      ...spots.map(([x, y], index) =>
        index === 5 ? circle(x, y, 66, accent) + hut(x, y + 4, 62, "#ffffff") : circle(x, y, 54, color) + hut(x, y + 3, 46, "#ffffff"),
      ),
    ];
  },
} as const satisfies Record<string, (drawing: Drawing, colors: Colors) => string[]>;

export type MarkName = keyof typeof MARKS;

/** Draws a mark of 512 × 512 pixels as PNG on a transparent ground. */
export async function drawLogo({ mark, color, accent }: { mark: MarkName } & Colors): Promise<Buffer> {
  const drawing = createDrawing(mark, { width: SIZE, height: SIZE });
  drawing.add(...MARKS[mark](drawing, { color, accent }));
  return sharp(Buffer.from(drawing.toSvg())).png({ palette: true, quality: 95 }).toBuffer();
}

const DISC = "M256 8A248 248 0 1 1 255.9 8Z";

function leaf(foot: Point, tip: Point, wide: number, color: string): string {
  const [dx, dy] = [tip[0] - foot[0], tip[1] - foot[1]];
  const long = Math.hypot(dx, dy);
  const side: Point = [(-dy / long) * wide, (dx / long) * wide];
  const middle: Point = [foot[0] + dx * 0.5, foot[1] + dy * 0.5];
  return path(
    `M${foot.join(" ")}Q${middle[0] + side[0]} ${middle[1] + side[1]} ${tip.join(" ")}Q${middle[0] - side[0]} ${middle[1] - side[1]} ${foot.join(" ")}Z`,
    color,
  );
}

/** A house of one shape, `size` wide and centred on `x`, `y`. */
function hut(x: number, y: number, size: number, color: string): string {
  const half = size / 2;
  return path(
    outline([
      [x - half, y - half * 0.05],
      [x, y - half * 0.95],
      [x + half, y - half * 0.05],
      [x + half * 0.72, y - half * 0.05],
      [x + half * 0.72, y + half * 0.8],
      [x - half * 0.72, y + half * 0.8],
      [x - half * 0.72, y - half * 0.05],
    ]),
    color,
  );
}

function stone([x, y]: Point, tall: number, color: string): string {
  const wide = tall * 0.34;
  return (
    ellipse(x, y, wide * 1.3, tall * 0.07, darker(color, 0.5), { opacity: 0.3 }) +
    path(
      `M${x - wide} ${y}Q${x - wide * 1.1} ${y - tall * 0.6} ${x - wide * 0.4} ${y - tall * 0.9}Q${x} ${y - tall * 1.06} ${x + wide * 0.5} ${y - tall * 0.82}Q${x + wide * 1.1} ${y - tall * 0.5} ${x + wide} ${y}Z`,
      lighter(mix(color, "#8d8d8f", 0.7), 0.12),
    )
  );
}
