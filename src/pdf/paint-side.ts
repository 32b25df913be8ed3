/** One side of a sheet: pages in their places, each clipped to its own area, and marks for folding. */

import { mmToPt, round } from '../base/units.ts';
import type { Placement, SheetSide } from '../imposition/sheet.ts';
import type { Page } from '../layout/page.ts';
import { type Brush, EDGE_TOLERANCE, intoBleed, paintItems, paintPage } from './paint-page.ts';
import type { PdfPage } from './pdf-objects.ts';
import type { Surroundings } from './press-output.ts';
import type { PlacedPage } from './placed-page.ts';

/**
 * Ticks on an untrimmed sheet are this long: office printers leave about 4 mm of each edge blank, and text keeps
 * 5 mm away from folds, so that no tick touches it.
 */
const TICK_LENGTH = mmToPt(7);
/** Ticks outside the trim begin beyond the bleed. */
const TICK_GAP = mmToPt(2);
const TICK_WIDTH = 0.25;

/**
 * Paints the side as a page of the file and adds the pages that it shows for the first time to `placed`.
 * @param surroundings of a side for the press, what stands outside its trim
 */
export function paintSide(
  side: SheetSide,
  index: number,
  pages: readonly Page[],
  placed: Map<number, PlacedPage>,
  brush: Brush,
  surroundings: Surroundings | null = null,
): PdfPage {
  const margin = surroundings?.margin ?? marginOf(side);
  const sheet = brush.file.addPage(side.width + 2 * margin, side.height + 2 * margin);
  if (surroundings !== null || margin > 0) setBoxes(sheet, side, margin);
  brush.canvas.reset();
  brush.marks?.beginSide(index);
  for (const placement of side.placements) {
    const page = pages[placement.page];
    if (page === undefined)
      throw new Error(`Sheet side ${side.name} places page ${placement.page}, which does not exist`);
    const first = !placed.has(placement.page);
    const place = { side: index, sheet, x: margin + placement.x, y: margin + placement.y };
    if (first) placed.set(placement.page, place);
    brush.marks?.beginPage(placement.page);
    if (fillsSheet(page, place, sheet)) paintPage(page, 0, first, brush);
    else paintPlaced(page, side, margin, { ...place, window: placement.window }, first, brush);
  }
  if (surroundings !== null) paintSurroundings(surroundings, brush);
  if (side.foldTicks) paintTicks(side, margin, brush);
  return sheet;
}

/** Around the trim: the bleed, and with ticks outside it the room for them. pt */
function marginOf({ bleed, foldTicks, folds }: SheetSide): number {
  return bleed > 0 && foldTicks && folds.length > 0 ? bleed + TICK_GAP + TICK_LENGTH : bleed;
}

/** ISO 32000-1, 14.11.2. User space, y upwards. */
function setBoxes(sheet: PdfPage, { width, height, bleed }: SheetSide, margin: number): void {
  const box = (distance: number): number[] =>
    [margin - distance, margin - distance, margin + width + distance, margin + height + distance].map((value) =>
      round(value),
    );
  sheet.dictionary.data.TrimBox = box(0);
  sheet.dictionary.data.BleedBox = box(bleed);
}

/** In a file in reading order nothing is moved and nothing is cut. */
function fillsSheet(page: Page, { x, y }: PlacedPage, sheet: PdfPage): boolean {
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= EDGE_TOLERANCE;
  return close(x, 0) && close(y, 0) && close(page.width, sheet.width) && close(page.height, sheet.height);
}

/** Only sides on the sheet's edge bleed: at a fold the neighbour begins. A page that was moved fills its window all the same. */
function paintPlaced(
  page: Page,
  side: SheetSide,
  margin: number,
  place: PlacedPage & { readonly window: Placement['window'] | undefined },
  first: boolean,
  brush: Brush,
): void {
  const { canvas } = brush;
  const onSheet = { x: place.x - margin, y: place.y - margin, width: page.width, height: page.height };
  const seen = place.window ?? onSheet;
  const clip = intoBleed(seen, side, side.bleed);
  canvas.save();
  canvas.clip({ ...clip, x: clip.x + margin, y: clip.y + margin });
  canvas.translate(place.x, place.y);
  paintPage(page, side.bleed + Math.abs(seen.x - onSheet.x), first, brush);
  canvas.restore();
}

function paintSurroundings({ margin, items }: Surroundings, brush: Brush): void {
  const { canvas } = brush;
  if (items.length === 0) return;
  canvas.save();
  canvas.translate(margin, margin);
  paintItems(items, brush);
  canvas.restore();
}

function paintTicks(side: SheetSide, margin: number, { canvas, marks }: Brush): void {
  const stroke = { colour: 'black', width: TICK_WIDTH, cap: 'butt', join: 'miter', dash: [] } as const;
  marks?.mark('artifact');
  for (const fold of side.folds) {
    const x = margin + fold;
    canvas.strokeLine(x, 0, x, TICK_LENGTH, stroke);
    const bottom = side.height + 2 * margin;
    canvas.strokeLine(x, bottom - TICK_LENGTH, x, bottom, stroke);
  }
  marks?.close();
}
