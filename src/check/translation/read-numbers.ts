/** The numbers of a text: digits of any script with the language's separators, words for numbers, codes such as SEPT9. */

import { valueOfDigit } from './contacts.ts';
import type { Language } from './language.ts';

export interface NumberToken {
  readonly kind: 'digits' | 'word' | 'month' | 'code';
  /** NaN for a code. */
  readonly value: number;
  /** As it stands in the folded text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const CODE = /(?<![\p{Script=Latin}\p{N}])[a-z]{1,8}-?\d+[a-z0-9]*(?![\p{Script=Latin}\p{N}])/gu;

/** @param folded by the language's own fold */
export function readNumbers(folded: string, language: Language): readonly NumberToken[] {
  if (!/[\p{L}\p{N}]/u.test(folded)) return [];
  const codes = [...folded.matchAll(CODE)].map((match) => ({
    kind: 'code' as const,
    value: Number.NaN,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inCode = (offset: number): boolean => codes.some(({ start, end }) => offset >= start && offset < end);
  const digits = readDigits(folded, language).filter(({ start }) => !inCode(start));
  const isFree = (found: { readonly start: number }): boolean =>
    digits.every(({ start, end }) => found.start < start || found.start >= end) && !inCode(found.start);
  const words = language
    .numbers(folded)
    .filter(isFree)
    .map(({ key, ...found }) => ({ kind: 'word' as const, value: key, ...found }));
  const months = language.months(folded).map(({ key, ...found }) => ({ kind: 'month' as const, value: key, ...found }));
  return [...codes, ...digits, ...words, ...months].sort((a, b) => a.start - b.start);
}

function readDigits(folded: string, language: Language): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of folded.matchAll(language.digits)) {
    const { index } = match;
    let text = match[0];
    let value: number;
    const fraction = FRACTIONS[text];
    if (fraction !== undefined) value = fraction;
    else {
      value = parse(text, language);
      const before = folded.slice(Math.max(0, index - 2), index);
      if (/(?:^|[\s(])[-−–]$/u.test(before) && !/\p{N}\s*[-−–]$/u.test(folded.slice(0, index))) value = -value;
    }
    const scaled = scaleAfter(folded, index + text.length, language);
    if (scaled) {
      value *= scaled.value;
      text = folded.slice(index, scaled.end);
    }
    tokens.push({ kind: 'digits', value: round(value), text, start: index, end: index + text.length });
  }
  return tokens;
}

function parse(text: string, { group, decimal }: Language): number {
  let plain = '';
  for (const character of text) {
    if (/\p{Nd}/u.test(character)) plain += valueOfDigit(character);
    else if (decimal.includes(character) && !group.includes(character)) plain += '.';
  }
  return Number(plain);
}

function scaleAfter(
  folded: string,
  offset: number,
  { scales }: Language,
): { readonly value: number; readonly end: number } | undefined {
  const from = offset + (/^[\s\u00A0\u202F]*/.exec(folded.slice(offset))?.[0].length ?? 0);
  for (const { value, at } of scales) {
    const length = at(folded, from);
    if (length > 0) return { value, end: from + length };
  }
  return undefined;
}

/** Decimal fractions times a power of ten: no traces of binary ones. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
