import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMeasureWords } from '../../src/typography/measure-words.ts';
import { findSequences } from '../../src/typography/sequences.ts';

const words = createMeasureWords();

/** Every sequence with its kind; those that always run from left to right carry a `>`. */
function found(text: string, lang = 'nl'): readonly string[] {
  return findSequences(text, () => lang, words).map(
    (sequence) => `${sequence.kind}${sequence.leftToRight ? '>' : ''} ${text.slice(sequence.start, sequence.end)}`,
  );
}

describe('addresses', () => {
  test('of the web, without the punctuation after them', () => {
    expect(found('Zie https://example.org/a?b=1#c. En (www.ggd.amsterdam.nl)!')).toEqual([
      'address> https://example.org/a?b=1#c',
      'address> www.ggd.amsterdam.nl',
    ]);
    expect(found('op thuisarts.nl/rugpijn, of umcutrecht.nl')).toEqual([
      'address> thuisarts.nl/rugpijn',
      'address> umcutrecht.nl',
    ]);
  });

  test('of mail', () => {
    expect(found('Mail a.b-c@poli.example.org.')).toEqual(['address> a.b-c@poli.example.org']);
  });

  test('not abbreviations or sentences without a space', () => {
    expect(found('bijv. o.a. z.o.z. pijn.Bel')).toEqual([]);
  });
});

describe('telephone numbers', () => {
  test.each([
    '020-624 1234',
    '+31 (0)20 624 12 34',
    '(020) 624 12 34',
    '0800 - 1234567',
    '088 00 00 000',
    '٠٢٠-٦٢٤ ١٢٣٤',
  ])('%s', (number) => {
    expect(found(`Bel ${number}.`)).toEqual([`telephone> ${number}`]);
  });

  test('are not what has too few digits, or a letter before it', () => {
    expect(found('A0123456789')).toEqual(['number 0123456789']);
    expect(found('0,5 – 1')).toEqual(['number 0,5 – 1']);
  });
});

describe('dates', () => {
  test.each([
    ['nl', '21 november 2026', 'date 21 november 2026'],
    ['nl', '21 nov. 2026', 'date 21 nov. 2026'],
    ['nl', 'in november 2026 of', 'date november 2026'],
    ['en', 'November 21, 2026', 'date November 21, 2026'],
    ['de', '21. November 2026', 'date 21. November 2026'],
    ['uk', '21 листопада 2026', 'date 21 листопада 2026'],
    ['ar', '21 نوفمبر 2026', 'date 21 نوفمبر 2026'],
    ['nl', 'op 21-11-2026.', 'date> 21-11-2026'],
    ['nl', '2016-01', 'date> 2016-01'],
    ['zh-Hans', '2026年11月', 'date 2026年11月'],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang)[0]).toBe(expected);
  });
});

describe('numbers with what belongs to them', () => {
  test.each([
    ['nl', 'Neem 50 mg in.', 'quantity> 50 mg'],
    ['nl', 'ongeveer 50 % is', 'quantity 50 %'],
    ['nl', 'kost € 12,50.', 'quantity> € 12,50'],
    ['nl', '2 tot 10 dagen.', 'quantity> 10 dagen'],
    ['nl', '10-12 weken', 'quantity> 10-12 weken'],
    ['nl', '10 – 12 jaar', 'quantity> 10 – 12 jaar'],
    ['nl', 'boven 38,5 °C', 'quantity> 38,5 °C'],
    ['nl', '< 5 mm', 'quantity> < 5 mm'],
    ['nl', '3 x per dag', 'quantity> 3 x'],
    ['nl', '09.00 uur', 'quantity> 09.00 uur'],
    ['en', '2 years.', 'quantity> 2 years'],
    ['uk', '5 тижнів', 'quantity 5 тижнів'],
    ['ar', '5 أيام', 'quantity 5 أيام'],
    ['fa', '۵ میلی‌گرم', 'quantity ۵ میلی‌گرم'],
    ['nl', '12 345 678 mensen', 'number 12 345 678'],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang)).toContain(expected);
  });

  test('not with words that are no units', () => {
    expect(found('de 12 patiënten, kamer 4 en')).toEqual(['number 12']);
  });

  test('in the words of the language only', () => {
    expect(found('5 weken', 'en')).toEqual([]);
  });
});

test('sequences are in order, never overlap, and never hang, whatever the text', () => {
  const unit = fc.constantFrom(
    '0',
    '1',
    '12',
    ' ',
    '-',
    '–',
    '.',
    ',',
    '/',
    '(',
    ')',
    '+',
    '@',
    'www.',
    'a',
    'nl',
    'mg',
    '€',
    'mei',
    '٣',
    'x',
    '://',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let previous = 0;
      for (const { start, end } of findSequences(text, () => 'nl', words)) {
        expect(start).toBeGreaterThanOrEqual(previous);
        expect(end).toBeGreaterThan(start);
        previous = end;
      }
      expect(previous).toBeLessThanOrEqual(text.length);
    }),
    { seed: 1, numRuns: 300 },
  );
  for (const part of ['1', '1.', '0 ', 'a.', 'a-', 'a@', '(0', '1 234 ', 'www.'])
    expect(findSequences(part.repeat(20_000), () => 'nl', words)).toBeDefined();
});
