import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FitSetting, type FitTrial, fitDocument, type Ladder, ladderOf } from '../../src/build/fit.ts';

const RUNGS = [1, 0.9, 0.8, 0.7].map((spacing) => new Map([['spacing', spacing]]));
const RANGE = { largest: 12, smallest: 10, step: 0.25 };

interface Tried extends FitTrial {
  readonly size: number | null;
  readonly rung: number;
}

/** Fits a text of which `limits` says for each rung the largest size that fits. */
function fitted(ladder: Ladder, limits: readonly number[], fill = 1.2) {
  const tried: Tried[] = [];
  const result = fitDocument(ladder, ({ size, rung }: FitSetting): Tried => {
    const index = ladder.rungs.indexOf(rung);
    const trial = { size, rung: index, fits: (size ?? 0) <= (limits[index] ?? 0) + 1e-9, fill };
    tried.push(trial);
    return trial;
  });
  return { ...result, tried };
}

describe('the ladder', () => {
  test('goes from the largest size to the smallest, which is always among them', () => {
    expect(ladderOf({ typeSize: RANGE, fit: [] }).sizes).toEqual([12, 11.75, 11.5, 11.25, 11, 10.75, 10.5, 10.25, 10]);
    expect(ladderOf({ typeSize: { largest: 11, smallest: 10, step: 0.4 }, fit: [] }).sizes).toEqual([
      11, 10.6, 10.2, 10,
    ]);
    expect(ladderOf({ typeSize: null, fit: [] })).toEqual({ sizes: [null], rungs: [new Map()] });
  });
});

describe('fitting', () => {
  const ladder = ladderOf({ typeSize: RANGE, fit: RUNGS });

  test('a text that fits as designed is laid out once', () => {
    const { setting, tried } = fitted(ladder, [12, 12, 12, 12]);
    expect(setting).toEqual({ size: 12, rung: RUNGS[0] });
    expect(tried).toHaveLength(1);
  });

  test('everything gives way before the type gets smaller', () => {
    expect(fitted(ladder, [10, 10.5, 11, 12]).setting).toEqual({ size: 12, rung: RUNGS[3] });
    expect(fitted(ladder, [10, 10.5, 11, 11.25]).setting).toEqual({ size: 11.25, rung: RUNGS[3] });
  });

  test('nothing gives way without need', () => {
    expect(fitted(ladder, [11, 11, 11, 11]).setting).toEqual({ size: 11, rung: RUNGS[0] });
    expect(fitted(ladder, [10.75, 11, 11, 11]).setting).toEqual({ size: 11, rung: RUNGS[1] });
  });

  test('where nothing fits, the smallest size on the tightest rung is what is too large', () => {
    const { setting, trial, tried } = fitted(ladder, [0, 0, 0, 0], 9);
    expect(setting).toEqual({ size: 10, rung: RUNGS[3] });
    expect(trial).toMatchObject({ size: 10, rung: 3, fits: false });
    // A text nine times too long is not tried at sizes between.
    expect(tried).toHaveLength(2);
  });

  test('without a range and without rungs there is one way to set it', () => {
    const { setting, tried } = fitted(ladderOf({ typeSize: null, fit: [] }), [-1]);
    expect(setting).toEqual({ size: null, rung: new Map() });
    expect(tried).toHaveLength(1);
  });

  test('for every text the best setting, in few trials, each setting once', () => {
    const steps = fc.array(fc.integer({ min: -1, max: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 1.01, max: 3, noNaN: true }),
        (given, count, fill) => {
          const sizes = Array.from({ length: count }, (_, index) => 12 - index * 0.25);
          const rungs = given.map((_, index) => new Map([['spacing', index]]));
          // Limits only ever rise from rung to rung; -1: no size fits.
          const limits = given
            .toSorted((a, b) => a - b)
            .map((step) => (step < 0 ? 0 : 12 - Math.max(0, count - 1 - step) * 0.25));
          const { setting, trial, tried } = fitted({ sizes, rungs }, limits, fill);
          const tightest = limits.at(-1) ?? 0;
          const best = sizes.find((size) => size <= tightest);
          const rung = best === undefined ? rungs.length - 1 : limits.findIndex((limit) => best <= limit);
          expect(setting).toEqual({ size: best ?? sizes.at(-1), rung: rungs[rung] });
          expect(trial).toMatchObject({ size: setting.size, rung, fits: best !== undefined });
          const bound = 3 + 2 * Math.ceil(Math.log2(sizes.length + 1)) + 2 * Math.ceil(Math.log2(rungs.length + 1));
          expect(tried.length).toBeLessThanOrEqual(bound);
          expect(new Set(tried.map((each) => `${each.size} ${each.rung}`)).size).toBe(tried.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
