/** How old a leaflet's sources are. */

import type { PartialDate } from '../base/iso-date.ts';
import { daysInMonth, parseIsoDate } from '../base/iso-date.ts';
import type { Basis } from './leaflet.ts';

/** Older sources are pointed out to the reviewer. */
export const OLD_SOURCE_YEARS = 5;

/**
 * Whole years between the source's last change and a date. A partial date counts as its last day ("2016" as 2016-12-31), so that
 * no source is called older than it may be.
 * @param date ISO date
 * @returns null: the source gives no date
 */
export function sourceAge(basis: Pick<Basis, 'updated'>, date: string): number | null {
  const elapsed = elapsedSince(basis, date);
  return elapsed === null ? null : Math.floor(elapsed / YEAR);
}

/** Is the source older than {@link OLD_SOURCE_YEARS} on this date? A source without a date is not known to be. */
export function isOldSource(basis: Pick<Basis, 'updated'>, date: string): boolean {
  const elapsed = elapsedSince(basis, date);
  return elapsed !== null && elapsed > OLD_SOURCE_YEARS * YEAR;
}

/** Dates as numbers that read like the date, 20161231: whole years apart are multiples of this. */
const YEAR = 10000;

function elapsedSince(basis: Pick<Basis, 'updated'>, date: string): number | null {
  const updated = basis.updated === null ? undefined : parseIsoDate(basis.updated);
  const now = parseIsoDate(date);
  return updated && now ? lastDay(now) - lastDay(updated) : null;
}

function lastDay({ year, month = 12, day }: PartialDate): number {
  return year * YEAR + month * 100 + (day ?? daysInMonth(year, month));
}
