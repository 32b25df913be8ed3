import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, Findings } from '../../../src/base/diagnostic.ts';
import { checkTranslations, prepareRules, prepareSource } from '../../../src/check/translation/check-translations.ts';
import { prepareLanguage } from '../../../src/check/translation/language.ts';
import type { PairInput } from '../../../src/check/translation/pair.ts';
import { loadGlossary } from '../../../src/content/load-glossary.ts';
import { loadWordLists } from '../../../src/locales/load-word-lists.ts';
import { quotesOf } from '../../../src/locales/quotes.ts';
import { NO_WORD_LISTS } from '../../../src/locales/word-lists.ts';
import { ROOT } from '../../support/project.ts';

const lists = (tag: string) => {
  const file = `locales/${tag}/checks.yaml`;
  const loaded = loadWordLists({ file, text: readFileSync(join(ROOT, file), 'utf8') }, (finding) => {
    throw new Error(finding.message);
  });
  return loaded ?? NO_WORD_LISTS;
};
const language = (tag: string, script = 'Latn', direction: 'ltr' | 'rtl' = 'ltr') =>
  prepareLanguage({ tag, script, direction, digits: 'latn', quotes: quotesOf(tag) }, lists(tag));

const glossary = loadGlossary(
  {
    file: 'content/glossary.yaml',
    text: `terms:
  - term: uitzaaiing
    forms: [uitzaaiing*]
    locales: { en: { term: secondary tumour, forms: [secondary tumour*], avoid: [metastas*] } }
  - { term: SEPT9, doNotTranslate: true }
`,
  },
  () => undefined,
) ?? { terms: [] };
const dutch = prepareSource(language('nl'), glossary);
const RULES = {
  en: prepareRules(dutch, language('en')),
  fr: prepareRules(dutch, language('fr')),
  pl: prepareRules(dutch, language('pl')),
  tr: prepareRules(dutch, language('tr')),
  uk: prepareRules(dutch, language('uk', 'Cyrl')),
  ar: prepareRules(dutch, language('ar', 'Arab', 'rtl')),
  zh: prepareRules(dutch, language('zh-Hans', 'Hans')),
  fa: prepareRules(
    dutch,
    prepareLanguage(
      { tag: 'fa', script: 'Arab', direction: 'rtl', digits: 'arabext', quotes: quotesOf('fa') },
      { ...NO_WORD_LISTS, zeroWidth: ['می\u200Cشود'] },
    ),
  ),
};
type Tag = keyof typeof RULES;

function all(
  tag: Tag,
  ...units: readonly (Omit<PairInput, 'at' | 'place'> & { readonly place?: string })[]
): readonly Diagnostic[] {
  const findings = new Findings();
  const input = units.map((unit, i) => ({
    place: `a/paragraph-${i + 1}`,
    ...unit,
    at: { file: 'u.yaml', line: i + 1, column: 13 },
  }));
  checkTranslations(RULES[tag], input, findings.report);
  return findings.all;
}
const codes = (tag: Tag, source: string, target: string): string[] =>
  all(tag, { source, target }).map(({ severity, code }) => `${severity} ${code.replace('translation.', '')}`);

describe('numbers', () => {
  test('as each language writes them', () => {
    expect(codes('en', '1 op de 25.000 mensen, 6,5 jaar', '1 in 25,000 people, 6.5 years')).toEqual([]);
    expect(codes('fr', '1 op de 25.000 mensen, 6,5 jaar', '1 personne sur 25 000, 6,5 ans')).toEqual([]);
    expect(codes('ar', 'gemiddeld 6,5 jaar', 'في المتوسط 6 سنوات ونصف')).toEqual([]);
    expect(codes('ar', '1 op de 25.000 mensen', '1 من كل 25 ألف شخص')).toEqual([]);
    expect(codes('zh', 'bij 25.000 mensen', '在2.5万人中')).toEqual([]);
    expect(codes('fa', '25 mensen, 6,5 jaar', '۲۵ نفر، ۶٫۵ سال')).toEqual([]);
    expect(codes('tr', '3% van de kinderen in 2008', '2008’de çocukların %3’ü')).toEqual([]);
  });
  test('spelled out', () => {
    expect(codes('en', 'Er zijn 2 vormen.', 'There are two forms.')).toEqual([]);
    expect(codes('ar', 'Er zijn 2 vormen.', 'هناك شكلان.')).toEqual([]);
    expect(codes('en', 'de helft van de kinderen', 'a third of the children')).toEqual(['warning numbers']);
  });
  test('a changed one is an error, and so is a large one that is lost', () => {
    expect(codes('en', 'na 7 weken', 'after 9 weeks')).toEqual(['error numbers']);
    expect(codes('en', 'na 38,5', 'after 385')).toEqual(['error numbers']);
    expect(codes('en', 'het jaar 2008', 'the year')).toEqual(['error numbers']);
    expect(codes('en', 'na 7 keer', 'after several times')).toEqual(['warning numbers']);
    expect(codes('fr', 'na 1,5 uur', 'après 1.5 heure')).toEqual(['error numbers']);
    expect(codes('en', 'het SEPT9-gen', 'the SEPT8 gene')).toEqual(['warning glossary', 'error numbers']);
  });
});

test('measures', () => {
  expect(codes('en', 'neem 5 mg', 'take 5 g')).toEqual(['error measures']);
  expect(codes('zh', '7 weken', '7天')).toEqual(['error measures']);
  expect(codes('en', 'een paar weken lang', 'for a few days')).toEqual(['warning measures']);
  expect(codes('zh', 'in 2016', '2016年')).toEqual([]);
});

test('dates, telephone numbers and addresses', () => {
  expect(codes('en', 'op 3 maart 2027', 'on 3 May 2027')).toEqual(['error dates']);
  expect(codes('zh', 'op 3 maart 2027', '2027年3月3日')).toEqual([]);
  expect(codes('en', 'bel 030 123 45 67', 'call +31 30 123 45 67')).toEqual([]);
  expect(codes('en', 'bel 030 123 45 67', 'call 030 123 46 57')).toEqual(['error phone']);
  expect(codes('en', 'mail poli@example.org', 'mail poly@example.org')).toEqual(['error email']);
  expect(codes('zh', 'volgens kanker.nl (2016)', '根据kanker.nl（2016年）')).toEqual([]);
  expect(codes('en', 'op kanker.nl', 'on kankers.nl')).toEqual(['warning url']);
  expect(codes('en', 'zie [hier](https://example.org/a)', 'see [here](https://example.org/b)')).toEqual([
    'warning url',
  ]);
});

test('negation', () => {
  expect(codes('en', 'U mag niet autorijden.', 'You must not drive.')).toEqual([]);
  expect(codes('en', 'U mag niet autorijden.', 'You may drive.')).toEqual(['warning negation']);
  expect(codes('tr', 'U mag autorijden.', 'Araba kullanamazsınız.')).toEqual(['warning negation']);
  expect(codes('pl', 'Niemand weet het.', 'Nikt nie wie.')).toEqual([]);
  expect(codes('fr', 'Geen behandeling helpt.', 'Aucun traitement n’aide.')).toEqual([]);
  expect(codes('en', 'Dit helpt niet. U mag lopen.', 'This helps. You may not walk.')).toContain('warning negation');
});

test('sides', () => {
  expect(codes('en', 'uw linkerbeen', 'your right leg')).toEqual(['error sides']);
  expect(codes('ar', 'het linkerbeen', 'الساق اليمنى')).toEqual(['error sides']);
  expect(codes('en', 'pijn naar beneden', 'pain')).toEqual(['warning sides']);
  expect(
    codes('en', 'links zit de lever, rechts de maag', 'on the right is the liver, on the left the stomach'),
  ).toEqual(['warning sides']);
  expect(codes('en', 'onder andere', 'among other things')).toEqual([]);
});

test('placeholders and markup', () => {
  expect(codes('en', 'Pagina {{page}} van {{pages}}', 'Page {{page}}')).toContain('error placeholders');
  expect(codes('en', 'een **zwakke** arm', 'a weak arm')).toEqual(['warning markup']);
  expect(codes('en', 'zie [hier](https://example.org)', 'see here https://example.org')).toEqual(['warning markup']);
});

test('sentences', () => {
  const source = 'Dit is de eerste zin van de tekst. Dit is de tweede zin van de tekst.';
  expect(codes('en', source, 'This is the first sentence of it.')).toEqual(['warning sentences']);
  expect(codes('en', source, 'This is the first sentence of it, and this is the second sentence of it.')).toEqual([]);
});

test('glossary', () => {
  expect(codes('en', 'een uitzaaiing', 'a secondary tumour')).toEqual([]);
  expect(codes('en', 'een uitzaaiing', 'a metastasis')).toEqual(['warning glossary']);
  expect(codes('en', 'een uitzaaiing', 'a tumour')).toEqual(['warning glossary']);
});

test('list items and the same text elsewhere', () => {
  const item = (n: number, source: string, target: string) => ({ place: `a/list-1/item-${n}`, source, target });
  expect(all('en', item(1, 'koorts', 'fever'), item(2, 'pijn', 'fever')).map(({ code }) => code)).toEqual([
    'translation.list-items',
  ]);
  const found = all(
    'en',
    { source: 'een operatie', target: 'an operation' },
    { source: 'een operatie', target: 'surgery' },
  );
  expect(found.map(({ code, at }) => [code, at?.line])).toEqual([['translation.consistency', 2]]);
  expect(all('ar', { source: 'pijn', target: 'ألم' }, { source: 'pijn', target: 'الألم' })).toEqual([]);
});

test('left in Dutch', () => {
  expect(codes('en', 'geen gevoel', 'geen gevoel')).toContain('warning same-as-source');
  expect(codes('fr', 'Contact', 'Contact')).toEqual([]);
  expect(codes('en', 'Soms doet het pijn.', 'Sometimes het doet pijn.')).toEqual([]);
  expect(codes('en', 'Dat is niet zo.', 'That is so, en dat is niet het geval.')).toContain('warning leftover-source');
});

test('script', () => {
  expect(codes('en', 'de arm', 'the аrm')).toEqual(['warning script']);
  expect(codes('uk', 'de arm', 'рука arm')).toEqual(['warning script']);
  expect(codes('uk', 'de arm', 'рукы')).toEqual(['warning script']);
  expect(codes('uk', 'een EMG volgens kanker.nl', 'EMG за kanker.nl')).toEqual([]);
  expect(codes('zh', 'het lichaam', '身體')).toEqual(['warning script']);
});

test('end punctuation', () => {
  expect(codes('ar', 'Hoe gaat het?', 'كيف الحال?')).toEqual(['warning end-punctuation']);
  expect(codes('ar', 'Hoe gaat het?', 'كيف الحال؟')).toEqual([]);
  expect(codes('zh', 'Dat is zo.', '是这样.')).toEqual(['warning end-punctuation']);
  expect(codes('en', 'Deze klachten:', 'These symptoms')).toEqual(['warning end-punctuation']);
});

test('doubled words', () => {
  expect(codes('en', 'de arm doet pijn', 'the arm arm hurts')).toEqual(['warning doubled-words']);
  expect(codes('fr', 'u vraagt het zich af', 'vous vous le demandez')).toEqual([]);
});

test('bidi', () => {
  expect(codes('ar', 'bel 030 123 45 67', 'اتصل على 030 123 45 67')).toEqual(['warning bidi-isolates']);
  expect(codes('ar', 'bel 030 123 45 67', 'اتصل على \u2066030 123 45 67\u2069')).toEqual([]);
  expect(codes('ar', 'volgens kanker.nl (3%)', 'بحسب kanker.nl (3%)')).toEqual([]);
  expect(codes('ar', 'de arm', '\u2067الذراع')).toEqual(['warning bidi-controls']);
  expect(codes('en', 'de arm', 'the \u2066arm\u2069')).toEqual(['warning bidi-controls']);
  expect(codes('ar', 'de arm', '\u202Bالذراع\u202C')).toEqual(['warning bidi-controls']);
});

test('zero width', () => {
  expect(codes('en', 'de arm', 'the a\u200Crm')).toEqual(['warning zero-width']);
  expect(codes('fa', 'dat wordt', 'می شود')).toEqual(['warning zero-width']);
  expect(codes('fa', 'dat wordt', 'می\u200Cشود')).toEqual([]);
  expect(codes('en', 'de arm', 'the\u200B arm')).toEqual(['warning zero-width']);
});

describe('ignore', () => {
  const unit = { source: 'na 7 weken', target: 'after 9 weeks' };
  const found = (ignore: Record<string, string | null>) => all('en', { ...unit, ignore }).map(({ code }) => code);
  test('with a reason', () => expect(found({ 'translation.numbers': 'they count otherwise' })).toEqual([]));
  test('without one the finding stands', () => {
    expect(found({ 'translation.numbers': null })).toEqual([
      'translation.ignore-without-reason',
      'translation.numbers',
    ]);
    expect(found({ 'translation.numbers': ' ' })).toContain('translation.numbers');
  });
  test('what finds nothing, or is no check', () => {
    const ignore = { 'translation.numbers': 'so', 'translation.sides': 'so', 'translation.number': 'so' };
    expect(found(ignore)).toEqual(['translation.ignore-unknown', 'translation.ignore-unused']);
  });
});

test('a finding names the unit, both fragments and the way out', () => {
  const [finding] = all('en', { source: 'na 7 weken', target: 'after 9 weeks' });
  expect(finding).toEqual({
    severity: 'error',
    code: 'translation.numbers',
    message: 'Numbers differ: “7” in the source, “9” in the translation.',
    at: { file: 'u.yaml', line: 1, column: 13 },
    hint: "a/paragraph-1: source “7”, translation “9”. Mend the translation, or say why it is right: ignore: { translation.numbers: '…' }",
  });
});

describe('quotation marks', () => {
  const found = (tag: Tag, target: string): string[] =>
    all(tag, { source: 'een ‘soort’ kanker', target })
      .filter(({ code }) => code === 'translation.quotes' || code === 'translation.punctuation-spaces')
      .map(({ code, hint }) => `${code.replace('translation.', '')}: ${hint}`);

  test.each<[Tag, string]>([
    ['en', 'a “kind” of cancer; the patients’ rights, don’t'],
    ['en', '“He said ‘yes’ to it.”'],
    ['fr', 'une «\u202Fsorte\u202F» de cancer\u00A0: laquelle\u202F? À 10:30, l’hôpital (lequel\u202F?)'],
    ['fr', 'voir https://example.org/a?b=c'],
    ['pl', '„rodzaj” raka'],
    ['uk', '«вид» раку, об’єкт'],
    ['ar', 'نوع «من» السرطان و«آخر»'],
    ['zh', '一种“癌症”的“类型”，他说：“‘是’”'],
  ])('%s: %s is right', (tag, target) => {
    expect(found(tag, target)).toEqual([]);
  });

  test.each<[Tag, string, string]>([
    ['en', 'a "kind" of cancer', 'typewriter'],
    ['en', "the patient's rights", 'Write ’ (U+2019).'],
    ['en', 'a „kind“ of cancer', 'Write “…”'],
    ['en', 'a ”kind“ of cancer', 'wrong side'],
    ['en', 'a ‘kind’ of cancer', 'Write “…”.'],
    ['pl', '“rodzaj” raka', '„…”'],
    ['uk', '“вид” раку', '«…»'],
    ['uk', '« вид » раку', 'close to what is quoted'],
    ['zh', '一种"癌症"', '“…”'],
    ['zh', '一种「癌症」', '“…”'],
    ['ar', 'نوع "من" السرطان', '«…»'],
    ['fr', 'une “sorte” de cancer', '«…»'],
    ['fr', 'une « sorte » de cancer', 'U+202F'],
    ['fr', 'une «sorte» de cancer', 'U+202F'],
    ['fr', 'un cancer : lequel', 'U+00A0'],
    ['fr', 'un cancer; lequel', 'U+202F'],
    ['fr', 'un cancer ?', 'U+202F'],
    ['fr', 'un cancer!', 'U+202F'],
  ])('%s: %s is not; the finding has what to write', (tag, target, characters) => {
    const findings = all(tag, { source: 'een ‘soort’ kanker', target }).filter(({ code }) =>
      /\.(?:quotes|punctuation-spaces)$/.test(code),
    );
    expect(findings).toHaveLength(1);
    expect(`${findings[0]?.message} ${findings[0]?.hint}`).toContain(characters);
  });
});
