import { describe, expect, test } from 'vitest';
import { layOutSample, structure, textItems } from '../support/lay-out-sample.ts';
import { type Child, doc, h, page } from '../support/styled-document.ts';

const images = { 'a.png': { width: 8, height: 4 } };

/** The structure of what is in the body. */
function of(...children: Child[]): string {
  const text = structure(layOutSample(doc(children, page({ height: 1000 })), { images }));
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
}

const lines = (...all: string[]): string => all.join('\n');

describe('blocks', () => {
  test('sections, headings, paragraphs; main and div are not seen', () => {
    const section = h('section', {}, h('h2', {}, 'Title'), h('div', {}, h('p', {}, 'Text')));
    expect(of(h('main', {}, h('h1', {}, 'Name'), section))).toBe(
      lines('H1', '  #0', 'Sect', '  H2', '    #1', '  P', '    #2'),
    );
  });

  test('text directly in a group gets a paragraph', () => {
    expect(of(h('section', {}, 'loose', h('p', {}, 'not')))).toBe(lines('Sect', '  P', '    #0', '  P', '    #1'));
    expect(of('loose')).toBe(lines('P', '  #0'));
  });

  test('header and footer are divisions', () => {
    expect(of(h('header', {}, h('p', {}, 'a')), h('footer', {}, h('p', {}, 'b')))).toBe(
      lines('Div', '  P', '    #0', 'Div', '  P', '    #1'),
    );
  });

  test('empty elements are left out', () => {
    expect(of(h('section', {}, h('p', {}, ' '), h('div', {})), h('p', {}, 'a'))).toBe(lines('P', '  #0'));
  });

  test('one paragraph over two pages is one paragraph with one slot', () => {
    const text = Array.from({ length: 9 }, (_, i): Child[] => [`l${i}`, h('br')]).flat();
    const document = layOutSample(doc([h('p', {}, ...text)]));
    expect(structure(document)).toBe(lines('Document', '  P', '    #0'));
    expect(document.pages.map((laid) => textItems(laid).every(({ slot }) => slot === 0))).toEqual([true, true]);
  });
});

describe('inline elements', () => {
  test('strong and em are not seen, a link is, with its own slot', () => {
    const link = h('a', { attributes: { href: 'https://example.org' } }, 'link ', h('em', {}, 'here'));
    expect(of(h('p', {}, 'a ', h('strong', {}, 'b'), ' ', link, ' c'))).toBe(
      lines('P', '  #0', '  Link', '    #1', '  #2'),
    );
  });

  test('another language is a span; of a block it is the block’s', () => {
    expect(of(h('p', {}, 'a ', h('span', { lang: 'en' }, 'b')), h('p', { lang: 'ar' }, 'c'))).toBe(
      lines('P', '  #0', '  Span lang=en', '    #1', 'P lang=ar', '  #2'),
    );
    expect(of(h('div', { lang: 'ar' }, h('p', {}, 'a', h('em', { lang: 'nl' }, 'b'))))).toBe(
      lines('Div lang=ar', '  P', '    #0', '    Span lang=nl', '      #1'),
    );
  });

  test('two languages side by side in one heading are spans of it', () => {
    const side = (lang: string) => h('span', { lang, display: 'table-cell' }, lang);
    expect(of(h('h2', { display: 'table' }, side('en'), side('ar')))).toBe(
      lines('H2', '  Span lang=en', '    #0', '  Span lang=ar', '    #1'),
    );
  });

  test('an abbreviation with its expansion', () => {
    expect(of(h('p', {}, h('abbr', { attributes: { title: 'et cetera' } }, 'etc.')))).toBe(
      lines('P', '  Span expansion="et cetera"', '    #0'),
    );
  });
});

describe('lists', () => {
  test('items have a label and a body', () => {
    const list = h(
      'ol',
      { padding: { inlineStart: 20 } },
      h('li', { marker: '1.' }, 'one', h('ul', {}, h('li', { marker: '•' }, h('p', {}, 'two')))),
    );
    expect(of(list)).toBe(
      lines(
        'L numbering=Decimal',
        '  LI',
        '    Lbl',
        '      #0',
        '    LBody',
        '      #1',
        '      L numbering=Disc',
        '        LI',
        '          Lbl',
        '            #2',
        '          LBody',
        '            P',
        '              #3',
      ),
    );
  });

  test('a list without a role: its text is read, its bullets are for the eye', () => {
    const inner = h('ul', { attributes: { role: 'presentation' } }, h('li', { marker: '•' }, h('p', {}, 'b')));
    const item = h('li', { marker: '•' }, h('p', { lang: 'en' }, 'a'), inner);
    expect(of(h('ul', { padding: { inlineStart: 20 } }, item))).toBe(
      lines(
        'L numbering=Disc',
        '  LI',
        '    Lbl',
        '      #0',
        '    LBody',
        '      P lang=en',
        '        #1',
        '      P',
        '        #2',
      ),
    );
  });

  test('without markers', () => {
    expect(of(h('ul', { listStyleType: 'none' }, h('li', {}, 'one')))).toBe(
      lines('L numbering=None', '  LI', '    LBody', '      #0'),
    );
  });

  test('a numbered heading keeps its number in the heading', () => {
    expect(of(h('h2', { display: 'list-item', marker: '1', margin: { inlineStart: 20 } }, 'Title'))).toBe(
      lines('H2', '  #0'),
    );
  });

  test('terms and explanations, also grouped in div', () => {
    const pairs = [h('dt', {}, 'a'), h('dd', {}, 'b'), h('dt', {}, 'c'), h('dd', {}, h('p', {}, 'd'))];
    const wanted = lines(
      'L numbering=None',
      '  LI',
      '    Lbl',
      '      #0',
      '    LBody',
      '      #1',
      '  LI',
      '    Lbl',
      '      #2',
      '    LBody',
      '      P',
      '        #3',
    );
    expect(of(h('dl', {}, ...pairs))).toBe(wanted);
    expect(of(h('dl', {}, h('div', {}, ...pairs.slice(0, 2)), h('div', {}, ...pairs.slice(2))))).toBe(wanted);
  });

  test('two terms with one explanation', () => {
    expect(of(h('dl', {}, h('dt', {}, 'a'), h('dt', {}, 'b'), h('dd', {}, 'c')))).toBe(
      lines('L numbering=None', '  LI', '    Lbl', '      #0', '    Lbl', '      #1', '    LBody', '      #2'),
    );
  });
});

describe('tables', () => {
  test('caption, head, body, scope, spans', () => {
    const th = (text: string, attributes: Record<string, string> = {}): Child => h('th', { attributes }, text);
    const table = h(
      'table',
      {},
      h('caption', {}, 'About'),
      h('thead', {}, h('tr', {}, th('A'), th('B', { colspan: '2' }))),
      h('tbody', {}, h('tr', {}, th('c', { scope: 'row' }), h('td', {}, 'd'), h('td', {}))),
    );
    expect(of(table)).toBe(
      lines(
        'Table',
        '  Caption',
        '    #0',
        '  THead',
        '    TR',
        '      TH scope=Column',
        '        #1',
        '      TH scope=Column colSpan=2',
        '        #2',
        '  TBody',
        '    TR',
        '      TH scope=Row',
        '        #3',
        '      TD',
        '        #4',
        '      TD',
      ),
    );
  });

  test('a table for layout only has no meaning, its content has', () => {
    const table = h(
      'table',
      { attributes: { role: 'presentation' } },
      h('tbody', {}, h('tr', {}, h('td', {}, 'a'), h('td', {}, h('h3', {}, 'b')))),
    );
    expect(of(table)).toBe(lines('P', '  #0', 'H3', '  #1'));
  });

  test('a real table inside one for layout', () => {
    const inner = h('table', {}, h('tr', {}, h('td', {}, 'x')));
    const outer = h('table', { attributes: { role: 'presentation' } }, h('tr', {}, h('td', {}, inner)));
    expect(of(outer)).toBe(lines('Table', '  TR', '    TD', '      #0'));
  });
});

describe('figures', () => {
  const image = h('img', { attributes: { src: 'a.png', alt: 'A picture' } });

  test('a caption stands beside its figure in a division, so that the alternative does not hide it', () => {
    expect(of(h('figure', {}, image, h('figcaption', {}, h('p', {}, 'Caption'))))).toBe(
      lines('Div', '  Figure alt="A picture" box=1:10,10 6x3', '    #0', '  Caption', '    P', '      #1'),
    );
  });

  test('without a caption it stands alone', () => {
    expect(of(h('figure', {}, image))).toBe(lines('Figure alt="A picture" box=1:10,10 6x3', '  #0'));
  });
});

describe('decoration', () => {
  test('has no slot and no element', () => {
    const hidden = h(
      'p',
      { attributes: { 'aria-hidden': 'true' } },
      'x ',
      h('a', { attributes: { href: 'https://example.org' } }, 'y'),
    );
    const document = layOutSample(doc([hidden, h('p', {}, 'a')]));
    expect(structure(document)).toBe(lines('Document', '  P', '    #0'));
    expect(textItems(document.pages[0]).map(({ slot }) => slot)).toEqual([null, null, 0]);
    expect(document.pages[0]?.links).toEqual([]);
  });
});

describe('outline and destinations', () => {
  test('headings with their page and place, titles collapsed', () => {
    const document = layOutSample(
      doc([
        h('h1', { margin: 4 }, '  The ', h('em', {}, 'title')),
        h('section', { attributes: { id: 'part' }, breakBefore: 'page' }, h('h2', {}, 'Part', h('br'), 'one')),
        h('p', {}, 'x ', h('span', { attributes: { id: 'inline' } }, 'y')),
      ]),
    );
    expect(document.outline).toEqual([
      { level: 1, title: 'The title', page: 0, y: 14 },
      { level: 2, title: 'Part one', page: 1, y: 10 },
    ]);
    expect(document.destinations).toEqual([
      { id: 'part', page: 1, y: 10 },
      { id: 'inline', page: 1, y: 34 },
    ]);
  });

  test('an element that goes on is where it begins; an id twice is its first place', () => {
    const text = Array.from({ length: 9 }, (_, i): Child[] => [`l${i}`, h('br')]).flat();
    const document = layOutSample(
      doc([h('p', { attributes: { id: 'a' } }, ...text), h('p', { attributes: { id: 'a' } }, 'b')]),
    );
    expect(document.destinations).toEqual([{ id: 'a', page: 0, y: 10 }]);
  });
});
