/** Offsets in a text → lines and columns, with one pass over the text for any number of look-ups. */

import type { SourcePosition } from './diagnostic.ts';
import type { SourceText } from './source-text.ts';

/**
 * The place of an offset.
 * @param offset UTF-16 code units from the start of the text
 * @param endOffset where the marked text ends, exclusive; cut at the end of the line
 */
export type PositionOf = (offset: number, endOffset?: number) => SourcePosition;

/** Indexes the line starts of a text once; a look-up is then a binary search. */
export function positionsIn(source: SourceText): PositionOf {
  const { file, text } = source;
  const starts = lineStarts(text);
  return (offset, endOffset) => {
    const safe = Math.max(0, Math.min(offset, text.length));
    const line = lineOf(starts, safe);
    const start = starts[line] ?? 0;
    const at = { file, line: line + 1, column: safe - start + 1 };
    if (endOffset === undefined) return at;
    const end = Math.min(endOffset, lineEnd(text, starts, line));
    return end > safe ? { ...at, endColumn: end - start + 1 } : at;
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** Index of the last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Before the line break, so that neither `\n` nor `\r\n` is ever marked. */
function lineEnd(text: string, starts: readonly number[], line: number): number {
  const next = starts[line + 1];
  if (next === undefined) return text.length;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}
