import { expect, test } from 'vitest';
import { isOldSource, sourceAge } from '../../src/content/source-age.ts';

test.each([
  ['2016-01-31', '2026-01-30', 9, true],
  ['2016-01-31', '2026-01-31', 10, true],
  ['2021-11-21', '2026-11-21', 5, false],
  ['2021-11-20', '2026-11-21', 5, true],
  ['2021-11-22', '2026-11-21', 4, false],
  ['2016', '2026-11-21', 9, true],
  ['2016', '2026-12-31', 10, true],
  ['2020-02', '2026-02-28', 5, true],
  ['2024-02-29', '2025-02-28', 0, false],
])('a source of %s is on %s %i years old', (updated, date, age, old) => {
  expect(sourceAge({ updated }, date)).toBe(age);
  expect(isOldSource({ updated }, date)).toBe(old);
});

test('a source without a date has no age', () => {
  expect(sourceAge({ updated: null }, '2026-11-21')).toBeNull();
  expect(isOldSource({ updated: null }, '2026-11-21')).toBe(false);
});
