/** How far each code of a font advances, and how its strings are cut into codes (ISO 32000-1, 9.7.4.3 and 9.2.4). */

import { dictAt, isDict, listAt, nameAt, numberAt, type PdfDict, type PdfValue } from './pdf-objects.ts';
import type { FontUse } from './page-marks.ts';

export interface ReadFont extends FontUse {
  /** Bytes a code. */
  readonly codeBytes: 1 | 2;
  /** Thousandths of the font size. */
  readonly widthOf: (code: number) => number;
}

export function readFont(font: PdfDict): ReadFont {
  const type = nameAt(font, 'Subtype') ?? '?';
  const [descendant] = listAt(font, 'DescendantFonts');
  const cid = isDict(descendant) ? descendant : null;
  const descriptor = dictAt(cid ?? font, 'FontDescriptor');
  const name = nameAt(font, 'BaseFont') ?? '(no name)';
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  return {
    name,
    type: cid === null ? type : (nameAt(cid, 'Subtype') ?? type),
    isEmbedded: type === 'Type3' || files.some((key) => dictAt(descriptor, key) !== null),
    isSubset: /^[A-Z]{6}\+/.test(name),
    hasToUnicode: dictAt(font, 'ToUnicode') !== null,
    codeBytes: cid === null ? 1 : 2,
    widthOf: cid === null ? simpleWidths(font, descriptor) : cidWidths(cid),
  };
}

function simpleWidths(font: PdfDict, descriptor: PdfDict | null): (code: number) => number {
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = listAt(font, 'Widths');
  const missing = numberAt(descriptor, 'MissingWidth') ?? 500;
  return (code) => {
    const width = widths[code - first];
    return typeof width === 'number' ? width : missing;
  };
}

function cidWidths(font: PdfDict): (code: number) => number {
  const widths = new Map<number, number>();
  const list = listAt(font, 'W');
  for (let i = 0; i < list.length; ) {
    const first = numberIn(list[i]);
    const next = list[i + 1];
    if (Array.isArray(next)) {
      for (const [offset, width] of (next as readonly PdfValue[]).entries())
        widths.set(first + offset, numberIn(width));
      i += 2;
    } else {
      const last = Math.min(numberIn(next), first + 65_535);
      for (let code = first; code <= last; code++) widths.set(code, numberIn(list[i + 2]));
      i += 3;
    }
  }
  const usual = numberAt(font, 'DW') ?? 1000;
  return (code) => widths.get(code) ?? usual;
}

function numberIn(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}
