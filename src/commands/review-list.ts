/** `foldout review list`: every leaflet in every language, when it was reviewed, and when it must be again. */

import { Findings } from '../base/diagnostic.ts';
import { daysUntil } from '../base/iso-date.ts';
import { nextReview } from '../content/review-interval.ts';
import { reviewStanding } from '../content/review.ts';
import { sourceAge } from '../content/source-age.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { writeCsv } from './csv.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import { showTable } from './table.ts';
import type { ExitStatus, Terminal } from './terminal.ts';
import type { STATUS_FORMATS } from './status-table.ts';

export interface ReviewListCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  /** Days: only what is due within them, what is overdue, and what nobody has reviewed. */
  readonly within?: number;
  readonly date?: string;
  readonly format: (typeof STATUS_FORMATS)[number];
}

export interface ReviewRow {
  readonly leaflet: string;
  readonly locale: string;
  readonly version: string;
  /** ISO date; null: never. */
  readonly reviewed: string | null;
  readonly next: string;
  /** Days left; negative: overdue. */
  readonly days: number;
  readonly standing: 'unreviewed' | 'reviewed' | 'overdue';
  /** Whole years, of the oldest source; null: no source has a date. */
  readonly sourceYears: number | null;
  /** The version that the translation was made from; null in the source locale. */
  readonly translatedFrom: string | null;
}

export async function reviewList(command: ReviewListCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const { locale, ...request } = command;
  const asked = locale?.filter((tag) => tag !== SOURCE_LOCALE);
  const desk = openDesk({ ...request, ...(asked?.length ? { locale: asked } : {}) }, terminal, findings);
  if (desk !== undefined) {
    const today = command.date ?? terminal.today;
    const locales = locale ?? [SOURCE_LOCALE, ...desk.locales];
    const rows = rowsOf(desk, locales, today).filter(
      ({ days, standing }) => command.within === undefined || days <= command.within || standing === 'unreviewed',
    );
    terminal.print(FORMATS[command.format](rows));
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

function rowsOf({ workspace, names }: OpenDesk, locales: readonly string[], today: string): readonly ReviewRow[] {
  return [...workspace.leaflets.values()]
    .filter(({ id }) => names.includes(id))
    .flatMap((leaflet) =>
      locales.flatMap((tag) => {
        const provenance = workspace.locales.get(tag)?.units.get(leaflet.id)?.provenance;
        if (tag !== SOURCE_LOCALE && provenance === undefined) return [];
        const next = nextReview(leaflet);
        return [
          {
            leaflet: leaflet.id,
            locale: tag,
            version: leaflet.version,
            reviewed: leaflet.review.reviewed,
            next,
            days: daysUntil(today, next),
            standing: reviewStanding(leaflet, today),
            sourceYears: oldestSource(leaflet, today),
            translatedFrom: provenance?.sourceVersion ?? null,
          },
        ];
      }),
    )
    .sort((a, b) => a.days - b.days);
}

function oldestSource(leaflet: Leaflet, today: string): number | null {
  const ages = leaflet.basedOn.flatMap((basis) => sourceAge(basis, today) ?? []);
  return ages.length === 0 ? null : Math.max(...ages);
}

const COLUMNS = [
  'leaflet',
  'locale',
  'version',
  'reviewed',
  'next',
  'days',
  'standing',
  'sourceYears',
  'translatedFrom',
] as const;
const HEAD = [
  'leaflet',
  'locale',
  'version',
  'reviewed',
  'next review',
  'days left',
  'standing',
  'source’s age, years',
  'translated from',
];

const FORMATS: Readonly<Record<(typeof STATUS_FORMATS)[number], (rows: readonly ReviewRow[]) => string>> = {
  text: (rows) =>
    showTable(
      HEAD,
      rows.map((row) =>
        COLUMNS.map((column) => (column === 'reviewed' ? (row.reviewed ?? 'never') : String(row[column] ?? '–'))),
      ),
      [5, 7],
    ),
  json: (rows) => JSON.stringify(rows, null, 2),
  csv: (rows) =>
    writeCsv(
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
    ),
};
