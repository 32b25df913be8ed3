/** `translation.same-as-source`: the translation is the source text itself. */

import type { PairRule } from './rule.ts';

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}’-]+/gu) ?? [];

/** One word may be the same in both languages (Contact, Plexus), and so may names; two words with a small letter in front are neither. */
export const sameAsSource: PairRule = {
  code: 'translation.same-as-source',
  check({ source, target }, { source: from, target: language, termsIn, targetTerms }) {
    if (source.plain !== target.plain) return [];
    const all = words(source.plain);
    const inOtherScript = language.script !== 'Latn' && all.some((word) => /\p{Ll}{2}/u.test(word));
    const isSentence = all.some((word) => from.functionWords.has(word.toLowerCase()));
    const isTerm =
      !isSentence &&
      termsIn(source.folded).some(({ term }) => (targetTerms.get(term)?.find(target.folded).length ?? 0) > 0);
    const ordinary = all.filter((word) => /^\p{Ll}/u.test(word));
    if (!inOtherScript && (all.length < 2 || ordinary.length === 0 || isTerm)) return [];
    if (inOtherScript && isTerm) return [];
    return [
      {
        severity: 'warning',
        message: 'The translation is the same as the source.',
        source: `“${source.plain}”`,
        target: `“${target.plain}”`,
      },
    ];
  },
};
