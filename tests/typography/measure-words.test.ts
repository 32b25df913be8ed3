import { describe, expect, test } from 'vitest';
import { createMeasureWords } from '../../src/typography/measure-words.ts';

const words = createMeasureWords();

describe('units', () => {
  test('have symbols in every language, compared exactly', () => {
    for (const symbol of ['mg', 'ml', '%', '°C', 'mmHg']) expect(words.isUnit(symbol, 'xx')).toBe(true);
    expect(words.isUnit('MG', 'nl')).toBe(false);
  });

  test.each([
    ['nl', 'dagen weken maand jaar jaren uur keer procent tabletten Dagen'],
    ['en-GB', 'days week months years hour times tablets'],
    ['ar', 'يوم أيام أسبوع أسابيع شهر أشهر سنة سنوات ساعة مرات'],
    ['tr', 'gün hafta ay yıl saat kez'],
    ['pl', 'dni tygodnie lat godziny razy'],
    ['uk', 'днів тижні років годин рази'],
  ])('have words in %s', (lang, list) => {
    for (const word of list.split(' ')) expect(words.isUnit(word, lang), word).toBe(true);
  });

  test('are not the words of another language, nor of one that is unknown', () => {
    expect(words.isUnit('dagen', 'en')).toBe(false);
    expect(words.isUnit('dagen', 'xx')).toBe(false);
    expect(words.isUnit('dagen', 'not a tag')).toBe(false);
  });
});

describe('months', () => {
  test('are known by name and abbreviation, with or without a full stop', () => {
    for (const month of ['januari', 'maart', 'mrt', 'mrt.', 'November'])
      expect(words.isMonth(month, 'nl'), month).toBe(true);
    expect(words.isMonth('листопада', 'uk')).toBe(true);
    expect(words.isMonth('نوفمبر', 'ar')).toBe(true);
    expect(words.isMonth('dag', 'nl')).toBe(false);
  });
});
