import { expect, test } from 'vitest';
import { makeProject, ROOT } from '../support/project.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const own = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const units = (target: string): string => `leaflet: voorbeeld
provenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: human, translator: A, reviewer: null }
units:
  - place: first/paragraph-1
    source: Een alinea met **nadruk** en 3 mg van iets.
    target: ${target}
    state: translated
`;
const project = (target: string) =>
  makeProject({
    'locales/en/locale.yaml': own('locales/en/locale.yaml'),
    'locales/en/leaflets/voorbeeld.yaml': units(target),
  });

test('a changed number is found at its place, and keeps the document from being built', () => {
  const made = project('A paragraph with **emphasis** and 5 mg of something.');
  const checked = made.run('check', '--no-layout', '--locale', 'en', '--date', '2026-12-01');
  expect(checked.err).toContain('locales/en/leaflets/voorbeeld.yaml:6:13 error translation.numbers');
  expect(checked.err).toContain('source “3”, translation “5”');
  expect(checked.status).toBe(1);
  const built = made.run('build', '--locale', 'en,nl');
  expect(built.err).toContain('translation.numbers');
  expect(built.err).toContain('1 built, 1 failed');
  expect(built.status).toBe(1);
});

test('what is only suspicious is a warning', () => {
  const made = project('A paragraph with emphasis and 3 mg of something.');
  const checked = made.run('check', '--no-layout', '--locale', 'en', '--date', '2026-12-01');
  expect(checked.err).toContain('warning translation.markup');
  expect(checked.status).toBe(0);
});

test('a faulty word list stops its language, a faulty glossary is reported', () => {
  const made = project('A paragraph with **emphasis** and 3 mg of something.');
  made.write('locales/en/checks.yaml', 'negation: [not]\n');
  made.write('content/glossary.yaml', 'terms: [{ term: a }, { term: a }]\n');
  const { err, status } = made.run('build', '--locale', 'en');
  expect(err).toMatch(/locales\/en\/checks\.yaml:1:1 error locales\.unknown-field/);
  expect(err).toMatch(/content\/glossary\.yaml:1:30 error glossary\.duplicate-term/);
  expect(status).toBe(1);
});

test('a language without word lists is told so, once', () => {
  const made = makeProject({
    'locales/es/locale.yaml': own('locales/en/locale.yaml')
      .replace(/^.*conventions.*$/m, '')
      .replace(/^names.*$/m, 'names: { own: español, dutch: Spaans }'),
    'locales/es/leaflets/voorbeeld.yaml': units('Un párrafo con **énfasis** y 3 mg de algo.'),
  });
  const { err } = made.run('check', '--no-layout', '--locale', 'es');
  expect(err.match(/translation\.no-word-lists/g)).toHaveLength(1);
  expect(err).not.toContain('error translation.');
});
