/** The one wrapper of `csv-stringify`: rows for a spreadsheet (RFC 4180). */

import { stringify } from 'csv-stringify/sync';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: `=HYPERLINK(…)` in a title is text, not code.
 * The byte order mark tells Excel that the text is UTF-8.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : cell === null ? '' : String(cell))),
  );
  const text = stringify([[...head], ...cells], { escape_formulas: true, record_delimiter: '\r\n' });
  return `\uFEFF${text}`.replace(/\r\n$/, '');
}
