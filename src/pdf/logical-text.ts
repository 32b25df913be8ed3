/** A slot's text as it is read: runs lie on the page in visual order, a reader needs them in logical order. */

import type { LaidOutDocument } from '../layout/page.ts';
import type { TextItem } from './paint-text.ts';

const SOFT_HYPHEN = '\u00AD';

/** Baselines that differ by less belong to the same line. pt */
const SAME_LINE = 0.01;

/**
 * The logical text of each slot that holds right-to-left text. Readers put such text together from glyphs that run
 * against the reading direction; these strings go into the structure as ActualText (ISO 32000-1, 14.9.4).
 */
export function rightToLeftTexts(document: LaidOutDocument): ReadonlyMap<number, string> {
  const bySlot = new Map<number, TextItem[][]>();
  for (const page of document.pages) {
    const lastOnPage = new Map<number, TextItem[]>();
    for (const item of page.items) {
      if (item.kind !== 'text' || item.slot === null) continue;
      const line = lastOnPage.get(item.slot);
      if (line?.[0] !== undefined && Math.abs(lineBaseline(line[0]) - lineBaseline(item)) < SAME_LINE) {
        line.push(item);
        continue;
      }
      const lines = bySlot.get(item.slot) ?? [];
      const begun = [item];
      lines.push(begun);
      bySlot.set(item.slot, lines);
      lastOnPage.set(item.slot, begun);
    }
  }
  const texts = new Map<number, string>();
  for (const [slot, lines] of bySlot) {
    if (lines.some((line) => line.some(({ run }) => run.level % 2 === 1))) texts.set(slot, joinLines(lines));
  }
  return texts;
}

/** Raised and lowered runs have baselines of their own. */
function lineBaseline({ y, run }: TextItem): number {
  return y + run.baselineShift;
}

function joinLines(lines: readonly TextItem[][]): string {
  return lines
    .map((line) =>
      [...line]
        .sort((a, b) => a.run.logicalIndex - b.run.logicalIndex)
        .map(({ run }) => run.text)
        .join(''),
    )
    .reduce(joinTwoLines);
}

/** White space at a break is not painted, and a hyphen made there is not part of the word. */
function joinTwoLines(text: string, line: string): string {
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1) + line;
  return /\s$/u.test(text) || /^\s/u.test(line) ? text + line : `${text} ${line}`;
}
