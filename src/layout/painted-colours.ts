/** Which palette names a page paints with, and what it strokes. */

import type { Colour } from '../styles/computed-style.ts';
import type { Page, PageItem } from './page.ts';

/** In painting order, each once; `transparent` paints nothing. */
export function paintedColours(pages: readonly Pick<Page, 'background' | 'items'>[]): readonly Colour[] {
  const colours = new Set<Colour>();
  for (const { background, items } of pages) {
    colours.add(background);
    for (const item of items) for (const colour of coloursOf(item)) colours.add(colour);
  }
  colours.delete('transparent');
  return [...colours];
}

function coloursOf(item: PageItem): readonly Colour[] {
  switch (item.kind) {
    case 'text':
    case 'rule':
    case 'frame':
      return [item.colour];
    case 'rect':
      return [item.fill];
    case 'path':
      return [item.fill ?? 'transparent', item.stroke?.colour ?? 'transparent'];
    case 'image':
      return [];
  }
}
