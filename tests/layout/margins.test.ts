import { describe, expect, test } from 'vitest';
import { layOutSample, texts } from '../support/lay-out-sample.ts';
import { border, type Child, doc, h } from '../support/styled-document.ts';

/** The tops of the lines, pt below the page area's start: a baseline lies 9 pt below its line's top. */
function tops(...children: Child[]): number[] {
  const document = layOutSample(doc(children));
  return texts(document.pages[0]).map((text) => Number(text.split(',').at(-1)) - 9 - 10);
}

describe('collapsing margins (CSS 2.2, 8.3.1)', () => {
  test('of two that meet the larger one counts', () => {
    expect(tops(h('p', { margin: 6 }, 'a'), h('p', { margin: 4 }, 'b'))).toEqual([6, 24]);
  });

  test('negative ones are taken off, the most negative one of several', () => {
    const below = { margin: { blockEnd: 10 } };
    expect(tops(h('p', below, 'a'), h('p', { margin: { blockStart: -4 } }, 'b'))).toEqual([0, 18]);
    expect(tops(h('p', { margin: { blockEnd: -3 } }, 'a'), h('p', { margin: { blockStart: -5 } }, 'b'))).toEqual([
      0, 7,
    ]);
  });

  test('a first child and its parent', () => {
    expect(tops(h('div', { margin: 5 }, h('div', {}, h('p', { margin: 8 }, 'a'))), h('p', {}, 'b'))).toEqual([8, 28]);
  });

  test('padding or a border of the parent parts them', () => {
    expect(tops(h('div', { margin: 5, padding: { blockStart: 1 } }, h('p', { margin: 8 }, 'a')))).toEqual([14]);
    expect(tops(h('div', { margin: 5, border: { blockStart: border(2) } }, h('p', { margin: 8 }, 'a')))).toEqual([15]);
  });

  test('a last child and its parent, unless the parent has a height', () => {
    const child = h('p', { margin: 8 }, 'a');
    expect(tops(h('div', { margin: 3 }, child), h('p', {}, 'b'))).toEqual([8, 28]);
    expect(tops(h('div', { blockSize: 12 }, h('p', { margin: { blockEnd: 8 } }, 'a')), h('p', {}, 'b'))).toEqual([
      0, 12,
    ]);
    expect(tops(h('div', { minBlockSize: 1 }, h('p', { margin: { blockEnd: 8 } }, 'a')), h('p', {}, 'b'))).toEqual([
      0, 20,
    ]);
  });

  test('those of an empty block meet each other and their neighbours', () => {
    const empty = h('div', { margin: { blockStart: 7, blockEnd: 9 } });
    expect(tops(h('p', { margin: 4 }, 'a'), empty, h('p', { margin: 2 }, 'b'))).toEqual([4, 25]);
    expect(tops(h('div', { margin: 6 }, empty), h('p', {}, 'b'))).toEqual([9]);
  });

  test('those of an empty block at the end hang below its parent', () => {
    const parent = h('div', {}, h('p', {}, 'a'), h('div', { margin: 5 }));
    expect(tops(parent, h('p', { margin: 3 }, 'b'))).toEqual([0, 17]);
  });

  test('cells and columns keep their margins inside', () => {
    const table = h('table', {}, h('tr', {}, h('td', {}, h('p', { margin: 6 }, 'a'))));
    expect(tops(table, h('p', { margin: 3 }, 'b'))).toEqual([6, 27]);
    expect(tops(h('div', { columnCount: 1 }, h('p', { margin: 6 }, 'a')), h('p', { margin: 3 }, 'b'))).toEqual([6, 27]);
  });

  test('an item with a marker is not empty', () => {
    const item = h('li', { marker: '–', margin: { blockStart: 4, blockEnd: 4, inlineStart: 20 } });
    expect(tops(h('p', {}, 'a'), item, h('p', {}, 'b'))).toEqual([0, 16, 32]);
  });
});

describe('margins at a break (css-break-3, 5.2)', () => {
  /** Six lines fill the page. */
  const full = h('p', {}, 'a', ...Array.from({ length: 5 }, () => h('br')));

  function nextTop(...children: Child[]): number {
    const document = layOutSample(doc(children));
    expect(document.pages).toHaveLength(2);
    return Number(texts(document.pages[1])[0]?.split(',').at(-1)) - 19;
  }

  test('dropped after an unforced one, with all that adjoin them', () => {
    const five = h('p', {}, 'a', ...Array.from({ length: 5 }, () => h('br')), 'f');
    expect(nextTop(five, h('div', { margin: 7 }, h('p', { margin: 20 }, 'b')))).toBe(0);
  });

  test('kept inside a box that has padding', () => {
    const five = h('p', {}, 'a', ...Array.from({ length: 5 }, () => h('br')), 'f');
    expect(nextTop(five, h('div', { margin: 7, padding: { blockStart: 2 } }, h('p', { margin: 5 }, 'b')))).toBe(7);
  });

  test('kept after a forced one', () => {
    expect(nextTop(full, h('div', { breakBefore: 'page', margin: 7 }, h('p', { margin: 20 }, 'b')))).toBe(20);
  });

  test('a margin that does not fit before the break is dropped too', () => {
    const lines = h('p', { margin: { blockEnd: 30 } }, 'a', ...Array.from({ length: 5 }, () => h('br')), 'f');
    expect(nextTop(lines, h('p', {}, 'b'))).toBe(0);
  });
});
