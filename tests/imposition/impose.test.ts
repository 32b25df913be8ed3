import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { mmToPt, ptToMm } from '../../src/base/units.ts';
import { rollFoldSides } from '../../src/imposition/fold.ts';
import { impose } from '../../src/imposition/impose.ts';
import type { LaidOutDocument, Page } from '../../src/layout/page.ts';

const PANELS = [
  ['front', 100],
  ['flap', 97],
  ['inside', 100],
  ['inside', 100],
  ['inside', 97],
  ['back', 100],
] as const;

function laidOut(panels: readonly (readonly [string, number])[]): LaidOutDocument {
  const pages = panels.map(
    ([name, width]): Page => ({
      name,
      width: mmToPt(width),
      height: mmToPt(210),
      background: 'transparent',
      items: [],
      links: [],
      contentEnd: 0,
      contentBox: { x: 0, y: 0, width: mmToPt(width), height: mmToPt(210) },
    }),
  );
  return {
    pages,
    structure: { kind: 'element', id: 0, type: 'Document', children: [] },
    outline: [],
    destinations: [],
  } as LaidOutDocument;
}

const plan = (direction: 'ltr' | 'rtl', profile: 'screen' | 'office' = 'office') =>
  ({ fold: 'roll', direction, profile, document: 'x' }) as const;

describe('roll fold', () => {
  test('outside 97 flap, 100 back, 100 front; inside 100, 100, 97', () => {
    const [outside, inside] = rollFoldSides('ltr');
    expect(outside.panels.map(({ page, width }) => [PANELS[page]?.[0], width])).toEqual([
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
    const [outside, inside] = rollFoldSides('rtl');
    expect(outside.panels.map(({ page }) => PANELS[page]?.[0])).toEqual(['front', 'back', 'flap']);
    expect(inside.panels.map(({ page }) => page)).toEqual([4, 3, 2]);
    expect(inside.panels.map(({ width }) => width)).toEqual([97, 100, 100]);
  });

  test.each(['ltr', 'rtl'] as const)('%s: what lies behind a panel is exactly as wide as it is', (direction) => {
    const [outside, inside] = rollFoldSides(direction);
    const behind = [...inside.panels].reverse();
    expect(behind.map((panel) => panel.width)).toEqual(outside.panels.map((panel) => panel.width));
    expect(outside.panels.reduce((sum, panel) => sum + panel.width, 0)).toBe(297);
  });

  test.each(['ltr', 'rtl'] as const)(
    '%s: opened by hand it reads front, flap, inside one to three, back',
    (direction) => {
      const [outside, inside] = rollFoldSides(direction);
      const start = direction === 'ltr' ? 'right' : 'left';
      const edge = <T>(items: readonly T[], side: string): T | undefined => (side === 'left' ? items[0] : items.at(-1));
      const other = start === 'left' ? 'right' : 'left';
      // Closed, the front is on top. Lifting it shows the flap, which is the outside's far panel folded in; lifting that, the inside.
      const read = [edge(outside.panels, start)?.page, edge(outside.panels, other)?.page];
      const inReadingOrder = direction === 'ltr' ? inside.panels : [...inside.panels].reverse();
      read.push(...inReadingOrder.map((panel) => panel.page), outside.panels[1]?.page);
      expect(read.map((page) => PANELS[page ?? -1]?.[0])).toEqual([
        'front',
        'flap',
        'inside',
        'inside',
        'inside',
        'back',
      ]);
      expect(read).toEqual([0, 1, 2, 3, 4, 5]);
    },
  );
});

describe('impose', () => {
  test('screen files show panels in reading order, each on a page of its own size', () => {
    const findings = new Findings();
    const sides = impose(laidOut(PANELS), plan('rtl', 'screen'), findings.report);
    expect(sides.map((side) => Math.round(ptToMm(side.width)))).toEqual([100, 97, 100, 100, 97, 100]);
    expect(sides.flatMap((side) => side.placements.map((placement) => placement.page))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(findings.all).toEqual([]);
  });

  test('panels lie side by side and fill the sheet, folds between them', () => {
    fc.assert(
      fc.property(fc.constantFrom('ltr' as const, 'rtl' as const), (direction) => {
        const document = laidOut(PANELS);
        for (const side of impose(document, plan(direction), () => {})) {
          let x = 0;
          for (const placement of side.placements) {
            expect(placement.x).toBeCloseTo(x, 6);
            x += document.pages[placement.page]?.width ?? 0;
          }
          expect(x).toBeCloseTo(mmToPt(297), 6);
          expect(side.width).toBeCloseTo(x, 6);
          expect(side.folds).toHaveLength(2);
          expect(
            side.folds.every((fold) => side.placements.some((placement) => Math.abs(placement.x - fold) < 1e-6)),
          ).toBe(true);
        }
      }),
    );
  });

  test('too many panels, and a panel of the wrong width, are errors', () => {
    const findings = new Findings();
    impose(laidOut([...PANELS, ['inside', 100]]), plan('ltr'), findings.report);
    impose(laidOut(PANELS.map(([name]) => [name, 99] as const)), plan('ltr'), findings.report);
    const codes = findings.all.map((finding) => finding.code);
    expect(codes).toContain('fold.page-count');
    expect(codes.filter((code) => code === 'fold.panel-size')).toHaveLength(6);
  });
});
