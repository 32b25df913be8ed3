import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { describeLocale, writeLocaleSettings } from '../../src/locales/describe-locale.ts';
import { loadLocale } from '../../src/locales/load-locale.ts';

const all = (): boolean => true;

describe('a new locale', () => {
  test.each([
    ['fa', 'Arab', 'فارسی', 'Perzisch', 'arabext', null, ['arabic', 'latin']],
    ['he', 'Hebr', 'עברית', 'Hebreeuws', 'latn', null, ['hebrew', 'latin']],
    ['ro', 'Latn', 'română', 'Roemeens', 'latn', 'ro', ['latin']],
    ['de', 'Latn', 'Deutsch', 'Duits', 'latn', 'de-1996', ['latin']],
    ['zh-Hant', 'Hant', '繁體中文', 'Chinees (traditioneel)', 'latn', null, ['traditional-chinese', 'latin']],
    ['ti', 'Ethi', 'ትግርኛ', 'Tigrinya', 'latn', null, ['ethiopic', 'latin']],
  ])('%s: script, names, digits, patterns, fonts', (tag, script, own, dutch, digits, patterns, fonts) => {
    const description = describeLocale(tag, all);
    expect(description).toMatchObject({ script, names: { own, dutch }, digits, patterns });
    expect(description?.fonts.map(({ name }) => name)).toEqual(fonts);
  });

  test.each([
    ['he', '””’’'],
    ['am', '«»‹›'],
    ['zh-Hant', '「」『』'],
    ['zh-TW', '「」『』'],
    ['pt-PT', '«»“”'],
    ['pt', '“”‘’'],
    ['vi', '“”‘’'],
  ])('%s: quotation marks', (tag, quotes) => {
    expect(describeLocale(tag, all)?.quotes.join('')).toBe(quotes);
  });

  test('without patterns for the language, words are not divided', () => {
    expect(describeLocale('ro', () => false)?.patterns).toBeNull();
  });

  test('a language that nobody knows is none', () => {
    expect(describeLocale('xq', all)).toBeUndefined();
  });

  test.each(['fa', 'ro', 'fr', 'zh-Hans', 'am'])('%s: what is written is read again without a finding', (tag) => {
    const description = describeLocale(tag, all);
    if (description === undefined) throw new Error(`no ${tag}`);
    const findings = new Findings();
    const fonts = new Set(description.fonts.map(({ name }) => name));
    const locale = loadLocale(
      { file: `locales/${tag}/locale.yaml`, text: writeLocaleSettings(description) },
      fonts,
      findings.report,
    );
    expect(findings.all).toEqual([]);
    expect(locale).toMatchObject({ tag, names: description.names, script: description.script });
  });
});
