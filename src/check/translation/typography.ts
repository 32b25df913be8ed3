/** `translation.quotes` and `translation.punctuation-spaces`: the marks of the language, as `quotes` in its `locale.yaml` has them. */

import { spaceFlaws } from '../punctuation-spaces.ts';
import { type MarkFlaw, quotationFlaws } from '../quotation-marks.ts';
import { type Flaw, type PairRule, quote } from './rule.ts';

export const quotes: PairRule = {
  code: 'translation.quotes',
  check: ({ target }, { target: language }) => quotationFlaws(target.plain, language).map(asFlaw),
};

export const punctuationSpaces: PairRule = {
  code: 'translation.punctuation-spaces',
  check: ({ target }, { target: language }) => spaceFlaws(target.plain, language.tag).map(asFlaw),
};

const asFlaw = ({ message, where, advice }: MarkFlaw): Flaw => ({
  severity: 'warning',
  message,
  target: quote(where),
  advice,
});
