/** Small laid-out documents for the tests of the pdf room: pages of items, and how to paint them. */

import { readFileSync } from 'node:fs';
import type { SheetSide } from '../../src/imposition/sheet.ts';
import type {
  LaidOutDocument,
  Page,
  PageItem,
  StructureChild,
  StructureElement,
  StructureType,
} from '../../src/layout/page.ts';
import type { DocumentInfo } from '../../src/pdf/document-info.ts';
import { srgbProfileLocation } from '../../src/pdf/output-intent.ts';
import { type PaintInput, paintPdf } from '../../src/pdf/paint.ts';
import { createPaintCache, type PaintCache } from '../../src/pdf/paint-cache.ts';
import type { Run } from '../../src/typography/paragraph.ts';
import { testFace } from './pdf-shaping.ts';

export const PALETTE = new Map([
  ['primary', { screen: '#00566B' }],
  ['tint', { screen: '#EBF2F4' }],
]);

export const INFO: DocumentInfo = {
  title: 'Dwarslaesie & herstel',
  author: 'Voorbeeldziekenhuis',
  subject: 'Patiëntinformatie',
  keywords: 'NL-ONC-001',
  lang: 'nl',
  direction: 'ltr',
  date: '2026-11-21',
  identifier: 'NL-ONC-001 1.0.0',
};

export const cache: PaintCache = createPaintCache(new Uint8Array(readFileSync(srgbProfileLocation())));

const LINE_START = 40;

/** A run on a line that begins at x = 40, or where `lineStart` says. */
export function textItem(
  run: Run,
  { lineStart = LINE_START, ...place }: Partial<Extract<PageItem, { kind: 'text' }>> & { lineStart?: number } = {},
): PageItem {
  const { x = lineStart } = place;
  const inLine = { ...run, x: x - lineStart };
  return { kind: 'text', y: 60, colour: 'black', underline: false, slot: 0, unit: null, ...place, x, run: inLine };
}

export function page(items: readonly PageItem[], changes: Partial<Page> = {}): Page {
  return {
    name: 'auto',
    width: 300,
    height: 400,
    background: 'transparent',
    items,
    links: [],
    contentEnd: 360,
    contentBox: { x: 40, y: 40, width: 220, height: 320 },
    ...changes,
  };
}

export function slot(number: number): StructureChild {
  return { kind: 'slot', slot: number };
}

/** Element ids are given in the order of making; tests that need one pass it. */
export function element(
  type: StructureType,
  children: readonly StructureChild[],
  changes: Partial<StructureElement> = {},
): StructureElement {
  return { kind: 'element', id: -1, type, children, ...changes };
}

export function document(
  pages: readonly Page[],
  structure: StructureElement,
  changes: Partial<LaidOutDocument> = {},
): LaidOutDocument {
  return { pages, structure, outline: [], destinations: [], ...changes };
}

export function readingOrder(pages: readonly Page[]): SheetSide[] {
  return pages.map(({ width, height }, index) => side(width, height, [{ page: index, x: 0, y: 0 }]));
}

export function side(
  width: number,
  height: number,
  placements: SheetSide['placements'],
  changes: Partial<SheetSide> = {},
): SheetSide {
  return { name: 'side', width, height, bleed: 0, placements, folds: [], foldTicks: false, ...changes };
}

export function paint(laidOut: LaidOutDocument, changes: Partial<PaintInput> = {}): Promise<Uint8Array> {
  const input = { info: INFO, faces: testFace, palette: PALETTE, images: new Map(), tagged: true, press: null };
  return paintPdf({ document: laidOut, sides: readingOrder(laidOut.pages), ...input, ...changes }, cache);
}
