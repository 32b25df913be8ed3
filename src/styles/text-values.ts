/** Values of text properties that are more than a keyword or a length. */

import {
  type Compute,
  integer,
  lengthPercentage,
  number,
  splitAtCommas,
  wordAsWritten,
  wordOf,
  wordOr,
} from './convert.ts';
import { evaluate } from './calc.ts';
import type { LonghandValues } from './property-names.ts';

/** Names of `foldout.yaml`'s fonts, with or without quotes. */
export const fontFamily: Compute<readonly string[]> = (values) =>
  splitAtCommas(values).map((part) => part.map(wordAsWritten).join(' '));

/** A percentage is of the parent's size: for `font-size`, `em` is the parent's too. */
export const fontSize: Compute<number> = (values, context) => {
  const { pt, percent } = lengthPercentage(0)(values, context);
  return pt + (percent / 100) * context.em;
};

export const fontWeight: Compute<number> = wordOr({ normal: 400, bold: 700 }, number);

/** A number is inherited as a number, everything but `normal` as a length. */
export const lineHeight: Compute<LonghandValues['line-height']> = (values, context) => {
  const [value] = values;
  const quantity = value && evaluate(value, context);
  if (quantity === undefined) return 'normal';
  if (quantity.kind === 'number') return { factor: quantity.value };
  return { pt: quantity.pt + (quantity.percent / 100) * context.em };
};

/** 0 stands for `auto`: the locale's own limit. The third number is as the second where it is missing. */
export const hyphenLimits: Compute<LonghandValues['hyphenate-limit-chars']> = (values, context) => {
  const limits = values.map((value) => (wordOf(value) === 'auto' ? 0 : integer(0)([value], context)));
  const [word = 0, before = 0, after = before] = limits;
  return { word, before, after };
};

/** Strings keep their quotes, so that `"none"` and `none` are told apart. */
export const listStyleType: Compute<string> = ([value]) =>
  value?.kind === 'string' ? `"${value.text}"` : (wordOf(value) ?? 'none');
