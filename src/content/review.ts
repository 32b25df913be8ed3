/** How a text's review stands on a day. */

import type { Leaflet } from './leaflet.ts';
import { nextReview } from './review-interval.ts';

export type ReviewStanding = 'unreviewed' | 'reviewed' | 'overdue';

/** @param today ISO date, UTC: decides what is overdue and nothing else */
export function reviewStanding(leaflet: Pick<Leaflet, 'date' | 'review'>, today: string): ReviewStanding {
  if (today > nextReview(leaflet)) return 'overdue';
  return leaflet.review.reviewed === null ? 'unreviewed' : 'reviewed';
}
