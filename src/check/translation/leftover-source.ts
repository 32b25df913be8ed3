/** `translation.leftover-source`: words of the source language in the translation. */

import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

const WORD = /(?<![\p{L}\p{M}’-])\p{Ll}+(?![\p{L}\p{M}’-])/gu;
/** Fewer may be a name, or words that only look alike. */
const ENOUGH = 2;

/** Small words that only the source language has. Whole sentences left untranslated have several of them. */
export const leftoverSource: PairRule = {
  code: 'translation.leftover-source',
  check({ target }, { source: from, target: to }) {
    if (from.functionWords.size === 0) return [];
    const found = [...target.plain.matchAll(WORD)]
      .map(([word]) => word)
      .filter((word) => from.functionWords.has(word) && !to.functionWords.has(word));
    if (new Set(found).size < ENOUGH) return [];
    return [{ severity: 'warning', message: `Words of the source language: ${quote(found)}.`, target: quote(found) }];
  },
};
