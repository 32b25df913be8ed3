/** Whether a line of a drawing runs through a rectangle: curves as chords, clipped to it. */

import type { Rect } from '../base/geometry.ts';
import type { Drawing, PathCommand } from '../figures/drawing.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Chords of a curve: a drawing's curves are short, and a label's letters are larger than what this misses. */
const CHORDS = 8;

/** @param rect in drawing units */
export function strokeRunsThrough(drawing: Drawing, rect: Rect): boolean {
  return drawing.items.some((item) => item.kind === 'shape' && item.stroke !== null && runsThrough(item.path, rect));
}

function runsThrough(path: readonly PathCommand[], rect: Rect): boolean {
  let pen: Point = { x: 0, y: 0 };
  let start = pen;
  for (const command of path) {
    const stops = command.op === 'C' ? curve(pen, command) : command.op === 'Z' ? [start] : [command];
    if (command.op === 'M') start = command;
    else if (stops.some((stop, i) => meets(stops[i - 1] ?? pen, stop, rect))) return true;
    pen = stops.at(-1) ?? pen;
  }
  return false;
}

function curve(from: Point, { x1, y1, x2, y2, x, y }: Extract<PathCommand, { op: 'C' }>): readonly Point[] {
  return Array.from({ length: CHORDS }, (_, i) => {
    const t = (i + 1) / CHORDS;
    const s = 1 - t;
    const at = (a: number, b: number, c: number, d: number): number =>
      s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    return { x: at(from.x, x1, x2, x), y: at(from.y, y1, y2, y) };
  });
}

/** Liang and Barsky: the part of the line that is left after clipping by each edge. */
function meets(from: Point, to: Point, { x, y, width, height }: Rect): boolean {
  let first = 0;
  let last = 1;
  const edges = [
    [from.x - to.x, from.x - x],
    [to.x - from.x, x + width - from.x],
    [from.y - to.y, from.y - y],
    [to.y - from.y, y + height - from.y],
  ] as const;
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  return first <= last;
}
