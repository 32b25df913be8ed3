/** Fold geometry: which page lies on which panel, and how wide it is. Widths are data; the inside is the outside mirrored. */

import { mmToPt } from '../base/units.ts';
import type { Direction } from '../locales/locale.ts';
import type { Edition, FoldName } from '../project/edition.ts';

/** A panel of one side of the sheet. */
export interface Panel {
  /** Index in reading order, from 0, the front. */
  readonly page: number;
  /** mm */
  readonly width: number;
}

/** Panels of one sheet side, left to right as printed. */
export interface FoldedSide {
  readonly name: 'outside' | 'inside';
  readonly panels: readonly Panel[];
}

export type PanelFold = Exclude<FoldName, 'none' | 'saddle'>;

/** Pages by index, left to right as printed for a left-to-right language; the front is the outside's last. */
interface PanelOrder {
  readonly outside: readonly number[];
  readonly inside: readonly number[];
}

/**
 * - `roll`: front, flap (seen when the front is lifted), inside one to three, back.
 * - `z`: front, then the three of the inside as it is drawn out, then the two behind. The inside's last lies at the back of
 *   the folded leaflet.
 * - `half`: front, two inside, back.
 */
const ORDERS: Readonly<Record<PanelFold, PanelOrder>> = {
  roll: { outside: [1, 5, 0], inside: [2, 3, 4] },
  z: { outside: [4, 5, 0], inside: [1, 2, 3] },
  half: { outside: [3, 0], inside: [1, 2] },
};

/** Pages on a sheet that is folded once. */
export const PAGES_A_SHEET = 4;

/**
 * The two sides of a folded sheet. For a right-to-left language the whole is mirrored: the front lies on the left of the
 * outside, and the leaflet opens from the right.
 * @param panels widths of the outside, mm, left to right for a left-to-right language
 */
export function foldedSides(
  fold: PanelFold,
  panels: readonly number[],
  direction: Direction,
): readonly [FoldedSide, FoldedSide] {
  const { outside, inside } = ORDERS[fold];
  const behind = [...panels].reverse();
  const side = (name: FoldedSide['name'], pages: readonly number[], widths: readonly number[]): FoldedSide => {
    const ordered = pages.map((page, index) => ({ page, width: widths[index] ?? 0 }));
    return { name, panels: direction === 'ltr' ? ordered : ordered.reverse() };
  };
  return [side('outside', outside, panels), side('inside', inside, behind)];
}

/** How many pages the fold holds; null: as many as there are. */
export function pagesOfFold(fold: FoldName): number | null {
  return fold === 'none' || fold === 'saddle' ? null : ORDERS[fold].outside.length + ORDERS[fold].inside.length;
}

/**
 * The trimmed size of a page: the paper, or the panel of the fold that the page lies on.
 * @param index from 0, in reading order; beyond the fold's panels the last panel's
 * @returns pt
 */
export function pageSize(
  { fold, panels, paper }: Pick<Edition, 'fold' | 'panels' | 'paper'>,
  index: number,
): { readonly width: number; readonly height: number } {
  const height = mmToPt(paper.height);
  if (fold === 'none' || fold === 'saddle' || panels === null) return { width: mmToPt(paper.width), height };
  const all = foldedSides(fold, panels, 'ltr').flatMap((side) => side.panels);
  const last = all.length - 1;
  const panel = all.find(({ page }) => page === Math.min(index, last));
  return { width: mmToPt(panel?.width ?? paper.width), height };
}
