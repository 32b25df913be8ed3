/** What a structure element says of itself: texts (ISO 32000-1, 14.9) and standard attributes (14.8.5). */

import type { StructureElement } from '../layout/page.ts';
import { type PdfDictionary, textString } from './pdf-objects.ts';
import { type PlacedPage, userSpaceRect } from './placed-page.ts';

/** Language, alternative description, expansion. */
export function textEntries({ lang, alt, expansion }: StructureElement): PdfDictionary {
  return {
    ...(lang === undefined ? {} : { Lang: textString(lang) }),
    ...(alt === undefined ? {} : { Alt: textString(alt) }),
    ...(expansion === undefined ? {} : { E: textString(expansion) }),
  };
}

/**
 * Attribute objects by owner: Layout, Table, List.
 * @param isRightToLeft the element and all inside it run from right to left
 */
export function attributesOf(
  element: StructureElement,
  placed: ReadonlyMap<number, PlacedPage>,
  isRightToLeft: boolean,
): PdfDictionary[] {
  const layout: PdfDictionary = isRightToLeft ? { WritingMode: 'RlTb' } : {};
  const place = element.box === undefined ? undefined : placed.get(element.box.page);
  if (element.box !== undefined && place !== undefined) {
    layout.Placement = 'Block';
    layout.BBox = userSpaceRect(element.box.rect, place);
  }
  const table: PdfDictionary = {};
  if (element.scope !== undefined) table.Scope = element.scope;
  if (element.colSpan !== undefined && element.colSpan > 1) table.ColSpan = element.colSpan;
  if (element.rowSpan !== undefined && element.rowSpan > 1) table.RowSpan = element.rowSpan;
  const list: PdfDictionary = element.listNumbering === undefined ? {} : { ListNumbering: element.listNumbering };
  return Object.entries({ Layout: layout, Table: table, List: list })
    .filter(([, attributes]) => Object.keys(attributes).length > 0)
    .map(([owner, attributes]) => ({ O: owner, ...attributes }));
}
