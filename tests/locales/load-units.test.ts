import { describe, expect, test } from 'vitest';
import { loadUnits } from '../../src/locales/load-units.ts';
import { clean, find } from '../support/findings.ts';

const SAMPLE = `leaflet: rugpijn
provenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: machine, translator: null, reviewer: null }
units:
  - place: title
    source: Rugpijn
    target: Back pain
    state: reviewed
    note: |
      Ask.
      Twice.
  - place: audience
    source: Voor u
    previousSource: Voor jou
    target: ''
    state: missing
    ignore: { translation.same-as-source: a name, translation.numbers: }
obsolete:
  - { place: intro/heading, source: Oud, target: Old, state: final }
`;
const file = 'locales/en/leaflets/rugpijn.yaml';
const leaflets = new Set(['rugpijn', 'hoofdpijn']);
const load = (text: string, name = file) => find((report) => loadUnits({ file: name, text }, leaflets, report));

function changed(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`The sample has no "${from}".`);
  return SAMPLE.replace(from, to);
}

test('a units file', () => {
  expect(clean((report) => loadUnits({ file, text: SAMPLE }, leaflets, report))).toEqual({
    file,
    leaflet: 'rugpijn',
    provenance: {
      sourceVersion: '1.0.0',
      sourceDate: '2026-11-21',
      translated: '2026-11-21',
      method: 'machine',
      translator: null,
      reviewer: null,
    },
    units: [
      {
        place: 'title',
        source: 'Rugpijn',
        target: 'Back pain',
        state: 'reviewed',
        note: 'Ask.\nTwice.\n',
        at: { file, line: 6, column: 13, endColumn: 22 },
      },
      {
        place: 'audience',
        source: 'Voor u',
        previousSource: 'Voor jou',
        target: '',
        state: 'missing',
        ignore: { 'translation.same-as-source': 'a name', 'translation.numbers': null },
        at: { file, line: 14, column: 13, endColumn: 15 },
      },
    ],
    obsolete: [
      {
        place: 'intro/heading',
        source: 'Oud',
        target: 'Old',
        state: 'final',
        at: { file, line: 18, column: 50, endColumn: 53 },
      },
    ],
  });
});

describe('bad files', () => {
  test.each([
    [
      'of a leaflet that does not exist',
      changed('leaflet: rugpijn', 'leaflet: rugpij'),
      'locales/en/leaflets/rugpij.yaml',
      'locales.unknown-leaflet 1:10',
    ],
    ['named after another leaflet', SAMPLE, 'locales/en/leaflets/hoofdpijn.yaml', 'locales.other-leaflet 1:10'],
    ['with a state that there is not', changed('state: reviewed', 'state: done'), file, 'locales.wrong-value 7:12'],
    ['with a method that there is not', changed('method: machine', 'method: robot'), file, 'locales.wrong-value 2:93'],
    [
      'with a day that there is not',
      changed('translated: 2026-11-21', 'translated: 2026-02-31'),
      file,
      'locales.wrong-value 2:73',
    ],
    [
      'with a target of two lines',
      changed('target: Back pain', 'target: "Back\\npain"'),
      file,
      'locales.several-lines 6:13',
    ],
    ['without provenance', SAMPLE.replace(/^provenance.*\n/m, ''), file, 'locales.missing-field 1:1'],
    ['with an unknown field', changed('target: Back pain', 'taget: Back pain'), file, 'locales.unknown-field 6:5'],
    ['in broken YAML', changed('target: Back pain', 'target: "Back pain'), file, 'yaml.broken 6:13'],
    [
      'with a merge conflict',
      changed('  - place: audience', '<<<<<<< HEAD\n  - place: audience'),
      file,
      'yaml.merge-conflict 11:1',
    ],
  ])('%s', (_, text, name, place) => {
    const { value, findings, short } = load(text, name);
    expect(value).toBeUndefined();
    expect(short).toContain(place);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('an unknown leaflet comes with a suggestion', () => {
    const { findings } = load(changed('leaflet: rugpijn', 'leaflet: rugpij'), 'locales/en/leaflets/rugpij.yaml');
    expect(findings[0]?.hint).toBe('Did you mean "rugpijn"?');
  });

  test('a translation that is said to be there and is not', () => {
    const { value, findings } = load(changed('Back pain', "''"));
    expect(value).toBeDefined();
    expect(findings).toMatchObject([{ severity: 'error', code: 'locales.empty-target', at: { line: 7 } }]);
  });

  test('a translation that is there, and its state was forgotten', () => {
    expect(load(changed("target: ''", 'target: For you')).findings).toMatchObject([
      {
        severity: 'warning',
        code: 'locales.missing-with-target',
        at: { line: 15 },
        hint: 'Set the state to translated.',
      },
    ]);
  });
});
