import { describe, expect, test } from 'vitest';
import { mmToPt } from '../../src/base/units.ts';
import { checkPress } from '../../src/check/check-press.ts';
import type { PageItem } from '../../src/layout/page.ts';
import type { PaletteColour } from '../../src/project/project.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { find } from '../support/findings.ts';
import { document, element, page, textItem } from '../support/pdf-document.ts';

const PALETTE = new Map<string, PaletteColour>([
  ['primary', { screen: '#00566B', press: [100, 45, 35, 25] }],
  ['deep', { screen: '#002233', press: [90, 80, 60, 60] }],
  ['house', { screen: '#00566B', press: { spot: 'PANTONE 316 C', tint: 100, alternate: [100, 45, 35, 25] } }],
  ['screen-only', { screen: '#123456' }],
]);
const at = { file: 'foldout.yaml', line: 9, column: 3 };
const PRINTER = { name: 'town', inkLimit: 300, safeMargin: 5 };

const run = (text = 'woorden', width = 50): Run => ({
  ...{ faceId: 'x', size: 10, clusters: [], x: 0, letterSpacing: 0, baselineShift: 0, level: 0, owner: 0 },
  ...{ text, width, logicalIndex: 0 },
});
const text = (colour: string, place: { x?: number; y?: number } = {}): PageItem =>
  textItem(run(), { colour, ...place });
const ground = (fill: string): PageItem => ({
  ...{ kind: 'rect', rect: { x: 0, y: 0, width: 300, height: 100 }, radius: 0 },
  ...{ fill, bleeds: false, slot: null },
});
const rule = (width: number, colour: string): PageItem => ({
  ...{ kind: 'rule', x1: 40, x2: 90, y1: 50, y2: 50, width },
  ...{ style: 'solid', colour, slot: null },
});

const check = (items: readonly PageItem[], printer = PRINTER) =>
  find((report) =>
    checkPress(
      document([page(items)], element('Document', [])),
      {
        palette: PALETTE,
        paletteAt: new Map([
          ['screen-only', at],
          ['deep', at],
        ]),
        printer,
      },
      report,
    ),
  ).findings;
const codes = (items: readonly PageItem[], printer = PRINTER) => check(items, printer).map(({ code }) => code);

describe('inks', () => {
  test('a colour that nobody gave inks is an error, with its place in the palette', () => {
    expect(check([ground('screen-only'), text('white')])).toMatchObject([
      { severity: 'error', code: 'press.colour-without-inks', at },
    ]);
  });

  test('a colour may not take more ink than the printer', () => {
    expect(codes([ground('deep')])).toEqual([]);
    expect(check([ground('deep')], { ...PRINTER, inkLimit: 260 })).toMatchObject([
      { code: 'press.too-much-ink', at, message: expect.stringContaining('290 per cent') },
    ]);
  });

  test('black text adds to what it is printed over; other text knocks it out', () => {
    expect(codes([ground('primary'), text('black')])).toEqual([]);
    expect(codes([ground('primary'), text('black')], { ...PRINTER, inkLimit: 260 })).toEqual(['press.too-much-ink']);
    expect(codes([ground('primary'), text('white')], { ...PRINTER, inkLimit: 260 })).toEqual([]);
    // A spot colour is a plate of its own.
    expect(codes([ground('house'), text('black')], { ...PRINTER, inkLimit: 199 })).toEqual(['press.too-much-ink']);
    expect(codes([ground('house'), text('black')], { ...PRINTER, inkLimit: 200 })).toEqual([]);
  });
});

describe('lines', () => {
  test('need a quarter of a point, light ones on a dark ground half a point', () => {
    expect(codes([rule(0.25, 'black')])).toEqual([]);
    expect(codes([rule(0.2, 'black')])).toEqual(['press.thin-line']);
    expect(codes([ground('primary'), rule(0.4, 'white')])).toEqual(['press.thin-line']);
    expect(codes([ground('primary'), rule(0.5, 'white')])).toEqual([]);
  });

  test('of drawings are looked at too', () => {
    const path: PageItem = {
      ...{ kind: 'path', fill: null, fillRule: 'nonzero', slot: 1 },
      path: [
        { op: 'M', x: 50, y: 50 },
        { op: 'L', x: 60, y: 50 },
      ],
      stroke: { colour: 'black', width: 0.1, cap: 'butt', join: 'miter', dash: [] },
    };
    expect(codes([path])).toEqual(['press.thin-line']);
  });
});

describe('the edge', () => {
  test('text keeps the margin of a printer that asks for more than every file keeps', () => {
    const strict = { ...PRINTER, safeMargin: 8 };
    expect(codes([text('black', { x: mmToPt(8) })], strict)).toEqual([]);
    expect(check([text('black', { x: mmToPt(7) })], strict)).toMatchObject([
      { code: 'press.text-near-edge', message: expect.stringContaining('is 7 mm from') },
    ]);
    expect(codes([text('black', { y: 400 - mmToPt(8) })], strict)).toEqual(['press.text-near-edge']);
    expect(codes([text('black', { x: 300 - 50 - mmToPt(7) })], strict)).toEqual(['press.text-near-edge']);
    // Five millimetres are looked at for every profile.
    expect(codes([text('black', { x: mmToPt(4) })])).toEqual([]);
  });

  test('an image has no bleed', () => {
    const image = (x: number): PageItem => ({
      kind: 'image',
      image: 'foto.jpg',
      rect: { x, y: 50, width: 20, height: 20 },
      slot: 0,
    });
    expect(codes([image(0)])).toEqual(['press.image-at-edge']);
    expect(codes([image(30)])).toEqual([]);
  });
});
