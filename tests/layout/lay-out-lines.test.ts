import { describe, expect, test } from 'vitest';
import { codes, layOutSample, layOutWithFindings, textItems, texts } from '../support/lay-out-sample.ts';
import { type Child, doc, h, type Options, page } from '../support/styled-document.ts';

function first(...children: Child[]): string[] {
  return texts(layOutSample(doc(children)).pages[0]);
}

describe('line boxes (CSS 2.2, 10.8)', () => {
  test('half of the leading above, half below', () => {
    expect(first(h('p', { lineHeight: 20 }, 'a', h('br'), 'b'))).toEqual(['a @ 10,23', 'b @ 10,43']);
  });

  test('a larger or another font does not move lines apart, a larger line height does', () => {
    const lines = (options: Options): string[] =>
      first(h('p', {}, 'a', h('br'), h('span', options, 'b'), h('br'), 'c'));
    const grid = ['a @ 10,19', 'b @ 10,31', 'c @ 10,43'];
    expect(lines({ fontSize: 14 })).toEqual(grid);
    expect(lines({ fontFamily: ['other'] })).toEqual(grid);
    expect(lines({ fontSize: 8, lineHeight: 10 })).toEqual(grid);
    expect(lines({ lineHeight: 18 })).toEqual(['a @ 10,19', 'b @ 10,34', 'c @ 10,49']);
  });

  test('raised and lowered text keeps the grid', () => {
    const document = layOutSample(
      doc([
        h(
          'p',
          {},
          'a',
          h('span', { verticalAlign: 'super', fontSize: 6 }, '2'),
          h('br'),
          'b',
          h('span', { verticalAlign: 'sub' }, 'i'),
        ),
      ]),
    );
    expect(texts(document.pages[0])).toEqual(['a @ 10,19', '2 @ 15,15.67', 'b @ 10,31', 'i @ 15,33']);
  });
});

describe('alignment', () => {
  test('start, center, end', () => {
    expect(first(h('p', {}, 'ab'), h('p', { textAlign: 'center' }, 'ab'), h('p', { textAlign: 'end' }, 'ab'))).toEqual([
      'ab @ 10,19',
      'ab @ 95,31',
      'ab @ 180,43',
    ]);
  });

  test('right-to-left: start is the right edge', () => {
    const rtl = { direction: 'rtl' } as const;
    expect(first(h('p', rtl, 'ab'), h('p', { ...rtl, textAlign: 'end' }, 'ab'))).toEqual(['ab @ 180,19', 'ab @ 10,31']);
  });

  test('text-indent moves the first line from its start and shortens it', () => {
    const indented = { textIndent: { pt: 20, percent: 0 } };
    const words = 'word '.repeat(8);
    expect(first(h('p', indented, words))).toEqual(['word word word word word word @ 30,19', 'word word @ 10,31']);
    expect(first(h('p', { ...indented, direction: 'rtl' }, 'ab'))).toEqual(['ab @ 160,19']);
  });
});

describe('what the runs carry', () => {
  test('colour, underline, unit, and the same slot for one paragraph', () => {
    const paragraph = h(
      'p',
      { unit: 'intro/paragraph-1' },
      'See ',
      h(
        'a',
        { colour: 'primary', attributes: { href: 'https://example.org' } },
        'this ',
        h('strong', { fontWeight: 700 }, 'page'),
      ),
      '.',
    );
    const found = textItems(layOutSample(doc([paragraph])).pages[0]).map(({ run, colour, underline, unit, slot }) => [
      run.text,
      colour,
      underline,
      unit,
      slot,
    ]);
    expect(found).toEqual([
      ['See ', 'text', false, 'intro/paragraph-1', 0],
      ['this ', 'primary', true, 'intro/paragraph-1', 1],
      ['page', 'primary', true, 'intro/paragraph-1', 1],
      ['.', 'text', false, 'intro/paragraph-1', 2],
    ]);
  });

  test('a link has an area for each line', () => {
    const link = h('a', { attributes: { href: '#there' } }, 'a link that goes on over the line');
    const [laid] = layOutSample(doc([h('p', { attributes: { id: 'there' } }, 'Before it stands ', link)])).pages;
    expect(laid?.links.map(({ rect, url, contents }) => [rect, url, contents])).toEqual([
      [{ x: 95, y: 10, width: 95, height: 12 }, '#there', 'a link that goes on over the line'],
      [{ x: 10, y: 22, width: 65, height: 12 }, '#there', 'a link that goes on over the line'],
    ]);
  });

  test('a paragraph is shaped once, however often it is laid out', () => {
    const kept = h(
      'div',
      { columnCount: 2 },
      ...Array.from({ length: 9 }, () => h('p', { breakAfter: 'avoid' }, 'text')),
    );
    const { shaped } = layOutWithFindings(doc([h('h2', { breakAfter: 'avoid' }, 'Title'), kept, kept, kept]));
    expect(shaped).toBe(28);
  });
});

describe('findings', () => {
  test('a line that is too long names its unit', () => {
    const { findings } = layOutWithFindings(doc([h('p', { unit: 'a/paragraph-1' }, 'x'.repeat(38))]));
    expect(codes(findings)).toEqual(['layout.overfull-line']);
    expect(findings[0]).toMatchObject({ severity: 'warning', at: { file: 'test.html' } });
    expect(findings[0]?.message).toContain('3.5 mm');
    expect(findings[0]?.message).toContain('a/paragraph-1');
  });

  test('text beyond the edge of the page is an error', () => {
    const { findings } = layOutWithFindings(doc([h('p', {}, 'x'.repeat(50))]));
    expect(codes(findings)).toEqual(['layout.outside-page', 'layout.overfull-line']);
  });

  test('a character that no font has is an error with its code point', () => {
    const { findings } = layOutWithFindings(doc([h('p', { unit: 'a/paragraph-1' }, 'x\uE000')]));
    expect(findings).toMatchObject([
      {
        severity: 'error',
        code: 'type.missing-glyph',
        message: 'No font has U+E000, a private-use character (a/paragraph-1, nl).',
        unit: 'a/paragraph-1',
      },
    ]);
  });
});

test('backgrounds of inline elements lie behind their text', () => {
  const [laid] = layOutSample(doc([h('p', {}, 'a ', h('span', { background: 'tint' }, 'bc'))])).pages;
  expect(laid?.items.map((item) => item.kind)).toEqual(['rect', 'text', 'text']);
  expect(laid?.items[0]).toMatchObject({ rect: { x: 20, y: 11, width: 10, height: 10 }, fill: 'tint' });
});

test('a page narrower than its margins', () => {
  const { document } = layOutWithFindings(doc([h('p', {}, 'a b')], page({ width: 10 })));
  expect(texts(document.pages[0])).toHaveLength(2);
});
