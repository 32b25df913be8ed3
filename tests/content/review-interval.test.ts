import { describe, expect, test } from 'vitest';
import { reviewStanding } from '../../src/content/review.ts';
import { isReviewInterval, nextReview } from '../../src/content/review-interval.ts';

test.each([
  ['P2Y', true],
  ['P18M', true],
  ['P0Y', false],
  ['P1Y6M', false],
  ['P14D', false],
  ['PT2M', false],
  ['2Y', false],
  ['', false],
])('%s', (text, valid) => expect(isReviewInterval(text)).toBe(valid));

describe('the next review', () => {
  const next = (reviewed: string | null, every: string, date = '2026-11-21') =>
    nextReview({ date, review: { reviewed, reviewers: [], every } });

  test.each([
    [null, 'P2Y', '2028-11-21'],
    ['2025-03-01', 'P2Y', '2027-03-01'],
    ['2025-12-31', 'P18M', '2027-06-30'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2025-01-31', 'P1M', '2025-02-28'],
    ['2025-12-01', 'P1M', '2026-01-01'],
  ])('of %s and %s is %s', (reviewed, every, expected) => expect(next(reviewed, every)).toBe(expected));

  test('is overdue the day after, not on the day', () => {
    const leaflet = { date: '2024-11-21', review: { reviewed: null, reviewers: [], every: 'P2Y' } };
    expect(reviewStanding(leaflet, '2026-11-21')).toBe('unreviewed');
    expect(reviewStanding(leaflet, '2026-11-22')).toBe('overdue');
  });
});
