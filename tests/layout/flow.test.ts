import { describe, expect, test } from 'vitest';
import { codes, layOutSample, layOutWithFindings, texts, words } from '../support/lay-out-sample.ts';
import { type Child, doc, h, type Options, page, percent } from '../support/styled-document.ts';

/** A paragraph of some lines, one word a line: `a1 a2 a3`. */
function para(name: string, lines: number, options: Options = {}): Child {
  const children = Array.from({ length: lines }, (_, i): Child[] => [
    `${name}${i + 1}`,
    ...(i < lines - 1 ? [h('br')] : []),
  ]);
  return h('p', options, ...children.flat());
}

/** Six lines fit on a page. */
function pagesOf(...children: Child[]): string[] {
  return words(layOutSample(doc(children)));
}

describe('unforced breaks', () => {
  test('a paragraph fills the page and goes on', () => {
    expect(pagesOf(para('a', 9))).toEqual(['a1|a2|a3|a4|a5|a6', 'a7|a8|a9']);
  });

  test('orphans: too few lines go to the next page', () => {
    expect(pagesOf(para('a', 5), para('b', 4))).toEqual(['a1|a2|a3|a4|a5', 'b1|b2|b3|b4']);
    expect(pagesOf(para('a', 5), para('b', 4, { orphans: 1 }))).toEqual(['a1|a2|a3|a4|a5|b1', 'b2|b3|b4']);
  });

  test('widows: a line is given up so that two go on', () => {
    expect(pagesOf(para('a', 7))).toEqual(['a1|a2|a3|a4|a5', 'a6|a7']);
    expect(pagesOf(para('a', 2), para('b', 5, { widows: 3 }))).toEqual(['a1|a2|b1|b2', 'b3|b4|b5']);
  });

  test('a word is not parted by the end of a page, where a line can be given up', () => {
    // Each piece before a hyphen fills a line.
    const broken = (ends: string) => h('p', {}, [...ends].map((end, i) => `${i + 1}${'x'.repeat(30)}${end}`).join(''));
    const lines = (ends: string) => pagesOf(broken(ends)).map((page) => page.replaceAll('x', ''));
    expect(lines('     -  ')).toEqual(['1|2|3|4|5', '6-|7|8']);
    expect(lines('    --  ')).toEqual(['1|2|3|4', '5-|6-|7|8']);
    expect(lines('--------')).toEqual(['1-|2-|3-|4-|5-|6-', '7-|8-']);
  });

  test('orphans and widows together: too short to be parted at all', () => {
    expect(pagesOf(para('a', 4), para('b', 3))).toEqual(['a1|a2|a3|a4', 'b1|b2|b3']);
  });

  test('a heading goes with what follows it', () => {
    const heading = h('h2', { breakAfter: 'avoid' }, 'H');
    expect(pagesOf(para('a', 5), heading, para('b', 2))).toEqual(['a1|a2|a3|a4|a5', 'H|b1|b2']);
    expect(pagesOf(para('a', 4), heading, para('b', 4))).toEqual(['a1|a2|a3|a4', 'H|b1|b2|b3|b4']);
    expect(pagesOf(para('a', 3), heading, para('b', 4))).toEqual(['a1|a2|a3|H|b1|b2', 'b3|b4']);
  });

  test('two headings and the first lines after them stay together, through containers', () => {
    const kept = { breakAfter: 'avoid' } as const;
    const section = h('section', {}, h('h2', kept, 'H'), h('div', {}, h('h3', kept, 'I'), para('b', 3)));
    expect(pagesOf(para('a', 4), section)).toEqual(['a1|a2|a3|a4', 'H|I|b1|b2|b3']);
  });

  test('a paragraph that leads in is kept with its list: what is kept is broken earlier, inside what comes before', () => {
    const lead = para('b', 4, { breakAfter: 'avoid' });
    const list = h('ul', {}, h('li', {}, 'item'), h('li', {}, 'next'));
    expect(pagesOf(para('a', 2), lead, list)).toEqual(['a1|a2|b1|b2', 'b3|b4|item|next']);
  });

  test('break-inside: avoid moves the whole box, and splits it only when no page holds it', () => {
    const box = (lines: number): Child => h('div', { breakInside: 'avoid' }, para('b', lines));
    expect(pagesOf(para('a', 3), box(5))).toEqual(['a1|a2|a3', 'b1|b2|b3|b4|b5']);
    expect(pagesOf(para('a', 3), box(8))).toEqual(['a1|a2|a3', 'b1|b2|b3|b4|b5|b6', 'b7|b8']);
  });

  test('avoid is dropped before orphans and widows (css-break-3, 4.4)', () => {
    // All in one box that must not be parted, longer than a page: it parts between paragraphs, not after one line.
    const box = h('div', { breakInside: 'avoid' }, para('a', 5), para('b', 3));
    expect(pagesOf(box)).toEqual(['a1|a2|a3|a4|a5', 'b1|b2|b3']);
  });

  test('the end of a box needs room as well: its last lines go with it', () => {
    const box = h('div', { padding: { blockEnd: 10 } }, para('a', 6));
    expect(pagesOf(box)).toEqual(['a1|a2|a3|a4', 'a5|a6']);
  });

  test('a box that is sliced has its padding once, one that is cloned on each page', () => {
    const top = (mode: 'slice' | 'clone'): string | undefined => {
      const box = h('div', { padding: 4, boxDecorationBreak: mode }, para('a', 9));
      return texts(layOutSample(doc([box])).pages[1])[0];
    };
    expect(top('slice')).toBe('a7 @ 14,19');
    expect(top('clone')).toBe('a7 @ 14,23');
  });
});

describe('forced breaks', () => {
  test('before and after', () => {
    expect(pagesOf(para('a', 1), para('b', 1, { breakBefore: 'page', breakAfter: 'page' }), para('c', 1))).toEqual([
      'a1',
      'b1',
      'c1',
    ]);
  });

  test('those of first and last children are those of the box', () => {
    const inner = h(
      'div',
      {},
      h('div', {}, para('b', 1, { breakBefore: 'page' })),
      para('c', 1, { breakAfter: 'page' }),
    );
    expect(pagesOf(para('a', 1), inner, para('d', 1))).toEqual(['a1', 'b1|c1', 'd1']);
  });

  test('an empty element may carry one', () => {
    expect(pagesOf(para('a', 1), h('div', { breakAfter: 'page' }), para('b', 1))).toEqual(['a1', 'b1']);
  });

  test('no empty pages: at the beginning, at the end, twice at one place', () => {
    const forced = { breakBefore: 'page', breakAfter: 'page' } as const;
    expect(pagesOf(h('div', {}), para('a', 1, forced), para('b', 1, forced))).toEqual(['a1', 'b1']);
  });

  test('forced ones win over avoid', () => {
    expect(pagesOf(para('a', 1, { breakAfter: 'avoid' }), para('b', 1, { breakBefore: 'page' }))).toEqual(['a1', 'b1']);
  });
});

describe('named pages', () => {
  const sizes = (name: string, index: number) =>
    page({ width: name === 'narrow' || index === 3 ? 100 : 200, margin: name === 'narrow' ? 5 : 10 });

  test('another name is another page, with its own size and margins', () => {
    const document = layOutSample(
      doc(
        [para('a', 1), h('section', { page: 'narrow' }, para('b', 1)), h('div', { page: 'wide' }, para('c', 1))],
        sizes,
      ),
    );
    expect(document.pages.map(({ name, width }) => `${name} ${width}`)).toEqual(['auto 200', 'narrow 100', 'wide 200']);
    expect(texts(document.pages[1])).toEqual(['b1 @ 5,14']);
  });

  test('the same name goes on', () => {
    const section = (name: string): Child => h('section', { page: 'narrow' }, para(name, 1));
    expect(layOutSample(doc([section('a'), section('b')], sizes)).pages).toHaveLength(1);
  });

  test('a paragraph that goes on to a page of another width is broken anew', () => {
    const long = h('p', {}, 'one two three four five six seven eight nine ten '.repeat(4));
    const document = layOutSample(
      doc([long], (_, index) => page({ width: index === 0 ? 200 : 80, height: index === 0 ? 56 : 200 })),
    );
    const [first, second] = document.pages;
    expect(texts(first).every((text) => text.length > 30)).toBe(true);
    expect(texts(second).every((text) => text.length < 30)).toBe(true);
    expect(words(document).join('|').replaceAll('|', ' ')).toBe(
      'one two three four five six seven eight nine ten '.repeat(4).trim(),
    );
  });

  test('the first content names the page, through empty elements', () => {
    const document = layOutSample(
      doc([h('div', { margin: 3 }), h('section', { page: 'narrow' }, para('a', 1))], sizes),
    );
    expect(document.pages.map(({ name }) => name)).toEqual(['narrow']);
  });
});

describe('sizes', () => {
  test('a minimum of the page fills it to the end and no further', () => {
    const panel = (name: string): Child =>
      h('section', { minBlockSize: percent(100), background: 'tint' }, para(name, 1));
    expect(pagesOf(panel('a'), panel('b'))).toEqual(['a1', 'b1']);
  });

  test('a given size that the content exceeds is an error', () => {
    const { document, findings } = layOutWithFindings(doc([h('div', { blockSize: 20 }, para('a', 3)), para('b', 1)]));
    expect(codes(findings)).toEqual(['layout.box-overflow']);
    expect(findings[0]?.message).toContain('5.6 mm');
    expect(words(document)).toEqual(['a1|a2|a3|b1']);
  });

  test('an empty line to write on is not split', () => {
    const lines = Array.from({ length: 5 }, () => h('div', { blockSize: 30, background: 'tint' }));
    const document = layOutSample(doc(lines));
    expect(document.pages.map((each) => each.items.length)).toEqual([2, 2, 1]);
  });

  test('inline-size, auto margins, minimum and maximum', () => {
    const left = (options: Options): string | undefined =>
      texts(layOutSample(doc([para('a', 1, options)])).pages[0])[0];
    expect(left({ inlineSize: 100, margin: { inlineStart: 'auto', inlineEnd: 'auto' } })).toBe('a1 @ 50,19');
    expect(left({ inlineSize: 100, margin: { inlineStart: 'auto' }, padding: { inlineStart: 7 } })).toBe('a1 @ 90,19');
    expect(left({ inlineSize: percent(50), textAlign: 'end' })).toBe('a1 @ 90,19');
    expect(left({ maxInlineSize: { pt: 60, percent: 0 }, textAlign: 'end' })).toBe('a1 @ 60,19');
    expect(left({ inlineSize: 20, minInlineSize: { pt: 60, percent: 0 }, textAlign: 'end' })).toBe('a1 @ 60,19');
  });
});

describe('progress', () => {
  test('a line taller than the page is placed and reported', () => {
    const { document, findings } = layOutWithFindings(doc([para('a', 2, { lineHeight: 90, fontSize: 10 })]));
    expect(words(document)).toEqual(['a1', 'a2']);
    expect(codes(findings)).toEqual(['layout.too-tall']);
  });

  test('a page without room for anything', () => {
    const { document, findings } = layOutWithFindings(doc([para('a', 2)], page({ margin: 60 })));
    expect(words(document)).toEqual(['a1', 'a2']);
    expect(codes(findings)).toContain('layout.too-tall');
  });
});
