/**
 * Finds what is read as one: addresses of the web and of mail, telephone numbers, dates, amounts, numbers with their
 * units, abbreviations in several parts. They are never broken over two lines, never hyphenated, and some of them run from left to right in any text.
 */

import { namesNumber, spacedAbbreviations } from './abbreviations.ts';
import type { MeasureWords } from './measure-words.ts';

export interface Sequence {
  readonly kind: 'address' | 'telephone' | 'date' | 'quantity' | 'number' | 'abbreviation';
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Displayed from left to right also in right-to-left text. */
  readonly leftToRight: boolean;
}

/** Spaces that a line could break at. No-break spaces are no concern of ours: UAX #14 keeps them. */
const SPACE = '[ \\u2002-\\u2006\\u2008-\\u200A]';
const DASH = '[-\\u2010\\u2012-\\u2014\\u2212]';
const CURRENCY = '[€$£¥₺₴₽₹]';

/** Top-level domains under which a bare name without `www.` is taken for an address; others need `https://` or `www.`. */
const DOMAINS = 'com|org|net|info|eu|nl|be|de|fr|uk|ie|es|it|pl|tr|ua|gov|edu|health|care|amsterdam';

// Each pattern begins after something that it cannot contain, so that no stretch of text is scanned twice.
const WEB_ADDRESS = new RegExp(
  `(?:https?://|www\\.)[^\\s<>«»“”"\\u060C\\u061B]+|(?<![\\p{L}\\p{N}@._-])(?:[a-z0-9-]+\\.)+(?:${DOMAINS})(?![\\p{L}\\p{N}-])(?:/[^\\s<>«»“”"\\u060C\\u061B]*)?`,
  'giu',
);
const MAIL_ADDRESS = /(?<![\p{L}\p{N}._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu;
const TRAILING_PUNCTUATION = /[.,;:!?'’)\]}…]+$/u;
// A letter before it makes it a code, but not in scripts that write no spaces between words.
const TELEPHONE =
  /(?<!\p{Nd}|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L})(?<!\p{Nd}[.,:/-])(?:\+\p{Nd}|\(?[0٠۰])\p{Nd}*(?:[ \u00A0\u2011\u202F()./\u2010\u2013-]{1,3}\p{Nd}+)*/gu;
/** E.164: at most 15 digits; the shortest national number that is written in groups has 7. */
const TELEPHONE_DIGITS = { min: 7, max: 15 };
const NUMERIC_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:\\p{Nd}{4}${DASH}\\p{Nd}{1,2}(?:${DASH}\\p{Nd}{1,2})?|\\p{Nd}{1,2}([-./\\u2010\\u2011])\\p{Nd}{1,2}\\1\\p{Nd}{4})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "2026年11月21日", "9时30分": their parts have their units after them. */
const CJK_DATE = /\p{Nd}{1,4}(?:年\p{Nd}{1,2}月(?:\p{Nd}{1,2}[日号])?|月\p{Nd}{1,2}[日号]|[时時点]\p{Nd}{1,2}分)/gu;

const NUMBER = /\p{Nd}+(?:[.,:٫٬/'’·]\p{Nd}+|(?<=(?<!\p{Nd})\p{Nd}{1,3}(?: \p{Nd}{3}){0,4}) \p{Nd}{3}(?!\p{Nd}))*/gu;
const SIGN_BEFORE = new RegExp(`(?:(${CURRENCY})|[+±~≈<>≤≥=×−§№-])${SPACE}?$`, 'u');
const RANGE_AFTER = new RegExp(`^${SPACE}?(?:${DASH}|[×x/])${SPACE}?\\p{Nd}+(?:[.,:٫٬/]\\p{Nd}+)*`, 'u');
const WORD_AFTER = new RegExp(
  `^\\.?${SPACE}?([\\p{L}\\p{M}%‰٪°℃${CURRENCY.slice(1, -1)}×][\\p{L}\\p{M}²³/.'’\\u200C]{0,24})`,
  'u',
);
const UNSPACED =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}|(?:\p{Script=Thai}|\p{Script=Lao}){1,10})/u;
/** Ukrainian "2026 р." and Polish "2026 r." have the word for year after it. */
const YEAR_AFTER = new RegExp(`^\\.?,?${SPACE}\\p{Nd}{4}(?!\\p{Nd})(?:${SPACE}(?:рр?|r)\\.)?`, 'u');
const WORD_BEFORE = new RegExp(`([\\p{L}\\p{M}]{1,24}[.°]?)${SPACE}$`, 'u');
/** French "9 h 30". */
const MINUTES_AFTER = new RegExp(`^${SPACE}\\p{Nd}{2}(?!\\p{Nd})`, 'u');
/** How far from a number a sign, a month, a unit or the end of a range is looked for: a long word and its spaces. */
const WORD_REACH = 28;

/**
 * All sequences, in the order of the text, none overlapping.
 * @param langAt the BCP 47 language at an offset
 */
export function findSequences(
  text: string,
  langAt: (offset: number) => string,
  words: MeasureWords,
): readonly Sequence[] {
  if (!/[\p{Nd}@]|\w\.\w|\p{L}\. \p{L}{1,3}\./u.test(text)) return [];
  const found: Sequence[] = [];
  for (const match of text.matchAll(MAIL_ADDRESS)) found.push(address(match.index, match[0]));
  for (const match of text.matchAll(WEB_ADDRESS)) found.push(address(match.index, match[0]));
  for (const match of text.matchAll(TELEPHONE)) {
    const digits = match[0].match(/\p{Nd}/gu)?.length ?? 0;
    if (digits < TELEPHONE_DIGITS.min || digits > TELEPHONE_DIGITS.max) continue;
    found.push({ kind: 'telephone', start: match.index, end: match.index + match[0].length, leftToRight: true });
  }
  for (const match of text.matchAll(NUMERIC_DATE))
    found.push({ kind: 'date', start: match.index, end: match.index + match[0].length, leftToRight: true });
  for (const match of text.matchAll(CJK_DATE))
    found.push({ kind: 'date', start: match.index, end: match.index + match[0].length, leftToRight: false });
  for (const { start, end } of spacedAbbreviations(text))
    found.push({ kind: 'abbreviation', start, end, leftToRight: false });
  found.push(...findNumbers(text, langAt, words));
  return withoutOverlaps(found);
}

function address(start: number, matched: string): Sequence {
  const length = matched.length - (TRAILING_PUNCTUATION.exec(matched)?.[0].length ?? 0);
  return { kind: 'address', start, end: start + length, leftToRight: true };
}

/** Those found by an earlier pattern win; ends in the order of the text. */
function withoutOverlaps(found: readonly Sequence[]): readonly Sequence[] {
  const ranked = found
    .map((sequence, rank) => ({ sequence, rank }))
    .filter(({ sequence }) => sequence.end > sequence.start);
  ranked.sort((a, b) => a.sequence.start - b.sequence.start || a.rank - b.rank);
  const kept: { sequence: Sequence; rank: number }[] = [];
  for (const candidate of ranked) {
    let last = kept.at(-1);
    while (last !== undefined && last.sequence.end > candidate.sequence.start && candidate.rank < last.rank) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last === undefined || last.sequence.end <= candidate.sequence.start) kept.push(candidate);
  }
  return kept.map(({ sequence }) => sequence);
}

/** Numbers with what belongs to them: signs, currency, ranges, units, and the month and year of a written-out date. */
function findNumbers(text: string, langAt: (offset: number) => string, words: MeasureWords): readonly Sequence[] {
  const found: Sequence[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const lang = langAt(match.index);
    const before = text.slice(Math.max(0, match.index - WORD_REACH), match.index);
    const sign = SIGN_BEFORE.exec(before);
    const month = WORD_BEFORE.exec(before);
    const isDayOrYear = match[0].length <= 2 || match[0].length === 4;
    let start = match.index - (sign?.[0].length ?? 0);
    let end = match.index + match[0].length;
    if (month?.[1] !== undefined && isDayOrYear && words.isMonth(month[1], lang)) {
      start = match.index - month[0].length;
      end = reach(YEAR_AFTER, text, end);
      found.push({ kind: 'date', start, end, leftToRight: false });
      continue;
    }
    if (month?.[1] !== undefined && namesNumber(month[1], lang)) start = match.index - month[0].length;
    end = reach(RANGE_AFTER, text, end);
    const unit = unitAfter(text, end, lang, words);
    if (unit !== undefined)
      found.push({ kind: unit.kind, start, end: unit.end, leftToRight: unit.leftToRight || sign?.[1] !== undefined });
    else if (sign?.[1] !== undefined) found.push({ kind: 'quantity', start, end, leftToRight: true });
    else if (end - start > 1) found.push({ kind: 'number', start, end, leftToRight: false });
  }
  return found;
}

/** Where a pattern that matches at an offset ends; the offset itself where it does not. */
function reach(pattern: RegExp, text: string, offset: number): number {
  return offset + (pattern.exec(following(text, offset))?.[0].length ?? 0);
}

function following(text: string, offset: number): string {
  return text.slice(offset, offset + WORD_REACH);
}

interface UnitAfter {
  readonly kind: 'quantity' | 'date';
  readonly end: number;
  readonly leftToRight: boolean;
}

function unitAfter(text: string, offset: number, lang: string, words: MeasureWords): UnitAfter | undefined {
  const match = WORD_AFTER.exec(following(text, offset));
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const wordStart = offset + match[0].length - written.length;
  // A full stop may belong to the word ("jan.") or end the sentence.
  for (const word of [written, written.replace(/[./'’]+$/u, '')]) {
    const end = wordStart + word.length;
    if (words.isMonth(word, lang)) return { kind: 'date', end: reach(YEAR_AFTER, text, end), leftToRight: false };
    if (words.isUnit(word, lang)) {
      const whole = word === 'h' ? reach(MINUTES_AFTER, text, end) : end;
      return { kind: 'quantity', end: whole, leftToRight: /^[°℃]|^[A-Za-zµμ]/u.test(word) };
    }
  }
  // Without spaces between words the unit is what the text begins with: the longest that there is.
  const unspaced = UNSPACED.exec(written)?.[0] ?? '';
  for (let length = unspaced.length; length > 0; length--) {
    const word = unspaced.slice(0, length);
    if (words.isUnit(word, lang)) return { kind: 'quantity', end: wordStart + length, leftToRight: false };
  }
  return undefined;
}
