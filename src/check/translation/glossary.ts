/** `translation.glossary`: a term of the glossary is said with its approved word; names stay as they are. */

import type { Pair } from './pair.ts';
import type { FoundTerm, TargetTerm } from './prepare-terms.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';

export const glossary: PairRule = {
  code: 'translation.glossary',
  check: (pair, { termsIn, targetTerms }) =>
    termsIn(pair.source.folded).flatMap((found) => {
      const own = targetTerms.get(found.term);
      return own ? checkTerm(pair, found, own) : [];
    }),
};

function checkTerm({ target }: Pair, { term, found }: FoundTerm, own: TargetTerm): readonly Flaw[] {
  const there = quote(found.map(({ text }) => text));
  const wrong = own.findAvoided?.(target.folded) ?? [];
  if (wrong.length > 0) {
    const here = quote(wrong.map(({ text }) => text));
    const message = `${here} is not used for “${term.term}”; the glossary says “${own.approved}”.`;
    return [{ severity: 'warning', message, source: there, target: here }];
  }
  if (own.find(target.folded).length > 0) return [];
  const message = term.doNotTranslate
    ? `“${term.term}” is not to be translated, and is not in the translation.`
    : `For “${term.term}” the glossary says “${own.approved}”, which is not in the translation.`;
  return [{ severity: 'warning', message, source: there }];
}
