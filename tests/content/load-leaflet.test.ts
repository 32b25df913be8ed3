import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLeaflet } from '../../src/content/load-leaflet.ts';
import { find } from '../support/findings.ts';
import { changed, SAMPLE, sampleLeaflet, sampleSource } from './sample.ts';

const load = (text: string, file = 'content/leaflets/rugpijn.yaml') =>
  find((report) => loadLeaflet({ file, text }, report));

describe('a leaflet with one of everything', () => {
  const leaflet = sampleLeaflet();

  test('has its facts', () => {
    expect(leaflet).toMatchObject({
      id: 'rugpijn',
      code: 'NL-TST-001',
      version: '1.0.0',
      date: '2026-11-21',
      review: { reviewed: null, reviewers: [], every: 'P2Y' },
      editorialNotes: [{ about: 'De inleiding', treatment: 'kept', at: { line: 45 } }],
    });
    expect(leaflet.basedOn).toEqual([
      {
        title: 'Een bron',
        publisher: 'Een uitgever',
        updated: '2016-01',
        url: 'https://example.org/bron',
        contributors: [{ name: 'A. Schrijver', role: 'arts' }],
        references: ['Verwijzing 1.'],
        rights: 'Alle rechten voorbehouden',
        at: { file: 'content/leaflets/rugpijn.yaml', line: 36, column: 5, endColumn: 20 },
      },
    ]);
  });

  test('has its blocks, in order and with their places', () => {
    const [first, second] = leaflet.sections;
    expect(first?.blocks.map(({ kind, at }) => `${kind} ${at.line}:${at.column}`)).toEqual([
      'paragraph 14:9',
      'list 15:9',
      'figure 16:9',
    ]);
    expect(first?.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['steps', 'note']);
    expect(second?.blocks.map(({ kind }) => kind)).toEqual(['warning', 'table', 'terms', 'questions', 'contact']);
    expect(first).toMatchObject({ essential: true, from: [{ source: 1, heading: 'Inleiding' }] });
    expect(second).toMatchObject({ essential: false, from: [], sections: [] });
  });

  test('knows the place of every text', () => {
    expect(leaflet.title).toEqual({ text: 'Rugpijn', at: { file: leaflet.file, line: 1, column: 8, endColumn: 15 } });
    const list = leaflet.sections[0]?.blocks[1];
    expect(list).toMatchObject({
      kind: 'list',
      items: [
        { text: { text: 'nek', at: { line: 15, column: 16 } }, items: [] },
        {
          text: { text: 'rug' },
          items: [{ text: { text: 'onder', at: { line: 15, column: 41 } } }, { text: { text: 'boven' } }],
        },
      ],
    });
    const warning = leaflet.sections[1]?.blocks[0];
    expect(warning).toMatchObject({
      heading: { at: { line: 27, column: 20 } },
      action: { text: 'Bel 112.', at: { line: 30 } },
    });
  });
});

describe('bad leaflets', () => {
  test.each([
    ['broken YAML', changed('title: Rugpijn', 'title: "Rugpijn'), 'yaml.broken'],
    ['duplicate keys', `${SAMPLE}title: Nog een\n`, 'yaml.duplicate-key'],
    ['an unknown field', changed('audience:', 'audiance:'), 'content.unknown-field'],
    ['a wrong type', changed('title: Rugpijn', 'title: [Rugpijn]'), 'content.wrong-type'],
    ['no title', changed('title: Rugpijn\n', ''), 'content.missing-field'],
    ['an empty title', changed('title: Rugpijn', "title: ''"), 'content.empty-text'],
    ['a heading of 400 characters', changed('Wat is rugpijn?', 'a'.repeat(400)), 'content.too-long'],
    ['four key messages', changed('  - Blijf bewegen.', '  - a\n  - b\n  - c\n  - d'), 'content.too-many'],
    [
      'no sections',
      changed(SAMPLE.slice(SAMPLE.indexOf('sections:'), SAMPLE.indexOf('basedOn:')), 'sections: []\n'),
      'content.too-few',
    ],
    ['a section with an id in capitals', changed('id: causes', 'id: Causes'), 'content.wrong-value'],
    [
      'a section inside a subsection',
      changed('        heading: Waardoor komt het?', '        heading: Waardoor?\n        sections: []'),
      'content.unknown-field',
    ],
    ['a date that the calendar does not have', changed('date: 2026-11-21', 'date: 2026-02-30'), 'content.wrong-value'],
    ['a source with a month of 13', changed('updated: 2016-01', 'updated: 2016-13'), 'content.wrong-value'],
    ['a year that YAML reads as a number', changed('updated: 2016-01', 'updated: 2016'), 'content.wrong-type'],
    ['a review every fortnight', changed('every: P2Y', 'every: P14D'), 'content.wrong-value'],
    ['a treatment that there is not', changed('treatment: kept', 'treatment: keep'), 'content.wrong-value'],
    ['a block of an unknown kind', changed('- steps:', '- stepps:'), 'content.unknown-field'],
    [
      'an address for a source that is a script',
      changed('url: https://example.org/bron', 'url: javascript:x'),
      'content.wrong-value',
    ],
    [
      'a paragraph over several lines',
      changed('- Rugpijn is **pijn** in de [rug](https://example.org).', '- |-\n        a\n        b'),
      'content.several-lines',
    ],
  ])('%s', (_, text, code) => {
    const { value, findings } = load(text);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ at }) => at !== undefined && at.line > 0)).toBe(true);
  });

  test.each([
    [
      'an image outside the project',
      changed('drawing: spine.svg', 'image: ../../secret.png'),
      'content.path-outside-project 16:26',
    ],
    [
      'an image from the web',
      changed('drawing: spine.svg', 'image: "https://example.org/a.png"'),
      'content.path-outside-project 16:26',
    ],
    ['a figure without a picture', changed('drawing: spine.svg, ', ''), 'content.no-picture 16:9'],
    [
      'a figure with two pictures',
      changed('drawing: spine.svg', 'drawing: a.svg, image: a.png'),
      'content.two-pictures 16:9',
    ],
    [
      'a section without blocks',
      changed(
        '        blocks:\n          - steps: [Eerst dit., Dan dat.]\n          - note: { heading: Goed om te weten, text: Het gaat vaak over., list: [meestal, soms] }\n',
        '',
      ),
      'content.empty-section 18:13',
    ],
    ['an id that stands twice', changed('id: causes', 'id: what-is-it'), 'content.duplicate-id 18:13'],
    ['an id that names a block', changed('id: causes', 'id: list-1'), 'content.taken-id 18:13'],
    ['a source that is not listed', changed('source: 1', 'source: 2'), 'content.unknown-source 9:9'],
    ['a row that is too short', changed('[avond, 5%]', '[avond]'), 'content.uneven-table 31:78'],
    [
      'a review without a reviewer',
      changed('reviewed: null', 'reviewed: 2026-01-01'),
      'content.review-incomplete 43:21',
    ],
    ['a link to a script', changed('https://example.org)', 'javascript:x)'), 'content.link-not-allowed 14:9'],
  ])('%s', (_, text, place) => {
    const { short, findings } = load(text);
    expect(short).toEqual([place]);
    expect(findings[0]?.severity).toBe('error');
  });

  test('a file whose name cannot be an id', () => {
    expect(load(SAMPLE, 'content/leaflets/Rug pijn.yaml').short).toEqual(['content.file-name 1:1']);
  });
});

describe('warnings', () => {
  test('a heading of more than 65 characters', () => {
    const { value, findings } = load(changed('Wat is rugpijn?', 'a'.repeat(66)));
    expect(value).toBeDefined();
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'content.long-heading', at: { line: 10, column: 14 } },
    ]);
  });

  test('more than 550 essential words', () => {
    // The sample has 15 besides this paragraph.
    const withWords = (count: number) =>
      changed('      - Rugpijn is **pijn** in de [rug](https://example.org).\n', '      - woord\n'.repeat(count));
    expect(load(withWords(536)).findings).toMatchObject([
      { severity: 'warning', code: 'content.essential-too-long', at: { line: 9 } },
    ]);
    expect(load(withWords(535)).findings).toEqual([]);
  });

  test('markup that would be printed as it stands', () => {
    expect(load(changed('**pijn**', '**pijn')).findings).toMatchObject([
      { severity: 'warning', code: 'content.unused-markup' },
    ]);
  });
});

describe('the leaflets of this project', () => {
  const folder = join(import.meta.dirname, '..', '..', 'content', 'leaflets');

  test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s keeps every rule', (name) => {
    const source = { file: `content/leaflets/${name}`, text: readFileSync(join(folder, name), 'utf8') };
    expect(find((report) => loadLeaflet(source, report)).findings).toEqual([]);
  });
});

test('the sample is found where its file says', () => {
  expect(sampleSource().file).toBe('content/leaflets/rugpijn.yaml');
});
