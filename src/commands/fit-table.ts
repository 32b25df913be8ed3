/** How every document of a fixed form fits its pages: at what size, with how much room. For people and for programs. */

import type { DocumentPlan } from '../build/plan.ts';
import type { FitOverflow, FitReport, Room, TextRoom } from '../build/fit-report.ts';
import { showTable } from './table.ts';

export interface FitRow {
  readonly leaflet: string;
  readonly locale: string;
  readonly edition: string;
  readonly fits: boolean;
  /** pt; null: the edition has no range of sizes. */
  readonly typeSize: number | null;
  readonly rung: number;
  readonly rungs: number;
  /** The fullest text. */
  readonly headroom: TextRoom;
  /** On all pages. */
  readonly free: Room;
  readonly overflow: FitOverflow | null;
}

/** Profiles of a document fit alike: one row for them together, in the order of the plan. */
export class FitRows {
  readonly #rows = new Map<string, FitRow>();

  add({ leaflet, locale, edition }: DocumentPlan, fit: FitReport | null): void {
    if (fit === null) return;
    const { typeSize, rung, rungs, headroom, free, overflow } = fit;
    const row = { leaflet, locale, edition, fits: overflow === null, typeSize, rung, rungs, headroom, free, overflow };
    const key = `${leaflet} ${locale} ${edition}`;
    if (!this.#rows.has(key)) this.#rows.set(key, row);
  }

  get all(): readonly FitRow[] {
    return [...this.#rows.values()];
  }
}

const HEAD = [
  'leaflet',
  'locale',
  'edition',
  'fits',
  'pt',
  'step',
  'room in the fullest text',
  'lines',
  'mm',
  'all, mm',
];
const NUMBERS = [4, 5, 7, 8, 9];

export function fitTable(rows: readonly FitRow[]): string {
  return showTable(HEAD, rows.map(textRow), NUMBERS);
}

function textRow({
  leaflet,
  locale,
  edition,
  fits,
  typeSize,
  rung,
  rungs,
  headroom,
  free,
  overflow,
}: FitRow): string[] {
  const { name, page, lines, mm } = overflow ?? headroom;
  const sign = fits ? '' : '−';
  return [
    leaflet,
    locale,
    edition,
    fits ? 'yes' : 'NO',
    typeSize === null ? '' : typeSize.toFixed(2),
    `${rung}/${rungs}`,
    `${page} (${name})`,
    `${sign}${lines}`,
    `${sign}${mm.toFixed(1)}`,
    fits ? free.mm.toFixed(1) : '',
  ];
}
