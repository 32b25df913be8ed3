/** A laid-out document with its boxes, baselines and content areas drawn on top: for looking at, never for printing. */

import type { Rect } from '../base/geometry.ts';
import type { Colour } from '../styles/computed-style.ts';
import type { LaidOutDocument, PageItem } from './page.ts';
import type { TraceMark } from './page-notes.ts';

/** Palette names. */
export interface OverlayColours {
  /** Edges of the page areas. */
  readonly area: Colour;
  readonly box: Colour;
  readonly baseline: Colour;
}

const BLACK: OverlayColours = { area: 'black', box: 'black', baseline: 'black' };

/** pt: thin enough not to hide what it marks. */
const HAIRLINE = 0.25;

/** @param trace from `layOutTraced` */
export function overlay(
  document: LaidOutDocument,
  trace: readonly TraceMark[],
  colours: OverlayColours = BLACK,
): LaidOutDocument {
  const marks = document.pages.map((): PageItem[] => []);
  for (const mark of trace) marks[mark.page]?.push(...drawMark(mark, colours));
  const pages = document.pages.map((page, index) => ({ ...page, items: [...page.items, ...(marks[index] ?? [])] }));
  return { ...document, pages };
}

function drawMark({ kind, rect }: TraceMark, colours: OverlayColours): PageItem[] {
  switch (kind) {
    case 'area':
      return [frame(rect, 2 * HAIRLINE, colours.area)];
    case 'box':
      return [frame(rect, HAIRLINE, colours.box)];
    case 'baseline':
      return [baseline(rect, colours.baseline)];
    case 'line':
      return [];
  }
}

function frame(rect: Rect, width: number, colour: Colour): PageItem {
  return { kind: 'frame', rect, radius: 0, width, colour, slot: null };
}

function baseline({ x, y, width }: Rect, colour: Colour): PageItem {
  return { kind: 'rule', x1: x, y1: y, x2: x + width, y2: y, width: HAIRLINE, style: 'solid', colour, slot: null };
}
