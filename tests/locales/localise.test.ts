import { describe, expect, test } from 'vitest';
import type { LocaliseInput } from '../../src/locales/localise.ts';
import { localise } from '../../src/locales/localise.ts';
import type { LocalisedLeaflet, LocalisedText } from '../../src/locales/localised-leaflet.ts';
import type { StoredUnit, StoredUnits } from '../../src/locales/unit.ts';
import { clean, find } from '../support/findings.ts';
import { changed, sampleLeaflet } from '../content/sample.ts';
import { sampleDrawings, sampleLocale, sampleUnits, sampleWords } from './sample.ts';

const file = 'locales/en/leaflets/rugpijn.yaml';

/** Every unit of the sample, translated as `[text]`; markup stays markup. */
function translation(change: (unit: StoredUnit) => StoredUnit | null = (unit) => unit): StoredUnits {
  const units = sampleUnits().map(
    ({ place, source }, i): StoredUnit => ({
      place,
      source,
      target: `EN ${source}`,
      state: 'final',
      at: { file, line: i + 1, column: 3 },
    }),
  );
  return {
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
    units: units.flatMap((unit) => change(unit) ?? []),
    obsolete: [],
  };
}

const at = (place: string, change: (unit: StoredUnit) => StoredUnit | null) => (unit: StoredUnit) =>
  unit.place === place ? change(unit) : unit;

function input(tag: string, stored: StoredUnits | null, text?: string): LocaliseInput {
  const locale = sampleLocale(tag);
  return {
    leaflet: sampleLeaflet(text),
    drawings: sampleDrawings,
    locale,
    interfaceWords: sampleWords(locale),
    stored,
  };
}

const run = (tag: string, stored: StoredUnits | null, text?: string) =>
  clean((report) => localise(input(tag, stored, text), report));

function textsOf(value: unknown): readonly LocalisedText[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return 'inlines' in value ? [value as LocalisedText] : Object.values(value).flatMap(textsOf);
}
const textAt = (leaflet: LocalisedLeaflet, place: string) => textsOf(leaflet).find((text) => text.place === place);

describe('the source locale', () => {
  const leaflet = run('nl', null);

  test('shows the texts as they are, parsed', () => {
    expect(leaflet.title).toEqual({
      inlines: [{ kind: 'text', text: 'Rugpijn' }],
      plain: 'Rugpijn',
      place: 'title',
      state: 'source',
      lang: 'nl',
      at: { file: 'content/leaflets/rugpijn.yaml', line: 1, column: 8, endColumn: 15 },
    });
    expect(textAt(leaflet, 'what-is-it/paragraph-1')?.plain).toBe('Rugpijn is pijn in de rug.');
    expect(textAt(leaflet, 'what-is-it/paragraph-1')?.inlines.map(({ kind }) => kind)).toEqual([
      'text',
      'strong',
      'text',
      'link',
      'text',
    ]);
  });

  test('has no provenance, and counts the interface along', () => {
    expect(leaflet.provenance).toBeNull();
    expect(leaflet.counts).toEqual({
      source: sampleUnits().length + 1,
      missing: 0,
      stale: 0,
      translated: 0,
      reviewed: 0,
      final: 0,
    });
  });
});

describe('a full translation', () => {
  const leaflet = run('en', translation());

  test('has every text of the source, at its place, and nothing else', () => {
    expect(
      textsOf(leaflet)
        .filter(({ place }) => place !== '')
        .map(({ place }) => place),
    ).toEqual(sampleUnits().map(({ place }) => place));
    expect(
      textsOf(leaflet)
        .filter(({ place }) => place !== '')
        .every(({ plain, state, lang }) => plain.startsWith('EN ') && state === 'final' && lang === 'en'),
    ).toBe(true);
  });

  test('keeps the structure of the source', () => {
    expect(
      leaflet.sections.map(({ id, essential, sections }) => [id, essential, sections.map((section) => section.id)]),
    ).toEqual([
      ['what-is-it', true, ['causes']],
      ['when-to-call', false, []],
    ]);
    expect(leaflet.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      'paragraph',
      'list',
      'figure',
      'warning',
      'table',
      'terms',
      'questions',
      'contact',
    ]);
    expect(leaflet.sections[0]?.blocks[2]).toMatchObject({
      picture: { kind: 'drawing', path: 'spine.svg' },
      labels: [{ plain: 'EN nek' }, { plain: 'EN wervel' }],
    });
    expect(leaflet.sections[1]?.blocks[0]).toMatchObject({
      heading: {},
      text: {},
      items: [{}],
      action: { plain: 'EN Bel 112.' },
    });
  });

  test('an empty cell is empty in every language, and no unit', () => {
    const table = leaflet.sections[1]?.blocks[1];
    expect(table).toMatchObject({
      kind: 'table',
      header: [{ plain: 'EN wanneer' }, { plain: '', inlines: [], place: '' }],
    });
    expect(leaflet.counts).toMatchObject({ source: 0, final: sampleUnits().length + 1 });
  });

  test('points into the units file', () => {
    expect(leaflet.audience.at).toEqual({ file, line: 2, column: 3 });
    expect(leaflet.provenance?.method).toBe('machine');
  });
});

describe('an unfinished translation', () => {
  test('a missing unit shows the source text, in the source language', () => {
    const leaflet = run('en', translation(at('title', () => null)));
    expect(leaflet.title).toMatchObject({
      plain: 'Rugpijn',
      state: 'missing',
      lang: 'nl',
      at: { file: 'content/leaflets/rugpijn.yaml', line: 1 },
    });
    expect(leaflet.counts.missing).toBe(1);
  });

  test.each([
    ['its state is missing', { state: 'missing' as const, target: 'Half' }],
    ['its target is empty', { state: 'missing' as const, target: '' }],
    ['its target is empty and its state is not', { state: 'final' as const, target: '' }],
  ])('a unit is missing where %s', (_, change) => {
    expect(run('en', translation(at('title', (unit) => ({ ...unit, ...change })))).title).toMatchObject({
      plain: 'Rugpijn',
      state: 'missing',
    });
  });

  test('a stale unit shows its old target, whatever its state', () => {
    const leaflet = run('en', translation(at('audience', (unit) => ({ ...unit, source: 'Voor 3 mensen' }))));
    expect(leaflet.audience).toMatchObject({ plain: 'EN Voor mensen met pijn in de rug', state: 'stale', lang: 'en' });
    expect(leaflet.counts).toMatchObject({ stale: 1 });
  });

  test('a moved unit keeps its target and its state', () => {
    const leaflet = run(
      'en',
      translation(
        at('what-is-it/paragraph-1', (unit) => ({ ...unit, place: 'elsewhere/paragraph-1', state: 'reviewed' })),
      ),
    );
    expect(textAt(leaflet, 'what-is-it/paragraph-1')).toMatchObject({ state: 'reviewed', lang: 'en' });
  });

  test('without a units file everything is missing', () => {
    const leaflet = run('en', null);
    expect(leaflet.counts).toMatchObject({ missing: sampleUnits().length, final: 1 });
    expect(leaflet.provenance).toBeNull();
  });
});

describe('findings', () => {
  test('bad markup in a translation, at its place', () => {
    const stored = translation(at('title', (unit) => ({ ...unit, target: '[x](javascript:y)' })));
    const { findings } = find((report) => localise(input('en', stored), report));
    expect(findings).toMatchObject([
      { severity: 'error', code: 'content.link-not-allowed', at: { file, line: 1, column: 3 } },
    ]);
  });

  test('a figure without its drawing', () => {
    const text = changed('drawing: spine.svg', 'drawing: gone.svg');
    const { value, findings } = find((report) => localise(input('nl', null, text), report));
    expect(findings).toMatchObject([
      { code: 'locales.no-drawing', at: { file: 'content/leaflets/rugpijn.yaml', line: 16 } },
    ]);
    expect(value.sections[0]?.blocks[2]).toMatchObject({ labels: [] });
  });

  test('an image has no labels, and needs no drawing', () => {
    expect(run('nl', null, changed('drawing: spine.svg', 'image: spine.jpg')).sections[0]?.blocks[2]).toMatchObject({
      picture: { kind: 'image' },
      labels: [],
    });
  });
});
