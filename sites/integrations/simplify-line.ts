import type { Point } from "../src/lib/map-projection.ts";

/**
 * Leaves out points of a line that are nearer than `tolerance` to the line without them (Ramer, Douglas, Peucker). Ends stay; a
 * closed line is one whose last point is its first.
 */
export function simplifyLine({ points, tolerance }: { points: readonly Point[]; tolerance: number }): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const distances = points.map((point) => distanceToLine({ point, from: first, to: last }));
  const farthest = Math.max(...distances);
  if (farthest <= tolerance) return [first, last];
  const middle = distances.indexOf(farthest);
  const before = simplifyLine({ points: points.slice(0, middle + 1), tolerance });
  return [...before.slice(0, -1), ...simplifyLine({ points: points.slice(middle), tolerance })];
}

function distanceToLine({ point, from, to }: { point: Point; from: Point; to: Point }): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}
