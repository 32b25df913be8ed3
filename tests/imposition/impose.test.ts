import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { mmToPt, ptToMm } from '../../src/base/units.ts';
import { type ImpositionPlan, impose } from '../../src/imposition/impose.ts';
import { saddleCreep, saddleOrder } from '../../src/imposition/saddle.ts';
import { DIRECTIONS, editionOf, PANEL_FOLDS, pageNames, pagesNamed, resized } from './sample.ts';

const plan = (
  edition: ImpositionPlan['edition'],
  onto: ImpositionPlan['onto'] = 'office-sheets',
  direction: ImpositionPlan['direction'] = 'ltr',
): ImpositionPlan => ({ edition, direction, onto, document: 'x' });

const COUNTS = { roll: 6, z: 6, half: 4 } as const;

describe('impose', () => {
  test('a screen file shows panels in reading order, each on a page of its own size', () => {
    const edition = editionOf('roll');
    const findings = new Findings();
    const sides = impose(pagesNamed(pageNames(6), edition), plan(edition, 'pages', 'rtl'), findings.report);
    expect(sides.map((side) => Math.round(ptToMm(side.width)))).toEqual([100, 97, 100, 100, 97, 100]);
    expect(sides.flatMap((side) => side.placements.map((placement) => placement.page))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(findings.all).toEqual([]);
  });

  test('panels lie side by side and fill the sheet, folds between them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PANEL_FOLDS), fc.constantFrom(...DIRECTIONS), (fold, direction) => {
        const edition = editionOf(fold);
        const document = pagesNamed(pageNames(COUNTS[fold]), edition);
        for (const side of impose(document, plan(edition, 'sheets', direction), () => {})) {
          let x = 0;
          for (const placement of side.placements) {
            expect(placement.x).toBeCloseTo(x, 6);
            x += document.pages[placement.page]?.width ?? 0;
          }
          expect(x).toBeCloseTo(mmToPt(297), 6);
          expect(side.width).toBeCloseTo(x, 6);
          expect(side.folds).toHaveLength(side.placements.length - 1);
          for (const fold of side.folds) {
            expect(side.placements.some((placement) => Math.abs(placement.x - fold) < 1e-6)).toBe(true);
          }
        }
      }),
    );
  });

  test('too many panels, and a panel of the wrong width, are errors', () => {
    const edition = editionOf('roll');
    const codes = (document: Parameters<typeof impose>[0]): string[] => {
      const findings = new Findings();
      impose(document, plan(edition, 'pages'), findings.report);
      return findings.all.map((finding) => finding.code);
    };
    expect(codes(pagesNamed(pageNames(7), edition))).toEqual(['fold.page-count']);
    expect(codes(resized(pagesNamed(pageNames(6), edition), 1, 100))).toEqual(['fold.panel-size']);
  });

  test('a booklet whose pages fill no sheet is an error', () => {
    const edition = editionOf('saddle');
    const findings = new Findings();
    impose(pagesNamed(pageNames(6), edition), plan(edition, 'pages'), findings.report);
    expect(findings.all.map(({ code }) => code)).toEqual(['fold.page-count']);
  });
});

describe('a booklet on sheets', () => {
  test('printers’ order, and its mirror', () => {
    const order = (direction: 'ltr' | 'rtl') =>
      saddleOrder(8, direction).map(({ left, right }) => [left + 1, right + 1]);
    expect(order('ltr')).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(order('rtl')).toEqual([
      [1, 8],
      [7, 2],
      [3, 6],
      [5, 4],
    ]);
  });

  test('A5 pages lie side by side on A4, the spine in the middle; at a print shop on a sheet of just two pages', () => {
    const edition = editionOf('saddle');
    const document = pagesNamed(pageNames(4), edition);
    const widths = (onto: ImpositionPlan['onto']) =>
      impose(document, plan(edition, onto), () => {}).map((side) => [
        Math.round(ptToMm(side.width)),
        Math.round(ptToMm(side.height)),
        ...side.folds.map((fold) => Math.round(ptToMm(fold) * 10) / 10),
      ]);
    expect(widths('office-sheets')).toEqual([
      [297, 210, 148.5],
      [297, 210, 148.5],
    ]);
    expect(widths('sheets')).toEqual([
      [296, 210, 148],
      [296, 210, 148],
    ]);
  });

  test('each page once, inside its half of the sheet, whatever the number, the direction and the paper', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(...DIRECTIONS),
        fc.constantFrom('sheets' as const, 'office-sheets' as const),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        (sheets, direction, onto, paperThickness) => {
          const edition = { ...editionOf('saddle'), paperThickness };
          const document = pagesNamed(pageNames(4 * sheets), edition);
          const sides = impose(document, plan(edition, onto, direction), () => {});
          const placed = sides.flatMap((side) => side.placements.map(({ page }) => page));
          expect(placed.toSorted((a, b) => a - b)).toEqual(document.pages.map((_, index) => index));
          for (const { placements, folds, width } of sides) {
            const spine = folds[0] ?? 0;
            expect(spine).toBeCloseTo(width / 2, 6);
            placements.forEach(({ page, x, window }, at) => {
              const pageWidth = document.pages[page]?.width ?? 0;
              const seen = window ?? { x, width: pageWidth };
              expect(at === 0 ? seen.x + seen.width : seen.x).toBeCloseTo(spine, 6);
              // Creep moves towards the spine, never away from it.
              expect(at === 0 ? x >= seen.x : x <= seen.x).toBe(true);
            });
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('creep: none under twenty pages; then each sheet by its leaf’s thickness more than the one around it', () => {
    expect([0, 1, 2, 3].map((sheet) => saddleCreep(sheet, 16, 0.12))).toEqual([0, 0, 0, 0]);
    expect([0, 1, 4].map((sheet) => saddleCreep(sheet, 20, 0.125))).toEqual([0, 0.125, 0.5]);
  });

  test('creep: the innermost pages of a thick booklet are moved in, and seen as far as the knife cuts', () => {
    const edition = { ...editionOf('saddle'), paperThickness: 0.25 };
    const sides = impose(pagesNamed(pageNames(24), edition), plan(edition, 'sheets'), () => {});
    const inner = sides.at(-1);
    const [left, right] = (inner?.placements ?? []).map(({ x, window }) => [ptToMm(x), ptToMm(window?.x ?? -1)]);
    expect(left?.map((mm) => Math.round(mm * 100) / 100)).toEqual([1.25, 0]);
    expect(right?.map((mm) => Math.round(mm * 100) / 100)).toEqual([146.75, 148]);
  });
});
