import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeYamlText } from '../../src/base/yaml.ts';
import { sectionOf } from '../../src/locales/align.ts';
import { loadUnits } from '../../src/locales/load-units.ts';
import { syncUnits } from '../../src/locales/sync-units.ts';
import type { SourceUnit } from '../../src/locales/unit.ts';
import { clean, find } from '../support/findings.ts';

const at = { file: 'content/leaflets/rugpijn.yaml', line: 1, column: 1 };
const file = 'locales/en/leaflets/rugpijn.yaml';
const leaflet = { id: 'rugpijn', version: '1.0.0', date: '2026-11-21' };
const unit = (place: string, source: string): SourceUnit => ({ place, section: sectionOf(place), source, at });

const HEADER = `leaflet: rugpijn
provenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: human, translator: A, reviewer: null }
`;

function sync(text: string | null, units: readonly SourceUnit[]): string {
  return clean((report) => syncUnits(file, text, leaflet, units, report)).text;
}

/** Everything below the header. */
function body(text: string): string {
  expect(text.startsWith(HEADER)).toBe(true);
  return text.slice(HEADER.length);
}

describe('a new file', () => {
  const text = sync(null, [unit('title', 'Rugpijn: kort'), unit('intro/paragraph-1', 'Pijn, *vaak*.')]);

  test('has its provenance and every unit, waiting', () => {
    expect(text).toBe(`# yaml-language-server: $schema=../../../schemas/units.schema.json
# Fill in the targets and set their state to translated; then fill in when and how it was translated (method: human,
# machine-post-edited or machine), and by whom: it is printed on the leaflet.
leaflet: rugpijn
provenance:
  sourceVersion: 1.0.0
  sourceDate: 2026-11-21
  translated: 2026-11-21
  method: machine
  translator: null
  reviewer: null
units:
  - place: title
    source: "Rugpijn: kort"
    target: ""
    state: missing
  - place: intro/paragraph-1
    source: Pijn, *vaak*.
    target: ""
    state: missing
`);
  });

  test('is a units file, and a second run changes nothing', () => {
    clean((report) => loadUnits({ file, text }, new Set(['rugpijn']), report));
    expect(sync(text, [unit('title', 'Rugpijn: kort'), unit('intro/paragraph-1', 'Pijn, *vaak*.')])).toBe(text);
  });
});

describe('an existing file', () => {
  const entries = `units:
  # About the title.
  - place: title
    source: Rugpijn
    target: Back pain # short
    state: final

  - { place: intro/paragraph-1, source: 'A', target: "a", state: reviewed }
  # Ask the author.
  - state: translated
    target: >-
      b b
      b
    source: B
    place: intro/paragraph-2
    # still of B
# The end.
`;

  test('nothing to do: not a byte is changed', () => {
    const units = [unit('title', 'Rugpijn'), unit('intro/paragraph-1', 'A'), unit('intro/paragraph-2', 'B')];
    expect(sync(HEADER + entries, units)).toBe(HEADER + entries);
  });

  test('moved units take their comments along and get their new places', () => {
    const units = [unit('title', 'Rugpijn'), unit('intro/paragraph-1', 'B'), unit('other/paragraph-1', 'A')];
    expect(body(sync(HEADER + entries, units))).toBe(`units:
  # About the title.
  - place: title
    source: Rugpijn
    target: Back pain # short
    state: final
  # Ask the author.
  - state: translated
    target: >-
      b b
      b
    source: B
    place: intro/paragraph-1
    # still of B

  - { place: other/paragraph-1, source: 'A', target: "a", state: reviewed }
# The end.
`);
  });

  test('new units are missing, in the order of the source', () => {
    const units = [
      unit('title', 'Rugpijn'),
      unit('intro/paragraph-1', 'A'),
      unit('intro/paragraph-2', 'Nieuw'),
      unit('intro/paragraph-3', 'B'),
    ];
    expect(body(sync(HEADER + entries, units))).toContain(`source: 'A', target: "a", state: reviewed }
  - place: intro/paragraph-2
    source: Nieuw
    target: ""
    state: missing
  # Ask the author.
  - state: translated
    target: >-
      b b
      b
    source: B
    place: intro/paragraph-3
`);
  });

  test('a stale unit keeps its source, target and state, and quotes the new source above it', () => {
    const units = [
      unit('title', 'Rugpijn'),
      unit('intro/paragraph-1', 'A'),
      unit('intro/paragraph-2', 'B: 3 dagen # anders'),
    ];
    const synced = sync(HEADER + entries, units);
    expect(body(synced)).toBe(
      entries.replace('  - state: translated', '  # source now: B: 3 dagen # anders\n  - state: translated'),
    );
    expect(sync(synced, units)).toBe(synced);
  });

  test('the quotation follows the source, and goes when the translator has caught up', () => {
    const withB = (source: string) => [
      unit('title', 'Rugpijn'),
      unit('intro/paragraph-1', 'A'),
      unit('intro/paragraph-2', source),
    ];
    const first = sync(HEADER + entries, withB('B2'));
    const second = sync(first, withB('B3'));
    expect(second).toBe(first.replace('# source now: B2', '# source now: B3'));
    const translated = second.replace('source: B\n', 'source: B3\n');
    expect(sync(translated, withB('B3'))).toBe(HEADER + entries.replace('source: B\n', 'source: B3\n'));
  });

  test('what the leaflet no longer has is set aside, and comes back when its text does', () => {
    const gone = sync(HEADER + entries, [unit('title', 'Rugpijn'), unit('intro/paragraph-1', 'A')]);
    expect(body(gone)).toBe(`${entries.slice(0, entries.indexOf('  # Ask'))}obsolete:
${entries.slice(entries.indexOf('  # Ask'))}`);
    const back = sync(gone, [unit('title', 'Rugpijn'), unit('intro/paragraph-1', 'A'), unit('end/paragraph-1', 'B')]);
    expect(body(back)).toBe(
      entries
        .replace('place: intro/paragraph-2', 'place: end/paragraph-1')
        .replace('# The end.', 'obsolete:\n  []\n# The end.'),
    );
    expect(sync(back, [unit('title', 'Rugpijn'), unit('intro/paragraph-1', 'A'), unit('end/paragraph-1', 'B')])).toBe(
      back,
    );
  });

  test('a unit that waits takes over the new source; one that nobody needs goes', () => {
    const waiting = `${HEADER}units:
  - { place: title, source: Rugpijn, target: '', state: missing }
  - place: intro/paragraph-1 # first
    source: >-
      Oud
    target: ''
    state: missing
  - { place: intro/paragraph-2, source: Weg, target: '', state: missing }
  - { place: intro/paragraph-3, source: Weg 2, target: '', state: missing, note: Vraag de auteur. }
`;
    expect(body(sync(waiting, [unit('title', 'Rug: pijn, vaak'), unit('intro/paragraph-1', 'Nieuw')]))).toBe(`units:
  - { place: title, source: "Rug: pijn, vaak", target: '', state: missing }
  - place: intro/paragraph-1 # first
    source: Nieuw
    target: ''
    state: missing
obsolete:
  - { place: intro/paragraph-3, source: Weg 2, target: '', state: missing, note: Vraag de auteur. }
`);
  });

  test('Windows line ends stay, and are written too', () => {
    const text = (HEADER + entries).replaceAll('\n', '\r\n');
    const units = [
      unit('title', 'Rugpijn'),
      unit('intro/paragraph-1', 'A2'),
      unit('intro/paragraph-2', 'Nieuw'),
      unit('intro/paragraph-3', 'B'),
    ];
    const synced = sync(text, units);
    expect(synced.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(synced).toContain('# source now: A2\r\n');
    expect(sync(synced, units)).toBe(synced);
  });

  test.each([
    ['an empty list in brackets', 'units: [] # none yet\n'],
    ['a list in brackets', 'units: [{ place: intro/paragraph-1, source: A, target: a, state: final }]\n'],
    ['brackets on a line of their own', 'units:\n  []\n'],
    ['no indentation', 'units:\n- place: intro/paragraph-1\n  source: A\n  target: a\n  state: final\n'],
    [
      'a wide indentation, no last line end',
      'units:\n      - place: x/paragraph-1\n        source: A\n        target: a\n        state: final',
    ],
    [
      'obsolete first',
      'obsolete:\n    - { place: x/heading, source: A, target: a, state: final }\nunits:\n  - { place: y/heading, source: B, target: b, state: final }\n',
    ],
    ['an empty obsolete', 'obsolete: []\nunits:\n  - { place: y/heading, source: B, target: b, state: final }\n'],
  ])('%s', (_, list) => {
    const units = [unit('title', 'Titel'), unit('intro/paragraph-1', 'A')];
    const synced = sync(HEADER + list, units);
    const { units: stored, obsolete } = clean((report) =>
      loadUnits({ file, text: synced }, new Set(['rugpijn']), report),
    );
    expect(stored.map(({ place, source }) => [place, source])).toEqual([
      ['title', 'Titel'],
      ['intro/paragraph-1', 'A'],
    ]);
    const kept = [...stored, ...obsolete].filter(({ target }) => target !== '').length;
    expect(kept).toBe(list.split('state: final').length - 1);
    expect(sync(synced, units)).toBe(synced);
  });

  test('a file with errors is left alone', () => {
    const { value, findings } = find((report) => syncUnits(file, `${HEADER}units: [`, leaflet, [], report));
    expect(value).toBeUndefined();
    expect(findings[0]?.code).toBe('yaml.broken');
  });

  test('a file all in braces is left alone, and said to be so', () => {
    const text = `{ leaflet: rugpijn, provenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: human, translator: A, reviewer: null }, units: [] }\n`;
    const { value, findings } = find((report) => syncUnits(file, text, leaflet, [unit('title', 'A')], report));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', code: 'locales.sync-failed' }]);
  });
});

describe('whatever a translator writes', () => {
  const text = fc.constantFrom(
    'A',
    'B',
    'C: met dubbele punt',
    '# hekje',
    "d'Een",
    '“Twee”',
    '3',
    'nee',
    '*sterk*',
    'E, [F] {G}',
    'عربي',
  );
  const place = fc.constantFrom(
    'title',
    'audience',
    'a/heading',
    'a/paragraph-1',
    'a/paragraph-2',
    'b/heading',
    'b/list-1/item-1',
    'b/c/heading',
  );
  const sources = fc
    .uniqueArray(fc.tuple(place, text), { selector: ([name]) => name, minLength: 1 })
    .map((all) => all.map(([name, words]) => unit(name, words)));

  interface Entry {
    readonly place: string;
    readonly source: string;
    readonly target: string;
    readonly style: 'block' | 'flow' | 'folded' | 'quoted';
    readonly above: readonly string[];
    readonly inside: boolean;
    readonly below: boolean;
  }
  const entry: fc.Arbitrary<Entry> = fc.record({
    place,
    source: text,
    target: fc.constantFrom('', 'x', 'y: z', '# w'),
    style: fc.constantFrom('block', 'flow', 'folded', 'quoted'),
    above: fc.array(fc.constantFrom('', '  # comment', '# far left', '      # far right')),
    inside: fc.boolean(),
    below: fc.boolean(),
  });

  function write(entries: readonly Entry[], indent: string): string {
    let count = 0;
    const comment = () => `c${count++}`;
    return entries
      .map(({ place: name, source, target, style, above, inside, below }) => {
        const state = target === '' ? 'missing' : 'final';
        const lines = above.map((line) => (line === '' ? '' : `${line} ${comment()}`));
        const quote = (words: string) => (style === 'quoted' ? JSON.stringify(words) : writeYamlText(words));
        if (style === 'flow') {
          lines.push(
            `${indent}- { place: ${name}, source: ${quote(source)}, target: ${quote(target)}, state: ${state} }${inside ? ` # ${comment()}` : ''}`,
          );
        } else {
          lines.push(`${indent}- place: ${name}${inside ? ` # ${comment()}` : ''}`);
          if (inside) lines.push(`${indent}  # ${comment()}`);
          lines.push(
            style === 'folded'
              ? `${indent}  source: >-\n${indent}      ${source}`
              : `${indent}  source: ${quote(source)}`,
          );
          lines.push(`${indent}  target: ${quote(target)}`, `${indent}  state: ${state}`);
        }
        if (below) lines.push(`${indent}  # ${comment()}`);
        return `${lines.join('\n')}\n`;
      })
      .join('');
  }

  const files = fc
    .record({
      units: fc.array(entry, { maxLength: 8 }),
      obsolete: fc.array(entry, { maxLength: 3 }),
      indent: fc.constantFrom('', '  ', '    '),
      newline: fc.constantFrom('\n', '\r\n'),
      cut: fc.boolean(),
    })
    .map(({ units, obsolete, indent, newline, cut }) => {
      const lists = `units:${units.length === 0 ? ' []' : ''}\n${write(units, indent)}${obsolete.length > 0 ? `obsolete:\n${write(obsolete, indent)}` : ''}`;
      const whole = (HEADER + lists).replaceAll('\n', newline);
      return { units, obsolete, text: cut ? whole.trimEnd() : whole };
    });

  test('a second run changes nothing', () => {
    fc.assert(
      fc.property(files, sources, (before, units) => {
        const once = sync(before.text, units);
        expect(sync(once, units)).toBe(once);
      }),
      { numRuns: 250 },
    );
  });

  test('no comment and no translation is lost', () => {
    fc.assert(
      fc.property(files, sources, (before, units) => {
        const synced = sync(before.text, units);
        const comments = (all: string) => [...all.matchAll(/c\d+(?=\r?\n|$)/g)].map(([name]) => name).sort();
        expect(comments(synced)).toEqual(comments(before.text));
        const stored = clean((report) => loadUnits({ file, text: synced }, new Set(['rugpijn']), report));
        const targets = [...stored.units, ...stored.obsolete]
          .filter(({ target }) => target !== '')
          .map(({ source, target }) => `${source} → ${target}`);
        const wanted = [...before.units, ...before.obsolete]
          .filter(({ target }) => target !== '')
          .map(({ source, target }) => `${source} → ${target}`);
        expect(targets.sort()).toEqual(wanted.sort());
      }),
      { numRuns: 250 },
    );
  });

  test('afterwards the file has the units of the source, in its order', () => {
    fc.assert(
      fc.property(files, sources, (before, units) => {
        const stored = clean((report) =>
          loadUnits({ file, text: sync(before.text, units) }, new Set(['rugpijn']), report),
        );
        expect(stored.units.map((found) => found.place)).toEqual(units.map((found) => found.place));
      }),
      { numRuns: 100 },
    );
  });

  test('there and back again is where it began, but for the places of what was set aside', () => {
    fc.assert(
      fc.property(sources, sources, (first, second) => {
        const translated = sync(null, first)
          .replaceAll('target: ""', 'target: x')
          .replaceAll('state: missing', 'state: final');
        const stored = clean((report) =>
          loadUnits({ file, text: sync(sync(translated, second), first) }, new Set(['rugpijn']), report),
        );
        expect(stored.units.map(({ place: name, source, target }) => [name, source, target])).toEqual(
          first.map(({ place: name, source }) => [name, source, 'x']),
        );
      }),
      { numRuns: 100 },
    );
  });
});
