/** Lines, polygons, rectangles, circles and ellipses as paths (SVG 1.1, chapter 9). */

import type { PathCommand } from './drawing.ts';

/** A quarter of a circle as one cubic curve: the control points' distance that is off by 0.03 % at most. */
const KAPPA = 0.5522847498;

export function linePath(x1: number, y1: number, x2: number, y2: number): readonly PathCommand[] {
  return [
    { op: 'M', x: x1, y: y1 },
    { op: 'L', x: x2, y: y2 },
  ];
}

/** @param numbers x and y in turn */
export function polyPath(numbers: readonly number[], closed: boolean): readonly PathCommand[] {
  const path: PathCommand[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    path.push({ op: i === 0 ? 'M' : 'L', x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
  }
  return closed && path.length > 0 ? [...path, { op: 'Z' }] : path;
}

export function ellipsePath(cx: number, cy: number, rx: number, ry: number): readonly PathCommand[] {
  return rectPath(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry);
}

/** Radii are cut to half of the sides (9.2). */
export function rectPath(
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  ry: number,
): readonly PathCommand[] {
  if (width <= 0 || height <= 0) return [];
  const [right, bottom] = [x + width, y + height];
  const [cutX, cutY] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  if (cutX <= 0 || cutY <= 0) return polyPath([x, y, right, y, right, bottom, x, bottom], true);
  const [nearX, nearY] = [cutX * (1 - KAPPA), cutY * (1 - KAPPA)];
  const path: readonly PathCommand[] = [
    { op: 'M', x: x + cutX, y },
    { op: 'L', x: right - cutX, y },
    { op: 'C', x1: right - nearX, y1: y, x2: right, y2: y + nearY, x: right, y: y + cutY },
    { op: 'L', x: right, y: bottom - cutY },
    { op: 'C', x1: right, y1: bottom - nearY, x2: right - nearX, y2: bottom, x: right - cutX, y: bottom },
    { op: 'L', x: x + cutX, y: bottom },
    { op: 'C', x1: x + nearX, y1: bottom, x2: x, y2: bottom - nearY, x, y: bottom - cutY },
    { op: 'L', x, y: y + cutY },
    { op: 'C', x1: x, y1: y + nearY, x2: x + nearX, y2: y, x: x + cutX, y },
    { op: 'Z' },
  ];
  // Where two corners meet there is no side between them, and a line of no length would disturb the joins.
  const meet = { L: [cutX === width / 2, cutY === height / 2] };
  return path.filter(({ op }, i) => op !== 'L' || !meet.L[i % 4 === 1 ? 0 : 1]);
}
