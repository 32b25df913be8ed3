/** A file that a person wrote, with its path and its lines: offsets become lines and columns. */

import type { SourcePosition } from './diagnostic.ts';

export interface SourceText {
  /** Path as the user knows it: relative to the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * The place of an offset.
 * @param offset UTF-16 code units from the start of the text
 * @param endOffset where the marked text ends, exclusive; cut at the end of the line
 */
export function positionAt(source: SourceText, offset: number, endOffset?: number): SourcePosition {
  const safe = Math.max(0, Math.min(offset, source.text.length));
  const before = source.text.slice(0, safe);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++;
  const at = { file: source.file, line, column: safe - lineStart + 1 };
  if (endOffset === undefined || endOffset <= safe) return at;
  const lineEnd = source.text.indexOf('\n', safe);
  const end = Math.min(endOffset, lineEnd < 0 ? source.text.length : lineEnd);
  return end > safe ? { ...at, endColumn: end - lineStart + 1 } : at;
}
