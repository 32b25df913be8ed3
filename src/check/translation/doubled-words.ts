/** `translation.doubled-words`: the same word twice in a row. */

import type { Language } from './language.ts';
import type { CheckedText } from './pair.ts';
import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

const TWICE = /(?<![\p{L}\p{M}\p{N}’-])([\p{L}\p{M}’]+)[\s\u00A0]+\1(?![\p{L}\p{M}\p{N}’-])/gu;
/** Without spaces between words: two characters or more, since many words are one character twice. */
const TWICE_UNSPACED = /([\p{L}\p{M}]{2,})\1/gu;

export const doubledWords: PairRule = {
  code: 'translation.doubled-words',
  check({ source, target }, { source: from, target: to }) {
    const found = doubled(target, to);
    if (found.length === 0 || doubled(source, from).length > 0) return [];
    return [{ severity: 'warning', message: `Twice in a row: ${quote(found)}.`, target: quote(found) }];
  },
};

function doubled({ folded }: CheckedText, language: Language): readonly string[] {
  return [...folded.matchAll(language.spaced ? TWICE : TWICE_UNSPACED)]
    .map((match) => match[1] ?? '')
    .filter((word) => !language.doubled.has(word));
}
