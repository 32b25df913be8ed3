/** When a text's review holds: next review = (reviewed, or the version's date) + every. Pure calendar arithmetic, UTC. */

import type { Review } from './leaflet.ts';

export type ReviewStanding = 'unreviewed' | 'reviewed' | 'overdue';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?$/;

/**
 * The ISO date until which the review holds.
 * @param date the version's ISO date, used while nobody has reviewed it
 */
export function nextReview(review: Review, date: string): string {
  const [, years, months] = DURATION.exec(review.every) ?? [];
  return addMonths(review.reviewed ?? date, Number(years ?? 0) * 12 + Number(months ?? 0));
}

/** How the review stands on `today` (ISO date), which decides what is overdue and nothing else. */
export function reviewStanding(review: Review, date: string, today: string): ReviewStanding {
  if (today > nextReview(review, date)) return 'overdue';
  return review.reviewed === null ? 'unreviewed' : 'reviewed';
}

/** 31 January plus a month is the last of February: a day that does not exist gives way to the month's last. */
function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
