import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { mmToPt } from '../../src/base/units.ts';
import { checkEdges } from '../../src/check/check-edges.ts';
import type { PageItem, StructureElement } from '../../src/layout/page.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { document, element, page, side, slot, textItem } from '../support/pdf-document.ts';

function run(text = 'woorden', width = 50): Run {
  const shape = { faceId: 'x', size: 10, clusters: [], x: 0, letterSpacing: 0, baselineShift: 0, level: 0, owner: 0 };
  return { ...shape, text, width, logicalIndex: 0 };
}

/** Pages are 300 × 400 pt. */
const SAFE = mmToPt(5);
const text = (x: number, y: number, inSlot: number | null = 0): PageItem =>
  textItem(run('woorden'), { x, y, slot: inSlot });
const line = (y: number): PageItem => ({
  kind: 'rule',
  x1: 0,
  y1: y,
  x2: 300,
  y2: y,
  width: 1,
  style: 'solid',
  colour: 'black',
  slot: null,
});
const ground: PageItem = {
  kind: 'rect',
  rect: { x: 0, y: 0, width: 300, height: 50 },
  radius: 0,
  fill: 'black',
  bleeds: true,
  slot: null,
};
const tree = (...children: StructureElement['children']): StructureElement => element('Document', [...children]);

function codes(
  pages: Parameters<typeof document>[0],
  root = tree(),
  profile: 'screen' | 'office' = 'screen',
): string[] {
  const findings = new Findings();
  const sides = pages.map((_, index) => side(300, 400, [{ page: index, x: 0, y: 0 }]));
  checkEdges(document(pages, root), sides, profile, findings.report);
  return findings.all.map(({ code }) => code);
}

describe('text at the trim or a fold', () => {
  const width = run('woorden').width;
  test.each([
    ['on the left', SAFE + 1, 200, []],
    ['too far left', SAFE - 2, 200, ['page.text-near-edge']],
    ['on the right', 300 - SAFE - width - 1, 200, []],
    ['too far right', 300 - SAFE - width + 2, 200, ['page.text-near-edge']],
    ['too high', 100, SAFE, ['page.text-near-edge']],
    ['too low', 100, 400 - SAFE, ['page.text-near-edge']],
  ] as const)('%s', (_, x, y, expected) => {
    expect(codes([page([text(x, y)])])).toEqual(expected);
  });

  test('furniture counts, backgrounds and lines do not', () => {
    expect(codes([page([text(2, 200, null)])])).toEqual(['page.text-near-edge']);
    expect(codes([page([ground, line(100)])])).toEqual([]);
  });
});

describe('what an office printer leaves out', () => {
  test('lines and drawings, not backgrounds; of office files alone', () => {
    expect(codes([page([line(100)])], tree(), 'office')).toEqual(['page.unprintable-edge']);
    expect(codes([page([ground])], tree(), 'office')).toEqual([]);
  });

  test('is measured on the sheet, not on the page', () => {
    const findings = new Findings();
    const inner = side(600, 500, [{ page: 0, x: 100, y: 50 }]);
    checkEdges(document([page([line(100)])], tree()), [inner], 'office', findings.report);
    expect(findings.all).toEqual([]);
  });
});

describe('a heading at the foot', () => {
  const root = tree(element('H2', [slot(0)]), element('P', [slot(1)]));
  test('is found where its text follows on the next page', () => {
    expect(codes([page([text(100, 300, 0)]), page([text(100, 100, 1)])], root)).toEqual(['page.stranded-heading']);
  });

  test('is none with a line of text, or a line to write on, below it, nor on a cover', () => {
    const next = page([text(100, 100, 1)]);
    expect(codes([page([text(100, 300, 0), text(100, 320, 1)]), next], root)).toEqual([]);
    expect(codes([page([text(100, 300, 0), line(330)]), next], root)).toEqual([]);
    expect(codes([page([text(100, 300, 0)], { name: 'cover' }), next], root)).toEqual([]);
  });
});
