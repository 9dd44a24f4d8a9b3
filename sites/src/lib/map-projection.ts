import type { Location } from "@klynge/contract";

/**
 * Where a place lies on the map of Denmark, in the units of its drawing. Mercator: the shape Danes know, and the same in every direction.
 * Bornholm is moved up into the corner, as maps of Denmark do.
 */
export const MAP = { width: 500, height: 620 } as const;

/** The frame around Bornholm. */
export const BORNHOLM_FRAME = { x: 412, y: 16, width: 74, height: 84 } as const;

/** Units of the drawing in a degree of longitude. */
const SCALE = 101;
const WEST = 7.93;
const NORTH = 57.9;
/** East of it there is nothing Danish but Bornholm. */
const EAST_OF_SEALAND = 13.5;
const BORNHOLM_MIDDLE = { lat: 55.151, lon: 14.917 };

export interface Point {
  x: number;
  y: number;
}

/** Null where the place is not in Denmark. */
export function projectOnMap({ lat, lon }: Location): Point | null {
  const isBornholm = lon > EAST_OF_SEALAND;
  const moved = isBornholm ? offsetOfBornholm : { x: 0, y: 0 };
  const { x, y } = project({ lat, lon });
  const point = { x: x + moved.x, y: y + moved.y };
  const frame = isBornholm ? BORNHOLM_FRAME : { x: 0, y: 0, ...MAP };
  const isInside = point.x >= frame.x && point.x <= frame.x + frame.width && point.y >= frame.y && point.y <= frame.y + frame.height;
  return isInside ? point : null;
}

function project({ lat, lon }: Location): Point {
  return { x: (lon - WEST) * SCALE, y: (mercator(NORTH) - mercator(lat)) * SCALE };
}

/** Degrees from the equator, stretched as much as the meridians are drawn apart. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

const offsetOfBornholm = ((): Point => {
  const middle = project(BORNHOLM_MIDDLE);
  return {
    x: BORNHOLM_FRAME.x + BORNHOLM_FRAME.width / 2 - middle.x,
    y: BORNHOLM_FRAME.y + BORNHOLM_FRAME.height / 2 - middle.y,
  };
})();
