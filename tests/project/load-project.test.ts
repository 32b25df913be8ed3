import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../src/project/load-project.ts';
import { clean, find } from '../support/findings.ts';

const SAMPLE = `publisher: { name: Ziekenhuis, address: [Straat 1, 1000 AA Plaats] }
contact: { phone: '' }
urls: { leaflet: 'https://example.org/{locale}/{leaflet}' }
palette:
  text: { screen: '#1a1a1a', press: [0, 0, 0, 100] }
  primary: { screen: '#00566B' }
fonts:
  latin: '@expo-google-fonts/noto-sans'
  own: { regular: fonts/own.ttf, bold: fonts/own-bold.ttf, scale: 1.1 }
printers: { local: { bleed: 5, marks: [crop, fold] } }
build:
  locales: [nl, ar]
  editions:
    handout: [screen]
    trifold: { profiles: [screen, office, screen], leaflets: [rugpijn], locales: [nl] }
`;

const load = (text: string) => find((report) => loadProject({ file: 'foldout.yaml', text }, report));

function changed(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`The sample has no "${from}".`);
  return SAMPLE.replace(from, to);
}

describe('foldout.yaml', () => {
  const project = clean((report) => loadProject({ file: 'foldout.yaml', text: SAMPLE }, report));

  test('gives the publisher, and empty texts where nothing is said', () => {
    expect(project.publisher).toEqual({ name: 'Ziekenhuis', address: ['Straat 1', '1000 AA Plaats'] });
    expect(project.contact).toEqual({ phone: '', email: '', hours: '' });
    expect(project.leafletUrl).toBe('https://example.org/{locale}/{leaflet}');
  });

  test('gives the palette in both looks', () => {
    expect([...project.palette]).toEqual([
      ['text', { screen: '#1A1A1A', press: [0, 0, 0, 100] }],
      ['primary', { screen: '#00566B' }],
    ]);
  });

  test('gives the typefaces in the order of fallback', () => {
    expect([...project.fonts].map(([name, { at: _, ...font }]) => [name, font])).toEqual([
      ['latin', { package: '@expo-google-fonts/noto-sans', scale: null }],
      ['own', { regular: 'fonts/own.ttf', bold: 'fonts/own-bold.ttf', scale: 1.1 }],
    ]);
    expect(project.fonts.get('own')?.at).toMatchObject({ line: 9, column: 3 });
  });

  test('gives what is built', () => {
    expect(project.build).toEqual({
      locales: ['nl', 'ar'],
      editions: [
        { edition: 'handout', profiles: ['screen'] },
        { edition: 'trifold', profiles: ['screen', 'office'], leaflets: ['rugpijn'], locales: ['nl'] },
      ],
      printers: ['default-coated'],
    });
  });

  test('without an address on the web there is none', () => {
    expect(load(changed(SAMPLE.split('\n')[2] ?? '', '')).value?.leafletUrl).toBeNull();
  });
});

describe('bad settings', () => {
  test.each([
    ['no publisher', changed('publisher:', 'publishr:'), 'project.missing-field'],
    ['a colour by name', changed("'#00566B'", 'teal'), 'project.wrong-value'],
    ['three inks', changed('[0, 0, 0, 100]', '[0, 0, 0]'), 'project.too-few'],
    ['an ink of 120 per cent', changed('[0, 0, 0, 100]', '[0, 0, 0, 120]'), 'project.wrong-value'],
    ['more ink than dries', changed('[0, 0, 0, 100]', '[80, 80, 80, 80]'), 'project.too-much-ink'],
    ['a colour named white', changed('primary: {', 'white: {'), 'project.taken-colour'],
    ['a colour named Primary', changed('primary: {', 'Primary: {'), 'project.wrong-name'],
    ['a typeface from nowhere', changed('regular: fonts/own.ttf, ', ''), 'project.font-source'],
    ['a typeface outside the project', changed('fonts/own.ttf', '../own.ttf'), 'project.path-outside-project'],
    [
      'no typeface',
      changed(SAMPLE.slice(SAMPLE.indexOf('fonts:'), SAMPLE.indexOf('printers:')), 'fonts: {}\n'),
      'project.no-fonts',
    ],
    ['an address with an unknown variable', changed('{leaflet}', '{leafet}'), 'project.url-variable'],
    ['one address for all leaflets', changed('/{leaflet}', ''), 'project.url-variable'],
    ['an unknown profile', changed('[screen, office, screen]', '[braille]'), 'project.wrong-value'],
    ['locales in a word', changed('[nl, ar]', 'every'), 'project.wrong-value'],
    ['broken YAML', changed('[nl, ar]', '[nl, ar'), 'yaml.broken'],
  ])('%s', (_, text, code) => {
    const { findings } = load(text);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ severity, at }) => severity === 'error' && at?.file === 'foldout.yaml')).toBe(true);
  });
});

test('the settings of this project are right, and its publisher is plainly an example', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'foldout.yaml'), 'utf8');
  const project = clean((report) => loadProject({ file: 'foldout.yaml', text }, report));
  expect(project.publisher.name).toContain('voorbeeld');
  expect(project.contact).toEqual({ phone: '', email: '', hours: '' });
  expect(project.leafletUrl).toBeNull();
  expect([...project.palette.keys()]).toEqual(
    expect.arrayContaining([
      'text',
      'primary',
      'primary-soft',
      'primary-tint',
      'accent',
      'accent-strong',
      'accent-soft',
      'rule',
      'muted',
    ]),
  );
  expect([...project.palette.values()].every(({ press }) => press !== undefined)).toBe(true);
});
