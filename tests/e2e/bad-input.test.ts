/** Every bad input gives a finding with its place and what to do, exit status 1 (2 for usage), and nothing half-written. */

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LEAFLET, makeProject, type Run } from '../support/project.ts';

const LEAFLET_FILE = 'content/leaflets/voorbeeld.yaml';

/** No stack trace, and nothing that Foldout takes for a fault of its own. */
function expectDiagnostic(run: Run, code: string, place?: RegExp): void {
  expect(run.err).toContain(code);
  if (place !== undefined) expect(run.err).toMatch(place);
  expect(run.err).not.toMatch(/\n\s+at .*\.js:\d+/);
  expect(run.err).not.toContain('internal fault');
  expect(run.status).toBe(1);
}

interface BadLeaflet {
  readonly name: string;
  readonly leaflet: string | Uint8Array;
  readonly code: string;
  readonly place?: RegExp;
}

const bad: readonly BadLeaflet[] = [
  {
    name: 'broken YAML',
    leaflet: LEAFLET.replace('keyMessages:', 'keyMessages: [a, b'),
    code: 'yaml.broken',
    place: /voorbeeld\.yaml:\d+:\d+/,
  },
  {
    name: 'a duplicate key',
    leaflet: `${LEAFLET}title: Nog een\n`,
    code: 'yaml.duplicate-key',
    place: /voorbeeld\.yaml:20:1/,
  },
  {
    name: 'an unknown field',
    leaflet: LEAFLET.replace('audience:', 'audiense:'),
    code: 'content.unknown-field',
    place: /voorbeeld\.yaml:2:1/,
  },
  {
    name: 'a wrong type',
    leaflet: LEAFLET.replace('title: Voorbeeld', 'title: [1, 2]'),
    code: 'content.wrong-type',
    place: /voorbeeld\.yaml:1:8/,
  },
  {
    name: 'an alias bomb',
    leaflet: `a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n${LEAFLET}`,
    code: 'yaml.a',
    place: /voorbeeld\.yaml:1:/,
  },
  {
    name: 'a 50 MB file',
    leaflet: new Uint8Array(50 * 1024 * 1024).fill(0x61),
    code: 'files.too-large',
    place: /voorbeeld\.yaml:1:1/,
  },
  {
    name: 'no title',
    leaflet: LEAFLET.replace('title: Voorbeeld\n', ''),
    code: 'content.missing-field',
    place: /voorbeeld\.yaml:1:1/,
  },
  {
    name: 'a section without blocks',
    leaflet: LEAFLET.replace(/ {4}blocks:[\s\S]*?basedOn/, '    blocks: []\nbasedOn'),
    code: 'content.empty-section',
    place: /voorbeeld\.yaml:9:/,
  },
  {
    name: 'a heading of 400 characters',
    leaflet: LEAFLET.replace('Wat is dit?', 'Wat '.repeat(100).trim()),
    code: 'content.too-long',
    place: /voorbeeld\.yaml:10:/,
  },
  {
    name: 'a missing image',
    leaflet: LEAFLET.replace('- list:', '- figure: { image: weg.png, alt: Iets }\n      - list:'),
    code: 'content.missing-image',
    place: /voorbeeld\.yaml:16:/,
  },
  {
    name: 'an image outside the project',
    leaflet: LEAFLET.replace('- list:', '- figure: { image: ../../../etc/passwd, alt: Iets }\n      - list:'),
    code: 'content.',
    place: /voorbeeld\.yaml:16:/,
  },
  {
    name: 'a character that no font has',
    leaflet: LEAFLET.replace('tweede punt', 'tweede 😀'),
    code: 'type.missing-glyph',
    place: /voorbeeld\.yaml:16:[\s\S]*U\+1F600 GRINNING FACE "😀", an emoji \(first\/list-1\/item-2, nl\)/u,
  },
  {
    name: 'UTF-16',
    leaflet: new Uint8Array([0xff, 0xfe, 0x74, 0, 0x69, 0]),
    code: 'text.utf-16',
    place: /voorbeeld\.yaml:1:1/,
  },
];

describe('a leaflet with', () => {
  test.each(bad)('$name', ({ leaflet, code, place }) => {
    const project = makeProject({ [LEAFLET_FILE]: leaflet });
    const run = project.run('build');
    expectDiagnostic(run, code, place);
    expect(existsSync(join(project.root, 'output'))).toBe(false);
  });
});

describe('a drawing with', () => {
  const withDrawing = LEAFLET.replace('- list:', '- figure: { drawing: teken.svg, alt: Iets }\n      - list:');
  test.each([
    [
      'a script',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>alert(1)</script></svg>',
      /teken\.svg:2:1/,
    ],
    [
      'an external reference',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<image href="http://example.org/a.png"/></svg>',
      /teken\.svg:2:1/,
    ],
    [
      'an external entity',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      /teken\.svg:1:1/,
    ],
  ])('%s', (_, svg, place) => {
    const project = makeProject({ [LEAFLET_FILE]: withDrawing, 'content/drawings/teken.svg': svg });
    expectDiagnostic(project.run('build'), 'figures.', place);
    expect(existsSync(join(project.root, 'output'))).toBe(false);
  });
});

describe('locales', () => {
  test('a locale tag that is none', () => {
    const project = makeProject();
    project.write('locales/klingons!/locale.yaml', project.read('locales/nl/locale.yaml'));
    expectDiagnostic(project.run('check', '--no-layout'), 'locales.', /locales\/klingons!/);
  });

  test('a units file for a leaflet that does not exist', () => {
    const project = makeProject();
    project.write(
      'locales/en/locale.yaml',
      readFileSync(join(import.meta.dirname, '../../locales/en/locale.yaml'), 'utf8'),
    );
    project.write(
      'locales/en/leaflets/weg.yaml',
      'leaflet: weg\nprovenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: machine, translator: null, reviewer: null }\nunits: []\n',
    );
    expectDiagnostic(
      project.run('check', '--no-layout'),
      'locales.unknown-leaflet',
      /locales\/en\/leaflets\/weg\.yaml:1:/,
    );
  });
});

describe('the output', () => {
  test('a folder that can’t be written leaves nothing behind', () => {
    const project = makeProject({ 'in-the-way': 'a file' });
    expectDiagnostic(project.run('build', '--out', 'in-the-way/out'), 'files.unwritable');
    expect(project.read('in-the-way')).toBe('a file');
  });

  test.skipIf(process.getuid?.() === 0)('a folder without permission', () => {
    const project = makeProject();
    mkdirSync(join(project.root, 'locked'));
    chmodSync(join(project.root, 'locked'), 0o500);
    expectDiagnostic(project.run('build', '--out', 'locked'), 'files.unwritable');
  });

  test('an error in one leaflet leaves its earlier file whole and builds the others', () => {
    const project = makeProject({ 'content/leaflets/tweede.yaml': LEAFLET.replace('NL-TST-001', 'NL-TST-002') });
    expect(project.run('build').status).toBe(0);
    const path = join(project.root, 'output/nl/voorbeeld.nl.handout.screen.pdf');
    const before = readFileSync(path);
    project.write(LEAFLET_FILE, LEAFLET.replace('audience:', 'audiense:'));
    project.write('content/leaflets/tweede.yaml', LEAFLET.replace('NL-TST-001', 'NL-TST-003'));
    const run = project.run('build');
    expectDiagnostic(run, 'content.unknown-field');
    expect(readFileSync(path).equals(before)).toBe(true);
    const manifest = JSON.parse(project.read('output/manifest.json')) as {
      documents: { leaflet: string; code: string }[];
    };
    expect(manifest.documents.map(({ leaflet, code }) => [leaflet, code])).toEqual([
      ['tweede', 'NL-TST-003'],
      ['voorbeeld', 'NL-TST-001'],
    ]);
    expect(readdirSync(join(project.root, 'output/nl')).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
  });
});

describe('usage', () => {
  test.each([
    [['biuld'], 'build'],
    [['build', 'vorbeeld'], 'voorbeeld'],
    [['build', '--locale', 'nll'], 'nl'],
    [['build', '--edition', 'handot'], 'handout'],
    [['build', '--profile', 'scren'], 'screen'],
    [['build', '--relase'], '--release'],
  ])('%j is status 2 and suggests “%s”', (args, suggestion) => {
    const run = makeProject().run(...args);
    expect(run.status).toBe(2);
    expect(run.err).toContain(suggestion);
  });

  test('a folder without a project', () => {
    const project = makeProject({ 'foldout.yaml': '' });
    const run = project.run('build');
    expect(run.status).toBe(2);
    expect(run.err).toContain('usage.no-project');
  });

  test('a date that is none', () => {
    const run = makeProject().run('build', '--date', '2026-02-30');
    expect(run.status).toBe(2);
    expect(run.err).toContain('2026-11-21');
  });

  test('help of every command answers', () => {
    const project = makeProject();
    for (const args of [
      ['--help'],
      ['build', '--help'],
      ['check', '--help'],
      ['inspect', '--help'],
      ['init', '--help'],
      ['schema', '--help'],
      ['translate', 'sync', '--help'],
    ]) {
      const run = project.run(...args);
      expect(run.status).toBe(0);
      expect(run.out).toContain('Usage: foldout');
    }
  });
});

describe('the project', () => {
  test('a broken foldout.yaml', () => {
    const project = makeProject({ 'foldout.yaml': 'publisher: {' });
    expectDiagnostic(project.run('build'), 'yaml.broken', /foldout\.yaml:1:/);
  });

  test('a template and a stylesheet of one’s own with slips in them', () => {
    const project = makeProject();
    project.write('templates/house.css', 'h1 { colour: var(--primary) }\np { color: #ff0000; }\n');
    const style = project.run('build');
    expectDiagnostic(style, 'style.', /templates\/house\.css:1:6/);
    expect(style.err).toMatch(/templates\/house\.css:2:\d+/);
    writeFileSync(join(project.root, 'templates/house.css'), '');
    project.write('templates/partials/note.hbs', '');
    project.write('templates/partials/figure.hbs', '<figure>{{naam}}</figure>');
    expectDiagnostic(project.run('build'), 'template.', /templates\/partials\/figure\.hbs:1:\d+/);
  });
});
