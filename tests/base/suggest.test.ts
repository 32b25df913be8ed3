import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, editDistance, suggest } from '../../src/base/suggest.ts';

test.each([
  ['colour', 'color', 1],
  ['kitten', 'sitting', 3],
  ['widht', 'width', 1],
  ['', 'abc', 3],
])('the distance of %s and %s is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('suggests the nearest, and nothing where nothing is near', () => {
  expect(suggest('colour', ['column', 'color'])).toBe('color');
  expect(suggest('Margn', ['margin', 'max'])).toBe('margin');
  expect(suggest('xyz', ['margin', 'max'])).toBeUndefined();
  expect(didYouMean('titel', ['title'])).toBe('Did you mean "title"?');
});

test('of equally near candidates the first in code unit order, however they come', () => {
  expect(suggest('cat', ['hat', 'bat'])).toBe('bat');
  expect(suggest('cat', ['bat', 'hat'])).toBe('bat');
});

test('the distance is symmetric, and nought only for the same word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
