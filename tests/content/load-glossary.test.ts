import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGlossary } from '../../src/content/load-glossary.ts';
import { clean, find } from '../support/findings.ts';
import { ROOT } from '../support/project.ts';

const file = 'content/glossary.yaml';
const load = (text: string) => find((report) => loadGlossary({ file, text }, report));

test('a term without forms is found as it stands', () => {
  const text = `terms:
  - term: tumor
    definition: Een gezwel.
    locales: { en: { term: tumour, avoid: [tumor] } }
`;
  const glossary = clean((report) => loadGlossary({ file, text }, report));
  expect(glossary?.terms).toEqual([
    {
      term: 'tumor',
      forms: ['tumor'],
      definition: 'Een gezwel.',
      doNotTranslate: false,
      locales: new Map([['en', { term: 'tumour', forms: ['tumour'], avoid: ['tumor'] }]]),
      at: { file, line: 2, column: 11, endColumn: 16 },
    },
  ]);
});

test.each([
  ['glossary.duplicate-term', 'terms: [{ term: a }, { term: A }]\n'],
  ['glossary.both', 'terms: [{ term: a, doNotTranslate: true, locales: { en: { term: b } } }]\n'],
  ['glossary.unknown-field', 'terms: [{ term: a, forme: [b] }]\n'],
  ['glossary.missing-field', 'terms: [{ forms: [b] }]\n'],
])('%s', (code, text) => expect(load(text).findings.map((finding) => finding.code)).toEqual([code]));

test('every term of the project has a word in every language, and none of its own in Dutch', () => {
  const glossary = clean((report) => loadGlossary({ file, text: readFileSync(join(ROOT, file), 'utf8') }, report));
  for (const { term, doNotTranslate, definition, locales } of glossary?.terms ?? []) {
    if (doNotTranslate) continue;
    expect([term, ...[...locales.keys()].sort()]).toEqual([term, 'ar', 'de', 'en', 'fr', 'pl', 'tr', 'uk', 'zh-Hans']);
    expect(definition, term).toBeDefined();
  }
});
