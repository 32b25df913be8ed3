import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round } from '../../src/base/units.ts';
import type { LinkArea, Page, PageItem } from '../../src/layout/page.ts';
import { block, pages } from '../support/random-document.ts';
import { layOutWithFindings } from '../support/lay-out-sample.ts';
import { doc } from '../support/styled-document.ts';

const n = (value: number): number => round(value, 2);

/** Where an item is, seen from the left or, mirrored, from the right. */
function placeOf(item: PageItem | LinkArea, page: Page, mirrored: boolean): string {
  const from = (x: number, width: number): string => `${n(mirrored ? page.width - x - width : x)} w${n(width)}`;
  if (!('kind' in item)) return `link ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${item.contents}`;
  switch (item.kind) {
    case 'text':
      return `text ${from(item.x, item.run.width)} ${n(item.y)} ${item.run.text}`;
    case 'rule':
      return `rule ${from(item.x1, item.x2 - item.x1)} ${n(item.y1)} ${n(item.y2)} ${item.width}`;
    case 'rect':
    case 'frame':
    case 'image':
      return `${item.kind} ${from(item.rect.x, item.rect.width)} ${n(item.rect.y)} ${n(item.rect.height)}`;
    case 'path':
      return 'path';
  }
}

const placesOf = (page: Page, mirrored: boolean): string[] =>
  [...page.items, ...page.links].map((item) => placeOf(item, page, mirrored)).sort();

test('a right-to-left document is the left-to-right one mirrored, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(block(4), { minLength: 1, maxLength: 4 }), pages, (children, pageStyle) => {
      const ltr = layOutWithFindings(doc(children, pageStyle)).document;
      const rtl = layOutWithFindings(doc(children, pageStyle, { direction: 'rtl' })).document;
      expect(rtl.pages.map((page) => placesOf(page, true))).toEqual(ltr.pages.map((page) => placesOf(page, false)));
    }),
    { numRuns: 80 },
  );
});
