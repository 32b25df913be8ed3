/** Saddle stitching: sheets folded once, nested and stitched in the fold; pages in printers' order, moved in for creep. */

import type { Size } from '../base/geometry.ts';
import { mmToPt } from '../base/units.ts';
import type { Page } from '../layout/page.ts';
import type { Direction } from '../locales/locale.ts';
import { PAGES_A_SHEET } from './fold.ts';
import type { Placement, SheetSide } from './sheet.ts';

/** Fewer pages creep less than a trimming knife strays. */
const LEAST_PAGES_THAT_CREEP = 20;

/** ISO 216, upright; mm. */
const OFFICE_PAPER = [
  [148, 210],
  [210, 297],
  [297, 420],
] as const;
/** Two A5 pages side by side are 1 mm narrower than A4: paper sizes are rounded. pt */
const PAPER_TOLERANCE = mmToPt(1);

export interface SaddlePlan {
  readonly direction: Direction;
  /** Of one leaf, pt. */
  readonly thickness: number;
  /** Centred on the smallest ISO paper that holds two pages side by side; otherwise the sheet is just those two. */
  readonly isOffice: boolean;
}

/** Two sides a sheet, the outermost sheet first, its outside before its inside. Printed on both sides, flipped on the short edge. */
export function saddleSides(pages: readonly Page[], { direction, thickness, isOffice }: SaddlePlan): SheetSide[] {
  const page = {
    width: Math.max(...pages.map(({ width }) => width)),
    height: Math.max(...pages.map(({ height }) => height)),
  };
  const spread = { width: 2 * page.width, height: page.height };
  const paper = isOffice ? officePaper(spread) : spread;
  const top = (paper.height - page.height) / 2;
  return saddleOrder(pages.length, direction).map(({ name, sheet, left, right }) => {
    const creep = saddleCreep(sheet, pages.length, thickness);
    const spine = paper.width / 2;
    const start = spine - page.width;
    const window = (x: number) => (creep === 0 ? {} : { window: { x, y: top, ...page } });
    const placements: Placement[] = [
      { page: left, x: start + creep, y: top, ...window(start) },
      { page: right, x: spine - creep, y: top, ...window(spine) },
    ];
    return {
      name,
      ...paper,
      bleed: 0,
      placements: placements.filter((placement) => placement.page < pages.length),
      folds: [spine],
      foldTicks: false,
    };
  });
}

export interface SaddleSide {
  readonly name: string;
  /** From 0, the outermost. */
  readonly sheet: number;
  /** Indices of the pages, as they lie on the sheet. */
  readonly left: number;
  readonly right: number;
}

/** Printers' order: for eight pages 8·1, 2·7, 6·3, 4·5; mirrored for right-to-left, where the spine is at the right. */
export function saddleOrder(pageCount: number, direction: Direction): readonly SaddleSide[] {
  const sheets = Math.ceil(pageCount / PAGES_A_SHEET);
  const last = sheets * PAGES_A_SHEET - 1;
  return Array.from({ length: sheets }, (_, sheet): readonly SaddleSide[] => {
    const side = (name: string, left: number, right: number): SaddleSide => ({
      name: `sheet ${sheet + 1} ${name}`,
      sheet,
      ...(direction === 'ltr' ? { left, right } : { left: right, right: left }),
    });
    return [side('outside', last - 2 * sheet, 2 * sheet), side('inside', 2 * sheet + 1, last - 2 * sheet - 1)];
  }).flat();
}

/**
 * How far the pages of a sheet are moved towards the spine. Each sheet lies around those inside it, so that an inner one
 * sticks out by a leaf's thickness more than the one around it, and the knife would take that from its outer margins.
 * @returns pt; 0 for booklets of fewer than twenty pages
 */
export function saddleCreep(sheet: number, pageCount: number, thickness: number): number {
  return pageCount < LEAST_PAGES_THAT_CREEP ? 0 : sheet * thickness;
}

/** Lying; the spread itself where no paper holds it. */
function officePaper(spread: Size): Size {
  const fitting = OFFICE_PAPER.map(([height, width]) => ({ width: mmToPt(width), height: mmToPt(height) })).find(
    ({ width, height }) => spread.width <= width + PAPER_TOLERANCE && spread.height <= height + PAPER_TOLERANCE,
  );
  return fitting ?? spread;
}
