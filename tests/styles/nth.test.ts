import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesNth, parseNth } from '../../src/styles/nth.ts';

test.each([
  ['odd', [1, 3, 5, 7]],
  ['even', [2, 4, 6, 8]],
  ['5', [5]],
  ['2n + 1', [1, 3, 5, 7]],
  ['2n+1', [1, 3, 5, 7]],
  ['-n + 3', [1, 2, 3]],
  ['3n', [3, 6]],
  ['n', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['+3n - 2', [1, 4, 7]],
  ['0n+4', [4]],
])('%s', (text, expected) => {
  const nth = parseNth(text);
  const found = [1, 2, 3, 4, 5, 6, 7, 8].filter((index) => nth !== undefined && matchesNth(nth, index));
  expect(found).toEqual(expected);
});

test.each(['', 'two', '2 n', 'n + + 1', '1.5', '2n 1'])('"%s" is none', (text) => {
  expect(parseNth(text)).toBeUndefined();
});

test('A and B are those for which some n of 0, 1, 2 … gives the index', () => {
  const number = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 40 }), (a, b, index) => {
      const nth = parseNth(`${a}n ${b < 0 ? '-' : '+'} ${Math.abs(b)}`);
      const some = Array.from({ length: 60 }, (_, n) => a * n + b).includes(index);
      expect(nth && matchesNth(nth, index)).toBe(some);
    }),
  );
});
