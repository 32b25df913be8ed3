/** Lines of a paragraph: their heights, baselines, and where they may be parted (CSS 2.2, 10.8; css-break-3, 3.3). */

import type { Line } from '../typography/paragraph.ts';
import type { LinesBox } from './box.ts';
import type { Context, FontMetrics } from './context.ts';
import {
  APPEAL,
  type BreakToken,
  EPSILON,
  type EarlyBreak,
  type LinesFragment,
  type PlacedLine,
  pushed,
  type Result,
  type Space,
} from './fragment.ts';
import { resolveOrZero } from './sizes.ts';

export function layOutLines(box: LinesBox, space: Space, token: BreakToken | null, context: Context): Result {
  const start = token?.kind === 'lines' ? token.start : 0;
  const lines = placeLines(box, space.inlineSize, start, context);
  const fitting = space.breakAt ? space.breakAt.index : countFitting(lines, space.room);
  if (fitting >= lines.length) {
    return { ...complete(box, space, lines), early: lastGoodBreak(box, lines, lines.length - 1) };
  }
  const split = space.breakAt ?? chooseSplit(box, lines, fitting, space.atTop);
  if (!split) return pushed();
  const next = lines[split.index]?.line.start;
  // Without an offset further on there would be no progress; all lines then stay here and overflow.
  if (next === undefined || next <= start) return complete(box, space, lines);
  return {
    ...complete(box, space, lines.slice(0, split.index)),
    token: { kind: 'lines', start: next },
    appeal: split.appeal,
  };
}

function complete(box: LinesBox, space: Space, lines: readonly PlacedLine[]): Result {
  const last = lines[lines.length - 1];
  const fragment: LinesFragment = {
    kind: 'lines',
    inlineSize: space.inlineSize,
    blockSize: last ? last.top + last.height : 0,
    inline: box.inline,
    lines,
    origin: box.origin,
  };
  return { fragment, token: null, appeal: APPEAL.perfect, forced: null, early: null };
}

function countFitting(lines: readonly PlacedLine[], room: number): number {
  const first = lines.findIndex((line) => line.top + line.height > room + EPSILON);
  return first < 0 ? lines.length : first;
}

/** Where to part lines of which `fitting` have room; null: none of them may stay here. */
function chooseSplit(box: LinesBox, lines: readonly PlacedLine[], fitting: number, atTop: boolean): EarlyBreak | null {
  const good = lastGoodBreak(box, lines, fitting);
  if (good && (good.appeal === APPEAL.perfect || !atTop)) return good;
  // At the top of a page as many lines as fit are kept, and one that does not fit rather than none.
  if (atTop) return { appeal: APPEAL.lastResort, index: Math.max(1, fitting), inner: null };
  return null;
}

/** The latest place before line `limit` or at it that keeps orphans and widows, and where it can be parts no word; else the latest at all. */
function lastGoodBreak(box: LinesBox, lines: readonly PlacedLine[], limit: number): EarlyBreak | null {
  const { orphans, widows } = box.style;
  const latest = Math.min(limit, lines.length - widows);
  if (latest >= orphans && latest >= 1) {
    let index = latest;
    while (index > Math.max(1, orphans) && lines[index - 1]?.line.hyphenated) index--;
    // Nothing but hyphens: better a full page than an early end.
    return { appeal: APPEAL.perfect, index: lines[index - 1]?.line.hyphenated ? latest : index, inner: null };
  }
  return limit >= 1 ? { appeal: APPEAL.orphans, index: limit, inner: null } : null;
}

function placeLines(box: LinesBox, inlineSize: number, start: number, context: Context): PlacedLine[] {
  const indent = start === 0 ? resolveOrZero(box.style.textIndent, inlineSize) : 0;
  const shaped = context.shape(box.inline);
  const heights = lineHeights(box, context);
  let top = 0;
  return shaped.breakLines(inlineSize, { start, indent }).map((line, i) => {
    const { above, below } = heights(line);
    const placed = { line, top, height: above + below, baseline: top + above, indent: i === 0 ? indent : 0 };
    top += above + below;
    return placed;
  });
}

/** What a line needs above and below its baseline, pt. */
interface Extent {
  readonly above: number;
  readonly below: number;
}

/**
 * A line is as high as its block's line height unless something in it asks for a larger line height of its own, so that
 * equal line heights keep a baseline grid (CSS 2.2, 10.8.1, with three departures: a larger or smaller font alone does
 * not move lines apart; leading is divided by the proportions of the block's own primary font, so that a font of another
 * script does not either; raised and lowered text does not count).
 */
function lineHeights(box: LinesBox, context: Context): (line: Line) => Extent {
  const { style, inline } = box;
  const metrics = context.fontMetrics(style);
  const strut = extent(metrics, style.lineHeight);
  const extents = inline.owners.map((owner) =>
    owner.baselineShift === 0 && owner.style.lineHeight > style.lineHeight + EPSILON
      ? extent(scaled(metrics, owner.style.fontSize / style.fontSize), owner.style.lineHeight)
      : strut,
  );
  return (line) => {
    let { above, below } = strut;
    for (const run of line.runs) {
      const inner = extents[run.owner] ?? strut;
      above = Math.max(above, inner.above);
      below = Math.max(below, inner.below);
    }
    return { above, below };
  };
}

/** Half of the leading goes above, half below (CSS 2.2, 10.8.1). */
function extent(metrics: FontMetrics, lineHeight: number): Extent {
  const leading = lineHeight - (metrics.ascent + metrics.descent);
  return { above: leading / 2 + metrics.ascent, below: leading / 2 + metrics.descent };
}

function scaled(metrics: FontMetrics, factor: number): FontMetrics {
  return { ascent: metrics.ascent * factor, descent: metrics.descent * factor };
}

/** The strut's baseline: where a first line's baseline lies when nothing is set larger. pt from the line's top. */
export function strutBaseline(metrics: FontMetrics, lineHeight: number): number {
  return extent(metrics, lineHeight).above;
}
