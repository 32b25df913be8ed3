import { describe, expect, test } from 'vitest';
import { codes, items, layOutSample, layOutWithFindings, textItems, texts, words } from '../support/lay-out-sample.ts';
import { border, type Child, doc, h, type Options, page, percent } from '../support/styled-document.ts';

const td = (text: string, options: Options = {}): Child => h('td', options, text);
const tr = (...cells: Child[]): Child => h('tr', {}, ...cells);
const full: Options = { inlineSize: percent(100) };

/** `text @ x`: where the columns begin. */
function starts(table: Child): string[] {
  const [laid] = layOutSample(doc([table])).pages;
  return textItems(laid).map(({ run, x }) => `${run.text} @ ${Math.round(x * 100) / 100}`);
}

describe('column widths (CSS 2.2, 17.5.2.2)', () => {
  test('a table fits its content', () => {
    expect(starts(h('table', {}, tr(td('aaaa'), td('b')), tr(td('c'), td('dddd'))))).toEqual([
      'aaaa @ 10',
      'b @ 30',
      'c @ 10',
      'dddd @ 30',
    ]);
  });

  test('a table of a given width shares what is left by content', () => {
    expect(starts(h('table', full, tr(td('aaaa'), td('bbbb'), td('cc'))))).toEqual([
      'aaaa @ 10',
      'bbbb @ 82',
      'cc @ 154',
    ]);
  });

  test('columns that want too much keep their words and share the rest', () => {
    const long = 'word '.repeat(20).trim();
    const [laid] = layOutSample(doc([h('table', full, tr(td(long), td('unbreakable')))])).pages;
    const found = textItems(laid);
    expect(found.at(-1)).toMatchObject({ x: 190 - 55 });
  });

  test('given lengths and percentages', () => {
    expect(starts(h('table', full, tr(td('a', { inlineSize: 50, padding: { inlineEnd: 10 } }), td('b'))))).toEqual([
      'a @ 10',
      'b @ 70',
    ]);
    const long = 'word '.repeat(20).trim();
    expect(starts(h('table', full, tr(td('a', { inlineSize: percent(40) }), td(long))))[1]).toBe(
      'word word word word @ 82',
    );
  });

  test('a cell over two columns', () => {
    const table = h('table', {}, tr(h('td', { attributes: { colspan: '2' } }, 'aaaaaaaaaa')), tr(td('b'), td('c')));
    expect(starts(table)).toEqual(['aaaaaaaaaa @ 10', 'b @ 10', 'c @ 35']);
  });

  test('right-to-left: the first column is on the right', () => {
    expect(starts(h('table', { ...full, direction: 'rtl' }, tr(td('aa'), td('bb'))))).toEqual(['aa @ 180', 'bb @ 90']);
  });
});

describe('rows', () => {
  test('cells are as high as their row; top, middle, bottom, baseline', () => {
    const high = h('td', { background: 'tint' }, 'x', h('br'), 'y', h('br'), 'z');
    const cell = (verticalAlign: 'top' | 'middle' | 'bottom' | 'baseline', text: string): Child =>
      td(text, { verticalAlign, background: 'tint' });
    const [laid] = layOutSample(
      doc([h('table', {}, tr(high, cell('top', 't'), cell('middle', 'm'), cell('bottom', 'b')))]),
    ).pages;
    expect(items(laid, 'rect').map(({ rect }) => rect.height)).toEqual([36, 36, 36, 36]);
    expect(texts(laid).slice(3)).toEqual(['t @ 15,19', 'm @ 20,31', 'b @ 25,43']);
  });

  test('the block size of a cell or a row is the least that it has', () => {
    const tall = td('a', { blockSize: 30 });
    const table = h('table', {}, tr(tall, td('b')), h('tr', { blockSize: 20 }, td('c', { blockSize: 5 })), tr(td('d')));
    expect(texts(layOutSample(doc([table])).pages[0])).toEqual(['a @ 10,19', 'b @ 15,19', 'c @ 10,49', 'd @ 10,69']);
  });

  test('a cell may run the other way', () => {
    const table = h(
      'table',
      full,
      tr(td('aa', { inlineSize: 90 }), td('bb', { direction: 'rtl', padding: { inlineStart: 4 } })),
    );
    expect(starts(table)).toEqual(['aa @ 10', 'bb @ 176']);
  });

  test('first baselines agree in a row', () => {
    const baseline = { verticalAlign: 'baseline' } as const;
    const large = h('td', baseline, h('p', { lineHeight: 30 }, 'L'));
    const [laid] = layOutSample(doc([h('table', {}, tr(large, td('s', baseline)))])).pages;
    expect(texts(laid)).toEqual(['L @ 10,28', 's @ 15,28']);
  });

  test('a cell over two rows', () => {
    const over = h('td', { attributes: { rowspan: '2' }, background: 'tint' }, 'a', h('br'), 'b', h('br'), 'c');
    const [laid] = layOutSample(doc([h('table', {}, tr(over, td('1')), tr(td('2')), tr(td('3'), td('4')))])).pages;
    expect(texts(laid)).toEqual([
      'a @ 10,19',
      'b @ 10,31',
      'c @ 10,43',
      '1 @ 15,19',
      '2 @ 15,31',
      '3 @ 10,55',
      '4 @ 15,55',
    ]);
    expect(items(laid, 'rect')[0]?.rect.height).toBe(36);
  });

  test('border spacing', () => {
    const table = h('table', { borderSpacing: 4 }, tr(td('a'), td('b')), tr(td('c'), td('d')));
    expect(texts(layOutSample(doc([table])).pages[0])).toEqual(['a @ 14,23', 'b @ 23,23', 'c @ 14,39', 'd @ 23,39']);
  });

  test('cells without a row, rows without a table group, text without a cell', () => {
    const table = h(
      'div',
      { display: 'table' },
      h('div', { display: 'table-cell' }, 'a'),
      h('div', { display: 'table-cell' }, 'b'),
    );
    expect(starts(table)).toEqual(['a @ 10', 'b @ 15']);
    expect(starts(h('table', {}, h('tr', {}, 'loose')))).toEqual(['loose @ 10']);
  });
});

describe('on several pages', () => {
  const rows = (from: number, to: number): Child[] =>
    Array.from({ length: to - from + 1 }, (_, i) => tr(td(`r${from + i}`)));
  const head = h('thead', {}, tr(h('th', {}, 'Head')));

  test('the header is repeated, once in the text and then as decoration', () => {
    const document = layOutSample(doc([h('table', {}, head, h('tbody', {}, ...rows(1, 8)))]));
    expect(words(document)).toEqual(['Head|r1|r2|r3|r4|r5', 'Head|r6|r7|r8']);
    expect(document.pages.map((laid) => textItems(laid)[0]?.slot)).toEqual([0, null]);
  });

  test('a header is never alone: it goes with the first row', () => {
    const before = Array.from({ length: 5 }, (_, i) => h('p', {}, `p${i}`));
    const caption = h('caption', {}, 'Caption');
    const table = h('table', {}, head, h('tbody', {}, ...rows(1, 2)));
    expect(words(layOutSample(doc([...before, table])))).toEqual(['p0|p1|p2|p3|p4', 'Head|r1|r2']);
    const captioned = h('table', {}, caption, head, h('tbody', {}, ...rows(1, 1)));
    expect(words(layOutSample(doc([...before.slice(1), captioned])))).toEqual(['p1|p2|p3|p4', 'Caption|Head|r1']);
  });

  test('a table that stays together', () => {
    const before = Array.from({ length: 4 }, (_, i) => h('p', {}, `p${i}`));
    const table = h('table', { breakInside: 'avoid' }, ...rows(1, 3));
    expect(words(layOutSample(doc([...before, table])))).toEqual(['p0|p1|p2|p3', 'r1|r2|r3']);
  });

  test('a row is whole unless no page can hold it', () => {
    const high = (lines: number): Child => {
      const text = Array.from({ length: lines }, (_, i): Child[] => [`l${i + 1}`, h('br')]).flat();
      return tr(h('td', {}, ...text), td('side'));
    };
    expect(words(layOutSample(doc([h('table', {}, ...rows(1, 4), high(3))])))).toEqual([
      'r1|r2|r3|r4',
      'l1|l2|l3|side',
    ]);
    expect(words(layOutSample(doc([h('table', {}, ...rows(1, 2), high(9), tr(td('end')))])))).toEqual([
      'r1|r2|l1|l2|l3|l4|side',
      'l5|l6|l7|l8|l9|end',
    ]);
  });

  test('a header taller than half a page is not repeated', () => {
    const tall = h('thead', {}, tr(h('th', { lineHeight: 50 }, 'Head')));
    expect(words(layOutSample(doc([h('table', {}, tall, h('tbody', {}, ...rows(1, 4)))])))).toEqual([
      'Head|r1|r2',
      'r3|r4',
    ]);
  });

  test('rows that a cell spans stay together', () => {
    const over = h('td', { attributes: { rowspan: '3' } }, 'over');
    const table = h('table', {}, ...rows(1, 4), tr(over, td('x')), tr(td('y')), tr(td('z')));
    expect(words(layOutSample(doc([table])))).toEqual(['r1|r2|r3|r4', 'over|x|y|z']);
  });

  test('a forced break between rows', () => {
    const table = h('table', {}, tr(td('a')), h('tr', { breakBefore: 'page' }, td('b')));
    expect(words(layOutSample(doc([table])))).toEqual(['a', 'b']);
  });

  test('a picture too high for any page is reported', () => {
    const picture = h('img', { attributes: { src: 'a.png', alt: 'A' }, blockSize: 90, inlineSize: 10 });
    const { findings } = layOutWithFindings(doc([h('table', {}, tr(h('td', {}, picture)))]), {
      images: { 'a.png': { width: 1, height: 9 } },
    });
    expect(codes(findings)).toEqual(['layout.too-tall']);
  });
});

describe('collapsed borders (CSS 2.2, 17.6.2)', () => {
  const collapse: Options = { borderCollapse: 'collapse', inlineSize: 100 };
  const lines = (table: Child): string[] =>
    items(layOutSample(doc([table])).pages[0], 'rule').map(
      ({ x1, y1, x2, y2, width, colour }) => `${x1},${y1} ${x2},${y2} ${width} ${colour}`,
    );

  test('one line between neighbours, the wider one', () => {
    const thin = border(1, 'thin');
    const table = h(
      'table',
      collapse,
      tr(td('a', { border: { blockEnd: thin } })),
      tr(td('b', { border: { blockStart: border(2, 'wide') } })),
    );
    expect(lines(table)).toEqual(['10,23 110,23 2 wide']);
  });

  test('a line below each row is one line over all columns', () => {
    const under = { border: { blockEnd: border(0.5, 'rule') } };
    expect(lines(h('table', collapse, tr(td('a', under), td('b', under)), tr(td('c', under), td('d', under))))).toEqual(
      ['10,22.25 110,22.25 0.5 rule', '10,34.75 110,34.75 0.5 rule'],
    );
  });

  test('borders of table, row group and row take part', () => {
    const table = h(
      'table',
      { ...collapse, border: border(2, 'table') },
      h('thead', { border: { blockEnd: border(1, 'group') } }, tr(td('a'))),
      h('tbody', {}, h('tr', { border: { blockEnd: border(3, 'row') } }, td('b'))),
    );
    const found = lines(table);
    expect(found.filter((line) => line.includes('group'))).toHaveLength(1);
    expect(found.filter((line) => line.endsWith('3 row'))).toHaveLength(1);
    expect(found.filter((line) => line.endsWith('2 table'))).toHaveLength(3);
  });

  test('a page that ends between two rows has the line on both sides', () => {
    const cell = { border: { blockStart: border(1, 'r'), blockEnd: border(1, 'r') } };
    const table = h('table', collapse, ...Array.from({ length: 7 }, (_, i) => tr(td(`${i}`, cell))));
    expect(layOutSample(doc([table])).pages.map((laid) => items(laid, 'rule').length)).toEqual([7, 2]);
  });
});

test('separate borders are those of cells and of the table', () => {
  const table = h('table', { border: border(1), borderSpacing: 2 }, tr(td('a', { border: border(1) })));
  const frames = items(layOutSample(doc([table], page())).pages[0], 'frame');
  expect(frames.map(({ rect }) => rect)).toEqual([
    { x: 10.5, y: 10.5, width: 12, height: 19 },
    { x: 13.5, y: 13.5, width: 6, height: 13 },
  ]);
});
