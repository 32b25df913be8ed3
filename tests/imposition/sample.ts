/** Pages with a heading each, as large as a fold's panels, for tests of the imposition room. */

import { mmToPt } from '../../src/base/units.ts';
import { pageSize } from '../../src/imposition/fold.ts';
import type { ImpositionPlan } from '../../src/imposition/impose.ts';
import type { LaidOutDocument, Page } from '../../src/layout/page.ts';
import type { Edition, FoldName } from '../../src/project/edition.ts';
import { usualPanels } from '../../src/project/panels.ts';

export const PANEL_FOLDS = ['roll', 'z', 'half'] as const;
export const DIRECTIONS = ['ltr', 'rtl'] as const;

export function editionOf(
  fold: FoldName,
  paper: Edition['paper'] = fold === 'saddle' ? { width: 148, height: 210 } : { width: 297, height: 210 },
  panels: Edition['panels'] = usualPanels(fold, paper.width),
): ImpositionPlan['edition'] {
  return { fold, paper, panels, paperThickness: 0.12 };
}

/** Each page's name is what its heading says. */
export function pagesNamed(names: readonly string[], edition: ImpositionPlan['edition']): LaidOutDocument {
  const pages = names.map((name, index): Page => {
    const size = pageSize(edition, index);
    return {
      name,
      ...size,
      background: 'transparent',
      items: [],
      links: [],
      contentEnd: 0,
      contentBox: { x: 0, y: 0, ...size },
    };
  });
  return {
    pages,
    structure: { kind: 'element', id: 0, type: 'Document', children: [] },
    outline: [],
    destinations: [],
  };
}

/** `page 1` and so on. */
export function pageNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `page ${index + 1}`);
}

export const resized = (document: LaidOutDocument, index: number, width: number): LaidOutDocument => ({
  ...document,
  pages: document.pages.map((page, at) => (at === index ? { ...page, width: mmToPt(width) } : page)),
});
