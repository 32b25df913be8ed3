/** A document's structure elements in reading order, each with its language and page: what rules on structure walk over. */

import { type SlotText, slotTexts } from '../layout/element-text.ts';
import type { LaidOutDocument, StructureElement } from '../layout/page.ts';

export interface SpokenElement {
  readonly element: StructureElement;
  /** BCP 47. */
  readonly lang: string;
  /** Where it begins, from 1. */
  readonly page: number;
}

export interface SpokenDocument {
  /** An element before those in it. */
  readonly elements: readonly SpokenElement[];
  readonly texts: ReadonlyMap<number, SlotText>;
}

/** @param language BCP 47, of the document */
export function readDocument(document: LaidOutDocument, language: string): SpokenDocument {
  const pages = pagesOfSlots(document);
  const elements: SpokenElement[] = [];
  let page = 1;
  /** An element without content of its own begins where the one before it ended. */
  const visit = (element: StructureElement, outer: string): void => {
    const lang = element.lang ?? outer;
    page = firstPage(element, pages) ?? page;
    elements.push({ element, lang, page });
    for (const child of element.children) if (child.kind === 'element') visit(child, lang);
  };
  visit(document.structure, language);
  return { elements, texts: slotTexts(document) };
}

/** Descends along first children only, but where they are empty. */
function firstPage({ children }: StructureElement, pages: ReadonlyMap<number, number>): number | undefined {
  for (const child of children) {
    const page = child.kind === 'slot' ? pages.get(child.slot) : firstPage(child, pages);
    if (page !== undefined) return page;
  }
  return undefined;
}

function pagesOfSlots(document: LaidOutDocument): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  document.pages.forEach(({ items }, index) => {
    for (const { slot } of items) if (slot !== null && !pages.has(slot)) pages.set(slot, index + 1);
  });
  return pages;
}
