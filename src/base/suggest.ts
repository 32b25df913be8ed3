/** "Did you mean": the candidate that a mistyped word most probably stands for. */

import { compareText } from './diagnostic.ts';

/**
 * The candidate nearest to `word`, or undefined where none is near: at most one edit in three letters, capitals ignored.
 * Equally near candidates: the first in code unit order, so that every run suggests the same.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    const nearer = distance < bestDistance;
    const firstOfEqual = distance === bestDistance && best !== undefined && compareText(candidate, best) < 0;
    if (nearer || firstOfEqual) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A hint made of a suggestion: `Did you mean "colour"?`; undefined without one. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = suggest(word, candidates);
  return found === undefined ? undefined : `Did you mean "${found}"?`;
}

/**
 * Letters inserted, removed, replaced, or two neighbours swapped (optimal string alignment; Damerau 1964):
 * a swap counts once because it is one slip of the hand.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
