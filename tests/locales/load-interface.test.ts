import { describe, expect, test } from 'vitest';
import { loadSourceWords, loadStoredWords } from '../../src/locales/load-interface.ts';
import { find } from '../support/findings.ts';

const source = (text: string) => find((report) => loadSourceWords({ file: 'locales/nl/interface.yaml', text }, report));
const stored = (text: string) => find((report) => loadStoredWords({ file: 'locales/en/interface.yaml', text }, report));

test('source words: nested, dotted and with plurals', () => {
  const { value, findings } = source(
    'page: Pagina {{page}}\ncontact:\n  phone: Telefoon\n  a.b: Beide\nyears: { one: een jaar, other: "{{count}} jaar" }\ngroup: { one: eerste, two: tweede }\n',
  );
  expect(findings).toEqual([]);
  expect(value?.map(({ key, source: wording, at }) => [key, wording, at.line])).toEqual([
    ['page', 'Pagina {{page}}', 1],
    ['contact.phone', 'Telefoon', 3],
    ['contact.a.b', 'Beide', 4],
    ['years', { one: 'een jaar', other: '{{count}} jaar' }, 5],
    ['group.one', 'eerste', 6],
    ['group.two', 'tweede', 6],
  ]);
});

test('stored words', () => {
  const { value, findings } = stored(
    'page: { source: Pagina, target: Page, state: final }\nmark:\n  missing: { source: Mist, target: "", state: missing }\nyears:\n  source: { one: jaar, other: jaren }\n  target: { one: year, other: years }\n  state: translated\n',
  );
  expect(findings).toEqual([]);
  expect(value?.map(({ key, source: was, target, state }) => [key, was, target, state])).toEqual([
    ['page', 'Pagina', 'Page', 'final'],
    ['mark.missing', 'Mist', '', 'missing'],
    ['years', { one: 'jaar', other: 'jaren' }, { one: 'year', other: 'years' }, 'translated'],
  ]);
});

describe('bad words', () => {
  test.each([
    ['a number', 'page: 3\n', 'locales.wrong-type 1:7'],
    ['an empty text', "page: ''\n", 'locales.empty-text 1:7'],
    ['a name with a format', "page: '{{page, number}}'\n", 'locales.wrong-variable 1:7'],
    ['a name that is not escaped', "page: '{{- page}}'\n", 'locales.wrong-variable 1:7'],
    ['braces without partners', "page: '{{page'\n", 'locales.wrong-variable 1:7'],
    ['a word in the word', "page: 'a $t(b)'\n", 'locales.wrong-variable 1:7'],
    ['an underscore in a key', 'page_one: a\n', 'locales.wrong-key 1:11'],
    ['a key that stands twice', 'a.b: x\na: { b: y }\n', 'locales.duplicate-word 2:9'],
    ['a list', 'page: [a]\n', 'locales.wrong-type 1:7'],
  ])('of the source: %s', (_, text, place) => expect(source(text).short).toEqual([place]));

  test.each([
    ['a text instead of a unit', 'page: Page\n', 'locales.wrong-type 1:7'],
    ['no state', 'page: { source: a, target: b }\n', 'locales.missing-field 1:1'],
    ['an unknown state', 'page: { source: a, target: b, state: ok }\n', 'locales.wrong-value 1:38'],
    ['an empty target', "page: { source: a, target: '', state: final }\n", 'locales.empty-target 1:39'],
    [
      'a plural with an empty form',
      "page: { source: a, target: { one: '', other: b }, state: final }\n",
      'locales.empty-target 1:58',
    ],
    [
      'an unknown plural category',
      'page: { source: a, target: { single: b, other: c }, state: final }\n',
      'locales.unknown-plural 1:30',
    ],
  ])('of a translation: %s', (_, text, place) => expect(stored(text).short).toContain(place));
});
