import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml, writeYamlText } from '../../src/base/yaml.ts';
import { editUnits, type UnitChanges } from '../../src/locales/edit-units.ts';
import { readUnits } from '../../src/locales/load-units.ts';
import { clean, find } from '../support/findings.ts';

const file = 'locales/en/leaflets/rugpijn.yaml';
const HEAD = `leaflet: rugpijn # the back
provenance: { sourceVersion: 1.0.0, sourceDate: 2026-11-21, translated: 2026-11-21, method: machine, translator: null, reviewer: null }
`;

function edit(text: string, changes: readonly (UnitChanges | undefined)[], provenance = {}): string {
  return clean((report) => {
    const yaml = parseYaml({ file, text }, report);
    const stored = yaml && readUnits(yaml, new Set(['rugpijn']), report);
    if (!yaml || !stored) throw new Error('unreadable');
    const units = new Map(stored.units.flatMap((unit, i) => (changes[i] ? [[unit, changes[i]] as const] : [])));
    return editUnits(yaml, stored, { units, provenance }, report);
  });
}

describe('editing units', () => {
  test('sets, adds and removes fields, and leaves comments, quotes and order alone', () => {
    const text = `${HEAD}units:
  # about the title
  - place: title
    source: Rugpijn   # as printed
    target: "Back  pain"
    state: translated
    suggestion: Backache
    note: |
      two
      lines
  - { place: intro/p-1, source: a, target: b, state: translated }
`;
    expect(
      edit(text, [
        { state: 'reviewed', reviewed: { by: 'A. Jansen, MA', date: '2026-11-21' }, suggestion: null },
        { target: 'b, or c', state: 'reviewed', reviewed: { by: 'A', date: '2026-11-21' } },
      ]),
    ).toBe(`${HEAD}units:
  # about the title
  - place: title
    source: Rugpijn   # as printed
    target: "Back  pain"
    state: reviewed
    reviewed: { by: "A. Jansen, MA", date: 2026-11-21 }
    note: |
      two
      lines
  - { place: intro/p-1, source: a, target: "b, or c", state: reviewed, reviewed: { by: A, date: 2026-11-21 } }
`);
  });

  test('the head too, and Windows line ends stay', () => {
    const text = `${HEAD}units:\n  - place: title\n    source: >-\n      a\n      b\n    state: missing\n    target: ""\n`;
    const windows = text.replaceAll('\n', '\r\n');
    const edited = edit(windows, [{ source: 'a c', target: 'x' }], { translator: 'B. Smit', method: 'human' });
    expect(edited).toContain('method: human, translator: B. Smit, reviewer: null }\r\n');
    expect(edited).toContain('    source: a c\r\n    state: missing\r\n    target: x\r\n');
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('any texts, any changes: nothing else changes, and undoing gives the first text back', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((s) => `x${s.replace(/\p{C}|\p{Z}/gu, ' ')}y`.normalize('NFC'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const units = rows
          .map(
            ([source, target], i) =>
              `  - place: a/p-${i}\n    source: ${writeYamlText(source)}\n    target: ${writeYamlText(target)}\n    state: translated\n`,
          )
          .join('');
        const before = `${HEAD}units:\n${units}`;
        const there = edit(
          before,
          rows.map(([, , now]) => ({ target: now, reviewed: { by: now, date: '2026-01-01' } })),
        );
        const back = edit(
          there,
          rows.map(([, target]) => ({ target, reviewed: null })),
        );
        expect(back).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('what cannot be edited is left alone and reported', () => {
    const text = `${HEAD}units: [{ place: title, source: a, target: b, "state"\n   : translated }]\n`;
    const found = find((report) => {
      const yaml = parseYaml({ file, text }, report);
      const stored = yaml && readUnits(yaml, new Set(['rugpijn']), report);
      const [unit] = stored?.units ?? [];
      if (yaml && stored && unit)
        expect(
          editUnits(yaml, stored, { units: new Map([[unit, { state: 'x' as 'final' }]]) }, report),
        ).toBeUndefined();
    });
    expect(found.short).toEqual(['locales.edit-failed 1:1']);
  });
});
