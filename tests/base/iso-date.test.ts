import { describe, expect, test } from 'vitest';
import { daysInMonth, isIsoDate, isPartialIsoDate, parseIsoDate } from '../../src/base/iso-date.ts';

describe('ISO dates', () => {
  test.each([
    ['2016', { year: 2016 }],
    ['2016-01', { year: 2016, month: 1 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ])('%s is one', (text, date) => {
    expect(parseIsoDate(text)).toEqual(date);
    expect(isPartialIsoDate(text)).toBe(true);
  });

  test.each([
    '',
    '16',
    '2016-1',
    '2016-13',
    '2016-00',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-11-21T00:00',
    '21-11-2026',
  ])('"%s" is none', (text) => expect(parseIsoDate(text)).toBeUndefined());

  test('a whole date has a day', () => {
    expect(isIsoDate('2026-11-21')).toBe(true);
    expect(isIsoDate('2026-11')).toBe(false);
  });

  test('months have the days that the calendar gives them', () => {
    const days = Array.from({ length: 12 }, (_, i) => daysInMonth(2026, i + 1));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
