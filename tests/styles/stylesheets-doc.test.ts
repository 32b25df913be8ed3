/** `docs/stylesheets.md` says what the table of properties says: no more, no less. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LONGHANDS, TYPES } from '../../src/styles/properties.ts';
import { readableSyntax } from '../../src/styles/settle.ts';
import { PHYSICAL, SHORTHANDS } from '../../src/styles/shorthands.ts';

const DOC = readFileSync(new URL('../../docs/stylesheets.md', import.meta.url), 'utf8');

/** The rows of the table under that heading: names in the first cell, then the other cells. */
function table(heading: string): Map<string, string[]> {
  const section = DOC.split(`\n${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [names = '', ...cells] = row
      .replaceAll('\\|', '¦')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('¦', '|'));
    for (const [, name = ''] of names.matchAll(/`([^`]+)`/g)) found.set(name, cells);
  }
  return found;
}

const code = (text: string) => `\`${text}\``;

test('every longhand with its values, inheritance and initial value', () => {
  const expected = Object.entries(LONGHANDS).map(([name, { syntax, inherited, initial }]) => [
    name,
    [code(readableSyntax(syntax)), inherited ? 'yes' : 'no', initial === null ? 'the locale’s fonts' : code(initial)],
  ]);
  expect([...table('## Properties')].map(([name, cells]) => [name, cells.slice(0, 3)])).toEqual(expected);
});

test('every kind of value', () => {
  const expected = Object.entries(TYPES).map(([name, syntax]) => [
    readableSyntax(`<${name}>`),
    [code(readableSyntax(syntax))],
  ]);
  expect([...table('### Kinds of values')]).toEqual(expected);
});

test('every shorthand', () => {
  const expected = Object.fromEntries(
    Object.entries(SHORTHANDS).map(([name, { syntax }]) => [name, [code(readableSyntax(syntax))]]),
  );
  expect(Object.fromEntries(table('### Shorthands'))).toEqual(expected);
});

test('every physical name', () => {
  const expected = [...PHYSICAL].map(([name, { ltr, rtl }]) => [name, [code(ltr), code(rtl)]]);
  expect([...table('### Physical names')]).toEqual(expected);
});
