import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, sectionOf } from '../../src/locales/align.ts';
import type { SourceUnit, StoredUnit } from '../../src/locales/unit.ts';

const at = { file: 'a.yaml', line: 1, column: 1 };
const source = (place: string, text: string): SourceUnit => ({ place, section: sectionOf(place), source: text, at });
const stored = (place: string, text: string, target = `→ ${text}`): StoredUnit => ({
  place,
  source: text,
  target,
  state: target === '' ? 'missing' : 'final',
  at,
});

/** `same intro/paragraph-1 ← intro/paragraph-2`, then what is left over. */
function dump(
  units: readonly SourceUnit[],
  old: readonly StoredUnit[],
  aside: readonly StoredUnit[] = [],
): readonly string[] {
  const { units: aligned, obsolete } = align(units, old, aside);
  return [
    ...aligned.map(
      ({ unit, stored: found, match }) => `${match} ${unit.place}${found ? ` ← ${found.place}: ${found.source}` : ''}`,
    ),
    ...obsolete.map(({ place, source: text }) => `obsolete ${place}: ${text}`),
  ];
}

describe('align', () => {
  test('nothing changed: the same', () => {
    expect(
      dump(
        [source('title', 'Rug'), source('intro/paragraph-1', 'A')],
        [stored('title', 'Rug'), stored('intro/paragraph-1', 'A')],
      ),
    ).toEqual(['same title ← title: Rug', 'same intro/paragraph-1 ← intro/paragraph-1: A']);
  });

  test('a reworded text is stale, whatever the difference', () => {
    for (const [old, text] of [
      ['niet autorijden', 'wel autorijden'],
      ['3 dagen', '5 dagen'],
      ['65 tot 75%', '65 tot 75 %'],
      ["'pijn'", '‘pijn’'],
      ['Bel.', 'Bel!'],
      ['café', 'cafe\u0301'],
    ] as const) {
      expect(dump([source('intro/paragraph-1', text)], [stored('intro/paragraph-1', old)])).toEqual([
        `stale intro/paragraph-1 ← intro/paragraph-1: ${old}`,
      ]);
    }
  });

  test('reordering inside a section changes nothing but the places', () => {
    expect(
      dump(
        [source('intro/paragraph-1', 'B'), source('intro/paragraph-2', 'A')],
        [stored('intro/paragraph-1', 'A'), stored('intro/paragraph-2', 'B')],
      ),
    ).toEqual(['same intro/paragraph-1 ← intro/paragraph-2: B', 'same intro/paragraph-2 ← intro/paragraph-1: A']);
  });

  test('a text that goes to another section is moved', () => {
    expect(dump([source('other/paragraph-1', 'A')], [stored('intro/paragraph-1', 'A')])).toEqual([
      'moved other/paragraph-1 ← intro/paragraph-1: A',
    ]);
  });

  test('a text that is put in between leaves the following ones the same, and none is stale', () => {
    expect(
      dump(
        [source('intro/paragraph-1', 'A'), source('intro/paragraph-2', 'Nieuw'), source('intro/paragraph-3', 'B')],
        [stored('intro/paragraph-1', 'A'), stored('intro/paragraph-2', 'B')],
      ),
    ).toEqual([
      'same intro/paragraph-1 ← intro/paragraph-1: A',
      'missing intro/paragraph-2',
      'same intro/paragraph-3 ← intro/paragraph-2: B',
    ]);
  });

  test('the same text twice in a section is matched in order', () => {
    expect(
      dump(
        [
          source('intro/list-1/item-1', 'ja'),
          source('intro/list-1/item-2', 'nee'),
          source('intro/list-1/item-3', 'ja'),
        ],
        [stored('intro/list-1/item-1', 'ja', 'oui'), stored('intro/list-1/item-2', 'ja', 'si')],
      ),
    ).toEqual([
      'same intro/list-1/item-1 ← intro/list-1/item-1: ja',
      'missing intro/list-1/item-2',
      'same intro/list-1/item-3 ← intro/list-1/item-2: ja',
    ]);
  });

  test('the same text in two sections: each its own', () => {
    expect(
      dump(
        [source('b/heading', 'Kop'), source('a/heading', 'Kop')],
        [stored('a/heading', 'Kop'), stored('b/heading', 'Kop')],
      ),
    ).toEqual(['same b/heading ← b/heading: Kop', 'same a/heading ← a/heading: Kop']);
  });

  test('the same place in another section is not the same place', () => {
    expect(dump([source('b/paragraph-1', 'Nieuw')], [stored('a/paragraph-1', 'Oud')])).toEqual([
      'missing b/paragraph-1',
      'obsolete a/paragraph-1: Oud',
    ]);
  });

  test('moving has the first call: what was moved away is not stale as well', () => {
    expect(
      dump(
        [source('a/paragraph-1', 'Nieuw'), source('b/paragraph-1', 'Oud')],
        [stored('a/paragraph-1', 'Oud'), stored('b/paragraph-1', 'Anders')],
      ),
    ).toEqual(['missing a/paragraph-1', 'moved b/paragraph-1 ← a/paragraph-1: Oud', 'obsolete b/paragraph-1: Anders']);
  });

  test('what was never translated is missing, not stale, and keeps its entry', () => {
    expect(dump([source('intro/paragraph-1', 'Nieuw')], [stored('intro/paragraph-1', 'Oud', '')])).toEqual([
      'missing intro/paragraph-1 ← intro/paragraph-1: Oud',
    ]);
  });

  test('what was set aside comes back when its text does, and never for another text', () => {
    const aside = [stored('intro/paragraph-9', 'Terug'), stored('intro/paragraph-1', 'Oud')];
    expect(dump([source('intro/paragraph-1', 'Terug')], [], aside)).toEqual([
      'moved intro/paragraph-1 ← intro/paragraph-9: Terug',
      'obsolete intro/paragraph-1: Oud',
    ]);
  });

  test('every source unit once and every stored unit once, and the same or moved only with the very same text', () => {
    const places = fc.constantFrom(
      'title',
      'a/heading',
      'a/paragraph-1',
      'a/paragraph-2',
      'b/paragraph-1',
      'b/c/list-1/item-1',
    );
    const texts = fc.constantFrom('x', 'y', 'z', '1', '2');
    const sources = fc.array(
      fc.tuple(places, texts).map(([place, text]) => source(place, text)),
      { maxLength: 12 },
    );
    const storeds = fc.array(
      fc.tuple(places, texts, fc.constantFrom('', 't')).map(([place, text, target]) => stored(place, text, target)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sources, storeds, storeds, (units, old, aside) => {
        const { units: aligned, obsolete } = align(units, old, aside);
        expect(aligned.map(({ unit }) => unit)).toEqual(units);
        const used = aligned.flatMap(({ stored: found }) => found ?? []);
        expect(new Set([...used, ...obsolete])).toEqual(new Set([...old, ...aside]));
        expect(used.length + obsolete.length).toBe(old.length + aside.length);
        for (const { unit, stored: found, match } of aligned) {
          if (match === 'same' || match === 'moved') expect(found?.source).toBe(unit.source);
          if (match === 'stale') expect(found?.source).not.toBe(unit.source);
          if (match === 'stale') expect(found?.target).not.toBe('');
        }
      }),
    );
  });

  test('a thousand times the same text costs no more than its length', () => {
    const units = Array.from({ length: 5000 }, (_, i) => source(`a/paragraph-${i + 1}`, 'x'));
    const old = units.map(({ place }) => stored(place, 'x'));
    expect(align(units, old).obsolete).toEqual([]);
  });
});

test.each([
  ['title', ''],
  ['audience', ''],
  ['key-messages/2', ''],
  ['warning-signs/heading', 'warning-signs'],
  ['warning-signs/list-1/item-3', 'warning-signs'],
  ['diagnosis/emg/heading', 'diagnosis/emg'],
  ['diagnosis/emg/table-1/row-2/cell-3', 'diagnosis/emg'],
  ['type-2/paragraph-1', 'type-2'],
])('%s lies in "%s"', (place, section) => expect(sectionOf(place)).toBe(section));
