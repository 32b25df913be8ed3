/** The `size` of a page (css-page-3, 7.1). */

import { mmToPt } from '../base/units.ts';
import { type Compute, length, wordOf } from './convert.ts';
import type { PageSize } from './property-names.ts';

/** ISO 216, mm, upright. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
};

/** What `auto` is where nobody says otherwise. */
export const A4: PageSize = { width: mmToPt(210), height: mmToPt(297) };

export const PAPER_SIZES = Object.keys(PAPER).join(' | ');

/** A mere `portrait` or `landscape` is A4. One length is a square. `auto` is for the edition to say. */
export const pageSize: Compute<PageSize | 'auto'> = (values, context) => {
  const words = values.map(wordOf);
  if (words.includes('auto')) return 'auto';
  if (values.every((value) => value.kind !== 'word')) {
    const [width = 0, height = width] = values.map((value) => length(0)([value], context));
    return { width, height };
  }
  const [short, long] = PAPER[words.find((word) => word !== undefined && word in PAPER) ?? 'a4'] ?? [210, 297];
  const [width, height] = words.includes('landscape') ? [long, short] : [short, long];
  return { width: mmToPt(width), height: mmToPt(height) };
};
