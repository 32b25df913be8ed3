/** ENTRY of the imposition room: pages placed on the sides of the sheet. */

import type { Report } from '../base/diagnostic.ts';
import { mmToPt, ptToMm, round } from '../base/units.ts';
import type { LaidOutDocument } from '../layout/page.ts';
import type { Direction } from '../locales/locale.ts';
import type { Edition } from '../project/edition.ts';
import { type FoldedSide, foldedSides, PAGES_A_SHEET, pageSize, pagesOfFold } from './fold.ts';
import { saddleSides } from './saddle.ts';
import type { SheetSide } from './sheet.ts';

/** Panels may differ from the fold's by this much before it is an error: rounding, not geometry. pt */
const TOLERANCE = 0.1;

export interface ImpositionPlan {
  readonly edition: Pick<Edition, 'fold' | 'panels' | 'paper' | 'paperThickness'>;
  readonly direction: Direction;
  /**
   * `pages`: in reading order, each as a page of the file. `sheets`: on the sides of sheets as they are folded.
   * `office-sheets`: the same, a booklet's centred on paper of an ISO size.
   */
  readonly onto: 'pages' | 'sheets' | 'office-sheets';
  readonly document: string;
}

/** Places pages or panels. Reports `fold.page-count` and `fold.panel-size`. */
export function impose(laidOut: LaidOutDocument, plan: ImpositionPlan, report: Report): readonly SheetSide[] {
  checkCount(laidOut, plan, report);
  checkSizes(laidOut, plan, report);
  const { fold, panels, paperThickness } = plan.edition;
  if (plan.onto === 'pages' || fold === 'none') return inReadingOrder(laidOut);
  if (fold === 'saddle') {
    return saddleSides(laidOut.pages, {
      direction: plan.direction,
      thickness: mmToPt(paperThickness),
      isOffice: plan.onto === 'office-sheets',
    });
  }
  return foldedSides(fold, panels ?? [], plan.direction).map((side) => foldedSide(side, laidOut));
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

function checkCount({ pages }: LaidOutDocument, { edition, document }: ImpositionPlan, report: Report): void {
  const { fold } = edition;
  if (fold === 'saddle') {
    if (pages.length % PAGES_A_SHEET === 0) return;
    report({
      severity: 'error',
      code: 'fold.page-count',
      message: `A stitched booklet’s pages are a multiple of ${PAGES_A_SHEET}, but here are ${pages.length}.`,
      hint: 'Let the layout draw a page for each of {{#each notesPages}}: they fill the last sheet.',
      document,
    });
    return;
  }
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

/** A page that is not as large as its panel would be cut, or would leave a strip. */
function checkSizes({ pages }: LaidOutDocument, { edition, document }: ImpositionPlan, report: Report): void {
  if (edition.fold === 'none') return;
  pages.forEach((page, index) => {
    const wanted = pageSize(edition, index);
    const isRight =
      Math.abs(page.width - wanted.width) <= TOLERANCE && Math.abs(page.height - wanted.height) <= TOLERANCE;
    if (isRight) return;
    report({
      severity: 'error',
      code: 'fold.panel-size',
      message: `Page ${index + 1} (${page.name}) is ${millimetres(page)}; the edition asks ${millimetres(wanted)}.`,
      hint: 'Take `size` out of the stylesheet’s @page rules: the paper and the fold in edition.yaml give it.',
      document,
    });
  });
}

function millimetres({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${round(ptToMm(width), 1)} × ${round(ptToMm(height), 1)} mm`;
}

function foldedSide(side: FoldedSide, { pages }: LaidOutDocument): SheetSide {
  let x = 0;
  const placements = [];
  const folds = [];
  for (const panel of side.panels) {
    if (pages[panel.page] !== undefined) placements.push({ page: panel.page, x, y: 0 });
    x += mmToPt(panel.width);
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
