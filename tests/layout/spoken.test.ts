import { describe, expect, test } from 'vitest';
import { slotTexts, textOf } from '../../src/layout/element-text.ts';
import type { LaidOutDocument, StructureElement } from '../../src/layout/page.ts';
import { spoken } from '../../src/layout/spoken.ts';
import { layOutSample } from '../support/lay-out-sample.ts';
import { type Child, doc, h, page } from '../support/styled-document.ts';

const layOut = (...children: Child[]): LaidOutDocument => layOutSample(doc(children, page({ height: 1000 })));

/** What is said of the body, after the line that names the document's language. */
function said(...children: Child[]): string[] {
  const [first, ...lines] = spoken(layOut(...children), 'nl')
    .trimEnd()
    .split('\n');
  expect(first).toBe('document in nl');
  return lines;
}

const cell = (name: 'td' | 'th', text: string, attributes: Record<string, string> = {}): Child =>
  h(name, { attributes }, text);

describe('what is said', () => {
  test('headings with their level, paragraphs, in the order of the structure', () => {
    const section = h('section', {}, h('h2', {}, 'Part'), h('p', {}, 'Words.'));
    expect(said(h('h1', {}, 'Name'), section)).toEqual(['heading 1: Name', 'heading 2: Part', 'text: Words.']);
  });

  test('a paragraph over several lines is one utterance', () => {
    const words = 'word '.repeat(60).trim();
    expect(said(h('p', {}, words))).toEqual([`text: ${words}`]);
  });

  test('artifacts are not said', () => {
    expect(said(h('p', { attributes: { 'aria-hidden': 'true' } }, 'ornament'), h('p', {}, 'a'))).toEqual(['text: a']);
  });

  test('lists with their count, lists in lists', () => {
    const inner = h('ul', {}, h('li', {}, 'c'));
    expect(said(h('ul', {}, h('li', {}, 'a'), h('li', {}, 'b', inner)))).toEqual([
      'list, 2 items',
      '  item: a',
      '  item: b',
      '  list, 1 item',
      '    item: c',
      '  end of list',
      'end of list',
    ]);
  });

  test('a table: its size, then each cell with the header of its column', () => {
    const head = h('thead', {}, h('tr', {}, cell('th', 'Drug'), cell('th', 'Dose')));
    const body = h('tbody', {}, h('tr', {}, cell('th', 'X', { scope: 'row' }), cell('td', '3 mg')));
    expect(said(h('table', {}, h('caption', {}, 'Doses'), head, body))).toEqual([
      'table, 2 rows, 2 columns',
      '  caption: Doses',
      '  row 1: header Drug | header Dose',
      '  row 2: header X | Dose: 3 mg',
      'end of table',
    ]);
  });

  test('a header over two columns stands above both; a cell over two rows moves those below', () => {
    const first = h('tr', {}, cell('th', 'A', { rowspan: '2' }), cell('th', 'B', { colspan: '2' }));
    const second = h('tr', {}, cell('th', 'B1'), cell('th', 'B2'));
    const third = h('tr', {}, cell('td', '1'), cell('td', '2'), cell('td', ''));
    expect(said(h('table', {}, h('tbody', {}, first, second, third)))).toEqual([
      'table, 3 rows, 3 columns',
      '  row 1: header A | header B',
      '  row 2: header B1 | header B2',
      '  row 3: A: 1 | B: B1: 2 | B: B2: blank',
      'end of table',
    ]);
  });

  test('a table without headers says so; one for layout only is not a table', () => {
    const body = h('tbody', {}, h('tr', {}, cell('td', 'a'), cell('td', 'b')));
    expect(said(h('table', {}, body))[0]).toBe('table, 1 row, 2 columns, no headers');
    expect(said(h('table', { attributes: { role: 'presentation' } }, body))).toEqual(['text: a', 'text: b']);
  });

  test('links, other languages and abbreviations within a line', () => {
    const link = h('a', { attributes: { href: 'https://example.org' } }, 'there');
    expect(said(h('p', {}, 'go ', link, ' now'))).toEqual(['text: go {link: there} now']);
    const word = h('span', { lang: 'en' }, 'rug');
    expect(said(h('p', {}, 'the ', word, '.'))).toEqual(['text: the {en: rug}.']);
    const short = h('abbr', { attributes: { title: 'by mouth' } }, 'p.o.');
    expect(said(h('p', {}, 'take ', short))).toEqual(['text: take {said as “by mouth”: p.o.}']);
  });

  test('a whole paragraph in another language', () => {
    expect(said(h('p', { lang: 'en' }, 'rug'))).toEqual(['text: {en: rug}']);
  });
});

describe('figures', () => {
  const figure = (alt?: string): StructureElement => ({
    kind: 'element',
    id: 1,
    type: 'Figure',
    ...(alt === undefined ? {} : { alt }),
    children: [],
  });
  const of = (child: StructureElement): string =>
    spoken(
      {
        pages: [],
        outline: [],
        destinations: [],
        structure: { kind: 'element', id: 0, type: 'Document', children: [child] },
      },
      'en',
    );

  test('the alternative text, on one line', () => {
    expect(of(figure('A spine,\nfrom the side'))).toBe('document in en\nfigure: A spine, from the side\n');
  });

  test('none', () => expect(of(figure())).toBe('document in en\nfigure without alternative text\n'));
});

test('the text of an element: all in it, in order', () => {
  const document = layOut(h('p', {}, 'a ', h('span', { lang: 'en' }, 'b\u00AD'), ' c'));
  expect(textOf(document.structure, slotTexts(document))).toBe('a b c');
});
