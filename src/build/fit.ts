/** Copyfitting of editions with a fixed number of pages: the largest type size of the edition's range that fits is taken. */

import type { Edition } from '../project/edition.ts';

/**
 * Sizes fit monotonically: what fits at one size fits at every smaller one, so halving the range finds the largest.
 * @param tryAt lays out at a root font size (pt); null is the stylesheet's own
 * @returns the layout at the largest size that fits; at the smallest one where none does
 */
export function fitTypeSize<T>(edition: Edition, tryAt: (size: number | null) => T, fits: (laidOut: T) => boolean): T {
  if (edition.typeSize === null) return tryAt(null);
  const { largest, smallest, step } = edition.typeSize;
  const count = Math.floor((largest - smallest) / step + 1e-9);
  const sizeAt = (index: number): number => Math.round((smallest + index * step) * 1000) / 1000;
  const first = tryAt(sizeAt(count));
  if (count === 0 || fits(first)) return first;
  let best = tryAt(sizeAt(0));
  if (!fits(best)) return best;
  for (let low = 0, high = count; high - low > 1; ) {
    const middle = (low + high) >> 1;
    const laidOut = tryAt(sizeAt(middle));
    if (fits(laidOut)) [best, low] = [laidOut, middle];
    else high = middle;
  }
  return best;
}
