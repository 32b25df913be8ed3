import { describe, expect, test } from 'vitest';
import { createBreakFinder } from '../../src/typography/break-opportunities.ts';
import { collectText } from '../../src/typography/collect-text.ts';
import { createHyphenator } from '../../src/typography/hyphenate.ts';
import { createMeasureWords } from '../../src/typography/measure-words.ts';
import type { InlineItem, ParagraphInput, TextStyle } from '../../src/typography/paragraph.ts';
import { findSequences } from '../../src/typography/sequences.ts';
import { DUTCH, PLAIN, textItem } from './noto.ts';

const findBreaks = createBreakFinder(
  createHyphenator(new Map([['nl', DUTCH]]), (finding) => {
    throw new Error(finding.message);
  }),
);
const words = createMeasureWords();
const SIGNS = { plain: '|', hyphen: '-', address: '~', emergency: '^', forced: '!' };

/** The text with its opportunities: `|` plain, `-` hyphen, `~` address, `^` emergency, `!` forced. */
function broken(
  given: string | readonly InlineItem[],
  style: Partial<TextStyle> = {},
  lineBreak: ParagraphInput['lineBreak'] = 'auto',
  wordBreak: ParagraphInput['wordBreak'] = 'normal',
): string {
  const items = typeof given === 'string' ? [textItem(given, { ...PLAIN, ...style })] : given;
  const { text, spans } = collectText(items);
  const sequences = findSequences(text, () => style.lang ?? 'nl', words);
  let result = '';
  let from = 0;
  for (const { offset, kind } of findBreaks({
    text,
    spans,
    sequences,
    lineBreak,
    wordBreak,
    hyphenationLimit: { word: 0, before: 0, after: 0 },
  })) {
    result += text.slice(from, offset) + SIGNS[kind];
    from = offset;
  }
  return result + text.slice(from);
}

describe('UAX #14', () => {
  // Samples after the standard's own text, rule by rule.
  test.each([
    ['LB4, LB5', 'a\r\nb\nc\u2028d', 'a\r\n!b\n!c\u2028!d'],
    ['LB7, LB18', 'a  b', 'a  |b'],
    ['LB8', 'a\u200Bb', 'a\u200B|b'],
    ['LB8a', '👩\u200D⚕', '👩\u200D⚕'],
    ['LB9', 'e\u0301 a', 'e\u0301 |a'],
    ['LB11', 'a\u2060b c\u2060 d', 'a\u2060b |c\u2060 |d'],
    ['LB12', 'a\u00A0b\u202Fc', 'a\u00A0b\u202Fc'],
    ['LB13', 'ja ! nee', 'ja ! |nee'],
    ['LB14', '( a', '( a'],
    ['LB15', '“ a ” b', '“ a ” |b'],
    ['LB19', 'zei “ja” en', 'zei |“ja” |en'],
    ['LB21', 'maag-darm', 'maag-|darm'],
    ['LB22', 'a… b', 'a… |b'],
    ['LB25', '(12,50) –5', '(12,50) |–5'],
    ['LB28', 'woord', 'woord'],
    ['LB30', 'patiënt(en)', 'patiënt(en)'],
    ['LB30a', '🇳🇱🇧🇪', '🇳🇱|🇧🇪'],
    ['LB31', '脊髓', '脊|髓'],
  ])('%s', (_rule, text, expected) => {
    expect(broken(text)).toBe(expected);
  });
});

describe('tailoring', () => {
  test.each([
    ['e-mail', 'Stuur |een |e-mail |of |bel'],
    ['T-cel', 'T-cel'],
    ['24-uurs', '24-uurs |zorg'],
    ['3-maandelijks', '3-maandelijks'],
    ['codes', 'NL-ONC-001'],
    ['suspended hyphen', 'in- |en |uitgang'],
    ['slash', 'en/of |a/b |pad?x=1'],
    ['long words with a slash', 'revalidatiearts/|fysiotherapeut'],
    ['number and unit', 'neem |50 mg |per |2 dagen'],
    ['per cent', 'van |50 % |is'],
    ['price', 'kost |€ 12,50 |per |dag'],
    ['telephone', 'Bel |020-624 1234 |nu'],
    ['date', 'op |21 november 2026 |om |9.00 uur'],
    ['page, number, figure', 'zie |blz. 12 |en |fig. 3, |§ 5 |of |nr. 2'],
    ['range', '10–12 |en |10 – 12 weken'],
    ['dash', 'pijn – |soms – |niet'],
    ['mail', 'naar |info^@poli^-x^.example^.org |of'],
    ['web', 'zie |https://www^.example^.org/~pad/~onder^-deel^?a^=1/~b |of'],
  ])('%s', (_name, expected) => {
    expect(broken(expected.replaceAll(/[|~^]/g, ''))).toBe(expected);
  });

  test.each([
    ['de', '(z. B. |am |S. 12, |i. d. R.) |d. h.'],
    ['uk', 'т. зв. |на |с. 12 |№ 3, |21 листопада 2026 р. |о'],
    ['pl', '21 listopada 2026 r. |o |godz. 9.30'],
    ['fr', 'Mot |« clé » ! |à |9 h 30, |p. 12'],
    ['ar', '(انظر |الصفحة 3)'],
    ['zh-Hans', '2026年11月21日|电|话|020-624 1234'],
    ['ja', '1日|2回、|9時30分'],
    ['th', '50 มก. |2 ครั้ง ๆ'],
  ])('numbers, dates and abbreviations in %s', (lang, expected) => {
    expect(broken(expected.replaceAll('|', ''), { lang })).toBe(expected);
  });

  test('units are those of the language', () => {
    expect(broken('خلال 5 أيام أو', { lang: 'ar' })).toBe('خلال |5 أيام |أو');
    expect(broken('5 weken', { lang: 'en' })).toBe('5 |weken');
  });

  test('a forced break is kept even between a number and its unit', () => {
    expect(broken('5\nmg')).toBe('5\n!mg');
  });

  test('small kana start a line unless breaks are strict', () => {
    expect(broken('きゃ', { lang: 'ja' })).toBe('き|ゃ');
    expect(broken('きゃ', { lang: 'ja' }, 'strict')).toBe('きゃ');
    expect(broken('人々', { lang: 'ja' }, 'loose')).toBe('人|々');
    expect(['strict', 'normal', 'loose'].map((how) => broken('気〜味', { lang: 'ja' }, how as 'strict'))).toEqual([
      '気〜|味',
      '気|〜|味',
      '気|〜|味',
    ]);
    expect(broken('ア・イ', { lang: 'ja' })).toBe('ア・|イ');
    expect(broken('ア・イ', { lang: 'ja' }, 'loose')).toBe('ア|・|イ');
    expect(broken('ア・イ', { lang: 'nl' }, 'loose')).toBe('ア・|イ');
  });

  test('anywhere: around every character, without hyphens', () => {
    expect(broken('12,5 mg', { hyphens: 'auto' }, 'anywhere')).toBe('1|2|,|5| |m|g');
    expect(broken('e\u0301a', {}, 'anywhere')).toBe('e\u0301|a');
  });

  test('keep-all: East Asian words break at spaces and punctuation only', () => {
    expect(broken('척수 종양입니다.', { lang: 'ko' })).toBe('척|수 |종|양|입|니|다.');
    expect(broken('척수 종양입니다.', { lang: 'ko' }, 'auto', 'keep-all')).toBe('척수 |종양입니다.');
    expect(broken('脊髓，肿瘤', { lang: 'zh' }, 'auto', 'keep-all')).toBe('脊髓，|肿瘤');
  });

  test('Chinese quotation marks, which have no space around them', () => {
    expect(broken('他说“你好”后来', { lang: 'zh' })).toBe('他|说|“你|好”|后|来');
    expect(broken('说：“好。”（完）', { lang: 'zh' })).toBe('说：|“好。”|（完）');
  });

  test('Thai breaks between the words of a dictionary', () => {
    expect(broken('ปวดหัวมาก', { lang: 'th' })).toBe('ปวด|หัว|มาก');
    // Signs of the script are no words: UAX #14 rules over them (class NS, LB21).
    expect(broken('ឈឺ៖៖', { lang: 'km' })).toBe('ឈឺ៖៖');
  });

  test('nowrap stretches break only where they are forced to', () => {
    const noWrap = { ...PLAIN, noWrap: true };
    expect(broken([textItem('een twee '), textItem('drie vier', noWrap), textItem(' vijf')])).toBe(
      'een |twee |drie vier |vijf',
    );
    expect(broken([textItem('drie\nvier vijf', noWrap)])).toBe('drie\n!vier vijf');
  });
});

describe('hyphenation', () => {
  test('is off, manual or automatic', () => {
    const text = 'ruggenmerg dwars\u00ADlaesie';
    expect(broken(text, { hyphens: 'none' })).toBe('ruggenmerg |dwars\u00ADlaesie');
    expect(broken(text, { hyphens: 'manual' })).toBe('ruggenmerg |dwars\u00AD-laesie');
    expect(broken(text, { hyphens: 'auto' })).toBe('rug-gen-merg |dwars\u00AD-laesie');
  });

  test('spares addresses, codes in capitals and words with digits', () => {
    expect(broken('www.revalidatie.example.org', { hyphens: 'auto' })).toBe('www^.revalidatie^.example^.org');
    expect(broken('REVALIDATIE revalidatie2', { hyphens: 'auto' })).toBe('REVALIDATIE |revalidatie2');
  });

  test('goes on over the edge of an inline element, not over that of a language', () => {
    const auto = { ...PLAIN, hyphens: 'auto' as const };
    expect(broken([textItem('ruggen', auto), textItem('merg', { ...auto, fontWeight: 700 })])).toBe('rug-gen-merg');
    expect(broken([textItem('ruggen', auto), textItem('merg', { ...auto, lang: 'de' })])).toBe('ruggenmerg');
  });
});
