import { describe, expect, test } from 'vitest';
import { mmToPt, ptToMm, round } from '../../src/base/units.ts';
import { pressSheets } from '../../src/imposition/press-sheet.ts';
import type { SheetSide } from '../../src/imposition/sheet.ts';
import type { PrintersMark } from '../../src/project/printer.ts';

const SIDE: SheetSide = {
  name: 'outside',
  width: mmToPt(297),
  height: mmToPt(210),
  bleed: 0,
  placements: [],
  folds: [mmToPt(97), mmToPt(197)],
  foldTicks: true,
};
const prepare = (marks: readonly PrintersMark[], bleed = 3, slugLines = 1) =>
  pressSheets([SIDE], { bleed, marks: new Set(marks) }, () => Array.from({ length: slugLines }, () => []));
const mm = (pt: number) => round(ptToMm(pt), 2);

describe('a sheet for the press', () => {
  test('without marks is as large as its bleed', () => {
    const { sides, surroundings } = prepare([]);
    expect(sides).toMatchObject([{ bleed: mmToPt(3), foldTicks: false, width: SIDE.width }]);
    expect(surroundings).toEqual([{ margin: mmToPt(3), items: [] }]);
    expect(prepare([], 0).surroundings[0]?.margin).toBe(0);
  });

  test.each([0, 3, 5])('marks stand outside trim and bleed (%i mm), and inside the sheet', (bleed) => {
    const [around] = prepare(['crop', 'fold', 'slug'], bleed).surroundings;
    const { width, height } = SIDE;
    expect(around?.items).toHaveLength(8 + 4);
    for (const item of around?.items ?? []) {
      if (item.kind !== 'rule') throw new Error('marks are rules');
      const outside = (x: number, y: number) => mm(Math.max(-x, -y, x - width, y - height));
      const [from, to] = [outside(item.x1, item.y1), outside(item.x2, item.y2)];
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(Math.max(3, bleed + 1));
      expect(Math.max(from, to)).toBeLessThan(mm(around?.margin ?? 0));
      expect(Math.abs(to - from)).toBe(5);
      expect(item).toMatchObject({ colour: 'registration', width: 0.25, slot: null });
    }
  });

  test('fold marks are in line with the folds, crop marks with the trim', () => {
    const folds = prepare(['fold']).surroundings[0]?.items ?? [];
    expect(folds.map((item) => (item.kind === 'rule' ? [mm(item.x1), mm(item.x2), item.style] : []))).toEqual([
      [97, 97, 'dashed'],
      [97, 97, 'dashed'],
      [197, 197, 'dashed'],
      [197, 197, 'dashed'],
    ]);
    const crops = prepare(['crop']).surroundings[0]?.items ?? [];
    const edges = new Set([0, 297, 210]);
    for (const item of crops) {
      const along = item.kind === 'rule' ? (item.x1 === item.x2 ? item.x1 : item.y1) : Number.NaN;
      expect(edges).toContain(mm(along));
    }
  });

  test('slug lines get the room that they need', () => {
    const margin = (lines: number) => mm(prepare(['slug'], 3, lines).surroundings[0]?.margin ?? 0);
    expect(margin(1)).toBe(7.8);
    expect(margin(3) - margin(1)).toBeCloseTo(5.6, 2);
  });
});
