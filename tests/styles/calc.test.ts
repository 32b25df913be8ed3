import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/styles/calc.ts';
import { parseValue } from '../../src/styles/css-tree.ts';

const RELATIVE = { em: 10, rem: 12 };

function calc(text: string) {
  const [value] = parseValue(text) ?? [];
  const quantity = value && evaluate(value, RELATIVE);
  if (quantity?.kind !== 'length') return quantity?.value;
  return [quantity.pt, quantity.percent];
}

test.each([
  ['12pt', [12, 0]],
  ['25.4mm', [72, 0]],
  ['1.5em', [15, 0]],
  ['2rem', [24, 0]],
  ['-5%', [0, -5]],
  ['1.2', 1.2],
  ['calc(1em + 2 * 3pt)', [16, 0]],
  ['calc((1em + 2pt) * 3)', [36, 0]],
  ['calc(100% - 25.4mm / 2)', [-36, 100]],
  ['calc(1pt - -2pt)', [3, 0]],
  ['calc(calc(1pt) + 1%)', [1, 1]],
  ['calc(10pt - 2pt - 3pt)', [5, 0]],
  ['calc(12 / 3 / 2)', 2],
])('%s', (text, expected) => {
  expect(calc(text)).toEqual(expected);
});

test.each([
  '1px',
  'calc(1pt + 2)',
  'calc(2 / 1pt)',
  'calc(1pt / 0)',
  'calc(1pt * 1pt)',
  'calc(1pt 2pt)',
  'calc(1pt -2pt)',
  'calc(1pt +)',
  'auto',
])('%s does not work out', (text) => {
  expect(calc(text)).toBeUndefined();
});

test('sums are as arithmetic has them', () => {
  const term = fc.record({ sign: fc.constantFrom('+', '-'), value: fc.integer({ min: 0, max: 99 }) });
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
      const text = `calc(0pt ${terms.map(({ sign, value }) => `${sign} ${value}pt`).join(' ')})`;
      const sum = terms.reduce((total, { sign, value }) => total + (sign === '+' ? value : -value), 0);
      expect(calc(text)).toEqual([sum, 0]);
    }),
  );
});
