import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import { fakeFonts, fakeTypesetter } from '../support/fake-typesetter.ts';
import { layOutSample, textItems, texts, words } from '../support/lay-out-sample.ts';
import { type Child, doc, h, type Options, page } from '../support/styled-document.ts';

const lines = (name: string, count: number, options: Options = {}): Child[] =>
  Array.from({ length: count }, (_, i) => h('p', options, `${name}${i + 1}`));

/** Two columns of 85 pt, 10 pt apart: at x 10 and 105. */
const two = (options: Options, ...children: Child[]): Child => h('div', { columnCount: 2, ...options }, ...children);

/** The words by column: x, then the words from top to bottom. */
function columns(...children: Child[]): string[][] {
  return layOutSample(doc(children)).pages.map((laid) => {
    const byX = new Map<number, string[]>();
    for (const item of textItems(laid)) byX.set(item.x, [...(byX.get(item.x) ?? []), item.run.text]);
    return [...byX].map(([x, all]) => `${x}: ${all.join(' ')}`);
  });
}

describe('balancing', () => {
  test('columns are as even as they can be', () => {
    expect(columns(two({}, ...lines('a', 4)))).toEqual([['10: a1 a2', '105: a3 a4']]);
    expect(columns(two({}, ...lines('a', 5)))).toEqual([['10: a1 a2 a3', '105: a4 a5']]);
  });

  test('what follows begins below the higher one', () => {
    expect(texts(layOutSample(doc([two({}, ...lines('a', 5)), h('p', {}, 'b')])).pages[0]).at(-1)).toBe('b @ 10,55');
  });

  test('no bad break for the sake of evenness', () => {
    const heading = h('h3', { breakAfter: 'avoid' }, 'H');
    expect(columns(two({}, ...lines('a', 2), heading, ...lines('b', 2)))).toEqual([['10: a1 a2', '105: H b1 b2']]);
    const whole = h('div', { breakInside: 'avoid' }, ...lines('b', 4));
    expect(columns(two({}, ...lines('a', 2), whole))).toEqual([['10: a1 a2', '105: b1 b2 b3 b4']]);
  });

  test('over two pages: the first is filled, the rest is balanced', () => {
    expect(columns(two({}, ...lines('a', 16)))).toEqual([
      ['10: a1 a2 a3 a4 a5 a6', '105: a7 a8 a9 a10 a11 a12'],
      ['10: a13 a14', '105: a15 a16'],
    ]);
  });

  test('column-fill: auto fills one after the other', () => {
    expect(columns(two({ columnFill: 'auto' }, ...lines('a', 8)))).toEqual([['10: a1 a2 a3 a4 a5 a6', '105: a7 a8']]);
  });
});

test('balancing lays a box out once, or once more where it begins a column; not at each height that is tried', () => {
  const typesetter = fakeTypesetter();
  let broken = 0;
  const counting = {
    shape: (input: Parameters<typeof typesetter.shape>[0]) => {
      const shaped = typesetter.shape(input);
      return {
        ...shaped,
        breakLines: (...asked: Parameters<typeof shaped.breakLines>) => {
          broken++;
          return shaped.breakLines(...asked);
        },
      };
    },
  };
  // Heights that share out badly, so that halving has much to do.
  const paragraphs = Array.from({ length: 20 }, (_, i) => h('p', { lineHeight: 8 + ((i * 7) % 5) }, `a${i}`));
  const resources = { typesetter: counting, fonts: fakeFonts, drawings: new Map(), images: new Map() };
  layOut(doc([two({}, ...paragraphs)], page({ height: 400 })), resources, () => {});
  expect(broken).toBeGreaterThanOrEqual(20);
  expect(broken).toBeLessThan(60);
});

describe('breaks and spans', () => {
  test('a forced column break', () => {
    expect(columns(two({}, ...lines('a', 3), ...lines('b', 1, { breakBefore: 'column' })))).toEqual([
      ['10: a1 a2 a3', '105: b1'],
    ]);
  });

  test('a forced page break inside columns', () => {
    expect(columns(two({}, ...lines('a', 2), ...lines('b', 1, { breakBefore: 'page' })))).toEqual([
      ['10: a1 a2'],
      ['10: b1'],
    ]);
  });

  test('an element over all columns parts them', () => {
    const span = h('h2', { columnSpan: 'all', margin: 2 }, 'S');
    const [laid] = layOutSample(doc([two({}, ...lines('a', 2), span, ...lines('b', 2))])).pages;
    expect(texts(laid)).toEqual(['a1 @ 10,19', 'a2 @ 105,19', 'S @ 10,33', 'b1 @ 10,47', 'b2 @ 105,47']);
  });

  test('a heading before columns stays with them', () => {
    const heading = h('h2', { breakAfter: 'avoid' }, 'H');
    const before = lines('x', 5);
    const kept = h('div', { breakInside: 'avoid' }, ...lines('a', 2));
    expect(words(layOutSample(doc([...before, heading, two({}, kept)])))).toEqual(['x1|x2|x3|x4|x5', 'H|a1|a2']);
  });

  test('what does not fit at the foot of a page goes to the next one as a whole', () => {
    const kept = (name: string): Child => h('div', { breakInside: 'avoid' }, ...lines(name, 3));
    expect(columns(...lines('x', 4), two({}, kept('a'), kept('b')))).toEqual([
      ['10: x1 x2 x3 x4'],
      ['10: a1 a2 a3', '105: b1 b2 b3'],
    ]);
  });
});

describe('geometry', () => {
  test('by width: as many as have room', () => {
    const grid = h('div', { columnWidth: 50, columnGap: { pt: 10, percent: 0 } }, ...lines('a', 3));
    expect(columns(grid)).toEqual([['10: a1', '73.33333333333334: a2', '136.66666666666669: a3']]);
  });

  test('right-to-left: the first column is on the right', () => {
    const [laid] = layOutSample(doc([two({ direction: 'rtl' }, ...lines('a', 2))])).pages;
    expect(texts(laid)).toEqual(['a1 @ 180,19', 'a2 @ 85,19']);
  });

  test('columns in a table cell', () => {
    const cell = h('td', { inlineSize: 180 }, two({}, ...lines('a', 4)));
    const [laid] = layOutSample(doc([h('table', {}, h('tr', {}, cell))], page({ width: 200 }))).pages;
    expect(texts(laid)).toEqual(['a1 @ 10,19', 'a2 @ 10,31', 'a3 @ 105,19', 'a4 @ 105,31']);
  });
});
