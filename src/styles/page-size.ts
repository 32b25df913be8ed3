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

export const PAPER_SIZES = Object.keys(PAPER).join(' | ');

/** `auto` and a mere `portrait` or `landscape` are A4. One length is a square. */
export const pageSize: Compute<PageSize> = (values, context) => {
  const words = values.map(wordOf);
  if (values.every((value) => value.kind !== 'word')) {
    const [width = 0, height = width] = values.map((value) => length(0)([value], context));
    return { width, height };
  }
  const [short, long] = PAPER[words.find((word) => word !== undefined && word in PAPER) ?? 'a4'] ?? [210, 297];
  const [width, height] = words.includes('landscape') ? [long, short] : [short, long];
  return { width: mmToPt(width), height: mmToPt(height) };
};
