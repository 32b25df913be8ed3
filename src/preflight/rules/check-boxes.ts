/** Page boxes (ISO 32000-1, 14.11.2): what is cut, and what is printed beyond the cut. */

import type { CheckedPage } from '../checked-page.ts';
import { type Found, type Judge, mm, pt } from '../judge.ts';
import type { Rect } from '../page-marks.ts';
import { numberAt } from '../pdf-objects.ts';

/** Two lengths in a file are the same within this, pt. */
const SLACK = 0.02;

/** `preflight.no-trim`, `.boxes`, `.bleed`, `.rotated`, `.trim-size`, `.user-unit`. */
export const checkBoxes: Judge = (_pdf, pages, expected, found) => {
  for (const page of pages) {
    if ((numberAt(page.dict, 'Rotate') ?? 0) % 360 !== 0)
      found('error', 'rotated', 'The page is turned by /Rotate.', 'Make it upright.', page.number);
    if ((numberAt(page.dict, 'UserUnit') ?? 1) !== 1)
      found('error', 'user-unit', 'The page has a unit of its own.', 'Make it in points.', page.number);
    if (page.trim === null) {
      found(
        'error',
        'no-trim',
        'The page doesn’t say where it is cut (TrimBox).',
        'Make the file for the press.',
        page.number,
      );
      continue;
    }
    checkBleed(page, page.trim, pt(expected.bleed), found);
    checkSize(page, page.trim, expected.trim, found);
  }
  const sizes = new Set(
    pages.flatMap(({ trim }) => (trim === null ? [] : [`${mm(trim.x1 - trim.x0)} × ${mm(trim.y1 - trim.y0)}`])),
  );
  if (sizes.size > 1)
    found(
      'warning',
      'trim-size',
      `The pages have different sizes: ${[...sizes].join(', ')}.`,
      'Ask the shop whether it is meant.',
    );
};

function checkBleed({ bleed, media, number }: CheckedPage, trim: Rect, expected: number, found: Found): void {
  if (!holds(media, trim) || (bleed !== null && (!holds(media, bleed) || !holds(bleed, trim)))) {
    found(
      'error',
      'boxes',
      'The boxes don’t lie within each other: trim in bleed in media.',
      'Make the file anew.',
      number,
    );
    return;
  }
  const around = bleed ?? trim;
  const least = Math.min(trim.x0 - around.x0, trim.y0 - around.y0, around.x1 - trim.x1, around.y1 - trim.y1);
  if (least < expected - SLACK)
    found(
      'error',
      'bleed',
      `The bleed is ${mm(least)}; ${mm(expected)} are asked for.`,
      'Set the printer’s bleed in foldout.yaml.',
      number,
    );
}

function checkSize(
  { number }: CheckedPage,
  trim: Rect,
  size: { width: number; height: number } | null,
  found: Found,
): void {
  if (size === null) return;
  const [width, height] = [trim.x1 - trim.x0, trim.y1 - trim.y0];
  // A tenth of a millimetre is less than any guillotine’s.
  if (Math.abs(width - pt(size.width)) < pt(0.1) && Math.abs(height - pt(size.height)) < pt(0.1)) return;
  const message = `The page is ${mm(width)} × ${mm(height)} when cut; ${size.width} × ${size.height} mm are expected.`;
  found('error', 'trim-size', message, 'Was it made for another form?', number);
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x0 <= inner.x0 + SLACK &&
    outer.y0 <= inner.y0 + SLACK &&
    outer.x1 >= inner.x1 - SLACK &&
    outer.y1 >= inner.y1 - SLACK
  );
}
