/** Every text of a leaflet that readers see, in the order of the file. */

import type { Block, Leaflet, ListItem, Section, SourceString } from './leaflet.ts';

export function textsOf(leaflet: Leaflet): readonly SourceString[] {
  return [leaflet.title, leaflet.audience, ...leaflet.keyMessages, ...leaflet.sections.flatMap(textsOfSection)];
}

/** With its subsections. */
export function textsOfSection(section: Section): readonly SourceString[] {
  return [...ownTextsOf(section), ...section.sections.flatMap(textsOfSection)];
}

/** Without its subsections. */
export function ownTextsOf(section: Section): readonly SourceString[] {
  return [section.heading, ...section.blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly SourceString[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
    case 'steps':
      return textsOfItems(block.items);
    case 'warning':
      return [block.heading, ...given(block.text), ...textsOfItems(block.items), ...given(block.action)];
    case 'note':
      return [...given(block.heading), ...given(block.text), ...textsOfItems(block.items)];
    case 'figure':
      return [block.alt, ...given(block.caption), ...given(block.credit)];
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()];
    case 'terms':
      return block.terms.flatMap(({ term, definition }) => [term, definition]);
    case 'questions':
      return [];
    case 'contact':
      return given(block.text);
  }
}

function textsOfItems(items: readonly ListItem[]): readonly SourceString[] {
  return items.flatMap((item) => [item.text, ...textsOfItems(item.items)]);
}

function given(text: SourceString | undefined): readonly SourceString[] {
  return text ? [text] : [];
}
