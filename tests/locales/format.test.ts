import { afterEach, describe, expect, test } from 'vitest';
import { createFormats, isSupportedTag } from '../../src/locales/format.ts';

describe('dates', () => {
  test.each([
    ['nl', undefined, 'latn', '21 november 2026', 'januari 2016', '2016'],
    ['en', 'en-GB', 'latn', '21 November 2026', 'January 2016', '2016'],
    ['ar', undefined, 'latn', '21 نوفمبر 2026', 'يناير 2016', '2016'],
    ['ar', undefined, 'arab', '٢١ نوفمبر ٢٠٢٦', 'يناير ٢٠١٦', '٢٠١٦'],
    ['tr', undefined, 'latn', '21 Kasım 2026', 'Ocak 2016', '2016'],
    ['pl', undefined, 'latn', '21 listopada 2026', 'styczeń 2016', '2016'],
  ])('in %s (%s, %s)', (tag, conventions, digits, whole, month, year) => {
    const { date } = createFormats({ tag, digits, ...(conventions === undefined ? {} : { conventions }) });
    expect([date('2026-11-21'), date('2016-01'), date('2016')]).toEqual([whole, month, year]);
  });

  test('are Gregorian where another calendar is usual', () => {
    expect(createFormats({ tag: 'fa', digits: 'latn' }).date('2026-11-21')).toContain('2026');
    expect(createFormats({ tag: 'th', digits: 'latn' }).date('2026-11-21')).toContain('2026');
  });

  test('what is no date is none', () => {
    const { date } = createFormats({ tag: 'nl', digits: 'latn' });
    for (const text of ['', 'vandaag', '2026-13', '2026-02-30', '21-11-2026']) expect(date(text)).toBeUndefined();
  });

  test('old years are themselves', () => {
    expect(createFormats({ tag: 'nl', digits: 'latn' }).date('0098')).toBe('98');
  });
});

describe('the machine does not matter', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam', 'UTC'])(
    'in %s it is the same day',
    (name) => {
      process.env.TZ = name;
      expect(createFormats({ tag: 'nl', digits: 'latn' }).date('2026-01-01')).toBe('1 januari 2026');
    },
  );
});

test('numbers', () => {
  expect(createFormats({ tag: 'nl', digits: 'latn' }).number(1234.5)).toBe('1.234,5');
  expect(createFormats({ tag: 'ar', digits: 'arab' }).number(12)).toBe('١٢');
});

test('a language that Node does not know is not taken for the machine’s own', () => {
  expect(['nl', 'ar', 'ti', 'zh-Hans', 'ku'].map(isSupportedTag)).toEqual([true, true, true, true, true]);
  expect(['xx', 'qaa'].map(isSupportedTag)).toEqual([false, false]);
});
