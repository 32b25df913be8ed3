/** Painted text back into lines in reading order: what the page shows in visual order, readers need in logical order. */

import type { LaidOutDocument, PageItem } from './page.ts';

const SOFT_HYPHEN = '\u00AD';

export type TextItem = Extract<PageItem, { kind: 'text' }>;

/** The text of one line that belongs together, in painting order. */
export type TextLine = readonly TextItem[];

/** Baselines, and left edges, that differ by less are those of the same line. pt */
const SAME_LINE = 0.01;

/**
 * Lines by group, in the order of the pages.
 * @param groupOf what a slot belongs to: itself, or the block that it is a part of; undefined leaves it out
 */
export function linesBy(
  document: LaidOutDocument,
  groupOf: (slot: number) => number | undefined,
): ReadonlyMap<number, readonly TextLine[]> {
  const groups = new Map<number, TextItem[][]>();
  for (const page of document.pages) {
    const current = new Map<number, TextItem[]>();
    for (const item of page.items) {
      const group = item.kind === 'text' && item.slot !== null ? groupOf(item.slot) : undefined;
      if (item.kind !== 'text' || group === undefined) continue;
      const line = current.get(group);
      if (line?.[0] !== undefined && isOnSameLine(line[0], item)) {
        line.push(item);
        continue;
      }
      const lines = groups.get(group) ?? [];
      const begun = [item];
      lines.push(begun);
      groups.set(group, lines);
      current.set(group, begun);
    }
  }
  return groups;
}

/**
 * The line's runs in logical order. A marker and the text that it stands before were broken into lines apart from each
 * other: each counts its own runs from 0, and the one that was painted first is read first.
 */
export function inLogicalOrder(line: TextLine): TextItem[] {
  const parts: TextItem[][] = [];
  for (const item of line) {
    const part = parts.find(([first]) => first !== undefined && startsAlike(first, item));
    if (part === undefined) parts.push([item]);
    else part.push(item);
  }
  return parts.flatMap((part) => part.sort((a, b) => a.run.logicalIndex - b.run.logicalIndex));
}

/** Runs keep their distance from the left edge of the line that they were broken into. */
function startsAlike(a: TextItem, b: TextItem): boolean {
  return Math.abs(a.x - a.run.x - (b.x - b.run.x)) < SAME_LINE;
}

export function logicalText(line: TextLine): string {
  return inLogicalOrder(line).reduce((text, item, i, items) => {
    const previous = items[i - 1];
    return previous !== undefined && isApart(previous, item) ? `${text} ${item.run.text}` : text + item.run.text;
  }, '');
}

/** A gap from which on the eye sees two words. Em. */
const WORD_GAP = 0.15;

/** Neighbours that a gap keeps apart and no white space: the number of a heading, and its text. */
export function isApart(a: TextItem, b: TextItem): boolean {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const gap = right.x - (left.x + left.run.width);
  return gap > WORD_GAP * a.run.size && !/\s$/u.test(a.run.text) && !/^\s/u.test(b.run.text);
}

/** A hyphen, slash or dash without a space before it: a line may break after it, and the word goes on. */
const BREAKS_INSIDE = /\S[-\u2010\u2013\u2014/\u00AD]$/u;

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * White space at a line's end is not painted: whether some must be read between the two lines.
 * Laid-out text does not say where a word was broken without a hyphen (a long address): that reads as two words.
 */
export function isSpaceBetween(line: string, next: string): boolean {
  if (/\s$/u.test(line) || /^\s/u.test(next) || BREAKS_INSIDE.test(line)) return false;
  return !(UNSPACED.test(line.slice(-2)) || UNSPACED.test(next.slice(0, 2)));
}

/** Two lines of one paragraph as one text; a hyphen made at a line's end is not part of the word. */
export function joinTwoLines(text: string, line: string): string {
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1) + line;
  return isSpaceBetween(text, line) ? `${text} ${line}` : text + line;
}

/** On one page. */
export function isOnSameLine(a: TextItem, b: TextItem): boolean {
  return Math.abs(lineBaseline(a) - lineBaseline(b)) < SAME_LINE;
}

/** Raised and lowered runs have baselines of their own. */
function lineBaseline({ y, run }: TextItem): number {
  return y + run.baselineShift;
}
