/** Link annotations (ISO 32000-1, 12.5.6.5), each tied to its structure element as PDF/UA-1 7.18.5 asks. */

import type { Destination, LinkArea, Page } from '../layout/page.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, type PdfPage, type PdfReference, textString } from './pdf-objects.ts';
import { type PlacedPage, userSpacePoint, userSpaceRect } from './placed-page.ts';
import type { StructuredAnnotation } from './structure.ts';

export interface LinkInput {
  readonly pages: readonly Page[];
  readonly placed: ReadonlyMap<number, PlacedPage>;
  /** By id, without `#`. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** The first free key of the parent tree. */
  readonly firstStructParent: number;
}

/** Annotation flag: shown on paper too (PDF/A-2, 6.3.2 asks for it). */
const PRINT = 4;

/** Writes the annotations of every page. Internal links whose place is not in the file have none. */
export function writeLinks(file: PdfFile, input: LinkInput): readonly StructuredAnnotation[] {
  const annotations: StructuredAnnotation[] = [];
  const bySheet = new Map<PdfPage, PdfReference[]>();
  input.pages.forEach((page, index) => {
    const place = input.placed.get(index);
    if (place === undefined) return;
    for (const link of page.links) {
      const target = targetOf(link, input);
      if (target === null) continue;
      const structParent = input.firstStructParent + annotations.length;
      const reference = file.reserve(annotation(link, target, place, structParent));
      reference.end();
      annotations.push({ element: link.element, side: place.side, reference, structParent });
      const onSheet = bySheet.get(place.sheet) ?? [];
      onSheet.push(reference);
      bySheet.set(place.sheet, onSheet);
    }
  });
  for (const [sheet, references] of bySheet) sheet.dictionary.data.Annots = references;
  return annotations;
}

function annotation(link: LinkArea, target: PdfDictionary, place: PlacedPage, structParent: number): PdfDictionary {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: userSpaceRect(link.rect, place),
    Border: [0, 0, 0],
    F: PRINT,
    ...target,
    Contents: textString(link.contents),
    StructParent: structParent,
  };
}

function targetOf({ url }: LinkArea, { destinations, placed }: LinkInput): PdfDictionary | null {
  if (!url.startsWith('#')) return { A: { S: 'URI', URI: textString(asciiUrl(url)) } };
  const target = destinations.get(url.slice(1));
  const place = target === undefined ? undefined : placed.get(target.page);
  if (target === undefined || place === undefined) return null;
  return { Dest: destination(target.y, place) };
}

/** Shows the place at the window's top, the zoom unchanged (12.3.2.2). */
export function destination(y: number, place: PlacedPage): (string | number | null | PdfReference)[] {
  const [left, top] = userSpacePoint(0, y, place);
  return [place.sheet.dictionary, 'XYZ', left, top, null];
}

/** URIs are 7-bit (12.6.4.7): other characters are percent-encoded UTF-8, escapes that are there stay. */
function asciiUrl(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
