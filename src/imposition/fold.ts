/** Fold geometry: panel widths in reading order, and where each panel lies on the sheet. Widths are data, typed once; the inside is the outside mirrored. */

import type { Direction } from '../locales/locale.ts';
import type { FoldName } from '../project/edition.ts';

/** A panel of the outside of the sheet, left to right as printed for a left-to-right language. mm. */
interface OutsidePanel {
  /** Index in reading order: 0 front, 1 flap, 2–4 inside, 5 back. */
  readonly page: number;
  readonly width: number;
}

/**
 * A4 roll fold: the flap is folded in first and must be shorter than the panels that it lies under.
 * Outside 97 flap, 100 back, 100 front (left to right); turned over, the inside reads 100, 100, 97.
 */
const ROLL_OUTSIDE: readonly OutsidePanel[] = [
  { page: 1, width: 97 },
  { page: 5, width: 100 },
  { page: 0, width: 100 },
];
const ROLL_INSIDE_PAGES = [2, 3, 4] as const;

/** Panels of one sheet side, left to right, in mm. */
export interface FoldedSide {
  readonly name: 'outside' | 'inside';
  readonly panels: readonly OutsidePanel[];
}

/**
 * The two sides of a roll-folded sheet. For a right-to-left language the whole is mirrored: the front lies on the left
 * of the outside, and the leaflet opens from the right.
 */
export function rollFoldSides(direction: Direction): readonly [FoldedSide, FoldedSide] {
  const insideWidths = ROLL_OUTSIDE.map((panel) => panel.width).reverse();
  const inside = ROLL_INSIDE_PAGES.map((page, index) => ({ page, width: insideWidths[index] ?? 0 }));
  const sides = [
    { name: 'outside', panels: ROLL_OUTSIDE },
    { name: 'inside', panels: inside },
  ] as const;
  if (direction === 'ltr') return sides;
  return [
    { name: 'outside', panels: [...sides[0].panels].reverse() },
    { name: 'inside', panels: [...sides[1].panels].reverse() },
  ];
}

/** How many pages the fold holds; null: as many as there are. */
export function pagesOfFold(fold: FoldName): number | null {
  return fold === 'roll' ? 6 : null;
}
