/** Where a page of the document lies in the file: on which sheet side, and how its coordinates become user space. */

import type { Rect } from '../base/geometry.ts';
import { round } from '../base/units.ts';
import type { PdfPage } from './pdf-objects.ts';

export interface PlacedPage {
  /** Index of the sheet side. */
  readonly side: number;
  readonly sheet: PdfPage;
  /** pt from the sheet's top left corner (MediaBox) to the page's. */
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the page in default user space: left, bottom, right, top; y upwards (ISO 32000-1, 8.3.2.3). */
export function userSpaceRect(rect: Rect, placed: PlacedPage): [number, number, number, number] {
  const [left, top] = userSpacePoint(rect.x, rect.y, placed);
  const [right, bottom] = userSpacePoint(rect.x + rect.width, rect.y + rect.height, placed);
  return [left, bottom, right, top];
}

export function userSpacePoint(x: number, y: number, placed: PlacedPage): [number, number] {
  return [round(placed.x + x), round(placed.sheet.height - placed.y - y)];
}
