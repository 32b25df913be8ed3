import { describe, expect, test } from 'vitest';
import { style, styleCleanly } from './support.ts';

/** The size that wins, in pt, on the element with the id `x`. */
function size(body: string, css: string | readonly string[]): number {
  return styleCleanly(body, css).find('x').style.fontSize;
}

describe('which rule wins', () => {
  test.each([
    ['later over earlier', 'p { font-size: 1pt } p { font-size: 2pt }', 2],
    ['class over type', '.a { font-size: 1pt } p { font-size: 2pt }', 1],
    ['id over classes', '#x { font-size: 1pt } p.a.b[class] { font-size: 2pt }', 1],
    ['attributes and pseudo-classes as classes', 'p[class] { font-size: 1pt } p:last-child { font-size: 2pt }', 2],
    [':not() as its most specific', 'p:not(#y, b) { font-size: 1pt } p.a.b { font-size: 2pt }', 1],
    [':is() as its most specific', ':is(p, #y) { font-size: 1pt } p.a.b { font-size: 2pt }', 1],
    ['the universal selector counts nothing', 'p { font-size: 1pt } * { font-size: 2pt }', 1],
    ['combinators count nothing', 'div > p { font-size: 1pt } div p { font-size: 2pt }', 2],
    ['the most specific of a list', 'p, #x { font-size: 1pt } p.a { font-size: 2pt }', 1],
  ])('%s', (_, css, expected) => {
    expect(size('<div><p id="x" class="a b">t</p></div>', css)).toBe(expected);
  });

  test('sheets count as one: a later sheet over an earlier one, the more specific over both', () => {
    expect(size('<p id="x">t</p>', ['p { font-size: 1pt }', 'p { font-size: 2pt }', 'p { font-size: 3pt }'])).toBe(3);
    expect(size('<p id="x">t</p>', ['#x { font-size: 1pt }', 'p { font-size: 2pt }'])).toBe(1);
  });

  test('what HTML elements are gives way to any rule', () => {
    const { find } = styleCleanly(
      '<ul><li id="x"><strong>t</strong></li></ul>',
      '* { display: block; font-weight: normal }',
    );
    expect([find('x').style.display, find('strong').style.fontWeight]).toEqual(['block', 400]);
  });

  test('a longhand after its shorthand, and before it', () => {
    const { find } = styleCleanly(
      '<p id="x">t</p><p id="y">t</p>',
      '#x { margin: 1pt; margin-left: 2pt } #y { margin-left: 2pt; margin: 1pt }',
    );
    expect(find('x').style.margin.inlineStart).toEqual({ pt: 2, percent: 0 });
    expect(find('y').style.margin.inlineStart).toEqual({ pt: 1, percent: 0 });
  });

  test('a faulty declaration leaves the one before in force', () => {
    const { find, findings } = style('<p id="x">t</p>', 'p { font-size: 9pt; font-size: 12px }');
    expect(find('x').style.fontSize).toBe(9);
    expect(findings).toHaveLength(1);
  });
});

describe('media', () => {
  test('only the rules of the medium apply, pages among them', () => {
    const css =
      '@media screen { p { font-size: 1pt } @page { margin: 3pt } } @media print { p { font-size: 2pt } } @media screen, print { p { orphans: 4 } }';
    const screen = styleCleanly('<p>t</p>', css, { media: 'screen' });
    const print = styleCleanly('<p>t</p>', css, { media: 'print' });
    expect([screen.find('p').style.fontSize, print.find('p').style.fontSize]).toEqual([1, 2]);
    expect([screen.find('p').style.orphans, print.find('p').style.orphans]).toEqual([4, 4]);
    expect([screen.document.pageStyle('auto', 0).margin.top, print.document.pageStyle('auto', 0).margin.top]).toEqual([
      3, 0,
    ]);
  });
});

describe('inheritance', () => {
  test('text properties are passed on, boxes are not', () => {
    const { find } = styleCleanly(
      '<div><p>t</p></div>',
      'div { color: var(--primary); letter-spacing: 0.1em; margin: 3pt; background: var(--tint); page: a } @page a { margin: 0 }',
    );
    const { style } = find('p');
    expect([style.colour, style.letterSpacing.toFixed(2), style.margin.blockStart, style.background]).toEqual([
      'primary',
      '1.20',
      { pt: 0, percent: 0 },
      'transparent',
    ]);
    expect(style.page).toBe('a');
  });

  test('lengths are inherited as they came out, a line height without a unit as the number', () => {
    const { find } = styleCleanly(
      '<div><p>t</p></div><section><p id="y">t</p></section>',
      'div { font-size: 10pt; line-height: 1.5 } section { font-size: 10pt; line-height: 1.5em } p { font-size: 20pt }',
    );
    expect([find('p').style.lineHeight, find('y').style.lineHeight]).toEqual([30, 15]);
  });

  test('inherit, initial, unset, for longhands and shorthands', () => {
    const { find } = styleCleanly(
      '<div><p id="a">t</p><p id="b">t</p><p id="c">t</p></div>',
      'div { margin: 5pt; font-size: 20pt } #a { margin: inherit; font-size: initial } #b { margin: unset; font-size: unset } p { margin: 1pt; font-size: 3pt } #c { font-family: initial }',
    );
    expect(['a', 'b', 'c'].map((id) => [find(id).style.margin.blockEnd, find(id).style.fontSize])).toEqual([
      [{ pt: 5, percent: 0 }, 12],
      [{ pt: 0, percent: 0 }, 20],
      [{ pt: 1, percent: 0 }, 3],
    ]);
    expect(find('c').style.fontFamily).toEqual(['latin', 'arabic']);
  });

  test('an underline goes through everything inside', () => {
    const { find } = styleCleanly(
      '<a href="#x">t <strong id="x">u</strong></a>',
      'a { text-decoration: underline } strong { text-decoration: none }',
    );
    expect(find('x').style.textDecoration).toBe('underline');
  });

  test('equal siblings share one style', () => {
    const { find } = styleCleanly(
      '<ul><li id="a">t</li><li id="b">t</li><li id="c" class="x">t</li></ul>',
      'li { margin: 1pt } .x { color: white }',
    );
    expect(find('a').style).toBe(find('b').style);
    expect(find('a').style).not.toBe(find('c').style);
  });
});
