/** `translation.dates`: a month that stands in a date is the same month. Day and year are numbers: `translation.numbers`. */

import type { Language } from './language.ts';
import type { CheckedText } from './pair.ts';
import type { NumberToken } from './read-numbers.ts';
import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

interface Month {
  readonly value: number;
  readonly text: string;
}

export const dates: PairRule = {
  code: 'translation.dates',
  check({ source, target }, { source: from, target: to }) {
    const wanted = monthsOf(source, from);
    const given = monthsOf(target, to);
    if (wanted.length === 0 || given.length === 0) return [];
    const lost = wanted.filter(({ value }) => !given.some((other) => other.value === value));
    const added = given.filter(({ value }) => !wanted.some((other) => other.value === value));
    if (lost.length === 0 || added.length === 0) return [];
    const there = quote(lost.map(({ text }) => text));
    const here = quote(added.map(({ text }) => text));
    return [{ severity: 'error', message: `The month ${there} has become ${here}.`, source: there, target: here }];
  },
};

/** A name of a month beside a number, or the middle of 21-11-2026, or 11月. */
function monthsOf({ folded, numbers }: CheckedText, { spaced }: Language): readonly Month[] {
  return numbers.flatMap((token) => {
    const { kind, value, start, end } = token;
    if (kind === 'month') return isBesideNumber(token, numbers, folded) ? [{ value, text: token.text }] : [];
    if (kind !== 'digits' || value < 1 || value > 12) return [];
    const before = folded.slice(Math.max(0, start - 3), start);
    const after = folded.slice(end, end + 5);
    const isMiddle = /\p{Nd}{1,2}[-./]$/u.test(before) && /^[-./]\p{Nd}{4}/u.test(after);
    return isMiddle || (!spaced && after.startsWith('月')) ? [{ value, text: folded.slice(start, end) }] : [];
  });
}

function isBesideNumber({ start, end }: NumberToken, numbers: readonly NumberToken[], folded: string): boolean {
  return numbers.some((other) => {
    if (other.kind !== 'digits') return false;
    const between = other.end <= start ? folded.slice(other.end, start) : folded.slice(end, Math.max(end, other.start));
    return /^[\s\u00A0\u202F.,]*(?:de|of)?[\s\u00A0]*$/.test(between);
  });
}
