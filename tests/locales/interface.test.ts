import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFormats } from '../../src/locales/format.ts';
import { openInterface } from '../../src/locales/interface.ts';
import type { SourceWord, StoredWord } from '../../src/locales/load-interface.ts';
import { loadSourceWords, loadStoredWords } from '../../src/locales/load-interface.ts';
import type { Wording } from '../../src/locales/wording.ts';
import { clean, find } from '../support/findings.ts';
import { sampleLocale } from './sample.ts';

const at = { file: 'locales/x/interface.yaml', line: 7, column: 3 };
const word = (key: string, source: Wording): SourceWord => ({ key, source, at });
const translated = (
  key: string,
  source: Wording,
  target: Wording,
  state: StoredWord['state'] = 'final',
): StoredWord => ({ key, source, target, state, at, path: key.split('.') });

function open(tag: string, source: readonly SourceWord[], stored: readonly StoredWord[] | null, digits = 'latn') {
  const locale = sampleLocale(tag, { digits });
  return find((report) => openInterface({ locale, formats: createFormats(locale), source, stored }, report));
}

const SOURCE = [
  word('page', 'Pagina {{page}} van {{pages}}'),
  word('years', { one: '{{count}} jaar', other: '{{count}} jaar' }),
];
const ARABIC = {
  zero: '{{count}} سنة',
  one: 'سنة واحدة',
  two: 'سنتان',
  few: '{{count}} سنوات',
  many: '{{count}} سنة',
  other: '{{count}} سنة',
};

describe('words', () => {
  test('of the source language', () => {
    const { value: words, findings } = open('nl', SOURCE, null);
    expect(words.word('page', { page: 1, pages: 1200 })).toEqual({
      inlines: [{ kind: 'text', text: 'Pagina 1 van 1.200' }],
      plain: 'Pagina 1 van 1.200',
      place: 'interface/page',
      state: 'source',
      lang: 'nl',
      at,
    });
    expect(findings).toEqual([]);
    expect(words.counts).toEqual({ source: 2, missing: 0, stale: 0, translated: 0, reviewed: 0, final: 0 });
    expect(words.keys).toEqual(['page', 'years']);
  });

  test('with the plural forms of Arabic and its digits', () => {
    const { value: words, findings } = open(
      'ar',
      SOURCE,
      [
        translated('page', SOURCE[0]?.source ?? '', '{{page}}/{{pages}}'),
        translated('years', SOURCE[1]?.source ?? '', ARABIC),
      ],
      'arab',
    );
    expect(findings).toEqual([]);
    expect([0, 1, 2, 3, 11, 100].map((count) => words.word('years', { count })?.plain)).toEqual([
      '٠ سنة',
      'سنة واحدة',
      'سنتان',
      '٣ سنوات',
      '١١ سنة',
      '١٠٠ سنة',
    ]);
  });

  test('a missing one is shown in Dutch, with Dutch plurals, and says so', () => {
    const { value: words, findings } = open('ar', SOURCE, [
      translated('years', SOURCE[1]?.source ?? '', '', 'missing'),
    ]);
    expect(words.word('years', { count: 3 })).toMatchObject({ plain: '3 jaar', state: 'missing', lang: 'nl' });
    expect(words.word('page', { page: 1, pages: 2 })).toMatchObject({
      plain: 'Pagina 1 van 2',
      state: 'missing',
      lang: 'nl',
    });
    expect(words.counts).toMatchObject({ missing: 2, final: 0 });
    expect(findings).toEqual([]);
  });

  test('a stale one is shown as it is, and says so', () => {
    const { value: words } = open('en', SOURCE, [
      translated('page', 'Bladzijde {{page}} van {{pages}}', '{{page}} of {{pages}}'),
    ]);
    expect(words.word('page', { page: 1, pages: 2 })).toMatchObject({ plain: '1 of 2', state: 'stale', lang: 'en' });
  });

  test('one that is only reviewed is only reviewed', () => {
    const { value: words } = open('en', SOURCE, [
      translated('page', SOURCE[0]?.source ?? '', '{{page}} of {{pages}}', 'reviewed'),
    ]);
    expect(words.word('page', { page: 1, pages: 2 })?.state).toBe('reviewed');
  });

  test('there is no word where there is none', () => {
    expect(open('nl', SOURCE, null).value.word('pag')).toBeUndefined();
    expect(open('nl', SOURCE, null).value.word('constructor')).toBeUndefined();
  });

  test('values are text: nothing in them is looked up, filled in or escaped', () => {
    const { value: words, findings } = open('nl', [word('by', 'Van {{names}} en {{more}}')], null);
    const text = fc.string({
      unit: fc.constantFrom(
        '{{',
        '}}',
        'names',
        'more',
        '$t(',
        ')',
        'by',
        '<b>',
        '&amp;',
        '"',
        '$&',
        '$1',
        '\\',
        ' ',
        ', number',
        '-',
      ),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (names, more) => {
        expect(words.word('by', { names, more })?.plain).toBe(`Van ${names} en ${more}`);
      }),
    );
    expect(findings).toEqual([]);
  });
});

describe('findings', () => {
  const run = (
    tag: string,
    source: readonly SourceWord[],
    stored: readonly StoredWord[] | null,
    key: string,
    values: Record<string, string | number>,
  ) => {
    const locale = sampleLocale(tag);
    return find(
      (report) =>
        openInterface({ locale, formats: createFormats(locale), source, stored }, report).word(key, values)?.plain,
    );
  };

  test('a value that is missing stays visible', () => {
    const { value, findings } = run('nl', SOURCE, null, 'page', { page: 1 });
    expect(value).toBe('Pagina 1 van {{pages}}');
    expect(findings).toMatchObject([
      { severity: 'error', code: 'locales.unknown-variable', message: '{{pages}} has no value here.', at },
    ]);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])(
    'a value named %s is not found in what every object has',
    (name) => {
      const { value, findings } = run('nl', [word('a', `x {{${name}}}`)], null, 'a', {});
      expect(value).toBe(`x {{${name}}}`);
      expect(findings.map(({ code }) => code)).toEqual(['locales.unknown-variable']);
    },
  );

  test('plural forms without a count', () => {
    expect(run('nl', SOURCE, null, 'years', {}).findings.map(({ code }) => code)).toEqual(['locales.missing-form']);
  });

  test('a language lacks a plural category', () => {
    const { findings } = open('ar', SOURCE, [
      translated('page', SOURCE[0]?.source ?? '', '{{page}} {{pages}}'),
      translated('years', SOURCE[1]?.source ?? '', { one: 'سنة', other: 'سنوات' }),
    ]);
    expect(findings.map(({ message }) => /"(\w+)"\.$/.exec(message)?.[1])).toEqual(['few', 'many', 'two', 'zero']);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['locales.missing-plural']));
  });

  test('a language does not have a plural category', () => {
    const { findings } = open('en', SOURCE, [
      translated('years', SOURCE[1]?.source ?? '', { one: 'year', few: 'years', other: 'years' }),
    ]);
    expect(findings).toMatchObject([{ code: 'locales.unknown-plural', at }]);
  });

  test('a lost variable and one that is not in the source', () => {
    const { findings } = open('en', SOURCE, [
      translated('page', SOURCE[0]?.source ?? '', 'Page {{page}} of {{total}}'),
    ]);
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'locales.lost-variable "page" has lost {{pages}}.',
      'locales.unknown-variable "page" has {{total}}, which its source does not have.',
    ]);
  });

  test('a plural form may leave the count out', () => {
    expect(
      open('en', SOURCE, [translated('years', SOURCE[1]?.source ?? '', { one: 'a year', other: '{{count}} years' })])
        .findings,
    ).toEqual([]);
  });

  test('a word that the source no longer has', () => {
    expect(open('en', SOURCE, [translated('old', 'Oud', 'Old')]).findings).toMatchObject([
      { severity: 'warning', code: 'locales.obsolete-word', at },
    ]);
  });
});

describe('texts of a leaflet', () => {
  test('come back as they stand, whatever is in them', () => {
    const words = open('en', SOURCE, []).value;
    const text = fc.string({
      unit: fc.constantFrom('{{', '}}', 'x', '$t(page)', ':', '.', '<b>', '&', 'é', 'ب'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (title, body) => {
        const texts = words.leafletTexts(
          'rug.pijn',
          new Map([
            ['title', title],
            ['a/b.c:d/paragraph-1', body],
          ]),
        );
        expect([texts('title'), texts('a/b.c:d/paragraph-1')]).toEqual([title, body]);
      }),
    );
  });

  test('of two leaflets do not get mixed up', () => {
    const words = open('en', SOURCE, []).value;
    const first = words.leafletTexts('a', new Map([['title', 'A']]));
    const second = words.leafletTexts('b', new Map([['title', 'B']]));
    expect([first('title'), second('title'), first('title')]).toEqual(['A', 'B', 'A']);
  });
});

describe('quiet', () => {
  afterEach(() => vi.restoreAllMocks());

  test('i18next says nothing of its own', () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    const { value: words } = open('zh-Hans', SOURCE, []);
    words.word('page', {});
    words.word('years', {});
    words.word('nope');
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});

describe('the words of this project', () => {
  const read = (tag: string) => {
    const file = `locales/${tag}/interface.yaml`;
    return { file, text: readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8') };
  };
  const source = clean((report) => loadSourceWords(read('nl'), report));

  test.each(['nl', 'en', 'ar'])('%s has all of them, with all plural forms and variables', (tag) => {
    const stored = tag === 'nl' ? null : clean((report) => loadStoredWords(read(tag), report));
    const { value: words, findings } = open(tag, source, stored);
    expect(findings).toEqual([]);
    expect(words.counts.missing + words.counts.stale).toBe(0);
  });
});
