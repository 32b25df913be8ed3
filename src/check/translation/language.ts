/** A language as the rules know it: its word lists made ready, its separators, the names of its months. */

import type { Locale } from '../../locales/locale.ts';
import type { Side, WordLists } from '../../locales/word-lists.ts';
import { SIDES } from '../../locales/word-lists.ts';
import type { FoundWord, MatcherLanguage, WordMatcher } from './word-matcher.ts';
import { createMatcher, createMatcherAt, createMatcherOf, createWordSplitter, foldText } from './word-matcher.ts';

export type SideMatchers = Readonly<Record<Side, WordMatcher>>;

export interface Measure {
  readonly name: string;
  /** Its length where one begins at the place; 0: none does. */
  readonly at: (folded: string, offset: number) => number;
  /** Anywhere in a text: words alone, no signs of a letter or two. */
  readonly words: WordMatcher;
}

export interface Language extends MatcherLanguage {
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
  readonly quotes: Locale['quotes'];
  readonly fold: (text: string) => string;
  readonly hasWords: boolean;
  readonly decimal: string;
  /** Characters that may stand between thousands. */
  readonly group: string;
  readonly negations: WordMatcher;
  readonly maybeNegations: WordMatcher;
  readonly numbers: (folded: string) => readonly (FoundWord & { readonly key: number })[];
  /** Digits with separators; used with `matchAll` alone. */
  readonly digits: RegExp;
  readonly scales: readonly { readonly value: number; readonly at: Measure['at'] }[];
  /** The key is the month: 1 for January. */
  readonly months: (folded: string) => readonly (FoundWord & { readonly key: number })[];
  readonly sides: SideMatchers;
  readonly maybeSides: SideMatchers;
  readonly measures: readonly Measure[];
  readonly functionWords: ReadonlySet<string>;
  readonly doubled: ReadonlySet<string>;
  readonly foreignLetters: string;
  readonly zeroWidth: readonly string[];
  readonly expansion: number | null;
}

/** Scripts without spaces between words. */
const UNSPACED: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Khmr', 'Laoo', 'Mymr']);
const SPACES = ' \u00A0\u202F\u2009';

/** @param lists of the locale, or `NO_WORD_LISTS` */
export function prepareLanguage(
  locale: Pick<Locale, 'tag' | 'script' | 'direction' | 'conventions' | 'digits' | 'quotes'>,
  lists: WordLists,
): Language {
  const { tag, script, direction, quotes } = locale;
  const base: MatcherLanguage = {
    tag,
    spaced: !UNSPACED.has(script),
    proclitics: lists.proclitics,
    words: createWordSplitter(),
  };
  const matcher = (patterns: readonly string[]): WordMatcher => createMatcher(patterns, base);
  const sides = (of: WordLists['sides']): SideMatchers => ({
    left: matcher(of.left),
    right: matcher(of.right),
    above: matcher(of.above),
    below: matcher(of.below),
  });
  const conventions = locale.conventions ?? tag;
  const separated = separators(conventions);
  return {
    ...base,
    script,
    direction,
    quotes,
    fold: (text) => foldText(text, tag),
    hasWords: lists.negations.length > 0 || lists.numbers.size > 0,
    ...separated,
    negations: matcher(lists.negations),
    maybeNegations: matcher(lists.maybeNegations),
    numbers: createMatcherOf([...lists.numbers], base),
    digits: digitsWith(separated),
    scales: [...lists.scales].map(([value, words]) => ({ value, at: createMatcherAt(words, base) })),
    months: createMatcherOf(
      monthNames(conventions).map((names, i) => [i + 1, names] as const),
      base,
    ),
    sides: sides(lists.sides),
    maybeSides: sides(lists.maybeSides),
    measures: [...lists.measures].map(([name, words]) => ({
      name,
      at: createMatcherAt(words, base),
      words: matcher(words.filter((word) => /\p{L}/u.test(word) && (!base.spaced || word.length > 2))),
    })),
    functionWords: new Set(lists.functionWords.map((word) => foldText(word, tag))),
    doubled: new Set(lists.doubled.map((word) => foldText(word, tag))),
    foreignLetters: lists.foreignLetters,
    zeroWidth: lists.zeroWidth,
    expansion: lists.expansion,
  };
}

/** As CLDR gives them; every kind of space where the language puts one between thousands. */
function separators(tag: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(tag, { useGrouping: 'always' }).formatToParts(1234567.5);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const group = part('group');
  return { decimal: `${part('decimal')}٫`, group: SPACES.includes(group) ? SPACES : `${group}٬` };
}

function digitsWith({ group, decimal }: { readonly decimal: string; readonly group: string }): RegExp {
  const inClass = (characters: string): string => characters.replace(/[\]\\^-]/g, '\\$&');
  const grouped = `\\p{Nd}{1,3}(?:[${inClass(group)}]\\p{Nd}{3})+(?!\\p{Nd})`;
  return new RegExp(`(?:${grouped}|\\p{Nd}+)(?:[${inClass(decimal)}]\\p{Nd}+)?|[½¼¾⅓⅔]`, 'gu');
}

/** In full, alone and in a date: many languages inflect them. */
function monthNames(tag: string): readonly (readonly string[])[] {
  const alone = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 15));
    const name = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [...new Set([alone.format(date), name])].filter((each) => /^\p{L}[\p{L}\p{M}]+$/u.test(each));
  });
}

export function eachSide<T>(of: (side: Side) => T): Readonly<Record<Side, T>> {
  const [left, right, above, below] = SIDES;
  return { left: of(left), right: of(right), above: of(above), below: of(below) };
}
