/** `translation.negation`: what is denied in the source is denied in the translation. */

import type { Language } from './language.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';
import type { FoundWord } from './word-matcher.ts';

interface Negations {
  readonly sure: readonly FoundWord[];
  /** Words that only may be negations. */
  readonly perhaps: number;
}

/**
 * Sure negations of one side are counted against sure and possible ones of the other, over the whole text, and sentence by
 * sentence where both sides have as many. A "not" that only moved to another word is no finding.
 */
export const negation: PairRule = {
  code: 'translation.negation',
  check({ source, target }, { source: from, target: to }) {
    const whole = compare(source.folded, target.folded, from, to);
    const isAligned = source.sentences.length === target.sentences.length && source.sentences.length > 1;
    if (whole.length > 0 || !isAligned) return whole;
    return source.sentences.flatMap((sentence, i) =>
      compare(from.fold(sentence), to.fold(target.sentences[i] ?? ''), from, to),
    );
  },
};

function compare(source: string, target: string, from: Language, to: Language): readonly Flaw[] {
  if (!from.hasWords || !to.hasWords) return [];
  const wanted = find(source, from);
  const given = find(target, to);
  const words = (found: readonly FoundWord[]): string => quote(found.map(({ text }) => text));
  // What may be a negation on one side answers first what may be one on the other; what is left may answer a sure one.
  if (wanted.sure.length - given.sure.length > Math.max(0, given.perhaps - wanted.perhaps)) {
    const message = `The source has a negation (${words(wanted.sure)}) that the translation seems to lack.`;
    return [
      {
        severity: 'warning',
        message,
        source: words(wanted.sure),
        ...(given.sure.length > 0 ? { target: words(given.sure) } : {}),
      },
    ];
  }
  if (given.sure.length - wanted.sure.length > Math.max(0, wanted.perhaps - given.perhaps)) {
    const message = `The translation has a negation (${words(given.sure)}) that the source seems to lack.`;
    return [
      {
        severity: 'warning',
        message,
        ...(wanted.sure.length > 0 ? { source: words(wanted.sure) } : {}),
        target: words(given.sure),
      },
    ];
  }
  return [];
}

function find(folded: string, { negations, maybeNegations }: Language): Negations {
  const sure = negations(folded);
  const perhaps = maybeNegations(folded).filter(({ start, end }) =>
    sure.every((each) => end <= each.start || start >= each.end),
  );
  return { sure, perhaps: perhaps.length };
}
