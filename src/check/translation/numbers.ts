/** `translation.numbers`: every number of the source stands in the translation, and no other. */

import type { NumberToken } from './read-numbers.ts';
import type { Flaw, PairRule } from './rule.ts';
import { quote } from './rule.ts';

/** Up to here many languages say a number with a form of the noun, or with an article. */
const MAY_BE_UNSAID = 2;
/** Up to here a number may stand as a word that no list has. */
const MAY_BE_A_WORD = 12;

/**
 * Digits are compared with digits first, then with words and names of months. A number that was exchanged for another is an
 * error; so is one that was lost, if it is too large to be spelled out or no whole number. Words alone are compared from three up.
 */
export const numbers: PairRule = {
  code: 'translation.numbers',
  check({ source, target }, { target: language }) {
    if (source.numbers.length === 0 && target.numbers.length === 0) return [];
    const there = joinHalves(source.numbers, target.numbers);
    const here = joinHalves(target.numbers, source.numbers);
    const lost = unmatched(there, here);
    const added = unmatched(here, there);
    const flaws: Flaw[] = [];
    const fragments = { source: quote(lost.map(({ text }) => text)), target: quote(added.map(({ text }) => text)) };
    if (lost.length > 0 && added.length > 0) {
      const message = `Numbers differ: ${fragments.source} in the source, ${fragments.target} in the translation.`;
      flaws.push({ severity: [...lost, ...added].some(isSure) ? 'error' : 'warning', message, ...fragments });
    } else if (lost.length > 0) {
      const severity = lost.some((token) => isSure(token) && isLarge(token)) && language.hasWords ? 'error' : 'warning';
      flaws.push({ severity, message: `The translation lacks ${fragments.source}.`, source: fragments.source });
    } else if (added.length > 0) {
      flaws.push({ severity: 'warning', message: `The source has no ${fragments.target}.`, target: fragments.target });
    }
    return flaws;
  },
};

const isSure = ({ kind }: NumberToken): boolean => kind === 'digits' || kind === 'code';
const isLarge = ({ value }: NumberToken): boolean => value > MAY_BE_A_WORD || (!Number.isNaN(value) && value % 1 !== 0);

/** What of `tokens` has no partner in `others`: of digits, codes and words that surely are numbers. */
function unmatched(tokens: readonly NumberToken[], others: readonly NumberToken[]): readonly NumberToken[] {
  const free = new Set(others);
  const take = (fits: (other: NumberToken) => boolean): boolean => {
    for (const other of free) {
      if (!fits(other)) continue;
      free.delete(other);
      return true;
    }
    return false;
  };
  const left = tokens.filter((token) => {
    if (token.kind === 'code') return !take((other) => other.kind === 'code' && sameCode(other.text, token.text));
    if (token.kind !== 'digits') return false;
    return !take((other) => other.kind === 'digits' && other.value === token.value);
  });
  const digitsLeft = left.filter(
    (token) => token.kind === 'code' || !take((other) => other.kind !== 'digits' && other.value === token.value),
  );
  const surelyLeft = digitsLeft.filter((token) => !isClockTime(token, take));
  const wordsLeft = tokens.filter(
    (token) =>
      token.kind === 'word' &&
      (token.value > MAY_BE_UNSAID || !Number.isInteger(token.value)) &&
      !others.some(({ value }) => value === token.value || isHalfAYear(value, token.value)),
  );
  return [...surelyLeft, ...wordsLeft];
}

/** Half a year is six months. */
const isHalfAYear = (a: number, b: number): boolean => a * b === 3 && (a === 0.5 || b === 0.5);

/** `6,5` of one language is "6 and a half" of another: then it is one number. */
function joinHalves(tokens: readonly NumberToken[], others: readonly NumberToken[]): readonly NumberToken[] {
  const half = tokens.find(({ kind, value }) => kind === 'word' && value === 0.5);
  const whole = tokens.find(
    ({ kind, value }) => kind === 'digits' && others.some((other) => other.value === value + 0.5),
  );
  if (!half || !whole) return tokens;
  return [...tokens.filter((token) => token !== half && token !== whole), { ...whole, value: whole.value + 0.5 }];
}

const sameCode = (a: string, b: string): boolean => a.replaceAll('-', '') === b.replaceAll('-', '');

/** `8.30` of one language is `8:30` of another. */
function isClockTime(token: NumberToken, take: (fits: (other: NumberToken) => boolean) => boolean): boolean {
  const [hours, minutes] = /^(\d{1,2})\.(\d{2})$/.exec(token.text)?.slice(1).map(Number) ?? [];
  if (hours === undefined || minutes === undefined) return false;
  return take(({ value }) => value === hours) && take(({ value }) => value === minutes);
}
