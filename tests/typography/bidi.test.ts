import { describe, expect, test } from 'vitest';
import { createLevelResolver, type LevelInput, reorderVisually } from '../../src/typography/bidi.ts';

const resolve = createLevelResolver();

/** Levels as digits, one for each code unit. */
function levels(text: string, settings: Partial<LevelInput> = {}): string {
  return [...resolve({ text, direction: 'ltr', isolates: [], leftToRight: [], ...settings }).of].join('');
}

/** Characters from left to right. */
function display(text: string, settings: Partial<LevelInput> = {}): string {
  const resolved = resolve({ text, direction: 'rtl', isolates: [], leftToRight: [], ...settings }).of;
  return reorderVisually([...text].map((character, index) => ({ character, level: resolved[index] ?? 0 })))
    .map(({ character }) => character)
    .join('');
}

describe('embedding levels', () => {
  test('are all 0 in left-to-right text', () => {
    expect(levels('Bel 112.')).toBe('00000000');
  });

  test('follow UAX #9 in mixed text', () => {
    // 3.4, example: car means CAR.
    expect(levels('car means אבג.')).toBe('00000000001110');
    expect(levels('אבג car 12', { direction: 'rtl' })).toBe('1111222222');
    expect(levels('אבג - 12', { direction: 'rtl' })).toBe('11111122');
  });

  test('treat European digits after Arabic letters as Arabic numbers (W2)', () => {
    expect(display('أب 020-624 1234')).toBe('1234 624-020 بأ');
  });

  test('keep left-to-right sequences in their own order', () => {
    expect(display('أب 020-624 1234', { leftToRight: [{ start: 3, end: 15 }] })).toBe('020-624 1234 بأ');
  });

  test('isolate elements: what is inside does not change what is outside', () => {
    const isolates = [{ start: 2, end: 4, direction: 'ltr' as const }];
    expect(display('א 12 ב', { isolates })).toBe('ב 12 א');
    expect(levels('a אב c', { isolates: [{ start: 2, end: 4, direction: 'rtl' }] })).toBe('001100');
  });

  test('find the direction of an auto isolate outside nested ones', () => {
    const isolates = [
      { start: 0, end: 6, direction: 'auto' as const },
      { start: 0, end: 2, direction: 'ltr' as const },
    ];
    expect(levels('ab אב!', { isolates })).toBe('221111');
    expect(levels('12 ab!', { isolates: [{ start: 0, end: 6, direction: 'auto' }], direction: 'rtl' })).toBe('222222');
  });

  test('know the level of an edge between two isolates, which has no character', () => {
    const isolates = [
      { start: 0, end: 2, direction: 'ltr' as const },
      { start: 2, end: 4, direction: 'ltr' as const },
    ];
    const { of, edges } = resolve({ text: 'abcd', direction: 'rtl', isolates, leftToRight: [] });
    expect([...of].join('')).toBe('2222');
    expect([...edges]).toEqual([[2, 1]]);
  });

  test('see a neutral in a control that closes nothing, and a separator in a tab', () => {
    expect(levels('١\u2069(٢)', { direction: 'rtl' })).toBe('21121');
    expect(levels('א\tב')).toBe('101');
  });

  test('find the direction of an auto isolate by its letters, marks and controls, not by what they enclose', () => {
    const auto = (text: string) =>
      levels(`${text}א`, { isolates: [{ start: 0, end: text.length, direction: 'auto' }] }).at(0);
    expect(auto('\u2067א\u2069!a')).toBe('2');
    expect(auto('\u200Ea')).toBe('2');
    expect(auto('!\u200Fa')).toBe('1');
    expect(auto('׀a')).toBe('1');
  });

  test('do not let controls in the text reach out of their element', () => {
    const text = '\u2069\u2067a\u202Bb';
    const isolates = [{ start: 0, end: text.length, direction: 'ltr' as const }];
    const outside = (inner: string) =>
      levels(`א${inner}ב 12`, {
        isolates: isolates.map((isolate) => ({ ...isolate, start: 1, end: 1 + inner.length })),
        direction: 'rtl',
      }).slice(-4);
    expect(outside(text)).toBe(outside('abcde'));
  });

  test('start anew after a forced break, with the isolates that are open', () => {
    expect(display('أب\n12-3')).toContain('12-3');
    const isolates = [{ start: 0, end: 5, direction: 'rtl' as const }];
    expect(levels('1.\n2.', { isolates, direction: 'ltr' })).toBe('21021');
  });

  test('know right-to-left letters outside the Basic Multilingual Plane and after Unicode 13', () => {
    expect(levels('𞤀𞤁a')).toBe('11110');
    expect(levels('\u0870a')).toBe('10');
    expect(levels('😀', { direction: 'rtl' })).toBe('11');
  });

  test('bear isolates nested deeper than the algorithm counts', () => {
    const deep = Array.from({ length: 300 }, (_, index) => ({
      start: 0,
      end: 301,
      direction: index % 2 ? ('rtl' as const) : ('ltr' as const),
    }));
    const nested = resolve({ text: `${'א'.repeat(301)}a`, direction: 'ltr', isolates: deep, leftToRight: [] }).of;
    expect(Math.max(...nested)).toBe(125);
    expect(nested[301]).toBe(0);
    const text = `${'\u2068'.repeat(2000)}א${'\u2069'.repeat(2000)}a`;
    expect(resolve({ text, direction: 'ltr', isolates: [], leftToRight: [] }).of[4001]).toBe(0);
  });
});

describe('reorderVisually (L2)', () => {
  const order = (given: readonly number[]) =>
    reorderVisually(given.map((level, index) => ({ level, index }))).map(({ index }) => index);

  test('reverses from the highest level down to the lowest odd one', () => {
    expect(order([0, 0, 0])).toEqual([0, 1, 2]);
    expect(order([1, 1, 1])).toEqual([2, 1, 0]);
    expect(order([0, 1, 1, 0])).toEqual([0, 2, 1, 3]);
    expect(order([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    // UAX #9, 3.4, example: DID YOU SAY "he said "car MEANS CAR""?
    expect(order([1, 2, 4, 3, 4, 2, 1])).toEqual([6, 1, 4, 3, 2, 5, 0]);
  });
});
