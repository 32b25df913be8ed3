/** What the rules look at: a page with its boxes and its marks. */

import type { PageMarks, Rect } from './page-marks.ts';
import { numbersOf, type PdfDict } from './pdf-objects.ts';
import { readMarks } from './read-marks.ts';

export interface CheckedPage extends PageMarks {
  /** From 1. */
  readonly number: number;
  readonly dict: PdfDict;
  readonly media: Rect;
  readonly trim: Rect | null;
  readonly bleed: Rect | null;
}

export function checkedPage(dict: PdfDict, number: number): CheckedPage {
  const media = boxOf(dict, 'MediaBox') ?? { x0: 0, y0: 0, x1: 612, y1: 792 };
  return {
    number,
    dict,
    media,
    trim: boxOf(dict, 'TrimBox'),
    bleed: boxOf(dict, 'BleedBox'),
    ...readMarks(dict, media),
  };
}

/** Corners may come in any order (7.9.5). */
export function boxOf(page: PdfDict, key: string): Rect | null {
  const [a, b, c, d] = numbersOf(page.get(key));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** Registration colour is on every plate, in the marks around the page. */
export function isRegistration({ inks }: { readonly inks: readonly string[] }): boolean {
  return inks.includes('All');
}
