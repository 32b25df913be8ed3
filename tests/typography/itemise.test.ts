import { describe, expect, test } from 'vitest';
import { createLevelResolver } from '../../src/typography/bidi.ts';
import { collectText } from '../../src/typography/collect-text.ts';
import { itemise } from '../../src/typography/itemise.ts';
import type { InlineItem } from '../../src/typography/paragraph.ts';
import { createScriptLookup } from '../../src/typography/script.ts';
import { ARABIC, openNoto, PLAIN, textItem } from './noto.ts';

const tools = {
  fonts: await openNoto(),
  scriptOf: createScriptLookup(),
  graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
};
const resolveLevels = createLevelResolver();

function cut(items: readonly InlineItem[], direction: 'ltr' | 'rtl' = 'ltr') {
  const collected = collectText(items);
  const levels = resolveLevels({ text: collected.text, direction, isolates: collected.isolates, leftToRight: [] });
  const { items: found, missing } = itemise(collected, levels, tools);
  return {
    items: found.map(
      (item) => `${item.face.id} ${item.script} ${item.level} ${collected.text.slice(item.start, item.end)}`,
    ),
    missing,
  };
}

describe('itemise', () => {
  test('cuts at styles, levels, scripts and forced breaks', () => {
    expect(
      cut([textItem('een '), textItem('twee', { ...PLAIN, fontWeight: 700 }), textItem('\ndrie אב')]).items,
    ).toEqual(['latin-400 Latn 0 een ', 'latin-700 Latn 0 twee', 'latin-400 Latn 0 drie ']);
  });

  test('takes the first face that has everything', () => {
    expect(cut([textItem('MRI, ألم', ARABIC)], 'rtl').items).toEqual([
      'arabic-400 Latn 2 MRI',
      'arabic-400 Latn 1 , ',
      'arabic-400 Arab 1 ألم',
    ]);
  });

  test('falls back grapheme by grapheme, spaces and commas with the letters around them', () => {
    expect(cut([textItem('ألم، شديد')], 'rtl').items).toEqual(['arabic-400 Arab 1 ألم، شديد']);
    expect(cut([textItem('«ألم»')], 'rtl').items).toEqual(['arabic-400 Arab 1 «ألم»']);
    expect(cut([textItem('лікар Ĳ', ARABIC)]).items).toEqual([
      'latin-400 Cyrl 0 лікар',
      'arabic-400 Cyrl 0  ',
      'latin-400 Latn 0 Ĳ',
    ]);
  });

  test('reports what no face has, with its code point and owner, and leaves it out', () => {
    const { items, missing } = cut([textItem('bel ☎ 12', PLAIN, 7), textItem('a\u0007b\uFFFD', PLAIN, 8)]);
    expect(missing).toEqual([
      { text: '☎', codePoint: 0x260e, owner: 7 },
      { text: '\u0007', codePoint: 7, owner: 8 },
      { text: '\uFFFD', codePoint: 0xfffd, owner: 8 },
    ]);
    expect(items).toEqual([
      'latin-400 Latn 0 bel ',
      'latin-400 Latn 0  12',
      'latin-400 Latn 0 a',
      'latin-400 Latn 0 b',
    ]);
  });

  test('names the code point of a cluster that is lacking', () => {
    expect(cut([textItem('a\u20E0')]).missing).toEqual([{ text: 'a\u20E0', codePoint: 0x20e0, owner: 0 }]);
  });

  test('does not miss what shows nothing, or what the font has in another form', () => {
    expect(cut([textItem('a\u200Eb\u2060c\u2011d\u2007e\uFE0F x\u0307\u0323')]).missing).toEqual([]);
  });
});
