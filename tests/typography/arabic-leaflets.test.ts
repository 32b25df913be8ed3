/** What the eye meets in sentences of the Arabic leaflets, from left to right, written out by hand from UAX #9 and custom. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/typography/paragraph.ts';
import { ARABIC, createNotoTypesetter, paragraph, textItem } from './noto.ts';

const typesetter = await createNotoTypesetter();

function lineOf(text: string, direction: 'ltr' | 'rtl'): Line {
  const [line] = typesetter.shape(paragraph([textItem(text, ARABIC)], { direction })).breakLines(10_000);
  if (line === undefined) throw new Error('no line');
  return line;
}

/** Which character a glyph looks like: the mark's own glyph where text runs from the left. */
const SHAPES = new Map(
  lineOf('a ( ) a « » a', 'ltr')
    .runs.flatMap(({ clusters }) => clusters)
    .map(({ text, glyphs }) => [String(glyphs[0]?.id), text]),
);

/**
 * From left to right: Arabic words as they are spelled, what runs from the left whole, marks by what they look like.
 * Spaces are left out.
 */
function seen(line: Line): readonly string[] {
  const tokens: string[] = [];
  let word = '';
  const flush = (token = ''): void => {
    tokens.push(...[word, token].map((text) => text.trim()).filter((text) => text !== ''));
    word = '';
  };
  for (const { clusters, level } of line.runs) {
    if (level % 2 === 0) {
      flush(clusters.map(({ text }) => text).join(''));
      continue;
    }
    for (const { text, glyphs } of clusters) {
      if (/[\p{L}\p{M}]/u.test(text)) word = text + word;
      else flush(SHAPES.get(String(glyphs[0]?.id)) ?? text);
    }
  }
  flush();
  return tokens;
}

const SENTENCES: readonly (readonly [text: string, leftToRight: readonly string[]])[] = [
  [
    'التصوير بالرنين المغناطيسي MRI (صور باستخدام مغناطيس قوي)',
    ['(', 'قوي', 'مغناطيس', 'باستخدام', 'صور', ')', 'MRI', 'المغناطيسي', 'بالرنين', 'التصوير'],
  ],
  [
    'مكان الورم الثانوي وما يتوقف عن العمل، بحسب kanker.nl (عام 2016)',
    ['(', '2016', 'عام', ')', 'kanker.nl', 'بحسب', '،', 'العمل', 'عن', 'يتوقف', 'وما', 'الثانوي', 'الورم', 'مكان'],
  ],
  [
    'تعداد الدم الكامل (CBC): قياس الخلايا في دمك',
    ['دمك', 'في', 'الخلايا', 'قياس', ':', '(', 'CBC', ')', 'الكامل', 'الدم', 'تعداد'],
  ],
  [
    'ما الأدوية التي قد تساعد، وما هو جهاز TENS؟',
    ['؟', 'TENS', 'جهاز', 'هو', 'وما', '،', 'تساعد', 'قد', 'التي', 'الأدوية', 'ما'],
  ],
  // After Arabic letters a number's per cent sign stands on its left (W2, W5), as Arabic is written.
  ['من 65 إلى 75%', ['%', '75', 'إلى', '65', 'من']],
  ['نحو 60%', ['%', '60', 'نحو']],
  [
    'علاج إشعاعي: تتلقى الأشعة نحو 28 إلى 35 مرة',
    ['مرة', '35', 'إلى', '28', 'نحو', 'الأشعة', 'تتلقى', ':', 'إشعاعي', 'علاج'],
  ],
  [
    'المعلومات في هذه النشرة مأخوذة من نص صادر عام 2008. ونسمي هذا النص «المصدر».',
    [
      ...['.', '«', 'المصدر', '»', 'النص', 'هذا', 'ونسمي', '.', '2008', 'عام', 'صادر', 'نص', 'من', 'مأخوذة', 'النشرة'],
      ...['هذه', 'في', 'المعلومات'],
    ],
  ],
  ['1 من كل 10 أطفال', ['أطفال', '10', 'كل', 'من', '1']],
  [
    'عن طريق الجمعية الهولندية لأمراض العضلات (Nederlandse vereniging van spierziekten)',
    [
      ...[
        '(',
        'Nederlandse vereniging van spierziekten',
        ')',
        'العضلات',
        'لأمراض',
        'الهولندية',
        'الجمعية',
        'طريق',
        'عن',
      ],
    ],
  ],
  [
    'ويذكر المصدر أيضًا نشرة من المركز العصبي العضلي في UMC St. Radboud.',
    [...['.', 'UMC St. Radboud', 'في', 'العضلي', 'العصبي', 'المركز', 'من', 'نشرة', 'أيضًا', 'المصدر', 'ويذكر']],
  ],
];

describe('sentences of the leaflets', () => {
  const folder = new URL('../../locales/ar/leaflets/', import.meta.url);
  const leaflets = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

  test.each(SENTENCES)('%s', (text, leftToRight) => {
    expect(
      leaflets.some((leaflet) => leaflet.includes(text)),
      'a leaflet says so',
    ).toBe(true);
    expect(seen(lineOf(text, 'rtl'))).toEqual(leftToRight);
  });
});

// The leaflets' own telephone numbers are blank: each publisher fills in its own.
test.each([
  ['هاتف: 020 624 1234 (المستشفى)', ['(', 'المستشفى', ')', '020 624 1234', ':', 'هاتف']],
  ['اتصل على ‎+31 20 624 1234.', ['.', '+31 20 624 1234', 'على', 'اتصل']],
  ['البريد: info@example.org', ['info@example.org', ':', 'البريد']],
])('%s', (text, leftToRight) => {
  expect(seen(lineOf(text, 'rtl')).map((token) => token.replaceAll('\u200E', ''))).toEqual(leftToRight);
});
