import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRules, createUnicodeBreaks } from '../../src/typography/unicode-breaks.ts';

const breaks = createUnicodeBreaks();

/** The text with a bar at each place where a line may end, two where it must. */
const shown = (text: string): string => {
  const signs = new Map(breaks(text).map(({ position, required }) => [position, required ? '||' : '|']));
  return [...text, ''].reduce((said, character, index) => said + (signs.get(index) ?? '') + character, '');
};

test.each([
  ['hij zei “U bent hier”', 'hij |zei |“U |bent |hier”||'],
  ['“U bent', '“U |bent||'],
  ['x “é b', 'x |“é |b||'],
  ['‘s avonds', '‘s |avonds||'],
  // What the rule is for: no break after the quotation mark itself.
  ['zo «3,5» is', 'zo |«3,5» |is||'],
  ['mot « mot » mot', 'mot |« mot » |mot||'],
])('a one-letter word behind an opening quotation mark is a word: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('stretches looked at apart give what the rules give for the whole', () => {
  const word = fc.constantFrom(
    'de',
    'a',
    'É',
    'ب',
    '中',
    'ก',
    '1',
    '3,5',
    '(',
    ')',
    '“',
    '”',
    '«',
    '»',
    '-',
    '–',
    '/',
    '%',
    '€',
    '🇳🇱',
    '\u0301',
    '\u00AD',
    '\u00A0',
    '\n',
    '!',
    '...',
    'ァ',
    '가',
    '\u200B',
    '\u2060',
    '’',
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '  ')), { maxLength: 14 })
    .map((words) => words.flat().join(''));
  const rules = createRules();
  fc.assert(
    fc.property(text, (given) => {
      const whole = [...rules.breaks(given)].map(({ position, required }) => ({
        position,
        required: required === true,
      }));
      expect(breaks(given)).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});
