/** How a text's review stands on a day. */

import { daysUntil } from '../base/iso-date.ts';
import type { Leaflet } from './leaflet.ts';
import { nextReview } from './review-interval.ts';

export type ReviewStanding = 'unreviewed' | 'reviewed' | 'overdue';

/** @param today ISO date, UTC: decides what is overdue and nothing else */
export function reviewStanding(leaflet: Pick<Leaflet, 'date' | 'review'>, today: string): ReviewStanding {
  if (today > nextReview(leaflet)) return 'overdue';
  return leaflet.review.reviewed === null ? 'unreviewed' : 'reviewed';
}

/** A review that is due within this many days is worth planning now. */
const SOON_DAYS = 180;

/** Due soon, and not overdue yet. */
export function isReviewDueSoon(leaflet: Pick<Leaflet, 'date' | 'review'>, today: string): boolean {
  const days = daysUntil(today, nextReview(leaflet));
  return days >= 0 && days <= SOON_DAYS;
}
