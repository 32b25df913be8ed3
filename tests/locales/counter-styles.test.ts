import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTER_STYLES, counterSuffix, counterText } from '../../src/locales/counter-styles.ts';
import { numberingOf } from '../../src/locales/numbering.ts';

/** Values from css-counter-styles-3 (sections 6 and 7) and from the scripts' own numbering. */
const WRITTEN: readonly (readonly [style: string, value: number, text: string])[] = [
  ['decimal', 12, '12'],
  ['arabic-indic', 10, '١٠'],
  ['persian', 456, '۴۵۶'],
  ['devanagari', 10, '१०'],
  ['thai', 25, '๒๕'],
  ['bengali', 7, '৭'],
  ['cjk-decimal', 105, '一〇五'],
  ['lower-alpha', 27, 'aa'],
  ['upper-alpha', 702, 'ZZ'],
  ['lower-greek', 24, 'ω'],
  ['lower-greek', 25, 'αα'],
  ['lower-ukrainian', 7, 'є'],
  ['hiragana', 48, 'ん'],
  ['lower-roman', 1994, 'mcmxciv'],
  ['upper-roman', 4, 'IV'],
  ['hebrew', 14, 'יד'],
  ['hebrew', 15, 'טו'],
  ['hebrew', 16, 'טז'],
  ['hebrew', 1115, 'א\u05F3קטו'],
  ['simp-chinese-informal', 0, '零'],
  ['simp-chinese-informal', 10, '十'],
  ['simp-chinese-informal', 12, '十二'],
  ['simp-chinese-informal', 60, '六十'],
  ['simp-chinese-informal', 105, '一百零五'],
  ['simp-chinese-informal', 110, '一百一十'],
  ['simp-chinese-informal', 1005, '一千零五'],
  ['simp-chinese-informal', 6666, '六千六百六十六'],
  ['cjk-ideographic', 22, '二十二'],
  ['japanese-informal', 111, '百十一'],
  ['japanese-informal', 2010, '二千十'],
  ['ethiopic-numeric', 1, '፩'],
  ['ethiopic-numeric', 78, '፸፰'],
  ['ethiopic-numeric', 100, '፻'],
  ['ethiopic-numeric', 780_100_000_092, '፸፰፻፩፼፼፺፪'],
];

describe('counter styles', () => {
  test.each(WRITTEN)('%s %i: %s', (style, value, text) => {
    expect(counterText(style, value)).toBe(text);
  });

  test.each([
    ['lower-alpha', 0, '0'],
    ['lower-roman', 4000, '4000'],
    ['hebrew', 11_000, '11000'],
    ['ethiopic-numeric', 0, '0'],
    ['simp-chinese-informal', 10_000, '一〇〇〇〇'],
    ['no-such-style', 3, '3'],
  ])('%s cannot write %i: the fallback', (style, value, text) => {
    expect(counterText(style, value)).toBe(text);
  });

  test('what follows the number is the style’s', () => {
    const followed = ['decimal', 'arabic-indic', 'simp-chinese-informal', 'lower-ukrainian', 'ethiopic-numeric'];
    expect(followed.map((style) => counterText(style, 2) + counterSuffix(style))).toEqual([
      '2.',
      '٢.',
      '二、',
      'б)',
      '፪/',
    ]);
  });

  test('two items of a list never have the same number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTER_STYLES), fc.nat(3000), fc.nat(3000), (style, a, b) => {
        expect(counterText(style, a) === counterText(style, b)).toBe(a === b);
      }),
    );
  });
});

describe('a locale’s numbering', () => {
  const locale = (tag: string, script: string, digits = 'latn') => numberingOf({ tag, script, digits });

  test('numbers follow the digits, letters the script and the language', () => {
    expect(locale('nl', 'Latn')).toEqual({ numbers: 'decimal', letters: 'lower-alpha' });
    expect(locale('uk', 'Cyrl')).toEqual({ numbers: 'decimal', letters: 'lower-ukrainian' });
    expect(locale('ar', 'Arab')).toEqual({ numbers: 'decimal', letters: 'decimal' });
    expect(locale('ar', 'Arab', 'arab').numbers).toBe('arabic-indic');
    expect(locale('fa', 'Arab', 'arabext').numbers).toBe('persian');
    expect(locale('th', 'Thai', 'thai').numbers).toBe('thai');
  });

  test('the setting wins', () => {
    const numbering = { numbers: 'simp-chinese-informal' };
    expect(numberingOf({ tag: 'zh-Hans', script: 'Hans', digits: 'latn', numbering }).numbers).toBe(
      'simp-chinese-informal',
    );
  });

  test('every style that the tables name is one', () => {
    const all = ['arab', 'arabext', 'beng', 'deva', 'gujr', 'guru', 'hanidec', 'khmr', 'knda', 'laoo', 'mlym', 'mymr'];
    for (const digits of [...all, 'orya', 'tamldec', 'telu', 'thai', 'tibt', 'latn']) {
      const three = new Intl.NumberFormat('en', { numberingSystem: digits }).format(3);
      expect(counterText(locale('xx', 'Zzzz', digits).numbers, 3)).toBe(three);
    }
  });
});
