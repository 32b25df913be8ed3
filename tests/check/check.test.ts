import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkPage } from '../../src/check/check-page.ts';
import { checkReview } from '../../src/check/check-review.ts';
import { checkTranslation } from '../../src/check/check-translation.ts';
import { loadLeaflet } from '../../src/content/load-leaflet.ts';
import type { LaidOutDocument, PageItem } from '../../src/layout/page.ts';
import type { LocalisedLeaflet } from '../../src/locales/localised-leaflet.ts';
import type { FontFace } from '../../src/typography/font.ts';
import { LEAFLET } from '../support/project.ts';

const codes = (run: (findings: Findings) => void): string[] => {
  const findings = new Findings();
  run(findings);
  return findings.all.map(({ code }) => code);
};

function review(changes: (yaml: string) => string, today: string): string[] {
  return codes((findings) => {
    const leaflet = loadLeaflet({ file: 'content/leaflets/voorbeeld.yaml', text: changes(LEAFLET) }, findings.report);
    if (leaflet === undefined) throw new Error('the sample leaflet has errors');
    checkReview(leaflet, today, findings.report);
  });
}

describe('review', () => {
  const same = (yaml: string): string => yaml;
  test('an unreviewed text is a warning', () => expect(review(same, '2026-11-21')).toEqual(['review.unreviewed']));
  test('soon due', () => expect(review(same, '2028-08-01')).toContain('review.soon'));
  test('overdue', () => expect(review(same, '2029-01-01')).toContain('review.overdue'));
  test('a source older than five years', () => {
    expect(review((yaml) => yaml.replace('updated: 2025-01', 'updated: 2016-01'), '2026-11-21')).toContain(
      'review.old-source',
    );
  });
  test('editorial notes are shown to the reviewer', () => {
    const note = 'editorialNotes:\n  - { about: iets, note: dit, treatment: kept }\n';
    expect(review((yaml) => yaml + note, '2026-11-21')).toContain('review.editorial-note');
  });
});

test('missing and stale units are one warning each', () => {
  const counts = { source: 0, missing: 2, stale: 1, translated: 0, reviewed: 0, final: 0 };
  const leaflet = { id: 'a', locale: { tag: 'ar' }, counts } as unknown as LocalisedLeaflet;
  expect(codes((findings) => checkTranslation(leaflet, 'locales/ar/leaflets/a.yaml', findings.report))).toEqual([
    'translation.missing',
    'translation.stale',
  ]);
  const done = { ...leaflet, counts: { ...counts, missing: 0, stale: 0 } };
  expect(codes((findings) => checkTranslation(done, 'x', findings.report))).toEqual([]);
});

describe('what is on the page', () => {
  const item = (text: string, changes: { size?: number; x?: number; width?: number; y?: number } = {}): PageItem =>
    ({
      kind: 'text',
      x: changes.x ?? 0,
      y: changes.y ?? 100,
      run: { text, size: changes.size ?? 12, width: changes.width ?? 300, baselineShift: 0, faceId: 'f' },
      slot: 1,
      unit: null,
    }) as unknown as PageItem;
  const check = (items: readonly PageItem[], scale = 1): string[] =>
    codes((findings) =>
      checkPage(
        { pages: [{ items }] } as unknown as LaidOutDocument,
        () => ({ scale, latinScale: 1 }) as FontFace,
        findings.report,
      ),
    );

  test('type under 9 pt is an error, 9 pt is not', () => {
    expect(check([item('klein', { size: 8.5 })])).toEqual(['page.small-type']);
    expect(check([item('net goed', { size: 9 })])).toEqual([]);
  });

  test('a script that is set larger is judged by its nominal size', () => {
    expect(check([item('ألم', { size: 9.5 })], 1.12)).toEqual(['page.small-type']);
    expect(check([item('ألم', { size: 10.08 }), item('MRI', { size: 9 })], 1.12)).toEqual([]);
  });

  test('a line over 75 characters, also when it is made of several runs', () => {
    expect(check([item('x'.repeat(76))])).toEqual(['page.long-line']);
    expect(check([item('x'.repeat(40)), item('y'.repeat(40), { x: 300 })])).toEqual(['page.long-line']);
  });

  test('two columns on one baseline are two lines', () => {
    expect(check([item('x'.repeat(40)), item('y'.repeat(40), { x: 330 })])).toEqual([]);
  });
});
