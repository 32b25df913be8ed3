import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWordLists } from '../../src/locales/load-word-lists.ts';
import { clean, find } from '../support/findings.ts';
import { ROOT } from '../support/project.ts';

const file = 'locales/xx/checks.yaml';
const load = (text: string) => find((report) => loadWordLists({ file, text }, report));

test('lists, numbers by value, sides', () => {
  const text = `negations: [not, '!not only']
numbers: { '0.5': [half], '2': [two] }
sides: { left: [left] }
expansion: 1.1
`;
  const lists = clean((report) => loadWordLists({ file, text }, report));
  expect(lists?.negations).toEqual(['not', '!not only']);
  expect([...(lists?.numbers ?? [])]).toEqual([
    [2, ['two']],
    [0.5, ['half']],
  ]);
  expect(lists?.sides).toEqual({ left: ['left'], right: [], above: [], below: [] });
  expect(lists?.expansion).toBe(1.1);
  expect(lists?.maybeNegations).toEqual([]);
});

test.each([
  ['locales.not-a-number', "numbers: { two: ['two'] }\n"],
  ['locales.unknown-field', 'negation: [not]\n'],
  ['locales.wrong-type', 'negations: not\n'],
])('%s', (code, text) => {
  expect(load(text).findings.map((finding) => finding.code)).toEqual([code]);
  expect(load(text).value).toBeUndefined();
});

test('every locale of the project has lists, and each kind of them', () => {
  for (const tag of readdirSync(join(ROOT, 'locales'))) {
    const path = `locales/${tag}/checks.yaml`;
    const lists = clean((report) =>
      loadWordLists({ file: path, text: readFileSync(join(ROOT, path), 'utf8') }, report),
    );
    expect([tag, lists?.negations.length], tag).not.toEqual([tag, 0]);
    expect([tag, lists?.numbers.size], tag).not.toEqual([tag, 0]);
    expect(lists?.sides.left.length, tag).toBeGreaterThan(0);
    expect([...(lists?.measures.keys() ?? [])].sort(), tag).toEqual(
      'capsule cm day degree drop g hour kg litre metre mg minute ml mm month percent tablet times ug week year'.split(
        ' ',
      ),
    );
  }
});
