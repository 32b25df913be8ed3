import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/content/inline.ts';
import { parseInline, plainText } from '../../src/content/parse-inline.ts';
import { find } from '../support/findings.ts';

const at = { file: 'a.yaml', line: 3, column: 5 };
const parse = (text: string) => find((report) => parseInline(text, at, report));

/** `strong(a) b link(https://…: c)`. */
function dump(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.text
        : `${inline.kind}(${inline.kind === 'link' ? `${inline.url}: ` : ''}${dump(inline.children)})`,
    )
    .join('');
}

describe('markup', () => {
  test.each([
    ['gewone tekst', 'gewone tekst'],
    ['', ''],
    ['**a** b', 'strong(a) b'],
    ['a *b* c', 'a emphasis(b) c'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['in**een**woord', 'instrong(een)woord'],
    [
      '[KWF](https://www.kwf.nl) en [bel](tel:0201234567)',
      'link(https://www.kwf.nl: KWF) en link(tel:0201234567: bel)',
    ],
    ['[**a** b](mailto:a@b.nl)', 'link(mailto:a@b.nl: strong(a) b)'],
    ['**عربي** نص', 'strong(عربي) نص'],
    ['**重要**です', 'strong(重要)です'],
  ])('%s', (text, expected) => {
    const { value, findings } = parse(text);
    expect(dump(value)).toBe(expected);
    expect(findings).toEqual([]);
  });
});

describe('everything else of Markdown is text', () => {
  test.each([
    '# kop',
    '> citaat',
    '- punt',
    '1. eerst',
    '    vier spaties',
    '---',
    '===',
    '+ a',
    '[a]: https://example.org',
    '[a][b] en [c]',
    '5 * 3 * 2',
    'snake_case_name',
    'https://example.org/a_b_c',
    'a & b < c > d',
    '3 < 4',
    '\u00A0a\u00A0',
    '~~a~~',
    '| a | b |',
  ])('%s', (text) => {
    const { value, findings } = parse(text);
    expect(value).toEqual([{ kind: 'text', text }]);
    expect(findings).toEqual([]);
  });
});

describe('findings', () => {
  test.each([
    ['[a](javascript:alert(1))', 'content.link-not-allowed'],
    ['[a](data:text/html,b)', 'content.link-not-allowed'],
    ['[a](bestand.pdf)', 'content.link-not-allowed'],
    ['[a](//example.org)', 'content.link-not-allowed'],
    ['[a](https://)', 'content.link-not-allowed'],
    ['[a](ftp://example.org)', 'content.link-not-allowed'],
    ['[a](https://example.org "titel")', 'content.link-title'],
    ['[](https://example.org)', 'content.empty-link'],
    ['**a', 'content.unused-markup'],
    ['a ** b', 'content.unused-markup'],
    ['_a_', 'content.unused-markup'],
    ['__a__', 'content.unused-markup'],
    ['`a`', 'content.unused-markup'],
    ['a<br>b', 'content.unused-markup'],
    ['<https://example.org>', 'content.unused-markup'],
    ['a&nbsp;b', 'content.unused-markup'],
    ['[a] (b) [c](d e', 'content.unused-markup'],
    ['\\*a', 'content.unused-markup'],
  ])('%s', (text, code) => {
    const { findings } = parse(text);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.at).toEqual(at);
  });

  test('a refused link leaves its words', () => {
    expect(parse('[a **b**](x) c').value).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'strong', children: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' c' },
    ]);
  });
});

describe('the text is kept', () => {
  const bits = fc.constantFrom(
    'a',
    'é',
    'ب',
    ' ',
    '  ',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '](https://x.nl)',
    '<',
    '>',
    '&',
    ';',
    '`',
    '!',
    '#',
    '\\',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\uFEFF',
    '\u00A0',
    '-',
    '1.',
    '😀',
  );
  const texts = fc.array(bits, { maxLength: 30 }).map((parts) => parts.join(''));

  test('character for character, but for the markup and the spaces inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = parse(text);
        const withoutMarkup = (all: string) => all.replace(/[*[\]()\s]|https:\/\/x\.nl/g, '');
        expect(withoutMarkup(plainText(value))).toBe(withoutMarkup(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('strong and emphasis take nothing but their asterisks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const unlinked = text.replace(/[[\]]/g, '');
        expect(plainText(parse(unlinked).value).replaceAll('*', '')).toBe(unlinked.replaceAll('*', ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('without any markup at all, exactly', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bare = text.replace(/[*[\]]/g, '');
        expect(plainText(parse(bare).value)).toBe(bare);
      }),
      { numRuns: 1000 },
    );
  });

  test('no empty and no neighbouring texts', () => {
    const tidy = (inlines: readonly Inline[]): boolean =>
      inlines.every((inline, i) =>
        inline.kind === 'text' ? inline.text !== '' && inlines[i + 1]?.kind !== 'text' : tidy(inline.children),
      );
    fc.assert(fc.property(texts, (text) => tidy(parse(text).value)));
  });

  test('a long text of asterisks takes no longer than its length', () => {
    parse('*a '.repeat(1300));
    parse('['.repeat(4000));
  });
});
