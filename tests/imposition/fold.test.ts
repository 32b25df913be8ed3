import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mmToPt } from '../../src/base/units.ts';
import { foldedSides, pageSize, pagesOfFold } from '../../src/imposition/fold.ts';
import { usualPanels } from '../../src/project/panels.ts';
import { DIRECTIONS, editionOf, PANEL_FOLDS } from './sample.ts';

const NAMES = ['front', 'flap', 'inside 1', 'inside 2', 'inside 3', 'back'];

const sidesOf = (fold: (typeof PANEL_FOLDS)[number], direction: 'ltr' | 'rtl') =>
  foldedSides(fold, usualPanels(fold, 297) ?? [], direction);

describe('roll fold of A4', () => {
  test('outside 97 flap, 100 back, 100 front; inside 100, 100, 97', () => {
    const [outside, inside] = sidesOf('roll', 'ltr');
    expect(outside.panels.map(({ page, width }) => [NAMES[page], width])).toEqual([
      ['flap', 97],
      ['back', 100],
      ['front', 100],
    ]);
    expect(inside.panels.map(({ page, width }) => [page, width])).toEqual([
      [2, 100],
      [3, 100],
      [4, 97],
    ]);
  });

  test('right-to-left: the front lies on the left of the outside, and it opens from the right', () => {
    const [outside, inside] = sidesOf('roll', 'rtl');
    expect(outside.panels.map(({ page }) => NAMES[page])).toEqual(['front', 'back', 'flap']);
    expect(inside.panels.map(({ page, width }) => [page, width])).toEqual([
      [4, 97],
      [3, 100],
      [2, 100],
    ]);
  });
});

test('z and half fold of A4', () => {
  expect(sidesOf('z', 'ltr').map((side) => side.panels.map(({ page, width }) => [page + 1, width]))).toEqual([
    [
      [5, 99],
      [6, 99],
      [1, 99],
    ],
    [
      [2, 99],
      [3, 99],
      [4, 99],
    ],
  ]);
  expect(sidesOf('half', 'ltr').map((side) => side.panels.map(({ page, width }) => [page + 1, width]))).toEqual([
    [
      [4, 148.5],
      [1, 148.5],
    ],
    [
      [2, 148.5],
      [3, 148.5],
    ],
  ]);
});

/** A sheet that can be folded: any widths that add up, the flap of a roll narrower. */
const sheets = fc
  .record({
    fold: fc.constantFrom(...PANEL_FOLDS),
    direction: fc.constantFrom(...DIRECTIONS),
    widths: fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ fold, direction, widths }) => {
    const panels = fold === 'half' ? widths.slice(0, 2) : widths;
    const [first = 0, ...rest] = panels;
    return { fold, direction, panels: fold === 'roll' ? [Math.min(first, ...rest) - 3, ...rest] : panels };
  });

describe('every fold in every direction', () => {
  test('panels tile the sheet, and what lies behind a panel is exactly as wide as it is', () => {
    fc.assert(
      fc.property(sheets, ({ fold, direction, panels }) => {
        const width = panels.reduce((sum, panel) => sum + panel, 0);
        const [outside, inside] = foldedSides(fold, panels, direction);
        for (const side of [outside, inside]) {
          expect(side.panels.reduce((sum, panel) => sum + panel.width, 0)).toBe(width);
        }
        expect([...inside.panels].reverse().map((panel) => panel.width)).toEqual(
          outside.panels.map((panel) => panel.width),
        );
      }),
    );
  });

  test('each page has one panel, and is as wide as it in both directions', () => {
    fc.assert(
      fc.property(sheets, ({ fold, direction, panels }) => {
        const edition = editionOf(fold, { width: panels.reduce((sum, panel) => sum + panel, 0), height: 210 }, panels);
        const all = foldedSides(fold, panels, direction).flatMap((side) => side.panels);
        expect(all.map(({ page }) => page).sort()).toEqual(Array.from({ length: pagesOfFold(fold) ?? 0 }, (_, i) => i));
        for (const { page, width } of all) expect(pageSize(edition, page).width).toBeCloseTo(mmToPt(width), 6);
      }),
    );
  });

  test('right-to-left is left-to-right in the mirror', () => {
    fc.assert(
      fc.property(sheets, ({ fold, panels }) => {
        const [ltr, rtl] = DIRECTIONS.map((direction) => foldedSides(fold, panels, direction));
        expect(rtl?.map((side) => side.panels)).toEqual(ltr?.map((side) => [...side.panels].reverse()));
      }),
    );
  });
});
