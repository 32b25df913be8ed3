import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkContrast, contrastRatio } from '../../src/check/check-contrast.ts';
import type { PathCommand } from '../../src/figures/drawing.ts';
import type { Page, PageItem } from '../../src/layout/page.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { document, element, page, textItem } from '../support/pdf-document.ts';

const PALETTE = new Map([
  ['dark', { screen: '#333333' }],
  // On white 4.54 and 4.48: just enough, and just not.
  ['enough', { screen: '#767676' }],
  ['grey', { screen: '#777777' }],
]);

function run(text = 'woorden', width = 50): Run {
  const shape = { faceId: 'x', size: 10, clusters: [], x: 0, letterSpacing: 0, baselineShift: 0, level: 0, owner: 0 };
  return { ...shape, text, width, logicalIndex: 0 };
}

/** From x 40 to 90, its baseline at 60. */
const text = (colour: string, slot: number | null = 0): PageItem => textItem(run(), { colour, slot });
const rect = (fill: string, x = 0, width = 300): PageItem => ({
  kind: 'rect',
  rect: { x, y: 0, width, height: 100 },
  radius: 0,
  fill,
  bleeds: false,
  slot: null,
});
const path = (commands: readonly PathCommand[], fillRule: 'nonzero' | 'evenodd' = 'nonzero'): PageItem => ({
  kind: 'path',
  path: commands,
  fill: 'dark',
  fillRule,
  stroke: null,
  slot: 1,
});
const box = (left: number, top: number, right: number, bottom: number): PathCommand[] => [
  { op: 'M', x: left, y: top },
  { op: 'L', x: right, y: top },
  { op: 'L', x: right, y: bottom },
  { op: 'L', x: left, y: bottom },
  { op: 'Z' },
];

function check(items: readonly PageItem[], changes: Partial<Page> = {}, least = 4.5) {
  const findings = new Findings();
  checkContrast(document([page(items, changes)], element('Document', [])), PALETTE, least, findings.report);
  return findings.all;
}
const codes = (items: readonly PageItem[], changes: Partial<Page> = {}): string[] =>
  check(items, changes).map(({ code }) => code);

describe('the ratio', () => {
  test.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#777777', '#FFFFFF', 4.48],
    ['#FFFFFF', '#767676', 4.54],
    ['#FF0000', '#FFFFFF', 4],
  ])('%s and %s', (a, b, ratio) => expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2));
});

describe('what text is painted over', () => {
  test('the paper', () => {
    expect(codes([text('enough')])).toEqual([]);
    const [finding] = check([text('grey')]);
    expect(finding).toMatchObject({ severity: 'error', code: 'page.low-contrast' });
    expect(finding?.message).toBe(
      '“woorden” on page 1 is grey (#777777) on white (#FFFFFF): contrast 4.47:1, under 4.5:1.',
    );
  });

  test('the background of the page', () => {
    expect(codes([text('dark')], { background: 'dark' })).toEqual(['page.low-contrast']);
    expect(codes([text('white')], { background: 'dark' })).toEqual([]);
  });

  test('the rectangle that was painted last, before the text', () => {
    expect(codes([rect('dark'), text('white')])).toEqual([]);
    expect(codes([rect('dark'), rect('white'), text('white')])).toEqual(['page.low-contrast']);
    expect(codes([text('dark'), rect('dark')])).toEqual([]);
    expect(codes([rect('dark'), rect('transparent'), text('dark')])).toEqual(['page.low-contrast']);
  });

  test('each ground that a text runs over', () => {
    expect(codes([rect('dark', 80, 100), text('dark')])).toEqual(['page.low-contrast']);
    expect(codes([rect('dark', 95, 100), text('dark')])).toEqual([]);
  });

  test('a filled path, not its surroundings', () => {
    expect(codes([path(box(30, 40, 100, 80)), text('dark')])).toEqual(['page.low-contrast']);
    const triangle: PathCommand[] = [
      { op: 'M', x: 0, y: 100 },
      { op: 'L', x: 200, y: 100 },
      { op: 'L', x: 200, y: 70 },
      { op: 'Z' },
    ];
    expect(codes([path(triangle), text('dark')])).toEqual([]);
  });

  test('a curve', () => {
    const lens: PathCommand[] = [
      { op: 'M', x: 0, y: 60 },
      { op: 'C', x1: 0, y1: 0, x2: 130, y2: 0, x: 130, y: 60 },
      { op: 'Z' },
    ];
    expect(codes([path(lens), text('dark')])).toEqual(['page.low-contrast']);
  });

  test('the hole in a path', () => {
    const ring = [...box(0, 0, 200, 200), ...box(30, 40, 100, 80)];
    expect(codes([path(ring, 'evenodd'), text('dark')])).toEqual([]);
    expect(codes([path(ring, 'nonzero'), text('dark')])).toEqual(['page.low-contrast']);
  });

  test('an image', () => {
    const image: PageItem = { kind: 'image', image: 'a', rect: { x: 0, y: 0, width: 100, height: 100 }, slot: 2 };
    expect(codes([image, text('dark')])).toEqual(['page.text-over-image']);
    expect(codes([image, rect('white'), text('dark')])).toEqual([]);
  });
});

test('one finding a pair of colours; page furniture counts, white space does not', () => {
  expect(codes([text('grey'), text('grey')])).toEqual(['page.low-contrast']);
  expect(codes([text('grey', null)])).toEqual(['page.low-contrast']);
  expect(codes([textItem(run(' '), { colour: 'grey' })])).toEqual([]);
});
