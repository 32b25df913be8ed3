/** The one wrapper of `csv-stringify`: rows for a spreadsheet (RFC 4180). */

import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet takes for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it: `=HYPERLINK(…)` in a title is text, not code.
 * Numbers stay numbers, below zero too. The byte order mark tells Excel that the text is UTF-8.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell === null ? '' : String(cell),
    ),
  );
  // The library quotes its own record delimiter only; a lone line feed ends a record just as well.
  const text = stringify([[...head], ...cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  return `\uFEFF${text}`.replace(/\r\n$/, '');
}
