/** Rules on what a leaflet rests on and who has looked at it. */

import type { Report } from '../base/diagnostic.ts';
import type { Leaflet } from '../content/leaflet.ts';
import { isReviewDueSoon, reviewStanding } from '../content/review.ts';
import { nextReview } from '../content/review-interval.ts';
import { isOldSource, OLD_SOURCE_YEARS, sourceAge } from '../content/source-age.ts';

/**
 * Reports `review.unreviewed`, `review.overdue`, `review.soon`, `review.old-source` and, for the reviewer, each editorial
 * note as `review.editorial-note`.
 * @param today ISO date
 */
export function checkReview(leaflet: Leaflet, today: string, report: Report): void {
  const top = { file: leaflet.file, line: 1, column: 1 };
  const next = nextReview(leaflet);
  if (leaflet.review.reviewed === null) {
    report({
      severity: 'warning',
      code: 'review.unreviewed',
      message: `Nobody has reviewed “${leaflet.title.text}”; every page says so.`,
      at: top,
      hint: 'Have it reviewed by a clinician, then fill in review: { reviewed, reviewers }.',
    });
  }
  if (reviewStanding(leaflet, today) === 'overdue') {
    report({
      severity: 'warning',
      code: 'review.overdue',
      message: `The review is overdue since ${next}.`,
      at: top,
      hint: 'Have the text reviewed.',
    });
  } else if (isReviewDueSoon(leaflet, today)) {
    report({
      severity: 'warning',
      code: 'review.soon',
      message: `The next review is due on ${next}.`,
      at: top,
      hint: 'Plan it now.',
    });
  }
  for (const basis of leaflet.basedOn) {
    if (!isOldSource(basis, leaflet.date)) continue;
    report({
      severity: 'warning',
      code: 'review.old-source',
      message: `The source “${basis.title}” was ${sourceAge(basis, leaflet.date)} years old at this version; more than ${OLD_SOURCE_YEARS} is flagged in the colophon.`,
      at: basis.at,
      hint: 'Ask the reviewer whether it still holds.',
    });
  }
  for (const note of leaflet.editorialNotes) {
    report({
      severity: 'info',
      code: 'review.editorial-note',
      message: `${note.about} (${note.treatment}): ${note.note}`,
      at: note.at,
    });
  }
}
