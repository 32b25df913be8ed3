/** Paths as polygons, curves flattened: what a mark really covers, not only the box around it. */

import type { Rect } from './page-marks.ts';

export type Point = readonly [x: number, y: number];

/** Subpaths in page space, pt. */
export interface Outline {
  readonly subpaths: readonly (readonly Point[])[];
  readonly isEvenOdd: boolean;
  /** Of a stroke: half its width; null: the inside is filled. */
  readonly halfWidth: number | null;
}

/** A curve of a letter's height deviates less than a hundredth of a point from so many chords. */
const CHORDS = 8;

export function flatten([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): readonly Point[] {
  return Array.from({ length: CHORDS }, (_, i): Point => {
    const t = (i + 1) / CHORDS;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });
}

/** Samples across and up, at most. */
const ACROSS = 32;
const UP = 8;

/** Does the outline cover any spot of this area? Asked at points half a point apart, or 32 by 8 of them. */
export function coversAny(outline: Outline, area: Rect): boolean {
  const columns = Math.min(ACROSS, Math.max(2, Math.ceil((area.x1 - area.x0) * 2)));
  const rows = Math.min(UP, Math.max(2, Math.ceil((area.y1 - area.y0) * 2)));
  for (let row = 0; row < rows; row++) {
    const y = area.y0 + ((row + 0.5) / rows) * (area.y1 - area.y0);
    for (let column = 0; column < columns; column++) {
      const x = area.x0 + ((column + 0.5) / columns) * (area.x1 - area.x0);
      if (covers(outline, x, y)) return true;
    }
  }
  return false;
}

function covers({ subpaths, isEvenOdd, halfWidth }: Outline, x: number, y: number): boolean {
  if (halfWidth !== null) return subpaths.some((points) => isNear(points, x, y, halfWidth));
  let winding = 0;
  let crossings = 0;
  for (const points of subpaths) {
    for (let i = 0; i < points.length; i++) {
      const [x0, y0] = points[i] ?? [0, 0];
      const [x1, y1] = points[(i + 1) % points.length] ?? [0, 0];
      if (y0 <= y === y1 <= y || x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) <= x) continue;
      crossings++;
      winding += y1 > y0 ? 1 : -1;
    }
  }
  return isEvenOdd ? crossings % 2 === 1 : winding !== 0;
}

function isNear(points: readonly Point[], x: number, y: number, distance: number): boolean {
  return points.slice(1).some(([x1, y1], i) => {
    const [x0, y0] = points[i] ?? [x1, y1];
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
    return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)) <= distance;
  });
}
