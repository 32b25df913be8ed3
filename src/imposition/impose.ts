/** ENTRY of the imposition room: pages placed on the sides of the sheet. */

import type { Report } from '../base/diagnostic.ts';
import { mmToPt, ptToMm, round } from '../base/units.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { Direction } from '../locales/locale.ts';
import type { Profile } from '../project/project.ts';
import type { FoldName } from '../project/edition.ts';
import { type FoldedSide, pagesOfFold, rollFoldSides } from './fold.ts';
import type { SheetSide } from './sheet.ts';

/** Panels may differ from the fold's by this much before it is an error: rounding, not geometry. pt */
const TOLERANCE = 0.1;

export interface ImpositionPlan {
  readonly fold: FoldName;
  readonly direction: Direction;
  readonly profile: Profile;
  readonly document: string;
}

/**
 * `screen` files show pages or panels in reading order; `office` and `press` place them on sheet sides.
 * Reports `fold.page-count` and `fold.panel-size`.
 */
export function impose(laidOut: LaidOutDocument, plan: ImpositionPlan, report: Report): readonly SheetSide[] {
  checkPages(laidOut, plan, report);
  if (plan.fold === 'none' || plan.profile === 'screen') return inReadingOrder(laidOut);
  return rollFoldSides(plan.direction).map((side) => foldedSide(side, laidOut, plan, report));
}

function inReadingOrder({ pages }: LaidOutDocument): SheetSide[] {
  return pages.map((page, index) => ({
    name: `${index + 1}`,
    width: page.width,
    height: page.height,
    bleed: 0,
    placements: [{ page: index, x: 0, y: 0 }],
    folds: [],
    foldTicks: false,
  }));
}

function checkPages({ pages }: LaidOutDocument, { fold, document }: ImpositionPlan, report: Report): void {
  const expected = pagesOfFold(fold);
  if (expected === null || pages.length === expected) return;
  report({
    severity: 'error',
    code: 'fold.page-count',
    message: `The ${fold} fold has ${expected} panels, but the text fills ${pages.length}.`,
    hint:
      pages.length > expected
        ? 'Mark fewer sections as essential, or shorten them.'
        : 'Mark more sections as essential.',
    document,
  });
}

function foldedSide(side: FoldedSide, { pages }: LaidOutDocument, plan: ImpositionPlan, report: Report): SheetSide {
  let x = 0;
  const placements = [];
  const folds = [];
  for (const panel of side.panels) {
    const page = pages[panel.page];
    const width = mmToPt(panel.width);
    if (page !== undefined) {
      if (Math.abs(page.width - width) > TOLERANCE) {
        report({
          severity: 'error',
          code: 'fold.panel-size',
          message: `Panel ${panel.page + 1} (${page.name}) is ${round(ptToMm(page.width), 1)} mm wide; the fold asks ${panel.width} mm.`,
          hint: 'Set the size of the panel in the edition’s stylesheet: @page { size }.',
          document: plan.document,
        });
      }
      placements.push({ page: panel.page, x, y: 0 });
    }
    x += width;
    folds.push(x);
  }
  folds.pop();
  return {
    name: side.name,
    width: x,
    height: Math.max(...pages.map((page) => page.height)),
    bleed: 0,
    placements,
    folds,
    foldTicks: true,
  };
}
