/** When a leaflet must be reviewed next: an ISO 8601 duration in whole years or months. */

import { daysInMonth, parseIsoDate } from '../base/iso-date.ts';
import type { Leaflet } from './leaflet.ts';

/** `P2Y`, `P18M`. */
export function isReviewInterval(text: string): boolean {
  return monthsOf(text) !== undefined;
}

/**
 * The date of the next review: the last review, or the version's date where nobody has reviewed it, and the interval.
 * The end of a shorter month stands for days that it does not have: 2024-02-29 and a year is 2025-02-28.
 * @returns an ISO date
 */
export function nextReview(leaflet: Pick<Leaflet, 'date' | 'review'>): string {
  const from = leaflet.review.reviewed ?? leaflet.date;
  const { year, month = 1, day = 1 } = parseIsoDate(from) ?? { year: 0 };
  const months = year * 12 + (month - 1) + (monthsOf(leaflet.review.every) ?? 0);
  const next = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const lastDay = Math.min(day, daysInMonth(next.year, next.month));
  return [String(next.year).padStart(4, '0'), pad(next.month), pad(lastDay)].join('-');
}

function monthsOf(interval: string): number | undefined {
  const match = /^P([1-9]\d{0,2})([YM])$/.exec(interval);
  if (!match) return undefined;
  return Number(match[1]) * (match[2] === 'Y' ? 12 : 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
