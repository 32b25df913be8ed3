import { describe, expect, test } from 'vitest';
import { describeMissing } from '../../src/typography/describe-missing.ts';
import type { MissingGlyph } from '../../src/typography/paragraph.ts';
import { createNotoTypesetter, paragraph } from './noto.ts';

const typesetter = await createNotoTypesetter();

function missing(text: string): readonly MissingGlyph[] {
  return typesetter.shape(paragraph(text)).missing;
}

/** What is said about the first character that no font has. */
function said(text: string, lang = 'nl') {
  const [glyph] = missing(text);
  if (glyph === undefined) throw new Error(`nothing is missing in ${text}`);
  return describeMissing(glyph, lang);
}

describe('a character that no font has', () => {
  test.each([
    ['ܫ', 'U+072B SYRIAC LETTER SHIN "ܫ"', 'noto-sans-syriac'],
    ['ไทย', 'U+0E44 THAI CHARACTER SARA AI MAIMALAI "ไ"', 'noto-sans-thai'],
    ['→', 'U+2192 RIGHTWARDS ARROW "→"', 'noto-sans-math'],
    ['☐', 'U+2610 BALLOT BOX "☐"', 'noto-sans-symbols-2'],
    ['☎', 'U+260E BLACK TELEPHONE "☎"', 'noto-sans-symbols-2'],
  ])('%s: number, name and the package that has it', (text, what, font) => {
    expect(said(text).what).toBe(what);
    expect(said(text).hint).toContain(`install @expo-google-fonts/${font} `);
  });

  test.each([
    ['zh-Hans', 'noto-sans-sc'],
    ['zh-Hant', 'noto-sans-tc'],
    ['ja', 'noto-sans-jp'],
    ['nl', 'noto-sans-sc'],
    ['not a tag', 'noto-sans-sc'],
  ])('a Han character in %s: the font of that language', (lang, font) => {
    expect(said('病', lang).hint).toContain(`@expo-google-fonts/${font} `);
  });

  test.each([
    ['😀', 'U+1F600 GRINNING FACE "😀", an emoji'],
    ['❤\uFE0F', 'U+2764 HEAVY BLACK HEART "❤\uFE0F", an emoji'],
    ['👨‍👩‍👧', 'U+1F468 MAN "👨‍👩‍👧", an emoji'],
    ['🇳🇱', 'U+1F1F3 REGIONAL INDICATOR SYMBOL LETTER N "🇳🇱", an emoji'],
    ['1\uFE0F\u20E3', 'U+20E3 COMBINING ENCLOSING KEYCAP "1\uFE0F\u20E3", an emoji'],
    ['\uF0B7', 'U+F0B7, a private-use character'],
    ['\u{10FFFD}', 'U+10FFFD, a private-use character'],
    ['\u0007', 'U+0007 ALERT, a control character'],
    ['\uFFFD', 'U+FFFD REPLACEMENT CHARACTER, which stands for text that was damaged on its way'],
    ['\u0378', 'U+0378, to which no character is assigned'],
    ['a\uD83Db', 'U+D83D, half of a character (a lone surrogate)'],
    ['a\uDE00', 'U+DE00, half of a character (a lone surrogate)'],
  ])('%j is called what it is, and no font is advised', (text, what) => {
    expect(said(text).what).toBe(what);
    expect(said(text).hint).not.toContain('install');
  });

  test('is reported once for each text, and what lies around it is kept', () => {
    expect(missing('a😀b😀c\uF0B7').map(({ codePoint }) => codePoint)).toEqual([0x1f600, 0xf0b7]);
  });
});
