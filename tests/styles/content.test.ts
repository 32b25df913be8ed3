import { describe, expect, test } from 'vitest';
import type { StyledElement, StyledNode } from '../../src/styles/styled-tree.ts';
import { style, styleCleanly } from './support.ts';

function show(nodes: readonly StyledNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return JSON.stringify(node.text);
      return node.kind === 'generated'
        ? JSON.stringify(node.part).replaceAll('"', '')
        : `${node.name}(${show(node.children)})`;
    })
    .join(' ');
}

describe('::before and ::after', () => {
  test('stand first and last, with text, attributes and what only layout knows', () => {
    const { find } = styleCleanly(
      '<p id="p" data-x="X">t <a id="a" href="#p">u</a></p>',
      `p::before { content: "a" attr(data-x) "b" attr(none); color: var(--primary) }
       p::after { content: counter(page) "/" counter(pages) string(title) string(title, last) }
       a[href^="#"]::after { content: " (" target-counter(attr(href), page) ")" }`,
    );
    expect(show(find('p').children)).toBe(
      '::before("aXb") "t " a("u" ::after(" (" {kind:target-counter,href:#p,name:page} ")")) ::after({kind:counter,name:page} "/" {kind:counter,name:pages} {kind:string,name:title,keyword:first} {kind:string,name:title,keyword:last})',
    );
    expect(find('::before').style).toMatchObject({ display: 'inline', colour: 'primary' });
    expect(find('::before').at).toEqual(find('p').at);
  });

  test('nothing without content, with content: none, or where it is not displayed', () => {
    const { find } = styleCleanly(
      '<p>t</p><div>u</div><ul>v</ul>',
      'p::before { color: white } div::before { content: none } ul::after { content: "x"; display: none }',
    );
    expect(['p', 'div', 'ul'].map((name) => show(find(name).children))).toEqual(['"t"', '"u"', '"v"']);
  });

  test('inherit from their element; a unit is its element’s', () => {
    const { find } = styleCleanly(
      '<p data-unit="a/b" dir="rtl">t</p>',
      'p { color: var(--tint); margin: 3pt } p::after { content: "x"; margin: inherit; padding-left: 1pt }',
    );
    const { style: own, unit } = find('::after');
    expect(own).toMatchObject({
      colour: 'tint',
      direction: 'rtl',
      unicodeBidi: 'normal',
      margin: { blockStart: { pt: 3 } },
    });
    expect([own.padding.inlineEnd.pt, unit]).toEqual([1, 'a/b']);
  });

  test('target-counter() points to an id of the document', () => {
    const css = 'a::after { content: target-counter(attr(href), page) }';
    expect(style('<p id="there">t <a href="#ther">u</a></p>', css).findings).toEqual([
      '1:78-94 style.unknown-target target-counter(): there is no element with the id "ther". | Did you mean "#there"?',
    ]);
    expect(style('<p>t <a href="https://example.org">u</a></p>', css).findings).toEqual([
      '1:67-97 style.unknown-target target-counter(): "https://example.org" does not point into the document. | Write a[href^="#"]::after.',
    ]);
  });
});

describe('string-set', () => {
  test('names and their parts', () => {
    const { find } = styleCleanly(
      '<h1 data-n="7">t</h1>',
      'h1 { string-set: title content() " – ", number attr(data-n) }',
    );
    expect(find('h1').style.stringSet).toEqual([
      { name: 'title', parts: [{ kind: 'element-text' }, { kind: 'text', text: ' – ' }] },
      { name: 'number', parts: [{ kind: 'text', text: '7' }] },
    ]);
  });

  test('elements with the same rules and other attributes have styles of their own', () => {
    const { find } = styleCleanly(
      '<p id="a" data-n="1">t</p><p id="b" data-n="2">t</p>',
      'p { string-set: n attr(data-n) }',
    );
    expect(['a', 'b'].map((id) => find(id).style.stringSet[0]?.parts)).toEqual([
      [{ kind: 'text', text: '1' }],
      [{ kind: 'text', text: '2' }],
    ]);
  });
});

describe('markers', () => {
  /** The markers of a list's items. */
  function markers(body: string, css: string): (string | undefined)[] {
    const found: (string | undefined)[] = [];
    const visit = (element: StyledElement): void => {
      if (element.name === 'li') found.push(element.marker?.text);
      for (const child of element.children) if (child.kind === 'element') visit(child);
    };
    visit(styleCleanly(body, css).document.root);
    return found;
  }

  const ITEMS = '<li>a</li><li>b</li><li>c</li>';

  test.each([
    ['<ul>', '', ['•', '•', '•']],
    ['<ol>', '', ['1.', '2.', '3.']],
    ['<ol start="9">', '', ['9.', '10.', '11.']],
    ['<ol start="-1">', '', ['-1.', '0.', '1.']],
    ['<ul>', 'ul { list-style-type: "– " }', ['– ', '– ', '– ']],
    ['<ul>', 'ul { list-style: circle }', ['◦', '◦', '◦']],
    ['<ul>', 'li { list-style: square inside }', ['▪', '▪', '▪']],
    ['<ul>', 'ul { list-style: none }', [undefined, undefined, undefined]],
    ['<ul>', 'ul { list-style: "none" }', ['none', 'none', 'none']],
    ['<ol start="26">', 'ol { list-style-type: lower-alpha }', ['z.', 'aa.', 'ab.']],
    ['<ol>', 'ol { list-style-type: arabic-indic }', ['١.', '٢.', '٣.']],
    ['<ol>', 'ol { list-style-type: persian }', ['۱.', '۲.', '۳.']],
    ['<ol>', 'ol { list-style-type: simp-chinese-informal }', ['一、', '二、', '三、']],
    ['<ol>', 'ol { list-style-type: lower-ukrainian }', ['а)', 'б)', 'в)']],
    ['<ol>', 'ol { list-style-type: locale-numbers }', ['1.', '2.', '3.']],
    ['<ol lang="ar">', 'ol { list-style-type: locale-numbers }', ['١.', '٢.', '٣.']],
    ['<ol lang="uk">', 'ol { list-style-type: locale-letters }', ['а)', 'б)', 'в)']],
    [
      '<ol lang="ar">',
      'ol { list-style-type: locale-numbers } li::marker { content: counter(list-item) ")" }',
      ['١)', '٢)', '٣)'],
    ],
    ['<ol>', 'li::marker { content: "(" counter(list-item) ")" }', ['(1)', '(2)', '(3)']],
    ['<ol>', 'li::marker { content: attr(class) "→" }', ['→', '→', '→']],
    ['<ol>', 'li:nth-child(2) { display: block }', ['1.', undefined, '2.']],
    ['<ol>', 'li:nth-child(2) { display: none }', ['1.', '2.']],
  ])('%s %s', (open, css, expected) => {
    const close = open.startsWith('<ul') ? '</ul>' : '</ol>';
    expect(markers(`${open}${ITEMS}${close}`, css)).toEqual(expected);
  });

  test('lists in lists count for themselves', () => {
    expect(markers('<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>', '')).toEqual(['1.', '1.', '2.', '2.']);
  });

  test('a marker has its own colour, weight and size, and the item’s otherwise', () => {
    const { find } = styleCleanly(
      '<ul><li>a</li></ul>',
      'li { font-size: 10pt; margin: 3pt } li::marker { color: var(--primary); font-weight: bold; font-size: 1.5em }',
    );
    const { marker } = find('li');
    expect(marker?.style).toMatchObject({
      colour: 'primary',
      fontWeight: 700,
      fontSize: 15,
      margin: { blockStart: { pt: 0 } },
    });
  });

  test('the item’s number in its generated content', () => {
    const { find } = styleCleanly('<ol start="4"><li>a</li></ol>', 'li::before { content: counter(list-item) ": " }');
    expect(show(find('li').children)).toBe('::before("4" ": ") "a"');
  });
});

test('what is not displayed is not there', () => {
  const { find } = styleCleanly('<div><p>a</p><p class="x">b</p></div>', '.x { display: none }');
  expect(show(find('html').children)).toBe('body(div(p("a")))');
});

test('the unit is the nearest one’s', () => {
  const { find } = styleCleanly('<div data-unit="a"><p>t <em data-unit="b">u</em></p></div><ul><li>x</li></ul>', '');
  expect([find('p').unit, find('em').unit, find('li').unit]).toEqual(['a', 'b', null]);
});
