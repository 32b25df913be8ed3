/** The table of `foldout translate status`: a row a locale and leaflet; for people, programs and spreadsheets. */

import type { UnitCounts } from '../locales/count-units.ts';
import { writeCsv } from './csv.ts';
import { showTable } from './table.ts';

export const STATUS_FORMATS = ['text', 'json', 'csv'] as const;
export type StatusFormat = (typeof STATUS_FORMATS)[number];

/** Whether a leaflet's text fits one of its fixed forms. */
export interface FitStatus {
  readonly edition: string;
  /** Null: it could not be laid out. */
  readonly fits: boolean | null;
  /** pt; null: the edition has no range of sizes. */
  readonly typeSize: number | null;
  /** Lines of body text: what is left where it fits best, below zero what is too much. */
  readonly lines: number | null;
  readonly mm: number | null;
}

export interface StatusRow extends UnitCounts {
  readonly locale: string;
  /** An id, or `interface`: the fixed words of the page. */
  readonly leaflet: string;
  /** Of the translation checks (`docs/translation-checks.md`). */
  readonly warnings: number;
  readonly errors: number;
  /** A row a fixed form that `foldout.yaml` plans; null with `--no-layout`. */
  readonly fit: readonly FitStatus[] | null;
  /** What keeps it from release; empty: nothing. */
  readonly blocks: readonly string[];
}

export function showStatus(rows: readonly StatusRow[], format: StatusFormat): string {
  return FORMATS[format](rows);
}

const COLUMNS = ['locale', 'leaflet', 'missing', 'stale', 'translated', 'reviewed', 'final', 'warnings'] as const;

/** One column a fixed form, in the order in which they come; none with `--no-layout`. */
function editionsOf(rows: readonly StatusRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ fit }) => (fit ?? []).map(({ edition }) => edition)))];
}

function fitCell({ fit }: StatusRow, edition: string): string {
  const of = fit?.find((each) => each.edition === edition);
  if (of === undefined) return '';
  if (of.fits === null) return 'not laid out';
  const size = of.typeSize === null ? '' : `${of.typeSize.toFixed(2)} pt, `;
  const lines = countLines(Math.abs(of.lines ?? 0));
  return of.fits ? `${size}${lines} left` : `NO: ${lines} too long`;
}

const FORMATS: Readonly<Record<StatusFormat, (rows: readonly StatusRow[]) => string>> = {
  text: (rows) => {
    const editions = editionsOf(rows);
    return showTable(
      [...COLUMNS, ...editions, 'keeps it from release'],
      rows.map((row) => [
        ...COLUMNS.map((column) => String(row[column])),
        ...editions.map((edition) => fitCell(row, edition)),
        row.blocks.join(' · ') || 'nothing',
      ]),
      [2, 3, 4, 5, 6, 7],
    );
  },
  json: (rows) => JSON.stringify(rows, null, 2),
  csv: (rows) => {
    const editions = editionsOf(rows);
    return writeCsv(
      [
        ...COLUMNS,
        'errors',
        ...editions.flatMap((edition) => [`${edition} fits`, `${edition} pt`, `${edition} lines`]),
        'blocks',
      ],
      rows.map((row) => [
        ...COLUMNS.map((column) => row[column]),
        row.errors,
        ...editions.flatMap((edition) => fitCells(row, edition)),
        row.blocks.join('; '),
      ]),
    );
  },
};

/** Numbers stay numbers: a spreadsheet reckons with them. */
function fitCells({ fit }: StatusRow, edition: string): readonly (string | number | null)[] {
  const of = fit?.find((each) => each.edition === edition);
  if (of === undefined || of.fits === null) return ['', null, null];
  return [of.fits ? 'yes' : 'no', of.typeSize, of.lines];
}

export function countLines(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}
