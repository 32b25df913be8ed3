/** Which lines of a YAML text an entry of a list takes up, comments included: what moves when the entry moves. */

/** Offsets in the text, UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of each entry of a list. Comments and blank lines before an entry belong to it, but a comment that stands further
 * to the right than the dash belongs to the entry above. What stands between the list's key and its first entry belongs to
 * the list, but for a comment directly above the entry.
 */
export function entryLines(text: string, dashes: readonly number[], ends: readonly number[]): readonly Span[] {
  const starts: number[] = [];
  const stops: number[] = [];
  for (const [i, dash] of dashes.entries()) {
    const indent = dash - lineStartAt(text, dash);
    const previous = stops.at(-1);
    starts.push(previous ?? startOfComments(text, lineStartAt(text, dash), indent));
    stops.push(endOfEntry(text, dash, ends[i] ?? dash, indent, dashes[i + 1] ?? text.length));
  }
  return starts.map((start, i) => ({ start, end: stops[i] ?? start }));
}

function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Comment lines directly above a line, without a blank line between, and no further to the right. */
function startOfComments(text: string, lineStart: number, indent: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = lineStartAt(text, start - 1);
    const column = text.slice(above, start).search(/\S/);
    if (text[above + column] !== '#' || column < 0 || column > indent) break;
    start = above;
  }
  return start;
}

function endOfEntry(text: string, dash: number, valueEnd: number, indent: number, limit: number): number {
  // A block scalar's value ends behind its line break: back to the last character that is written.
  const last = text.slice(dash, Math.max(valueEnd, dash + 1)).trimEnd().length;
  let end = nextLine(text, dash + Math.max(last - 1, 0));
  for (let line = end; line < limit; ) {
    const next = nextLine(text, line);
    const content = text.slice(line, next);
    const column = content.search(/\S/);
    if (column >= 0 && (content[column] !== '#' || column <= indent)) break;
    if (column >= 0) end = next;
    if (next === line) break;
    line = next;
  }
  return end;
}
