import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../src/typography/open-fonts.ts';
import type { InlineItem, Line, TextStyle } from '../../src/typography/paragraph.ts';
import { createTypesetter } from '../../src/typography/set-paragraph.ts';
import {
  ARABIC,
  createNotoTypesetter,
  DUTCH,
  glyphIds,
  logicalText,
  openNoto,
  paragraph,
  PLAIN,
  textItem,
  visualText,
} from './noto.ts';

const typesetter = await createNotoTypesetter();
const WIDE = 10_000;

/** The only line of a paragraph that fits on one. */
function onlyLine(...[items, settings]: Parameters<typeof paragraph>): Line {
  const lines = typesetter.shape(paragraph(items, settings)).breakLines(WIDE);
  const line = lines[0];
  if (line === undefined || lines.length !== 1) throw new Error(`${lines.length} lines`);
  return line;
}

const arabicLine = (text: string, style: TextStyle = ARABIC) => onlyLine([textItem(text, style)], { direction: 'rtl' });

describe('shaping', () => {
  test('keeps the characters of a ligature together', () => {
    const line = onlyLine('efficiënt');
    expect(line.runs[0]?.clusters.map((cluster) => cluster.text)).toEqual(['e', 'ffi', 'c', 'i', 'ë', 'n', 't']);
  });

  test('letter spacing breaks ligatures, and is left out of joined scripts', () => {
    const spaced = onlyLine([textItem('fi', { ...PLAIN, letterSpacing: 2 })]);
    expect(spaced.runs[0]?.clusters).toHaveLength(2);
    expect(spaced.runs[0]?.letterSpacing).toBe(2);
    expect(spaced.width).toBeCloseTo(onlyLine([textItem('fi', { ...PLAIN, features: { liga: 0 } })]).width + 4);
    expect(arabicLine('ألم', { ...ARABIC, letterSpacing: 2 }).runs[0]?.letterSpacing).toBe(0);
  });

  test('applies features and the language', () => {
    expect(glyphIds(onlyLine([textItem('12', { ...PLAIN, features: { onum: 1 } })]))).not.toEqual(
      glyphIds(onlyLine('12')),
    );
    expect(glyphIds(onlyLine([textItem('şţ', { ...PLAIN, lang: 'ro' })]))).not.toEqual(glyphIds(onlyLine('şţ')));
  });

  test('scales by the size and the factor of the face', () => {
    const line = onlyLine([textItem('ألم', { ...ARABIC, fontSize: 20 })]);
    expect(line.runs[0]?.size).toBeCloseTo(22);
    const advance = line.runs[0]?.clusters.reduce((sum, cluster) => sum + cluster.advance, 0) ?? 0;
    expect(line.width).toBeCloseTo((advance * 22) / 1000);
  });

  test('joins Arabic letters across inline elements', () => {
    const whole = glyphIds(arabicLine('بيت'));
    const split = glyphIds(
      onlyLine([textItem('بي', ARABIC, 1), textItem('ت', { ...ARABIC, fontSize: 12 }, 2)], { direction: 'rtl' }),
    );
    const alone = [...glyphIds(arabicLine('ت')), ...glyphIds(arabicLine('بي'))];
    expect(split).toEqual(whole);
    expect(split).not.toEqual(alone);
  });

  test('does not join across the edge of an isolate', () => {
    const isolated = onlyLine(
      [
        textItem('بي', ARABIC),
        { kind: 'isolate-start', direction: 'rtl' },
        textItem('ت', ARABIC),
        { kind: 'isolate-end' },
      ],
      { direction: 'rtl' },
    );
    expect(glyphIds(isolated)).toEqual([...glyphIds(arabicLine('ت')), ...glyphIds(arabicLine('بي'))]);
  });

  test('keeps the zero-width non-joiner of Persian in the text, and lets it part letters', () => {
    const style = { ...ARABIC, lang: 'fa' };
    expect(logicalText(arabicLine('می‌خواهم', style))).toBe('می‌خواهم');
    expect(glyphIds(arabicLine('می‌خواهم', style))).not.toEqual(glyphIds(arabicLine('میخواهم', style)));
  });

  test('drops controls that show nothing', () => {
    const line = onlyLine('a\u200Eb\u00ADc\u200B\u2060\uFEFF');
    expect(logicalText(line)).toBe('abc');
    expect(line.width).toBeCloseTo(onlyLine('abc').width);
  });
});

describe('direction', () => {
  test('two isolates side by side stand in the order of the text around them, not of their own', () => {
    const isolate = (text: string, owner: number): readonly InlineItem[] => [
      { kind: 'isolate-start', direction: 'ltr' },
      textItem(text, PLAIN, owner),
      { kind: 'isolate-end' },
    ];
    const line = onlyLine([...isolate('ab', 1), ...isolate('cd', 1)], { direction: 'rtl' });
    expect(visualText(line)).toBe('cdab');
    expect(logicalText(line)).toBe('abcd');
    expect(visualText(onlyLine('\u2066ab\u2069\u2066cd\u2069', { direction: 'rtl' }))).toBe('cdab');
  });

  test('lays right-to-left text out from the right, numbers and foreign words in their own order', () => {
    const line = arabicLine('فحص MRI رقم 25');
    expect(visualText(line)).toBe([...'25 مقر '].join('').replace('مقر', 'مقر') + 'MRI' + ' صحف');
    expect(line.runs.map((run) => run.logicalIndex)).toEqual([3, 2, 1, 0]);
    expect(line.runs.map((run) => run.level % 2)).toEqual([0, 1, 0, 1]);
  });

  test('mirrors brackets once', () => {
    const line = arabicLine('(ألم)');
    const brackets = line.runs.flatMap((run) => run.clusters).filter((cluster) => '()'.includes(cluster.text));
    const [open, close] = ['(', ')'].map(
      (bracket) => glyphIds(onlyLine([textItem(bracket, { ...ARABIC, lang: 'en' })]))[0],
    );
    // The logically first bracket stands on the right, and there it looks like a closing one.
    expect(brackets.map((cluster) => cluster.text)).toEqual([')', '(']);
    expect(brackets.map((cluster) => String(cluster.glyphs[0]?.id))).toEqual([open, close]);
  });

  test.each([
    ['telephone number', '020-624 1234'],
    ['mail address', 'info@example.org'],
    ['web address', 'https://example.org/a-1/?b=2'],
    ['dose', '5 mg'],
    ['price', '€ 12,50'],
    ['date', '2016-01-05'],
  ])('keeps a %s in its own order, and no control in the text', (_name, sequence) => {
    const text = `اتصل ${sequence} الآن`;
    const shaped = typesetter.shape(paragraph([textItem(text, ARABIC)], { direction: 'rtl' }));
    const line = shaped.breakLines(WIDE)[0];
    expect(visualText(line as Line)).toContain(sequence);
    expect(shaped.text).toBe(text);
    expect(logicalText(line as Line)).toBe(text);
  });

  test('places runs without gaps, each as wide as its clusters', () => {
    const line = onlyLine([
      textItem('een ', PLAIN, 1),
      textItem('ألم ', ARABIC, 2),
      textItem('twee', { ...PLAIN, fontWeight: 700 }, 3),
    ]);
    let x = 0;
    for (const run of line.runs) {
      expect(run.x).toBeCloseTo(x);
      x += run.width;
    }
    expect(line.width).toBeCloseTo(x);
    expect(line.runs.map((run) => run.owner)).toContain(2);
  });

  test('orders an isolate of its own direction inside the other', () => {
    const line = onlyLine([
      textItem('a ', PLAIN, 1),
      { kind: 'isolate-start', direction: 'rtl' },
      textItem('b!', PLAIN, 2),
      { kind: 'isolate-end' },
      textItem(' c', PLAIN, 3),
    ]);
    expect(visualText(line)).toBe('a !b c');
  });
});

const DUTCH_TEXT =
  'Een dwarslaesie is een beschadiging van het ruggenmerg. Bel 020-624 1234 of neem 50 mg per 2 dagen.';

describe('breaking', () => {
  test('leaves white space out at the ends of lines, and accounts for every offset', () => {
    const shaped = typesetter.shape(paragraph(DUTCH_TEXT));
    const lines = shaped.breakLines(120);
    expect(lines.map(logicalText)).toMatchInlineSnapshot(`
      [
        "Een dwarslaesie is",
        "een beschadiging van",
        "het ruggenmerg. Bel",
        "020-624 1234 of neem",
        "50 mg per 2 dagen.",
      ]
    `);
    let end = 0;
    for (const line of lines) {
      expect(line.start).toBe(end);
      end = line.end;
      expect(line.width).toBeLessThanOrEqual(120);
      expect(line.overflow).toBe(0);
    }
    expect(end).toBe(DUTCH_TEXT.length);
    expect(lines.map((line) => line.last)).toEqual(lines.map((_, index) => index === lines.length - 1));
  });

  test('hyphenates with the patterns of the language; the hyphen is U+00AD', () => {
    const style = { ...PLAIN, hyphens: 'auto' as const };
    const lines = typesetter.shape(paragraph([textItem('de coördinatie', style)])).breakLines(55);
    expect(lines.map(logicalText)).toEqual(['de coördi-', 'natie']);
    expect(lines.map((line) => line.hyphenated)).toEqual([true, false]);
    const hyphen = lines[0]?.runs[0]?.clusters.at(-1);
    expect(hyphen?.text).toBe('\u00AD');
    expect(hyphen?.glyphs).toHaveLength(1);
    expect(hyphen?.advance).toBeGreaterThan(0);
  });

  test('breaks a ligature into its letters', () => {
    const style = { ...PLAIN, hyphens: 'manual' as const };
    const lines = typesetter.shape(paragraph([textItem('ef\u00ADficiënt', style)])).breakLines(20);
    expect(lines.map(logicalText)).toEqual(['ef-', 'ficiënt']);
    expect(lines[0]?.width).toBeCloseTo(onlyLine('ef').width + onlyLine('\u2010').width);
  });

  test('keeps Arabic letters joined where a word is broken', () => {
    const lines = typesetter
      .shape(paragraph([textItem('ببببب', ARABIC)], { direction: 'rtl', overflowWrap: 'anywhere' }))
      .breakLines(8);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.toReversed().flatMap(glyphIds)).toEqual(glyphIds(arabicLine('ببببب')));
  });

  test('begins no line with a mark', () => {
    const lines = typesetter
      .shape(paragraph([textItem('بَ'.repeat(12), ARABIC)], { direction: 'rtl', overflowWrap: 'anywhere' }))
      .breakLines(1);
    expect(lines.map(logicalText)).toEqual(Array.from({ length: 12 }, () => 'بَ'));
  });

  test('reports what is wider than the measure', () => {
    const lines = typesetter.shape(paragraph('de dwarslaesie is')).breakLines(40);
    expect(lines.map(logicalText)).toEqual(['de', 'dwarslaesie', 'is']);
    expect(lines[1]?.overflow).toBeCloseTo(onlyLine('dwarslaesie').width - 40);
    expect(lines[0]?.overflow).toBe(0);
  });

  test('breaks anywhere when asked, and only where it must', () => {
    const lines = typesetter.shape(paragraph('de dwarslaesie is', { overflowWrap: 'anywhere' })).breakLines(40);
    expect(lines.every((line) => line.overflow === 0)).toBe(true);
    expect(lines.map(logicalText).join('')).toBe('dedwarslaesie is');
    expect(lines[0] && logicalText(lines[0])).toBe('de');
  });

  test('honours forced breaks, and makes no line of the last one', () => {
    const lines = typesetter.shape(paragraph('Straat 1\n\n1234 AB Plaats\n')).breakLines(WIDE);
    expect(lines.map(logicalText)).toEqual(['Straat 1', '', '1234 AB Plaats']);
    expect(lines.map((line) => [line.start, line.end, line.last])).toEqual([
      [0, 9, true],
      [9, 10, true],
      [10, 25, true],
    ]);
  });

  test('makes no line of nothing', () => {
    expect(
      typesetter
        .shape(paragraph('a\n '))
        .breakLines(100)
        .map((line) => line.end),
    ).toEqual([3]);
    for (const text of ['', ' ', '\u200B']) expect(typesetter.shape(paragraph(text)).breakLines(100)).toEqual([]);
  });

  test('goes on from an offset at another width', () => {
    const shaped = typesetter.shape(paragraph(DUTCH_TEXT));
    const start = shaped.breakLines(120)[1]?.end ?? 0;
    const rest = shaped.breakLines(200, { start });
    expect(rest.map(logicalText).join(' ')).toBe(DUTCH_TEXT.slice(start));
    expect(rest[0]?.start).toBe(start);
    expect(rest).toEqual(typesetter.shape(paragraph(DUTCH_TEXT)).breakLines(200, { start }));
  });

  test('goes on inside a word that was hyphenated', () => {
    const shaped = typesetter.shape(paragraph([textItem('de coördinatie van', { ...PLAIN, hyphens: 'auto' })]));
    const first = shaped.breakLines(55)[0];
    expect(shaped.breakLines(WIDE, { start: first?.end ?? 0 }).map(logicalText)).toEqual(['natie van']);
  });

  test('shortens the first line by the indent', () => {
    const shaped = typesetter.shape(paragraph('een twee drie vier'));
    const width = onlyLine('een twee').width + 1;
    expect(shaped.breakLines(width).map(logicalText)).toEqual(['een twee', 'drie vier']);
    expect(shaped.breakLines(width, { indent: 10 }).map(logicalText)).toEqual(['een', 'twee', 'drie vier']);
  });

  test('knows its narrowest and widest setting', () => {
    const shaped = typesetter.shape(paragraph('een dwarslaesie\nis 50 mg'));
    expect(shaped.minContentWidth).toBeCloseTo(onlyLine('dwarslaesie').width);
    expect(shaped.maxContentWidth).toBeCloseTo(onlyLine('een dwarslaesie').width);
    expect(typesetter.shape(paragraph('50 mg')).minContentWidth).toBeCloseTo(onlyLine('50 mg').width);
    expect(typesetter.shape(paragraph('een twee', { textWrap: 'nowrap' })).minContentWidth).toBeCloseTo(
      onlyLine('een twee').width,
    );
    expect(typesetter.shape(paragraph('ww', { overflowWrap: 'anywhere' })).minContentWidth).toBeCloseTo(
      onlyLine('w').width,
    );
    expect(shaped.breakLines(shaped.minContentWidth).every((line) => line.overflow === 0)).toBe(true);
    expect(shaped.breakLines(shaped.maxContentWidth)).toHaveLength(2);
  });

  test('does not break a nowrap stretch', () => {
    const shaped = typesetter.shape(
      paragraph([textItem('een '), textItem('twee drie', { ...PLAIN, noWrap: true }), textItem(' vier')]),
    );
    expect(shaped.breakLines(30).map(logicalText)).toEqual(['een', 'twee drie', 'vier']);
  });
});

describe('missing glyphs', () => {
  test('are reported and not painted', () => {
    const shaped = typesetter.shape(paragraph([textItem('bel ☎ nu', PLAIN, 5)]));
    expect(shaped.missing).toEqual([{ text: '☎', codePoint: 0x260e, owner: 5 }]);
    const lines = shaped.breakLines(WIDE);
    expect(lines.map(logicalText)).toEqual(['bel  nu']);
    expect(
      lines[0]?.runs
        .flatMap((run) => run.clusters.flatMap((cluster) => cluster.glyphs))
        .every((glyph) => glyph.id !== 0),
    ).toBe(true);
  });
});

describe('work', () => {
  async function counting() {
    let shaped = 0;
    const fonts = await openNoto();
    const faces = fonts.faces.map((face) => ({
      ...face,
      shape: (request: Parameters<typeof face.shape>[0]) => {
        shaped++;
        return face.shape(request);
      },
    }));
    const counted = await createTypesetter(createFontBook(faces), { hyphenation: new Map([['nl', DUTCH]]) }, () => {});
    return { counted, count: () => shaped };
  }

  test('shapes each word once, and nothing anew for another width, size or paragraph', async () => {
    const { counted, count } = await counting();
    const shaped = counted.shape(paragraph(DUTCH_TEXT));
    shaped.breakLines(120);
    const first = count();
    expect(first).toBeLessThanOrEqual(new Set(DUTCH_TEXT.split(' ')).size + 1);
    shaped.breakLines(80);
    shaped.breakLines(300);
    counted.shape(paragraph([textItem(DUTCH_TEXT, { ...PLAIN, fontSize: 18 }, 9)])).breakLines(200);
    expect(count()).toBe(first);
  });

  test('gives the same lines for the same arguments', () => {
    const shaped = typesetter.shape(paragraph(DUTCH_TEXT));
    expect(shaped.breakLines(100)).toBe(shaped.breakLines(100));
  });
});

/** Text that no person writes: halves of characters, controls, marks in heaps, isolates in isolates. */
const unruly = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'ruggenmerg',
      'ffi',
      'T',
      ' ',
      '  ',
      '-',
      '/',
      '12,5',
      'mg',
      '020-6241234',
      'a@b.nl',
      'www.x.nl/a/b',
      'é',
      'ß',
      'İ',
      '(',
      ')',
      '\n',
      '\t',
      '. ',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('ألم', 'می‌خواهم', '،', '٣٤', 'ﷺ', 'בַּ', 'ы', 'ก็', '脊', '👩\u200D⚕️', '🇳🇱', '\u{1E900}'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\u00AD',
      '\u200B',
      '\u200C',
      '\u200D',
      '\u200E',
      '\u200F',
      '\u2028',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      '\u202E',
      '\u2060',
      '\u00A0',
      '\u2009',
      '\u3000',
      '\uFE0F',
      '\u034F',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\uD83D',
      '\uDE00',
      '\u0000',
      '\u0007',
      '\u0085',
      '\uFFFD',
      '\uFFFF',
      '\u0301',
      '\u0651\u064B',
      '\u0301'.repeat(40),
      '\u115F',
      '\u3164',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const unrulyItem = fc.record({
  text: fc.array(unruly, { maxLength: 12 }).map((parts) => parts.join('')),
  isolate: fc.constantFrom(undefined, undefined, 'ltr' as const, 'rtl' as const, 'auto' as const),
  close: fc.boolean(),
  style: fc.record({
    fontWeight: fc.constantFrom(400, 700),
    letterSpacing: fc.constantFrom(0, 0, 1),
    lang: fc.constantFrom('nl', 'ar', 'xx', ''),
    hyphens: fc.constantFrom('none' as const, 'manual' as const, 'auto' as const),
    noWrap: fc.constantFrom(false, false, true),
  }),
});

const unrulyParagraph = fc.record({
  items: fc.array(unrulyItem, { maxLength: 6 }),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  textWrap: fc.constantFrom('wrap' as const, 'nowrap' as const, 'balance' as const, 'pretty' as const),
  overflowWrap: fc.constantFrom('normal' as const, 'anywhere' as const),
});

/** What must come out again: without what shows nothing, what no font has, and white space at the edges. */
function visible(text: string, missing: readonly string[]): string {
  const shown = missing.reduce((rest, lacking) => rest.replaceAll(lacking, ''), text);
  return shown
    .replaceAll('\t', ' ')
    .replaceAll(/[\u200B\u0085\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/^\s+|\s+$/g, '');
}

test('any text: nothing hangs or throws, no character is lost, doubled or moved', () => {
  fc.assert(
    fc.property(unrulyParagraph, fc.constantFrom(5, 30, 80, 300, WIDE), ({ items, ...settings }, width) => {
      const input = paragraph(
        items.flatMap(({ text, isolate, close, style }, owner) => [
          ...(isolate === undefined ? [] : [{ kind: 'isolate-start' as const, direction: isolate }]),
          textItem(text, { ...PLAIN, ...style }, owner),
          ...(close ? [{ kind: 'isolate-end' as const }] : []),
        ]),
        settings,
      );
      const shaped = typesetter.shape(input);
      const lines = shaped.breakLines(width);
      const missing = shaped.missing.map((glyph) => glyph.text).sort((a, b) => b.length - a.length);
      let end = 0;
      for (const line of lines) {
        expect(visible(shaped.text.slice(end, line.start), [])).toBe('');
        end = line.end;
        const painted = logicalText(line).replace(line.hyphenated ? /-$/ : /$^/, '');
        expect(visible(painted, missing)).toBe(visible(shaped.text.slice(line.start, line.end), missing));
        expect(
          line.runs
            .flatMap((run) => run.clusters)
            .map((cluster) => cluster.text)
            .join('').length,
        ).toBe(line.runs.reduce((sum, run) => sum + run.text.length, 0));
        expect(Number.isFinite(line.width)).toBe(true);
      }
      expect(visible(shaped.text.slice(end), missing)).toBe('');
      expect(Number.isFinite(shaped.minContentWidth) && shaped.minContentWidth <= shaped.maxContentWidth + 100).toBe(
        true,
      );
    }),
    { seed: 42, numRuns: 300 },
  );
});

test.each([
  ['marks', `a${'\u0301'.repeat(20_000)}`],
  ['isolates', `${'\u2067'.repeat(3_000)}א${'\u2069'.repeat(3_000)}`],
  ['first-strong isolates', '\u2068'.repeat(3_000)],
  ['zero-width spaces', `א${'\u200B'.repeat(20_000)}`],
  ['letters without a glyph', 'א'.repeat(10_000)],
  ['kerned letters in one word', 'AV'.repeat(2_000)],
  ['joined letters in one word', 'ب'.repeat(4_000)],
  ['ideographs', '脊髓'.repeat(5_000)],
  ['brackets', `א${'('.repeat(3_000)}`],
  ['digits', `א${'1'.repeat(5_000)}`],
])('thousands of %s come back', (_name, text) => {
  for (const overflowWrap of ['normal', 'anywhere'] as const) {
    const shaped = typesetter.shape(paragraph(text, { overflowWrap }));
    expect(shaped.breakLines(200).at(-1)?.end ?? text.length).toBe(text.length);
  }
});
