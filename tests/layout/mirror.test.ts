import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round } from '../../src/base/units.ts';
import type { Drawing } from '../../src/figures/drawing.ts';
import type { LinkArea, Page, PageItem } from '../../src/layout/page.ts';
import type { PageStyle } from '../../src/styles/styled-tree.ts';
import { layOutSample, layOutWithFindings, textItems } from '../support/lay-out-sample.ts';
import { block, pages } from '../support/random-document.ts';
import { border, type Child, doc, h, type Options, page, type PageOptions } from '../support/styled-document.ts';

const n = (value: number): number => round(value, 2);

/** Where an item is, and how it looks: seen from the left or, mirrored, from the right. */
function placeOf(item: PageItem | LinkArea, page: Page, mirrored: boolean): string {
  const from = (x: number, width: number): string => `${n(mirrored ? page.width - x - width : x)} w${n(width)}`;
  if (!('kind' in item)) return `link ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${item.contents}`;
  switch (item.kind) {
    case 'text':
      return `text ${from(item.x, item.run.width)} ${n(item.y)} ${item.run.text} ${item.colour}`;
    case 'rule':
      return `rule ${from(Math.min(item.x1, item.x2), Math.abs(item.x2 - item.x1))} ${n(item.y1)} ${n(item.y2)} ${item.width} ${item.style} ${item.colour}`;
    case 'rect':
      return `rect ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${n(item.rect.height)} ${item.radius} ${item.fill}`;
    case 'frame':
      return `frame ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${n(item.rect.height)} ${item.width} ${item.colour}`;
    case 'image':
      return `image ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${n(item.rect.height)}`;
    case 'path': {
      // A picture stands on the other side, but is not itself turned round: its points keep their distance from its left.
      const points = item.path.flatMap((command) => ('x' in command ? [command] : []));
      const left = Math.min(...points.map(({ x }) => x));
      const width = Math.max(...points.map(({ x }) => x)) - left;
      return `path ${from(left, width)} ${points.map(({ x, y }) => `${n(x - left)},${n(y)}`).join(' ')} ${item.fill}`;
    }
  }
}

const placesOf = (page: Page, mirrored: boolean): string[] =>
  [...page.items, ...page.links].map((item) => placeOf(item, page, mirrored)).sort();

/** 60 by 30, no two sides alike; one path, so that its edges are the picture's. */
const DRAWING: Drawing = {
  file: 'drawing.svg',
  viewBox: { x: 0, y: 0, width: 60, height: 30 },
  items: [
    {
      kind: 'shape',
      path: [{ op: 'M', x: 0, y: 0 }, { op: 'L', x: 60, y: 10 }, { op: 'L', x: 20, y: 30 }, { op: 'Z' }],
      fill: 'tint',
      fillRule: 'nonzero',
      stroke: null,
    },
  ],
};
const RESOURCES = { drawings: { 'drawing.svg': DRAWING }, images: { 'a.png': { width: 80, height: 40 } } };

const options: fc.Arbitrary<Options> = fc.record({
  inlineSize: fc.constantFrom('auto' as const, 40, 60),
  margin: fc.constantFrom({}, { inlineStart: 9 }, { inlineStart: 'auto' as const }, { inlineEnd: 'auto' as const }),
  border: fc.constantFrom({}, { inlineStart: border(2, 'accent') }, { inlineEnd: border(1, 'line', 'dashed') }),
});

const figure: fc.Arbitrary<Child> = fc.oneof(
  options.map((own) => h('foldout-drawing', { ...own, attributes: { src: 'drawing.svg', alt: 'A' } })),
  options.map((own) => h('img', { ...own, attributes: { src: 'a.png', alt: 'A' } })),
);

const aligned: fc.Arbitrary<Child> = fc
  .tuple(fc.constantFrom('start', 'center', 'end' as const), fc.constantFrom(0, 12, -6), fc.array(fc.constant('z{ z')))
  .map(([textAlign, indent, words]) => h('p', { textAlign, textIndent: { pt: indent, percent: 0 } }, words.join(' ')));

const CORNERS = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'] as const;
const furniture: fc.Arbitrary<NonNullable<PageOptions['marginBoxes']>> = fc
  .subarray([...CORNERS])
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .tuple(fc.constantFrom('start', 'center', 'end' as const), fc.constantFrom({}, { inlineStart: border(1) }))
          .map(([textAlign, edge]) => [name, { style: { textAlign, border: edge }, content: [text(name)] }] as const),
      ),
    ),
  )
  .map((boxes) => Object.fromEntries(boxes));
const text = (value: string) => ({ kind: 'text', text: value }) as const;

/** Left and right of `@page` are exchanged before layout, in the styles room; `tests/styles` holds it to that. */
function pageOf(options: PageOptions, direction: 'ltr' | 'rtl'): PageStyle {
  const boxes = Object.entries(options.marginBoxes ?? {}).map(([name, { style, content }]) => {
    const turned = name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
    return [direction === 'rtl' ? turned : name, { style: { ...style, direction }, content }] as const;
  });
  return page({ ...options, marginBoxes: Object.fromEntries(boxes) });
}

test('a right-to-left document is the left-to-right one mirrored, whatever is in it', () => {
  const child = fc.oneof(
    { weight: 4, arbitrary: block(4) },
    { weight: 1, arbitrary: figure },
    { weight: 1, arbitrary: aligned },
  );
  const content = fc.array(child, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(content, pages, furniture, (children, pageStyle, marginBoxes) => {
      const placed = (direction: 'ltr' | 'rtl'): string[][] => {
        const furnished = (name: string, index: number): PageStyle => ({
          ...pageStyle(name, index),
          marginBoxes: pageOf({ marginBoxes }, direction).marginBoxes,
        });
        const { document } = layOutWithFindings(doc(children, furnished, { direction }), RESOURCES);
        return document.pages.map((laid) => placesOf(laid, direction === 'rtl'));
      };
      expect(placed('rtl')).toEqual(placed('ltr'));
    }),
    { numRuns: 80 },
  );
});

const oneWay = (children: readonly Child[], direction: 'ltr' | 'rtl', pageStyle = page()): Page => {
  const [only] = layOutSample(doc(children, pageStyle, { direction }), RESOURCES).pages;
  if (only === undefined) throw new Error('no page');
  return only;
};

test('labels stay where they are in their picture, whichever way the page runs', () => {
  const drawing: Drawing = {
    ...DRAWING,
    items: [
      ...DRAWING.items,
      ...(['start', 'end'] as const).map((anchor) => ({
        kind: 'label' as const,
        text: 'ab',
        x: 30,
        y: 20,
        anchor,
        bold: false,
        paint: 'text',
        inlineSize: null,
        at: { file: 'drawing.svg', line: 1, column: 1 },
      })),
    ],
  };
  const labels = ['ab', 'cd'].map((label) => h('span', { attributes: { class: 'label' } }, label));
  const child = h('foldout-drawing', { inlineSize: 60, attributes: { src: 'drawing.svg', alt: 'A' } }, ...labels);
  const places = (['ltr', 'rtl'] as const).map((direction) => {
    const { document } = layOutWithFindings(doc([child], page(), { direction }), {
      drawings: { 'drawing.svg': drawing },
    });
    const left = direction === 'ltr' ? 10 : 130;
    return textItems(document.pages[0]).map((item) => `${item.run.text} ${n(item.x - left)},${n(item.y)}`);
  });
  expect(places[0]).toEqual(['ab 30,30', 'cd 20,30']);
  expect(places[1]).toEqual(places[0]);
});

/** Left edges in the order of the document. */
const lefts = (laid: Page): readonly string[] => textItems(laid).map(({ x, run }) => `${run.text.trim()} ${n(x)}`);

// By hand, on a page of 200 with margins of 10, a letter being 5 wide: what the property compares, once in figures.
test.each<[string, Child[], string[], string[]]>([
  [
    'a bullet and its indent',
    [h('li', { margin: { inlineStart: 25 }, marker: '•' }, 'item')],
    ['• 21', 'item 35'],
    ['• 169', 'item 145'],
  ],
  [
    'the columns of a table',
    [h('table', { inlineSize: 180 }, h('tr', {}, h('td', {}, 'a'), h('td', {}, 'b')))],
    ['a 10', 'b 100'],
    ['a 185', 'b 95'],
  ],
  [
    'the progress of columns',
    [h('div', { columnCount: 2 }, h('p', {}, 'a'), h('p', {}, 'b'))],
    ['a 10', 'b 105'],
    ['a 185', 'b 90'],
  ],
])('%s', (_, children, ltr, rtl) => {
  expect(lefts(oneWay(children, 'ltr'))).toEqual(ltr);
  expect(lefts(oneWay(children, 'rtl'))).toEqual(rtl);
});

test('a coloured edge, and page furniture', () => {
  const boxed = [h('div', { border: { inlineStart: border(4, 'accent') } }, 'note')];
  const edges = (laid: Page): unknown =>
    laid.items.flatMap((item) => (item.kind === 'rule' ? [n(item.x1)] : item.kind === 'rect' ? [n(item.rect.x)] : []));
  expect(edges(oneWay(boxed, 'ltr'))).not.toEqual([]);
  expect([edges(oneWay(boxed, 'ltr')), edges(oneWay(boxed, 'rtl'))]).toEqual(EDGES);
  const marginBoxes = { 'bottom-right': { content: [text('1')], style: { textAlign: 'end' } } } as const;
  const numbered = (direction: 'ltr' | 'rtl') =>
    lefts(oneWay(['x'], direction, pageOf({ margin: 20, marginBoxes }, direction)));
  expect([numbered('ltr'), numbered('rtl')]).toEqual([
    ['x 20', '1 175'],
    ['x 175', '1 20'],
  ]);
});

const EDGES = [[12], [188]];
