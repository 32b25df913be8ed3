import { describe, expect, test } from 'vitest';
import type { Drawing, DrawingLabel } from '../../src/figures/drawing.ts';
import { codes, items, layOutSample, layOutWithFindings, structure, texts } from '../support/lay-out-sample.ts';
import { type Child, doc, h, type Options, page, percent } from '../support/styled-document.ts';

const at = { file: 'drawing.svg', line: 1, column: 1 };

function label(text: string, x: number, y: number, more: Partial<DrawingLabel> = {}): DrawingLabel {
  return { kind: 'label', text, x, y, anchor: 'start', bold: false, paint: 'ink', inlineSize: null, at, ...more };
}

/** 100 by 50: a square and labels. */
function drawing(...labels: DrawingLabel[]): Drawing {
  const square = [
    { op: 'M', x: 10, y: 10 },
    { op: 'L', x: 20, y: 10 },
    { op: 'C', x1: 20, y1: 20, x2: 10, y2: 20, x: 10, y: 10 },
    { op: 'Z' },
  ] as const;
  const stroke = { paint: 'line', width: 2, cap: 'round', join: 'round', dash: [4, 2] } as const;
  return {
    file: 'drawing.svg',
    viewBox: { x: 0, y: 0, width: 100, height: 50 },
    items: [{ kind: 'shape', path: square, fill: 'tint', fillRule: 'nonzero', stroke }, ...labels],
  };
}

const picture = (options: Options, ...labels: string[]): Child =>
  h(
    'foldout-drawing',
    { ...options, attributes: { src: 'drawing.svg', alt: 'A square' } },
    ...labels.map((text) => h('span', { attributes: { class: 'label' } }, text)),
  );

const image = (options: Options): Child => h('img', { ...options, attributes: { src: 'a.png', alt: 'A' } });
const images = { 'a.png': { width: 80, height: 40 } };

describe('images', () => {
  const rectOf = (options: Options): unknown =>
    items(layOutSample(doc([image(options)]), { images }).pages[0], 'image')[0]?.rect;

  test('96 pixels are an inch', () => {
    expect(rectOf({})).toEqual({ x: 10, y: 10, width: 60, height: 30 });
  });

  test('a given size keeps the ratio', () => {
    expect(rectOf({ inlineSize: 100 })).toEqual({ x: 10, y: 10, width: 100, height: 50 });
    expect(rectOf({ blockSize: 20 })).toEqual({ x: 10, y: 10, width: 40, height: 20 });
    expect(rectOf({ inlineSize: percent(50), maxInlineSize: { pt: 80, percent: 0 } })).toEqual({
      x: 10,
      y: 10,
      width: 80,
      height: 40,
    });
  });

  test('a large one shrinks to its container', () => {
    const big = { 'a.png': { width: 800, height: 80 } };
    expect(items(layOutSample(doc([image({})]), { images: big }).pages[0], 'image')[0]?.rect).toEqual({
      x: 10,
      y: 10,
      width: 180,
      height: 18,
    });
  });

  test('between texts it stands on its own line', () => {
    const [laid] = layOutSample(doc([h('p', {}, 'before ', image({}), ' after')]), { images }).pages;
    expect(texts(laid)).toEqual(['before @ 10,19', 'after @ 10,61']);
  });

  test('where a line of text would begin, unless it is a block', () => {
    const left = (options: Options): unknown =>
      items(layOutSample(doc([h('div', { textAlign: 'end' }, image(options))]), { images }).pages[0], 'image')[0]?.rect
        .x;
    expect(left({})).toBe(130);
    expect(left({ textAlign: 'center' })).toBe(70);
    expect(left({ display: 'block' })).toBe(10);
    expect(left({ display: 'block', margin: { inlineStart: 'auto', inlineEnd: 'auto' } })).toBe(70);
  });

  test('never split: it goes to the next page', () => {
    const before = Array.from({ length: 5 }, () => h('p', {}, 'p'));
    expect(
      layOutSample(doc([...before, image({})]), { images }).pages.map((laid) => items(laid, 'image').length),
    ).toEqual([0, 1]);
  });

  test('one that no page can hold is reported', () => {
    const { findings } = layOutWithFindings(doc([image({ inlineSize: 180 })], page({ height: 60 })), { images });
    expect(findings).toMatchObject([{ code: 'layout.too-tall', severity: 'error' }]);
    expect(findings[0]?.message).toContain('17.6 mm');
  });

  test('one as wide as its column leaves room for its caption', () => {
    const full = image({ inlineSize: { pt: 0, percent: 100 } });
    const { findings, document } = layOutWithFindings(doc([full], page({ height: 60 })), { images });
    expect(findings).toEqual([]);
    const [placed] = items(document.pages[0], 'image');
    // 70 % of the page's content, which is 40 pt high.
    expect(placed?.rect.height).toBeCloseTo(28, 6);
  });

  test('an unknown one is reported', () => {
    expect(codes(layOutWithFindings(doc([image({})])).findings)).toEqual(['layout.unknown-image']);
  });
});

describe('drawings', () => {
  const draw = (options: Options, labels: DrawingLabel[], given: string[]): ReturnType<typeof layOutSample> =>
    layOutSample(doc([picture(options, ...given)]), { drawings: { 'drawing.svg': drawing(...labels) } });

  test('shapes scale with their lines, labels only move', () => {
    const document = draw({ inlineSize: 150 }, [label('Bron', 20, 30)], ['Text']);
    const [path] = items(document.pages[0], 'path');
    expect(path?.path[1]).toEqual({ op: 'L', x: 40, y: 25 });
    expect(path?.path[2]).toEqual({ op: 'C', x1: 40, y1: 40, x2: 25, y2: 40, x: 25, y: 25 });
    expect(path?.stroke).toEqual({ colour: 'line', width: 3, cap: 'round', join: 'round', dash: [6, 3] });
    expect(texts(document.pages[0])).toEqual(['Text @ 40,55']);
    expect(items(document.pages[0], 'text')[0]).toMatchObject({ run: { size: 10 }, colour: 'ink' });
  });

  test('anchors are physical and labels wrap at their scaled width', () => {
    const labels = [
      label('a', 50, 10, { anchor: 'middle' }),
      label('b', 90, 20, { anchor: 'end' }),
      label('c', 10, 30, { inlineSize: 30 }),
    ];
    const document = layOutSample(
      doc([picture({ inlineSize: 200 }, 'four', 'four', 'four four two')], page({ width: 300, height: 200 })),
      {
        drawings: { 'drawing.svg': drawing(...labels) },
      },
    );
    expect(texts(document.pages[0])).toEqual(['four @ 100,30', 'four @ 170,50', 'four four @ 30,70', 'two @ 30,82']);
  });

  test('the figure has its alternative text and its place; shapes and labels share a slot', () => {
    const document = draw({}, [label('Bron', 20, 30)], ['Text']);
    expect(structure(document)).toBe('Document\n  Figure alt="A square" box=1:10,10 100x50\n    #0');
    expect(document.pages[0]?.items.map(({ slot }) => slot)).toEqual([0, 0]);
  });

  test('a label too many or too few is an error, and shows the text of the drawing', () => {
    const { document, findings } = layOutWithFindings(doc([picture({})]), {
      drawings: { 'drawing.svg': drawing(label('Bron', 20, 30)) },
    });
    expect(codes(findings)).toEqual(['layout.label-count']);
    expect(texts(document.pages[0])).toEqual(['Bron @ 30,40']);
  });

  test('a label that leaves its drawing is reported, and labels that lie on each other', () => {
    const resources = {
      drawings: { 'drawing.svg': drawing(label('a', 70, 10), label('b', 5, 30), label('c', 25, 32)) },
    };
    const { findings } = layOutWithFindings(doc([picture({}, 'much too long', 'on top', 'of it')]), resources);
    expect(codes(findings).sort()).toEqual(['layout.label-outside', 'layout.labels-overlap']);
    expect(findings.find(({ code }) => code === 'layout.label-outside')?.message).toContain(
      '"much too long" reaches 12.3 mm',
    );
  });

  // Of 10 pt: the letters of the line are 7.5 pt above its baseline and 2.5 pt below it.
  test.each([
    ['on a straight line', 12, 12, true],
    ['on a curve, which runs through x = 12.5 to 17.5 at y = 17.5', 12, 24, true],
    ['across both sides of it', 8, 14, true],
    ['beside it', 22, 14, false],
    ['above it', 5, 8, false],
    ['below it', 5, 28, false],
  ])('a label %s', (_, x, y, found) => {
    const resources = { drawings: { 'drawing.svg': drawing(label('a', x, y)) } };
    const { findings } = layOutWithFindings(doc([picture({}, 'ab')]), resources);
    expect(codes(findings)).toEqual(found ? ['layout.label-on-line'] : []);
  });

  test('decoration has no slot; a missing alternative is an error', () => {
    const plain = (attributes: Record<string, string>): Child =>
      h('foldout-drawing', { attributes: { src: 'drawing.svg', ...attributes } });
    const resources = { drawings: { 'drawing.svg': drawing() } };
    for (const attributes of [{ alt: '' }, { alt: 'x', 'aria-hidden': 'true' }, { role: 'presentation' }]) {
      expect(layOutSample(doc([plain(attributes)]), resources).pages[0]?.items[0]?.slot).toBeNull();
    }
    expect(codes(layOutWithFindings(doc([plain({})]), resources).findings)).toEqual(['layout.figure-without-alt']);
  });

  test('an unknown one is reported', () => {
    expect(codes(layOutWithFindings(doc([picture({})])).findings)).toEqual(['layout.unknown-drawing']);
  });
});
