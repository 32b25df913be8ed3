/** CONTRACT of the imposition room: pages placed on sheet sides. */

import type { Rect } from '../base/geometry.ts';

/** One side of paper as it is printed. pt; x and y from the top left corner of the trimmed sheet. */
export interface SheetSide {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Beyond the trim on every side; 0 for none. */
  readonly bleed: number;
  readonly placements: readonly Placement[];
  /** Where the sheet is folded, x from the left. */
  readonly folds: readonly number[];
  /** Short ticks at the sheet's edges that show the folds. */
  readonly foldTicks: boolean;
}

export interface Placement {
  /** Index into the laid-out document's pages. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** What is seen of it, on the sheet; left out: the page as it is. A background goes on to the edge of it. */
  readonly window?: Rect;
}
