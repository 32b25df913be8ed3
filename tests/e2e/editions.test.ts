/** Editions through the real command: one of a project's own, as `docs/editions.md` shows it, and what cannot be one. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEAFLET, makeProject, ROOT } from '../support/project.ts';

/** The page's own examples, by file. */
function examples(): Readonly<Record<string, string>> {
  const page = readFileSync(join(ROOT, 'docs/editions.md'), 'utf8');
  return Object.fromEntries(
    [...page.matchAll(/`(templates\/[^`]+)`\n\n```\w+\n(.*?)```/gs)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

test('the edition that docs/editions.md shows is built as it stands there, and called by its name', () => {
  expect(Object.keys(examples())).toHaveLength(3);
  const project = makeProject(examples());
  const run = project.run('build', '--edition', 'pocket', '--profile', 'screen,office');
  expect(run.err).not.toMatch(/ (error|warning) /);
  expect(run.status).toBe(0);
  expect(existsSync(join(project.root, 'output/nl/voorbeeld.nl.pocket.office-flip-long.pdf'))).toBe(true);
  expect(project.read('output/index.html')).toContain('(pocket, ');
});

test('a leaflet of one word is a booklet of four pages, the back page last', () => {
  const project = makeProject({
    'content/leaflets/voorbeeld.yaml': LEAFLET.replace(/blocks:\n(.*\n)+(?=basedOn)/, 'blocks: [Woord.]\n'),
  });
  const run = project.run('build', '--edition', 'booklet');
  expect(run.err).not.toMatch(/ (error|warning) /);
  const pages = project
    .run('inspect', 'voorbeeld', '--edition', 'booklet', '--stage', 'layout')
    .out.match(/^page .*? \w+/gm);
  expect(pages?.map((page) => page.split(' ')[2])).toEqual(['cover', 'text', 'text', 'back']);
});

const style = {
  'templates/flyer/style.css': 'p { color: black; }',
  'templates/flyer/layout.hbs':
    '<!DOCTYPE html><html lang="nl" dir="ltr"><head><title>x</title></head><body><p>x</p></body></html>',
};
const settings = (fold: string) => `name: flyer\npaper: { width: 297, height: 210 }\ncontent: all\n${fold}\n`;

test.each([
  ['an edition without a layout', { 'templates/flyer/edition.yaml': settings('fold: none') }, 'edition.incomplete'],
  ['a fold that is none', { ...style, 'templates/flyer/edition.yaml': settings('fold: gate') }, 'edition.wrong-value'],
  [
    'panels that do not add up',
    { ...style, 'templates/flyer/edition.yaml': settings('fold: z\npanels: [100, 100, 100]') },
    'edition.panels-sum',
  ],
  [
    'text at the very edge',
    {
      ...style,
      'templates/flyer/style.css': '@page { margin: 2mm; }',
      'templates/flyer/edition.yaml': settings('fold: none'),
    },
    'page.text-near-edge',
  ],
  [
    'a margin of less than nothing',
    {
      ...style,
      'templates/flyer/style.css': '@page { margin: -5mm; }',
      'templates/flyer/edition.yaml': settings('fold: none'),
    },
    'page.text-near-edge',
  ],
  [
    'a booklet whose layout fills no sheet',
    {
      ...style,
      'templates/flyer/style.css': '@page { margin: 20mm; }',
      'templates/flyer/edition.yaml': settings('fold: saddle'),
    },
    'fold.page-count',
  ],
])('%s is an error with its code', (_, files, code) => {
  const project = makeProject({
    ...files,
    'templates/flyer/style.css': files['templates/flyer/style.css' as never] || 'p { color: black; }',
  });
  const run = project.run('build', '--edition', 'flyer');
  expect(run.err).toContain(code);
  expect(run.err).not.toMatch(/^\s+at /m);
  expect(run.status).toBeGreaterThan(0);
  expect(existsSync(join(project.root, 'output/nl/voorbeeld.nl.flyer.screen.pdf'))).toBe(false);
});
