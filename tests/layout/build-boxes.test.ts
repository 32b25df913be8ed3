import { describe, expect, test } from 'vitest';
import { codes, layOutSample, layOutWithFindings, structure, textItems, texts } from '../support/lay-out-sample.ts';
import { border, type Child, doc, h, percent } from '../support/styled-document.ts';

const link = (options: Parameters<typeof h>[1], ...children: Child[]): Child =>
  h('a', { ...options, attributes: { href: 'https://example.org', id: 'link' } }, ...children);

describe('anonymous boxes', () => {
  test('text between blocks has lines of its own, blank text has none', () => {
    const box = h('div', {}, ' loose ', h('p', {}, 'block'), '\n  ', h('p', {}, 'block'), 'end');
    expect(texts(layOutSample(doc([box])).pages[0])).toEqual([
      'loose @ 10,19',
      'block @ 10,31',
      'block @ 10,43',
      'end @ 10,55',
    ]);
  });

  test('an inline element with a block in it is laid out as one', () => {
    const span = h('span', {}, 'a', h('p', {}, 'b'), 'c');
    expect(texts(layOutSample(doc(['x', span, 'y'])).pages[0]).map((text) => text.slice(-2))).toEqual([
      '19',
      '31',
      '43',
      '55',
      '67',
    ]);
  });
});

describe('links', () => {
  test('a link that is a block is a link', () => {
    const document = layOutSample(doc([link({ display: 'block' }, 'text')]));
    expect(structure(document)).toBe('Document\n  P\n    Link\n      #0');
    expect(document.pages[0]?.links).toMatchObject([
      { rect: { x: 10, y: 10, width: 20, height: 12 }, contents: 'text' },
    ]);
    expect(textItems(document.pages[0])[0]?.underline).toBe(true);
    expect(document.destinations).toEqual([{ id: 'link', page: 0, y: 10 }]);
  });

  test('a link around blocks is an error', () => {
    expect(codes(layOutWithFindings(doc([link({}, h('p', {}, 'text'))])).findings)).toEqual([
      'layout.link-around-blocks',
    ]);
  });

  test('what a screen reader says: aria-label, title, text', () => {
    const said = (attributes: Record<string, string>): string | undefined =>
      layOutSample(doc([h('p', {}, h('a', { attributes: { href: 'tel:1', ...attributes } }, ' a\n b'))])).pages[0]
        ?.links[0]?.contents;
    expect(said({})).toBe('a b');
    expect(said({ title: 'call' })).toBe('call');
    expect(said({ title: 'call', 'aria-label': 'phone' })).toBe('phone');
  });
});

describe('what is not done is said', () => {
  test('margins, borders and padding of inline elements', () => {
    for (const options of [{ padding: { inlineStart: 2 } }, { border: border(1) }, { margin: { inlineEnd: 3 } }]) {
      expect(codes(layOutWithFindings(doc([h('p', {}, h('span', options, 'x'))])).findings)).toEqual([
        'layout.inline-box',
      ]);
    }
  });

  test('a table too wide for its page', () => {
    const table = h(
      'table',
      { inlineSize: percent(100) },
      h('tr', {}, h('td', {}, 'x'.repeat(20)), h('td', {}, 'x'.repeat(17))),
    );
    const { findings } = layOutWithFindings(doc([table]));
    expect(findings).toMatchObject([{ code: 'layout.too-wide', severity: 'error' }]);
    expect(findings[0]?.message).toContain('1.8 mm');
  });
});
