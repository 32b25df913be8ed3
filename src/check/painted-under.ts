/** Which colour lies beneath a point of a page: what was painted there last, before a given item. */

import type { PathCommand } from '../figures/drawing.ts';
import type { Rect } from '../base/geometry.ts';
import type { Page, PageItem } from '../layout/page.ts';
import type { Colour } from '../styles/computed-style.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Null: an image, which has no one colour. */
export type Ground = Colour | null;

interface Covering {
  readonly ground: Ground;
  readonly bounds: Rect;
  readonly covers: (at: Point) => boolean;
}

/**
 * Filled rectangles, filled paths and images count; rounded corners, rules, frames and other strokes are too thin for
 * text to stand on.
 */
export class PaintedUnder {
  readonly #coverings: Covering[] = [];
  readonly #page: Ground;

  /** `transparent` lets the paper be seen. */
  constructor({ background }: Pick<Page, 'background'>) {
    this.#page = background === 'transparent' ? 'white' : background;
  }

  /** In painting order. */
  paint(item: PageItem): void {
    if (item.kind === 'image') this.#coverings.push({ ground: null, bounds: item.rect, covers: () => true });
    if (item.kind === 'rect' && item.fill !== 'transparent')
      this.#coverings.push({ ground: item.fill, bounds: item.rect, covers: () => true });
    if (item.kind === 'path' && item.fill !== null && item.fill !== 'transparent') {
      const outlines = flatten(item.path);
      const { fillRule } = item;
      const covers = (at: Point): boolean => isInside(at, outlines, fillRule);
      this.#coverings.push({ ground: item.fill, bounds: boundsOf(outlines), covers });
    }
  }

  at(point: Point): Ground {
    for (let i = this.#coverings.length - 1; i >= 0; i--) {
      const covering = this.#coverings[i];
      if (covering && isIn(point, covering.bounds) && covering.covers(point)) return covering.ground;
    }
    return this.#page;
  }
}

/** Straight pieces a curve: labels stand in areas, not on the last tenth of a point of their edges. */
const PIECES = 8;

/** Outlines as polygons. */
function flatten(path: readonly PathCommand[]): Point[][] {
  const outlines: Point[][] = [];
  for (const part of path) {
    const outline = outlines[outlines.length - 1];
    if (part.op === 'Z') continue;
    if (part.op === 'M' || outline === undefined) {
      outlines.push([{ x: part.x, y: part.y }]);
      continue;
    }
    const from = outline[outline.length - 1];
    if (part.op !== 'C' || from === undefined) {
      outline.push({ x: part.x, y: part.y });
      continue;
    }
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      outline.push({
        x: bezier(t, from.x, part.x1, part.x2, part.x),
        y: bezier(t, from.y, part.y1, part.y2, part.y),
      });
    }
  }
  return outlines;
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** ISO 32000-1, 8.5.3.3: a ray to the right, and the outlines that cross it. */
function isInside({ x, y }: Point, outlines: readonly (readonly Point[])[], rule: 'nonzero' | 'evenodd'): boolean {
  let winding = 0;
  let crossings = 0;
  for (const outline of outlines) {
    outline.forEach((a, i) => {
      const b = outline[(i + 1) % outline.length] ?? a;
      if (a.y <= y === b.y <= y) return;
      if (a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) <= x) return;
      winding += b.y > a.y ? 1 : -1;
      crossings++;
    });
  }
  return rule === 'nonzero' ? winding !== 0 : crossings % 2 === 1;
}

function boundsOf(outlines: readonly (readonly Point[])[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of outlines.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isIn({ x, y }: Point, rect: Rect): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
