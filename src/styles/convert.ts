/** Checked component values → computed values. What comes in has passed the property's syntax, so nothing here reports. */

import { evaluate, type FontRelative } from './calc.ts';
import type { Colour, Length } from './computed-style.ts';
import type { CssValue } from './css-syntax.ts';

/** What a value is computed against. */
export interface ComputeContext extends FontRelative {
  /** The element's own colour: what `currentcolor` means. */
  readonly colour: Colour;
  /** The element's attributes, or those of the element that a pseudo-element belongs to. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type Compute<T> = (value: readonly CssValue[], context: ComputeContext) => T;

/** Stands for the palette in values: `var(--primary)` becomes `-foldout-palette(primary)` before the value is checked. */
export const PALETTE_FUNCTION = '-foldout-palette';

/** A keyword; `T` is what the property's syntax lets through. */
export function keyword<T extends string>(): Compute<T> {
  return ([value]) => wordOf(value) as T;
}

export function wordOf(value: CssValue | undefined): string | undefined {
  return value?.kind === 'word' ? value.word.toLowerCase() : undefined;
}

export const number: Compute<number> = ([value], context) => {
  const quantity = value && evaluate(value, context);
  return quantity?.kind === 'number' ? quantity.value : 0;
};

/** `calc()` may come out broken; CSS rounds it (css-values-3, 8.1.3). */
export function integer(least: number): Compute<number> {
  return (value, context) => Math.max(least, Math.round(number(value, context)));
}

/** pt. A `calc()` under the property's least value counts as that. */
export function length(least = Number.NEGATIVE_INFINITY): Compute<number> {
  return ([value], context) => Math.max(least, toLength(value, context).pt);
}

/** Percentages stay: only layout knows of what. */
export function lengthPercentage(least = Number.NEGATIVE_INFINITY): Compute<Length> {
  return ([value], context) => {
    const { pt, percent } = toLength(value, context);
    const isMixed = pt !== 0 && percent !== 0;
    return isMixed ? { pt, percent } : { pt: Math.max(least, pt), percent: Math.max(least, percent) };
  };
}

function toLength(value: CssValue | undefined, context: FontRelative): Length {
  const quantity = value && evaluate(value, context);
  return quantity?.kind === 'length' ? { pt: quantity.pt, percent: quantity.percent } : { pt: 0, percent: 0 };
}

/** A keyword that stands for a value of its own, or else what `other` makes of it. */
export function wordOr<const A, B>(words: Readonly<Record<string, A>>, other: Compute<B>): Compute<A | B> {
  return (value, context) => {
    const word = wordOf(value[0]);
    const meant = word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
    return meant ?? other(value, context);
  };
}

export const colour: Compute<Colour> = ([value], context) => {
  if (value?.kind === 'function') return wordAsWritten(value.args[0]);
  const word = wordOf(value) ?? 'transparent';
  return word === 'currentcolor' ? context.colour : word;
};

/** Names keep their capitals. */
export function wordAsWritten(value: CssValue | undefined): string {
  return value?.kind === 'word' ? value.word : value?.kind === 'string' ? value.text : '';
}

/** The stretches between commas. */
export function splitAtCommas(values: readonly CssValue[]): readonly (readonly CssValue[])[] {
  const parts: CssValue[][] = [[]];
  for (const value of values) {
    if (value.kind === 'operator' && value.sign === ',') parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts.filter((part) => part.length > 0);
}
