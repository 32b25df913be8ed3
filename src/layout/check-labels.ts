/** Labels of a drawing may not leave it, nor lie on each other or on its lines: translations are longer than what was drawn for. */

import type { Rect } from '../base/geometry.ts';
import type { ReplacedFragment } from './fragment.ts';
import type { LayoutOrigin } from './page.ts';
import type { PageNotes } from './page-notes.ts';
import { strokeRunsThrough } from './strokes-under.ts';

/** pt: what a glyph may reach over an edge without being noticed. */
const TOLERANCE = 1;

/** em above and below the baseline where letters are: without the leading, which may overlap. */
const LETTERS_ABOVE = 0.75;
const LETTERS_BELOW = 0.25;

interface LabelPlace {
  readonly text: string;
  readonly rects: readonly Rect[];
  readonly origin: LayoutOrigin;
}

/** @param content the drawing's rectangle on the page */
export function checkLabels(fragment: ReplacedFragment, content: Rect, notes: PageNotes): void {
  const places = labelPlaces(fragment, content);
  for (const place of places) {
    const outside = Math.max(...place.rects.map((rect) => reachBeyond(rect, content)), 0);
    if (outside > TOLERANCE) reportOutside(place, outside, notes);
  }
  for (const place of places) if (liesOnLine(place, fragment, content)) reportOnLine(place, notes);
  places.forEach((place, i) => {
    const other = places.slice(i + 1).find((later) => overlap(place, later) > TOLERANCE);
    if (other) reportOverlap(place, other, overlap(place, other), notes);
  });
}

function labelPlaces(fragment: ReplacedFragment, content: Rect): LabelPlace[] {
  return fragment.labels.map(({ label, lines }) => {
    const { inline } = label;
    const { fontSize } = inline.style;
    const [owner] = inline.owners;
    const rects = lines.map(({ line, x, baseline }) => ({
      x: content.x + x,
      y: content.y + baseline - LETTERS_ABOVE * fontSize,
      width: line.width,
      height: (LETTERS_ABOVE + LETTERS_BELOW) * fontSize,
    }));
    const text = inline.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    return { text, rects, origin: { unit: owner?.unit ?? null, at: owner?.at ?? fragment.box.origin.at } };
  });
}

/** Letters of the label, less what may be reached over unnoticed, on a line of the drawing. */
function liesOnLine({ rects }: LabelPlace, { box, scale }: ReplacedFragment, content: Rect): boolean {
  if (box.content.kind !== 'drawing' || scale === 0) return false;
  const { drawing } = box.content;
  return rects.some((rect) =>
    strokeRunsThrough(drawing, {
      x: (rect.x + TOLERANCE - content.x) / scale + drawing.viewBox.x,
      y: (rect.y + TOLERANCE - content.y) / scale + drawing.viewBox.y,
      width: (rect.width - 2 * TOLERANCE) / scale,
      height: (rect.height - 2 * TOLERANCE) / scale,
    }),
  );
}

/** pt by which `inner` leaves `outer`; negative inside it. */
function reachBeyond(inner: Rect, outer: Rect): number {
  return Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
}

/** pt by which two labels lie on each other: the smaller of width and height. */
function overlap(a: LabelPlace, b: LabelPlace): number {
  let most = 0;
  for (const one of a.rects) {
    for (const two of b.rects) {
      const width = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
      const height = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
      most = Math.max(most, Math.min(width, height));
    }
  }
  return most;
}

function reportOutside({ text, origin }: LabelPlace, outside: number, notes: PageNotes): void {
  notes.excess('layout.label-outside', 'warning', origin, outside, (mm) => ({
    message: `The label "${text}" reaches ${mm} beyond its drawing`,
    hint: 'Shorten the label, or give it an inline-size in the drawing so that it wraps.',
  }));
}

function reportOnLine({ text, origin }: LabelPlace, notes: PageNotes): void {
  notes.excess('layout.label-on-line', 'warning', origin, 0, () => ({
    message: `The label "${text}" lies on a line of its drawing`,
    hint: 'Shorten the label, or move it in the drawing to where its lines have room.',
  }));
}

function reportOverlap({ text, origin }: LabelPlace, other: LabelPlace, by: number, notes: PageNotes): void {
  notes.excess('layout.labels-overlap', 'warning', origin, by, (mm) => ({
    message: `The labels "${text}" and "${other.text}" lie on each other by ${mm}`,
    hint: 'Shorten them, or move them apart in the drawing.',
  }));
}
