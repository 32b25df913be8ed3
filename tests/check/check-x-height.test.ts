import { expect, test } from 'vitest';
import { Findings } from '../../src/base/diagnostic.ts';
import { checkXHeight } from '../../src/check/check-x-height.ts';
import type { PageItem } from '../../src/layout/page.ts';
import type { FontFace } from '../../src/typography/font.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { document, element, page, textItem } from '../support/pdf-document.ts';

const face = (): FontFace => ({ unitsPerEm: 1000, xHeight: 536 }) as FontFace;

function text(words: string, size: number, slot: number | null = 0): PageItem {
  const shape = { faceId: 'x', clusters: [], x: 0, letterSpacing: 0, baselineShift: 0, level: 0, owner: 0, width: 9 };
  return textItem({ ...shape, text: words, size, logicalIndex: 0 } as Run, { slot });
}

function check(...items: PageItem[]): string[] {
  const findings = new Findings();
  checkXHeight(document([page(items)], element('Document', [])), face, findings.report);
  return findings.all.map(({ code, severity, message }) => `${severity} ${code} ${message}`);
}

test('small letters under 2 mm are a warning', () => {
  expect(check(text('woorden', 10.6))).toEqual([]);
  expect(check(text('woorden', 10.5))).toEqual([
    'warning page.small-x-height Body text is 10.5 pt, its small letters 1.98 mm high; 2.0 mm or more reads well.',
  ]);
});

test('body text is what most letters are set in; page furniture does not count', () => {
  expect(check(text('een lange alinea', 12), text('bijschrift', 9))).toEqual([]);
  expect(check(text('kop', 20), text('een lange alinea', 9))).toHaveLength(1);
  expect(check(text('alinea', 12), text('een lange voettekst', 9, null))).toEqual([]);
});

test('scripts without x-height are not judged by it; Cyrillic is', () => {
  expect(check(text('العمود الفقري', 9))).toEqual([]);
  expect(check(text('спинний мозок', 9))).toHaveLength(1);
});
