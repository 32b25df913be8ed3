import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLocale } from '../../src/locales/load-locale.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { directionOf, scriptOf, tagProblem } from '../../src/locales/locale-tag.ts';
import { clean, find } from '../support/findings.ts';

const SAMPLE = `names: { own: العربية, dutch: Arabisch }
fonts: [arabic, latin]
hyphenation: null
quotes: ['«', '»', '“', '”']
digits: latn
unitSpace: nbsp
`;
const fonts = new Set(['latin', 'arabic']);
const load = (text: string, tag = 'ar') =>
  find((report) => loadLocale({ file: `locales/${tag}/locale.yaml`, text }, fonts, report));

function changed(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`The sample has no "${from}".`);
  return SAMPLE.replace(from, to);
}

test('a locale, with its script and direction from the tag', () => {
  expect(load(SAMPLE)).toMatchObject({
    findings: [],
    value: {
      tag: 'ar',
      script: 'Arab',
      direction: 'rtl',
      names: { own: 'العربية', dutch: 'Arabisch' },
      fonts: ['arabic', 'latin'],
      hyphenation: null,
      quotes: ['«', '»', '“', '”'],
      digits: 'latn',
      unitSpace: '\u00A0',
    },
  });
});

test('numbering: counter styles of CSS, and nothing else', () => {
  const numbered = (settings: string) => load(`${SAMPLE}numbering: ${settings}\n`);
  expect(numbered('{ numbers: arabic-indic }').value?.numbering).toEqual({ numbers: 'arabic-indic' });
  const { value, findings } = numbered('{ numbers: runes }');
  expect(value).toBeUndefined();
  expect(findings).toMatchObject([
    { code: expect.stringMatching(/^locales\./), message: expect.stringContaining('counter style of CSS') },
  ]);
});

test('hyphenation has no exceptions unless they are named', () => {
  expect(
    load(changed('hyphenation: null', 'hyphenation: { patterns: nl, minBefore: 2, minAfter: 2 }')).value?.hyphenation,
  ).toEqual({
    patterns: 'nl',
    minBefore: 2,
    minAfter: 2,
    exceptions: [],
  });
});

test('a script that is not the usual one turns the direction with it', () => {
  expect(load(changed('fonts', 'script: Cyrl\nfonts'), 'kk').value).toMatchObject({ script: 'Cyrl', direction: 'ltr' });
  expect(load(changed('fonts', 'script: Arab\nfonts'), 'kk').value).toMatchObject({ script: 'Arab', direction: 'rtl' });
});

describe('bad tags', () => {
  test.each([
    'nederlands',
    'arabisch',
    'Dutch',
    'n',
    'x-eigen',
    'und',
    'und-Arab',
    'nl_NL',
    'nl-',
    'ar-u-nu-arab',
    '12',
    'zh-Hans-',
    '🇳🇱',
  ])('%s', (tag) => {
    const { value, short } = load(SAMPLE, tag);
    expect(value).toBeUndefined();
    expect(short).toEqual(['locales.not-a-tag 1:1']);
  });

  test.each([
    ['AR', 'Name it "ar".'],
    ['zh-hans', 'Name it "zh-Hans".'],
    ['iw', 'Name it "he".'],
    ['zh', 'Chinese is written in two scripts: name it zh-Hans (simplified) or zh-Hant (traditional).'],
  ])('%s', (tag, hint) => expect(tagProblem(tag)?.hint).toBe(hint));

  test('a language that nobody knows', () => {
    expect(load(SAMPLE, 'xx').short).toEqual(['locales.unknown-language 1:1']);
  });

  test.each(['nl', 'ar', 'zh-Hans', 'zh-Hant', 'pt-BR', 'sr-Latn', 'ti', 'ckb'])('%s is fine', (tag) => {
    expect(tagProblem(tag)).toBeUndefined();
  });
});

describe('bad settings', () => {
  test.each([
    ['an unknown typeface', changed('latin', 'latn'), 'locales.unknown-font 2:17'],
    ['unknown digits', changed('digits: latn', 'digits: roman'), 'locales.unknown-digits 5:9'],
    ['three quotation marks', changed(", '”'", ''), 'locales.too-few 4:9'],
    ['a space that there is not', changed('nbsp', 'wide'), 'locales.wrong-value 6:12'],
    ['no names', changed('names:', 'name:'), 'locales.missing-field 1:1'],
    ['the habits of another language', `${SAMPLE}conventions: fr-FR\n`, 'locales.other-language 7:14'],
    [
      'an exception of two words',
      changed(
        'hyphenation: null',
        'hyphenation: { patterns: nl, minBefore: 2, minAfter: 2, exceptions: [twee woorden] }',
      ),
      'locales.wrong-exception 3:70',
    ],
  ])('%s', (_, text, place) => {
    const { value, short } = load(text);
    expect(value).toBeUndefined();
    expect(short).toContain(place);
  });
});

test.each([
  ['nl', 'Latn', 'ltr'],
  ['ar', 'Arab', 'rtl'],
  ['fa', 'Arab', 'rtl'],
  ['he', 'Hebr', 'rtl'],
  ['ckb', 'Arab', 'rtl'],
  ['ku', 'Latn', 'ltr'],
  ['zh-Hans', 'Hans', 'ltr'],
  ['ti', 'Ethi', 'ltr'],
  ['dv', 'Thaa', 'rtl'],
  ['ff-Adlm', 'Adlm', 'rtl'],
])('%s is written in %s, %s', (tag, script, direction) => {
  expect(scriptOf(tag)).toBe(script);
  expect(directionOf(script)).toBe(direction);
});

describe('the locales of this project', () => {
  const root = join(import.meta.dirname, '..', '..');
  const folder = join(root, 'locales');
  const settings = { file: 'foldout.yaml', text: readFileSync(join(root, 'foldout.yaml'), 'utf8') };
  const ours = new Set(clean((report) => loadProject(settings, report)).fonts.keys());

  test.each(readdirSync(folder))('%s', (tag) => {
    const file = `locales/${tag}/locale.yaml`;
    const text = readFileSync(join(folder, tag, 'locale.yaml'), 'utf8');
    expect(clean((report) => loadLocale({ file, text }, ours, report)).tag).toBe(tag);
  });
});
