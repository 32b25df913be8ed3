/** What the elements of the structure say: the painted text of their slots, in logical order. */

import type { LaidOutDocument, StructureElement } from './page.ts';
import {
  inLogicalOrder,
  isApart,
  isOnSameLine,
  isSpaceBetween,
  joinTwoLines,
  linesBy,
  logicalText,
  type TextItem,
} from './reading-lines.ts';

export interface SlotText {
  readonly text: string;
  /** The first and the last run in logical order. */
  readonly first: TextItem;
  readonly last: TextItem;
}

/** The text of each slot that has some. Artifacts have no slot and are not in it. */
export function slotTexts(document: LaidOutDocument): ReadonlyMap<number, SlotText> {
  const texts = new Map<number, SlotText>();
  for (const [slot, lines] of linesBy(document, (own) => own)) {
    const first = lines[0] && inLogicalOrder(lines[0])[0];
    const last = inLogicalOrder(lines[lines.length - 1] ?? []).at(-1);
    if (first && last) texts.set(slot, { text: lines.map(logicalText).reduce(joinTwoLines), first, last });
  }
  return texts;
}

/** What must be read between two slots that follow each other in one paragraph: white space at a line's end is not painted. */
export function spaceBetween(a: SlotText, b: SlotText): '' | ' ' {
  const isParted = isOnSameLine(a.last, b.first) ? isApart(a.last, b.first) : isSpaceBetween(a.text, b.text);
  return isParted ? ' ' : '';
}

/** All that the element and those in it say, white space collapsed, soft hyphens and alternative texts left out. */
export function textOf(element: StructureElement, texts: ReadonlyMap<number, SlotText>): string {
  let text = '';
  let previous: SlotText | undefined;
  const visit = ({ children }: StructureElement): void => {
    for (const child of children) {
      if (child.kind === 'element') visit(child);
      const said = child.kind === 'slot' ? texts.get(child.slot) : undefined;
      if (said === undefined) continue;
      text += (previous === undefined ? '' : spaceBetween(previous, said)) + said.text;
      previous = said;
    }
  };
  visit(element);
  return collapse(text);
}

/** One space for any white space, none at the ends; soft hyphens are for the eye. */
export function collapse(text: string): string {
  return text
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
