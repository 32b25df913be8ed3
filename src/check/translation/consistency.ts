/** `translation.consistency`: the same source text has the same translation wherever it stands. */

import type { Language } from './language.ts';
import type { Pair } from './pair.ts';
import type { SetRule } from './rule.ts';

export const consistency: SetRule = {
  code: 'translation.consistency',
  check(pairs, { target }) {
    const bySource = new Map<string, Pair[]>();
    for (const pair of pairs.filter(({ isPlural }) => !isPlural))
      bySource.set(pair.source.raw, [...(bySource.get(pair.source.raw) ?? []), pair]);
    return [...bySource.values()].flatMap((same) => {
      const [first, ...others] = same;
      if (!first) return [];
      return others
        .filter((pair) => !sayTheSame(pair, first, target))
        .map((pair) => ({
          pair,
          flaw: {
            severity: 'warning' as const,
            message: `The same source text is “${first.target.raw}” at ${first.at.file}:${first.at.line}.`,
            source: `“${pair.source.raw}”`,
            target: `“${pair.target.raw}”`,
          },
        }));
    });
  },
};

/** With an article or without, with a capital or without: the context decides that. */
function sayTheSame(a: Pair, b: Pair, { proclitics }: Language): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const isSame = (one: string, other: string): boolean =>
    one === other || proclitics.some((each) => one === each + other || other === each + one);
  return x.length === y.length && x.every((word, i) => isSame(word, y[i] ?? ''));
}

const wordsOf = ({ target }: Pair): readonly string[] => target.folded.match(/[\p{L}\p{M}\p{N}’]+/gu) ?? [];
