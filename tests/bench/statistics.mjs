/** Medians and ratios. A shared machine is slower at one moment than at another, so what is compared is measured in alternating pairs. */

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The exponent of growth: 1 is linear, 2 quadratic.
 * @param {number} times how many times larger the input
 * @param {number} slower how many times longer it took
 */
export function growthExponent(times, slower) {
  return Math.log(slower) / Math.log(times);
}

/**
 * Milliseconds that something takes.
 * @param {() => unknown} run
 */
export async function elapsed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Runs candidates round by round, each round in the opposite order of the one before.
 * @param {number} rounds
 * @param {Readonly<Record<string, () => unknown>>} candidates
 * @returns {Promise<Record<string, number[]>>} milliseconds by candidate, round by round
 */
export async function alternate(rounds, candidates) {
  const names = Object.keys(candidates);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse())
      times[name].push(await elapsed(candidates[name]));
  }
  return times;
}

/**
 * The median of the ratios within the rounds, not the ratio of the medians.
 * @param {readonly number[]} a
 * @param {readonly number[]} b as many
 */
export function pairedRatio(a, b) {
  return median(a.map((value, round) => value / b[round]));
}
