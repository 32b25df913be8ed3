import { describe, expect, test } from 'vitest';
import type { Leaflet } from '../../src/content/leaflet.ts';
import { loadLeaflet } from '../../src/content/load-leaflet.ts';
import { createFormats } from '../../src/locales/format.ts';
import type { Locale } from '../../src/locales/locale.ts';
import type {
  LocalisedBlock,
  LocalisedLeaflet,
  LocalisedText,
  TextState,
} from '../../src/locales/localised-leaflet.ts';
import type { Project } from '../../src/project/project.ts';
import { LEAFLET_VIEW } from '../../src/templates/leaflet-view-shape.ts';
import { buildView, isFinal, type ViewContext } from '../../src/templates/view.ts';
import { isLocalisedText, type ViewShape } from '../../src/templates/view-shape.ts';
import { LEAFLET } from '../support/project.ts';

const at = { file: 'x', line: 1, column: 1 };
const text = (plain: string, state: TextState = 'source'): LocalisedText => ({
  inlines: [{ kind: 'text', text: plain }],
  plain,
  place: 'p',
  state,
  lang: 'nl',
  at,
});

const nl = {
  tag: 'nl',
  direction: 'ltr',
  names: { own: 'Nederlands', dutch: 'Nederlands' },
  digits: 'latn',
} as unknown as Locale;
const item = { text: text('punt'), items: [{ text: text('onder'), items: [] }] };

const blocks: readonly LocalisedBlock[] = [
  { kind: 'paragraph', text: text('Een lijst:') },
  { kind: 'list', items: [item] },
  { kind: 'steps', items: [item] },
  { kind: 'warning', heading: text('Bel'), text: text('t'), items: [item], action: text('Doe') },
  { kind: 'note', items: [] },
  { kind: 'note', heading: text('h'), text: text('t'), items: [item] },
  {
    kind: 'figure',
    picture: { kind: 'drawing', path: 'a.svg' },
    alt: text('alt'),
    caption: text('c'),
    credit: text('k'),
    labels: [text('l')],
  },
  { kind: 'figure', picture: { kind: 'image', path: 'a.jpg' }, alt: text('alt'), labels: [] },
  { kind: 'table', caption: text('c'), header: [text('h')], rows: [[text('r')]] },
  { kind: 'terms', terms: [{ term: text('t'), definition: text('d') }] },
  { kind: 'questions', lines: 3 },
  { kind: 'contact', text: text('t') },
];

const source: Leaflet | undefined = loadLeaflet({ file: 'content/leaflets/voorbeeld.yaml', text: LEAFLET }, () => {});

function leaflet(changes: Partial<LocalisedLeaflet> = {}): LocalisedLeaflet {
  if (source === undefined) throw new Error('the sample leaflet has errors');
  const section = { id: 's', heading: text('Kop'), essential: true, from: [], blocks, sections: [] };
  return {
    id: 'voorbeeld',
    locale: nl,
    title: text('Titel'),
    audience: text('Voor wie'),
    code: 'X-1',
    version: '1.0.0',
    date: '2026-11-21',
    keyMessages: [text('boodschap')],
    sections: [
      {
        ...section,
        sections: [
          { ...section, id: 'sub' },
          { ...section, id: 'not', essential: false },
        ],
      },
      { ...section, id: 'later', essential: false, sections: [{ ...section, id: 'deep' }] },
      { ...section, id: 'contact', blocks: [{ kind: 'contact' }] },
    ],
    basedOn: [
      {
        ...(source.basedOn[0] ?? { contributors: [], references: [] }),
        title: 'Oud',
        updated: '2016-01',
        publisher: 'P',
        author: 'A',
        rights: 'R',
        contributors: [{ name: 'N', role: 'r' }],
        references: ['ref'],
        at,
      },
      { title: 'Zonder datum', updated: null, contributors: [], references: [], at },
    ],
    review: { reviewed: null, reviewers: [], every: 'P2Y' },
    provenance: null,
    counts: { source: 3, missing: 0, stale: 0, translated: 0, reviewed: 0, final: 0 },
    positions: new Map(),
    ...changes,
  };
}

/** Words that show their key and their values, so that a sentence says what it was made from. */
const words: ViewContext['words'] = (key, params = {}) =>
  [key, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ');

function view(changes: Partial<LocalisedLeaflet> = {}, context: Partial<ViewContext> = {}) {
  const formats = createFormats(nl);
  return buildView({
    leaflet: leaflet(changes),
    project: {
      publisher: { name: 'U', address: [] },
      contact: { phone: '', email: 'a@example.org', hours: '' },
    } as unknown as Project,
    words,
    formatDate: (iso) => formats.date(iso) ?? iso,
    formatList: formats.list,
    formatNumber: formats.number,
    today: '2026-11-22',
    sourceLocale: 'nl',
    content: 'all',
    otherLanguages: [],
    leafletUrl: null,
    fold: 'none',
    filling: { contents: false, notesPages: 0 },
    source: null,
    proof: null,
    ...context,
  });
}

/** Whether a value is what a shape describes, field by field, both ways. Returns the paths that differ. */
function mismatches(value: unknown, shape: ViewShape, path = 'view'): string[] {
  switch (shape.kind) {
    case 'text':
      return ['string', 'number', 'boolean'].includes(typeof value) ? [] : [`${path} is no text`];
    case 'optional':
      return value === null ? [] : mismatches(value, shape.of, path);
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((each, index) => mismatches(each, shape.item, `${path}[${index}]`))
        : [`${path} is no list`];
    case 'variants': {
      const tag = (value as Record<string, unknown>)[shape.tag];
      const found = shape.cases[String(tag)];
      return found === undefined ? [`${path} is an unknown ${String(tag)}`] : mismatches(value, found, path);
    }
    case 'object': {
      if (isLocalisedText(shape))
        return (value as LocalisedText | undefined)?.inlines === undefined ? [`${path} is no text of the leaflet`] : [];
      if (typeof value !== 'object' || value === null) return [`${path} is no object`];
      const fields = value as Record<string, unknown>;
      const undescribed = Object.keys(fields)
        .filter((name) => !(name in shape.fields))
        .map((name) => `${path}.${name} is not described`);
      return [
        ...undescribed,
        ...Object.entries(shape.fields).flatMap(([name, of]) => mismatches(fields[name], of, `${path}.${name}`)),
      ];
    }
  }
}

describe('the view', () => {
  test('is what its description says, for every kind of block', () => {
    expect(
      mismatches(
        view({}, { otherLanguages: [{ tag: 'ar', own: 'العربية', dir: 'rtl' }], leafletUrl: 'https://example.org' }),
        LEAFLET_VIEW,
      ),
    ).toEqual([]);
    expect(
      mismatches(
        view({
          provenance: {
            sourceVersion: '1',
            sourceDate: '2026-01-01',
            translated: '2026-01-02',
            method: 'machine',
            translator: null,
            reviewer: null,
          },
        }),
        LEAFLET_VIEW,
      ),
    ).toEqual([]);
  });

  test('a paragraph before a list leads it in; short lists stay together', () => {
    const [lead, list] = view().sections[0]?.blocks ?? [];
    expect(lead).toMatchObject({ kind: 'paragraph', leadsIn: true });
    expect(list).toMatchObject({ kind: 'list', short: true, long: false });
  });

  test('essential content: essential sections, essential subsections of others, no contact and no room to write', () => {
    const { sections } = view({}, { content: 'essential' });
    expect(sections.map(({ id, sections: inner }) => [id, inner.map((each) => each.id)])).toEqual([
      ['s', ['sub']],
      ['later', ['deep']],
    ]);
    expect(sections[1]?.blocks).toEqual([]);
    expect(sections[0]?.blocks.map(({ kind }) => kind)).not.toContain('contact');
    expect(sections[0]?.blocks.map(({ kind }) => kind)).not.toContain('questions');
  });

  test('an unreviewed text says so, and when it must be reviewed', () => {
    expect(view().review).toMatchObject({
      standing: 'unreviewed',
      badge: 'review.badge-unreviewed',
      notice: ['review.unreviewed'],
      next: 'review.next date=21 november 2028',
    });
  });

  test('overdue from the day after', () => {
    expect(view({}, { today: '2028-11-21' }).review.standing).toBe('unreviewed');
    expect(view({}, { today: '2028-11-22' }).review).toMatchObject({
      standing: 'overdue',
      notice: ['review.overdue date=21 november 2028'],
    });
  });

  test('a reviewed source text has no notice', () => {
    const review = { reviewed: '2026-10-01', reviewers: [{ name: 'A', role: 'b' }], every: 'P1Y' };
    expect(view({ review }).review).toMatchObject({
      standing: 'reviewed',
      notice: [],
      sentence: 'review.reviewed date=1 oktober 2026 names=A (b)',
    });
  });

  test('a translation is a draft while any unit is not final', () => {
    const locale = { ...nl, tag: 'ar' } as Locale;
    const counts = (final: number, reviewed: number) => ({
      source: 0,
      missing: 0,
      stale: 0,
      translated: 0,
      reviewed,
      final,
    });
    expect(view({ locale, counts: counts(5, 1) }).review).toMatchObject({
      badge: 'review.badge-draft',
      notice: ['review.unreviewed', 'review.draft'],
    });
    expect(isFinal(leaflet({ locale, counts: counts(5, 0) }))).toBe(true);
    expect(view({ locale, counts: counts(5, 0) }).language.dutch).toBe('Nederlands');
    expect(view().language.dutch).toBeNull();
  });

  test('old sources are flagged with their age, sources without a date say so', () => {
    const [old, undated] = view().basedOn;
    expect(old?.age).toBe('colophon.source-age count=10');
    expect(old?.line).toMatchObject({ value: 'Oud', before: 'colophon.source-dated date=januari 2016 title=' });
    expect(undated?.line.before).toContain('colophon.source-undated');
    expect(undated?.age).toBeNull();
  });

  test('beside the target stands the source: texts by their place, sentences in the source’s words', () => {
    const locale = { ...nl, tag: 'ar', direction: 'rtl' } as Locale;
    const arabic = { ...text('عنوان', 'stale'), place: 'title', lang: 'ar', madeFrom: 'De titel', sourceNow: 'Titel' };
    const context = {
      leaflet: leaflet({ title: { ...text('Titel'), place: 'title' } }),
      project: {
        publisher: { name: 'U', address: [] },
        contact: { phone: '', email: '', hours: '' },
      } as unknown as Project,
      words: (key: string) => `nl ${key}`,
      formatDate: (iso: string) => iso,
      formatNumber: String,
      formatList: (items: readonly string[]) => items.join(),
      today: '2026-11-22',
      sourceLocale: 'nl',
      content: 'all',
      otherLanguages: [],
      leafletUrl: null,
      fold: 'none',
      filling: { contents: false, notesPages: 0 },
      source: null,
      proof: null,
    } satisfies ViewContext;
    const both = view({ locale, title: arabic }, { source: context });
    expect(mismatches(both, LEAFLET_VIEW)).toEqual([]);
    expect(both.title).toMatchObject({ plain: 'عنوان', state: 'stale', source: { plain: 'Titel', lang: 'nl' } });
    expect(both.title.changes).toEqual([
      { kind: 'removed', text: 'De titel' },
      { kind: 'added', text: 'Titel' },
    ]);
    expect(both.contact[0]).toMatchObject({ label: 'contact.clinic', source: { label: 'nl contact.clinic' } });
    expect(both.basedOn[0]?.source?.line.before).toContain('nl colophon.source-dated');
    expect(both.source?.review.sentence).toBe('nl review.unreviewed');
    expect(both.source?.source).toBeNull();
  });

  test('without a source language beside it a text has no source', () => {
    expect(view().title).toMatchObject({ source: null, changes: null });
  });

  test('empty contact fields are blank lines', () => {
    expect(view().contact.map(({ value, blank }) => [value, blank])).toEqual([
      ['', true],
      ['', true],
      ['a@example.org', false],
      ['', true],
    ]);
  });
});
