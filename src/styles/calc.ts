/** Lengths, percentages, numbers, and `calc()` of them (css-values-3, 8.1). */

import { PT_PER_MM } from '../base/units.ts';
import type { CssValue } from './css-syntax.ts';

/** The units of `<length>`. */
export const LENGTH_UNITS: readonly string[] = ['pt', 'mm', 'em', 'rem'];

/** What `em` and `rem` mean, in pt. */
export interface FontRelative {
  readonly em: number;
  readonly rem: number;
}

export type Quantity =
  | { readonly kind: 'number'; readonly value: number }
  /** `hasLength`, `hasPercent`: which it was made of, so that a 0 % is told from none. */
  | {
      readonly kind: 'length';
      readonly pt: number;
      readonly percent: number;
      readonly hasLength: boolean;
      readonly hasPercent: boolean;
    };

/** Undefined where the value is no quantity, or the sum does not work out: `1mm + 2`, `1mm * 1mm`, `1mm / 0`. */
export function evaluate(value: CssValue, relative: FontRelative): Quantity | undefined {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value };
    case 'percentage':
      return { kind: 'length', pt: 0, percent: value.value, hasLength: false, hasPercent: true };
    case 'dimension': {
      const pt = inPoints(value.value, value.unit, relative);
      return pt === undefined ? undefined : { kind: 'length', pt, percent: 0, hasLength: true, hasPercent: false };
    }
    case 'function':
      return value.name === 'calc' || value.name === '' ? new Sum(value.args, relative).value() : undefined;
    default:
      return undefined;
  }
}

function inPoints(value: number, unit: string, relative: FontRelative): number | undefined {
  switch (unit) {
    case 'pt':
      return value;
    case 'mm':
      return value * PT_PER_MM;
    case 'em':
      return value * relative.em;
    case 'rem':
      return value * relative.rem;
    default:
      return undefined;
  }
}

/** Reads `a + b * c` from left to right. */
class Sum {
  readonly #items: readonly CssValue[];
  readonly #relative: FontRelative;
  #next = 0;

  constructor(items: readonly CssValue[], relative: FontRelative) {
    this.#items = items;
    this.#relative = relative;
  }

  /** The whole list, or undefined. */
  value(): Quantity | undefined {
    let sum = this.#product();
    while (sum !== undefined && this.#next < this.#items.length) {
      // CSS asks for white space around + and −: without it, `1mm -2mm` is two lengths.
      const sign = this.#operator(['+', '-'], true);
      const right = sign === undefined ? undefined : this.#product();
      sum = right === undefined ? undefined : added(sum, right, sign === '-' ? -1 : 1);
    }
    return sum;
  }

  #product(): Quantity | undefined {
    let product = this.#operand();
    for (;;) {
      const sign = this.#operator(['*', '/'], false);
      if (sign === undefined || product === undefined) return product;
      const right = this.#operand();
      product = right === undefined ? undefined : sign === '*' ? multiplied(product, right) : divided(product, right);
    }
  }

  #operand(): Quantity | undefined {
    const item = this.#items[this.#next++];
    return item === undefined ? undefined : evaluate(item, this.#relative);
  }

  #operator(signs: readonly string[], spaced: boolean): string | undefined {
    const item = this.#items[this.#next];
    if (item?.kind !== 'operator' || !signs.includes(item.sign) || (spaced && !item.spaced)) return undefined;
    this.#next++;
    return item.sign;
  }
}

function added(a: Quantity, b: Quantity, sign: 1 | -1): Quantity | undefined {
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', value: a.value + sign * b.value };
  if (a.kind !== 'length' || b.kind !== 'length') return undefined;
  return {
    kind: 'length',
    pt: a.pt + sign * b.pt,
    percent: a.percent + sign * b.percent,
    hasLength: a.hasLength || b.hasLength,
    hasPercent: a.hasPercent || b.hasPercent,
  };
}

function multiplied(a: Quantity, b: Quantity): Quantity | undefined {
  if (a.kind === 'number') return scaled(b, a.value);
  return b.kind === 'number' ? scaled(a, b.value) : undefined;
}

function divided(a: Quantity, b: Quantity): Quantity | undefined {
  return b.kind === 'number' && b.value !== 0 ? scaled(a, 1 / b.value) : undefined;
}

function scaled(quantity: Quantity, factor: number): Quantity {
  if (quantity.kind === 'number') return { kind: 'number', value: quantity.value * factor };
  return { ...quantity, pt: quantity.pt * factor, percent: quantity.percent * factor };
}
