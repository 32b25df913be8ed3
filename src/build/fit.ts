/** Copyfitting of editions with a fixed number of pages: the largest type size that fits, and at that size the loosest setting. */

import type { Edition, Rung } from '../project/edition.ts';

/** One way to set a document. */
export interface FitSetting {
  /** The root's font size, pt; null: the stylesheet's own. */
  readonly size: number | null;
  readonly rung: Rung;
}

/** What trying a setting tells. */
export interface FitTrial {
  readonly fits: boolean;
  /** Content to room in the fullest text, 1 where it just fits; asked of a trial that was not stopped. */
  readonly fill: number;
}

export interface Fitted<T> {
  readonly setting: FitSetting;
  readonly trial: T;
  /** How many settings were tried. */
  readonly trials: number;
}

/** Sizes from the largest to the smallest, and at each the rungs from the loosest to the tightest. */
export interface Ladder {
  readonly sizes: readonly (number | null)[];
  readonly rungs: readonly Rung[];
}

const AS_DESIGNED: Rung = new Map();

export function ladderOf({ typeSize, fit }: Pick<Edition, 'typeSize' | 'fit'>): Ladder {
  return { sizes: sizesOf(typeSize), rungs: fit.length === 0 ? [AS_DESIGNED] : fit };
}

/** pt, to a thousandth. The smallest is always among them. */
function sizesOf(typeSize: Edition['typeSize']): readonly (number | null)[] {
  if (typeSize === null) return [null];
  const { largest, smallest, step } = typeSize;
  const count = Math.floor((largest - smallest) / step + 1e-9) + 1;
  const sizes = Array.from({ length: count }, (_, index) => Math.round((largest - index * step) * 1000) / 1000);
  return (sizes.at(-1) ?? largest) > smallest ? [...sizes, smallest] : sizes;
}

/** Text in a smaller size takes less lines and lower ones; large words and boxes of given sizes keep it from the square. */
const HEIGHT_BY_SIZE = 1.8;
/** What the tightest rung saves, as a guess to begin with. */
const TIGHTEST_SAVES = 1.05;

/**
 * What fits at one size fits at every smaller one, and what fits on one rung fits on every tighter one: so what has been
 * tried bounds what is left to try. Everything gives way before the type gets smaller: the largest size that fits on the
 * tightest rung is found first, then the loosest rung at that size. At most 3 + 2 log₂(sizes) + 2 log₂(rungs) trials.
 * @param tryAt lays out; `isFirst`: to the end, whether it fits or not
 * @returns the first trial that is best; where nothing fits, the smallest size on the tightest rung
 */
export function fitDocument<T extends FitTrial>(
  { sizes, rungs }: Ladder,
  tryAt: (setting: FitSetting, isFirst: boolean) => T,
): Fitted<T> {
  let trials = 0;
  const attempt = (size: number, rung: number): T => {
    const setting = { size: sizes[size] ?? null, rung: rungs[rung] ?? AS_DESIGNED };
    return tryAt(setting, trials++ === 0);
  };
  const result = (size: number, rung: number, trial: T): Fitted<T> => ({
    setting: { size: sizes[size] ?? null, rung: rungs[rung] ?? AS_DESIGNED },
    trial,
    trials,
  });
  const tightest = rungs.length - 1;
  const smallest = sizes.length - 1;
  const first = attempt(0, 0);
  if (first.fits || (tightest === 0 && smallest === 0)) return result(0, 0, first);

  const known = tightest === 0 ? 0 : -1;
  const bySize = leastFitting(known, smallest, guess(sizes, first.fill), (size) => attempt(size, tightest));
  if (bySize.trial === undefined) return result(smallest, tightest, bySize.last ?? first);
  if (tightest === 0) return result(bySize.index, 0, bySize.trial);
  // At the largest size the loosest rung is known not to fit.
  const low = bySize.index === 0 ? 0 : -1;
  // Most often the tightest rung alone brought the larger size: then one trial settles it.
  const byRung = leastFitting(low, tightest - 1, tightest - 1, (rung) => attempt(bySize.index, rung));
  return byRung.trial === undefined
    ? result(bySize.index, tightest, bySize.trial)
    : result(bySize.index, byRung.index, byRung.trial);
}

/** The size that should fit, by how much too full the largest was. */
function guess(sizes: readonly (number | null)[], fill: number): number {
  const [largest] = sizes;
  if (largest == null || !Number.isFinite(fill)) return sizes.length - 1;
  const wanted = largest / (fill / TIGHTEST_SAVES) ** (1 / HEIGHT_BY_SIZE);
  const index = sizes.findIndex((size) => size !== null && size <= wanted);
  return index < 0 ? sizes.length - 1 : index;
}

interface Found<T> {
  readonly index: number;
  /** Undefined: not even the last one fits. */
  readonly trial: T | undefined;
  /** Of the last index, where it was tried in vain. */
  readonly last: T | undefined;
}

/**
 * The least index that fits, by steps that grow away from a guess and halving between what they found.
 * @param low known not to fit
 * @param high the last index
 */
function leastFitting<T extends FitTrial>(
  low: number,
  high: number,
  start: number,
  tryAt: (index: number) => T,
): Found<T> {
  let none = low;
  let best: { readonly index: number; readonly trial: T } | undefined;
  let last: T | undefined;
  let steps = 0;
  let next = Math.min(Math.max(start, low + 1), high);
  while (none < (best?.index ?? high + 1) - 1) {
    const trial = tryAt(next);
    if (trial.fits) best = { index: next, trial };
    else none = next;
    if (!trial.fits && next === high) last = trial;
    // The guess is rarely off by more than two.
    const step = steps < 2 ? 1 : 2 ** (steps - 1);
    steps++;
    if (best === undefined) next = Math.min(none + step, high);
    else if (none === low) next = Math.max(best.index - step, low + 1);
    else next = (none + best.index) >> 1;
  }
  return { index: best?.index ?? high, trial: best?.trial, last };
}
