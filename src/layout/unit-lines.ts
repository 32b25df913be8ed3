/** The lines that a unit's text was divided into. */

import type { LaidOutDocument } from './page.ts';
import { logicalText, type TextItem } from './reading-lines.ts';

/** Baselines that differ by less are the same line's. pt */
const SAME_LINE = 0.01;

/** In the order of painting, each in logical order; empty where nothing of the unit was painted. */
export function logicalLines({ pages }: LaidOutDocument, unit: string): readonly string[] {
  const lines: TextItem[][] = [];
  for (const page of pages) {
    let line: TextItem[] = [];
    for (const item of page.items) {
      if (item.kind !== 'text' || item.unit !== unit) continue;
      const [first] = line;
      if (first === undefined || Math.abs(first.y - item.y) >= SAME_LINE) {
        line = [];
        lines.push(line);
      }
      line.push(item);
    }
  }
  return lines.map((line) =>
    logicalText(line)
      .replace(/\u00ad$/u, '-')
      .trim(),
  );
}
