/** What readers that follow the structure are told beyond the glyphs: the order of right-to-left text, spaces that nobody sees. */

import type { LaidOutDocument, StructureElement, StructureType } from '../layout/page.ts';
import {
  inLogicalOrder,
  isApart,
  isSpaceBetween,
  joinTwoLines,
  linesBy,
  logicalText,
  type TextItem,
  type TextLine,
} from '../layout/reading-lines.ts';

/** Elements inside a line; all others begin a block. */
const INLINE: ReadonlySet<StructureType> = new Set(['Span', 'Link']);

/**
 * The logical text of each slot that holds right-to-left text. Readers put such text together from glyphs that run
 * against the reading direction; these strings go into the structure as ActualText (ISO 32000-1, 14.9.4).
 * @param spaces see {@link unseenSpaces}: one after the slot's last word is part of its text
 */
export function rightToLeftTexts(
  document: LaidOutDocument,
  spaces: ReadonlyMap<TextItem, SpaceSide>,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [slot, lines] of linesBy(document, (own) => own)) {
    if (!lines.some((line) => line.some(({ run }) => run.level % 2 === 1))) continue;
    const last = inLogicalOrder(lines.at(-1) ?? []).at(-1);
    const end = last !== undefined && spaces.has(last) ? ' ' : '';
    texts.set(slot, lines.map(logicalText).reduce(joinTwoLines) + end);
  }
  return texts;
}

/** On which side of an item a space is to be painted, to be read after it. */
export type SpaceSide = 'left' | 'right';

/**
 * Where a word ends without white space: at the end of a line of a block with another line after it, and before a gap.
 * A tagged file holds the spaces between words even where nobody sees them (ISO 32000-1, 14.8.2.5): without them such a
 * word runs into the next one.
 */
export function unseenSpaces(document: LaidOutDocument): ReadonlyMap<TextItem, SpaceSide> {
  const blocks = blocksOfSlots(document.structure);
  const spaces = new Map<TextItem, SpaceSide>();
  for (const lines of linesBy(document, (slot) => blocks.get(slot)).values()) {
    lines.forEach((line, i) => {
      const items = inLogicalOrder(line);
      items.forEach((item, at) => {
        const after = items[at + 1];
        if (after !== undefined && isApart(item, after)) spaces.set(item, after.x > item.x ? 'right' : 'left');
      });
      const [last, next] = [items.at(-1), lines[i + 1]];
      if (last === undefined || next === undefined) return;
      if (isSpaceBetween(logicalText(line), logicalText(next))) spaces.set(last, endSide(last, line));
    });
  }
  return spaces;
}

/** The line's end: where its last run stands among the others; alone, where the run itself ends. */
function endSide(last: TextItem, line: TextLine): SpaceSide {
  if (line.length === 1) return last.run.level % 2 === 1 ? 'left' : 'right';
  return line.every((item) => item.x >= last.x) ? 'left' : 'right';
}

function blocksOfSlots(root: StructureElement): ReadonlyMap<number, number> {
  const blocks = new Map<number, number>();
  const visit = (element: StructureElement, outer: number): void => {
    const block = INLINE.has(element.type) ? outer : element.id;
    for (const child of element.children) {
      if (child.kind === 'slot') blocks.set(child.slot, block);
      else visit(child, block);
    }
  };
  visit(root, root.id);
  return blocks;
}
