/** The colours and the light of one landscape at one time of the day. */
export interface Palette {
  /** From the top of the sky down to the horizon. */
  sky: readonly [top: string, middle: string, low: string];
  /** The sun or the moon, and the light it throws. */
  sun: string;
  cloud: string;
  /** What distance fades into. */
  haze: string;
  /** Hills: the farthest and the nearest. */
  hills: readonly [far: string, near: string];
  fields: readonly [string, ...string[]];
  /** What flowers in front: heather, anemones, poppies. */
  bloom: readonly [string, ...string[]];
  tree: string;
  sand: string;
  sea: readonly [far: string, near: string];
  wall: string;
  roof: string;
  /** Lamps and lit windows. */
  lamp: string;
  /** The darkest tone: figures, posts, masts. */
  ink: string;
  /** Windows and lamps are lit, stars are out. */
  dark: boolean;
  snow: boolean;
}

const day: Palette = {
  sky: ["#5e9fc9", "#9ccbe0", "#eaf3e6"],
  sun: "#fff6d8",
  cloud: "#ffffff",
  haze: "#d6e6e4",
  hills: ["#9dbfae", "#4f7d3f"],
  fields: ["#8fae57", "#b9bf63", "#d9c877", "#6f9a4c", "#a7b865", "#c3b184"],
  bloom: ["#f2efe2", "#e8c34a", "#d9714e"],
  tree: "#3f6b3c",
  sand: "#e9d9b4",
  sea: ["#9cc7d3", "#2f7390"],
  wall: "#f7f1e4",
  roof: "#b5553c",
  lamp: "#ffd98a",
  ink: "#2b3340",
  dark: false,
  snow: false,
};

const evening: Palette = {
  ...day,
  sky: ["#5a7fa8", "#d8a893", "#ffdca6"],
  sun: "#fff0c2",
  cloud: "#ffd9bd",
  haze: "#f0c9a4",
  hills: ["#c2a596", "#48683f"],
  fields: ["#8c9a4e", "#c2a552", "#dcb25f", "#6d8648", "#b3984d", "#a58156"],
  tree: "#34563a",
  sand: "#ecc999",
  sea: ["#f0c7a3", "#45708c"],
  wall: "#fbe9cf",
  roof: "#a84a3a",
};

const night: Palette = {
  ...day,
  sky: ["#0d1733", "#23325c", "#5a5a86"],
  sun: "#f4ecd2",
  cloud: "#6d6f97",
  haze: "#474d78",
  hills: ["#3b4670", "#141f36"],
  fields: ["#26385a", "#2d4360", "#20304d", "#354a61"],
  bloom: ["#6d6a92", "#8a7ba3"],
  tree: "#12202f",
  sand: "#5d6180",
  sea: ["#5a628f", "#16254a"],
  wall: "#5b648c",
  roof: "#2e3050",
  lamp: "#ffc766",
  ink: "#0b1224",
  dark: true,
};

const winter: Palette = {
  ...day,
  sky: ["#41598a", "#8f9fc4", "#f3d3c2"],
  sun: "#ffe9cf",
  cloud: "#dfe0ee",
  haze: "#cfd3e6",
  hills: ["#b9c2dc", "#e7ecf5"],
  fields: ["#e4eaf4", "#d5ddec", "#eef2f8", "#c9d3e6"],
  bloom: ["#ffffff", "#dfe6f2"],
  tree: "#4a5672",
  sand: "#eef1f7",
  sea: ["#c3cce2", "#6d83a8"],
  wall: "#e9dccb",
  roof: "#eef2f8",
  lamp: "#ffc465",
  ink: "#2a3350",
  dark: true,
  snow: true,
};

/** Every palette a picture may be drawn in: first the landscape, then the light. */
export const PALETTES = {
  molsDay: {
    ...day,
    sky: ["#4f93c4", "#9ccfe4", "#f1f3df"],
    hills: ["#a3c2b4", "#557f37"],
    bloom: ["#a8589a", "#c077ae", "#8d4a8c", "#d9a0c4"],
    sea: ["#a9d3da", "#3b86a0"],
  },
  molsEvening: { ...evening, bloom: ["#a3538b", "#c4769c", "#7f4480", "#e09ab0"], hills: ["#b99fae", "#4b6a3a"] },
  molsNight: { ...night, sky: ["#101737", "#2c2f66", "#7d5d8c"], hills: ["#4b4577", "#171f38"] },
  northSeaDay: {
    ...day,
    sky: ["#4b86ad", "#a5c8d6", "#eef0e4"],
    hills: ["#b9c6ae", "#7d8f57"],
    fields: ["#a4ad68", "#c6bd7d", "#8c9c5a", "#b9b07a", "#d3c894"],
    sand: "#eadcb8",
    sea: ["#a9cbd3", "#2d6a80"],
    roof: "#8f4a3c",
    bloom: ["#e6ddb4", "#d8a9b7", "#f2eddc"],
  },
  northSeaEvening: {
    ...evening,
    sky: ["#4c6f9c", "#e0a58a", "#ffd694"],
    sand: "#e6bd8c",
    sea: ["#f6c692", "#3a6484"],
    fields: ["#98954f", "#bfa25a", "#7f8648", "#ae8f55"],
    bloom: ["#e8c9a0", "#d79c98"],
  },
  funenDay: {
    ...day,
    sky: ["#5aa2d0", "#a9d6ea", "#fbf4da"],
    hills: ["#a9c9a6", "#5f8f3c"],
    fields: ["#f0cf3f", "#8fb74f", "#e9c22f", "#74a548", "#b7c768", "#a9c25a"],
    bloom: ["#f4d24a", "#ffffff", "#e98a9a"],
    tree: "#437a3d",
    roof: "#b95a3e",
    wall: "#f6d98f",
  },
  funenEvening: {
    ...evening,
    fields: ["#d9b33f", "#94a04a", "#c9a13c", "#7a9146", "#b39d4f"],
    wall: "#f3cf8a",
    bloom: ["#f0c04a", "#e8907c"],
  },
  zealandSpring: {
    ...day,
    sky: ["#7fb2cf", "#bfdce2", "#f4f4e2"],
    hills: ["#b0cba9", "#6d9a45"],
    tree: "#7fae3f",
    bloom: ["#ffffff", "#f4f1ff", "#e9e2f7", "#f6e27a"],
    fields: ["#94b953", "#b7c56a", "#7ea64b", "#9f8663", "#cbb98a"],
  },
  zealandEvening: { ...evening, sky: ["#51668f", "#c3989f", "#f9cfa4"], hills: ["#b8a3a4", "#4f6a45"], bloom: ["#f1dcc8", "#d8a07f"] },
  zealandWinter: winter,
  skagerrakDay: {
    ...day,
    sky: ["#3f86b8", "#93c6dc", "#f0f4e8"],
    sand: "#f1e6cb",
    sea: ["#9fd0d8", "#1f7391"],
    hills: ["#b4c7b1", "#6f8d58"],
    tree: "#3b5f45",
    fields: ["#a3b36a", "#c7c183", "#8aa05c", "#d6cd98"],
    roof: "#a9553f",
    bloom: ["#f3ecd0", "#e0b04f", "#cf8fa5"],
  },
  skagerrakEvening: {
    ...evening,
    sky: ["#3e5f97", "#d791a0", "#ffc98f"],
    sand: "#e9bfa0",
    sea: ["#f3b79a", "#33588a"],
    bloom: ["#efd0b0", "#c98aa0"],
  },
  skagerrakNight: { ...night, sky: ["#0b1a36", "#1e3b60", "#8a6a76"], sand: "#6c6a80", sea: ["#6f6b8b", "#10243f"] },
  heathDay: {
    ...day,
    sky: ["#6b9dc0", "#b3d0da", "#f3efdd"],
    hills: ["#b3b3b4", "#6f7f43"],
    fields: ["#9aa55a", "#b9a869", "#7f8f4d", "#c2b07a"],
    bloom: ["#9a5b8f", "#b2749f", "#7d4a7d", "#c593b0"],
    tree: "#4a6a35",
    sand: "#dcc59c",
  },
  heathEvening: {
    ...evening,
    sky: ["#53638e", "#d39a8c", "#ffd39b"],
    hills: ["#b08f97", "#5f6239"],
    bloom: ["#93517f", "#b06c8d", "#70406c", "#cb8f98"],
    sand: "#d9b184",
  },
  heathMist: {
    ...day,
    sky: ["#9fb2bf", "#ccd3d3", "#f4e9d6"],
    sun: "#fff3d6",
    haze: "#e5e0d8",
    hills: ["#c9c7c6", "#737a58"],
    bloom: ["#97688f", "#ab81a3", "#7e5a7c"],
    tree: "#5a6a4d",
    sand: "#d6c6a8",
  },
  network: {
    ...night,
    sky: ["#1c2f5c", "#7d7aa6", "#f3b98d"],
    sun: "#ffe6b8",
    cloud: "#e9b7a3",
    haze: "#c79a9c",
    hills: ["#a48a9c", "#26405a"],
    fields: ["#2f5a5c", "#3c6b5c", "#54785a", "#6d8458", "#365069", "#8a8f5c"],
    tree: "#1f3d44",
    sea: ["#d8a996", "#34587f"],
    wall: "#e9d6c4",
    roof: "#8c4a4a",
    lamp: "#ffd27a",
    bloom: ["#d98e7c", "#b9748c"],
    ink: "#162538",
  },
  indoors: {
    ...evening,
    wall: "#f3e6cf",
    tree: "#3f6b4c",
    roof: "#c26a45",
    bloom: ["#d9714e", "#e8c34a", "#7da87b"],
    lamp: "#ffe2a3",
    ink: "#3a2f2a",
  },
  indoorsGreen: {
    ...day,
    wall: "#eef0dc",
    tree: "#2f5f6b",
    roof: "#3f7a5c",
    bloom: ["#e8c34a", "#f4efe0", "#d97f4e"],
    lamp: "#fff0b8",
    ink: "#2a3a3f",
  },
  indoorsWinter: {
    ...winter,
    wall: "#e6e4ea",
    tree: "#7a3f4a",
    roof: "#33476f",
    bloom: ["#c8453c", "#f4f0e6", "#4f7f5a"],
    lamp: "#ffdc97",
    ink: "#2c2b3a",
  },
  indoorsBlue: {
    ...night,
    wall: "#2a3257",
    sky: ["#141a38", "#222b55", "#3a4478"],
    lamp: "#7fe0d4",
    bloom: ["#e56b8f", "#7fe0d4", "#f2c14e"],
    ink: "#0c1022",
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
