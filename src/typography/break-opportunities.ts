/** Where lines may break: UAX #14, dictionaries for South-East Asia, hyphenation, and our tailoring. */

import { type Span, spanAt } from './collect-text.ts';
import { asRulesSeeIt, eastAsianQuoteBreaks } from './east-asian-breaks.ts';
import type { HyphenationLimit, Hyphenator } from './hyphenate.ts';
import type { ParagraphInput } from './paragraph.ts';
import type { Sequence } from './sequences.ts';
import { createUnicodeBreaks, type UnicodeBreaks } from './unicode-breaks.ts';

/** `address`: inside a web address, to spare a large hole; `emergency`: inside one, so that it does not run off the page. */
export type BreakKind = 'plain' | 'hyphen' | 'address' | 'emergency' | 'forced';

/** A line may end before this UTF-16 offset. */
export interface BreakOpportunity {
  readonly offset: number;
  readonly kind: BreakKind;
}

export interface BreakInput {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly sequences: readonly Sequence[];
  readonly lineBreak: ParagraphInput['lineBreak'];
  readonly wordBreak: ParagraphInput['wordBreak'];
  readonly hyphenationLimit: HyphenationLimit;
}

export type BreakFinder = (input: BreakInput) => readonly BreakOpportunity[];

/** @returns a finder; its answers are in the order of the text, each offset once, the text's end not among them */
export function createBreakFinder(hyphenate: Hyphenator): BreakFinder {
  const unicodeBreaks = createUnicodeBreaks();
  const segmenters = new Map<string, Intl.Segmenter>();
  const wordsOf = (lang: string): Intl.Segmenter => {
    let segmenter = segmenters.get(lang);
    if (segmenter === undefined) {
      segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
      segmenters.set(lang, segmenter);
    }
    return segmenter;
  };
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return (input) => {
    const kinds = new Map<number, BreakKind>();
    addUnicodeBreaks(unicodeBreaks, input, kinds);
    if (input.wordBreak === 'normal')
      for (const offset of eastAsianQuoteBreaks(input.text)) if (!kinds.has(offset)) kinds.set(offset, 'plain');
    addDictionaryBreaks(input.text, wordsOf, kinds);
    addAddressBreaks(input, kinds);
    keepTogether(input, kinds);
    if (input.lineBreak === 'anywhere') addEverywhere(input.text, graphemes, kinds);
    else addHyphenation(input, hyphenate, kinds);
    keepUnwrapped(input, kinds);
    return [...kinds].map(([offset, kind]) => ({ offset, kind })).sort((a, b) => a.offset - b.offset);
  };
}

function addUnicodeBreaks(unicodeBreaks: UnicodeBreaks, input: BreakInput, kinds: Map<number, BreakKind>): void {
  const { text } = input;
  for (const { position, required } of unicodeBreaks(asRulesSeeIt(input))) {
    if (position <= 0 || position >= text.length) continue;
    if (required) kinds.set(position, 'forced');
    else if (text.charAt(position - 1) === '\u00AD') {
      if (spanAt(input.spans, position - 1)?.style.hyphens !== 'none') kinds.set(position, 'hyphen');
    } else if (mayBreak(text, position)) kinds.set(position, 'plain');
  }
}

/** `line-break: anywhere` (CSS Text 3, 5.3): around every character, and no hyphens. */
function addEverywhere(text: string, graphemes: Intl.Segmenter, kinds: Map<number, BreakKind>): void {
  for (const { index } of graphemes.segment(text))
    if (index > 0 && kinds.get(index) !== 'forced') kinds.set(index, 'plain');
}

const HYPHEN = '[-\\u2010]';
const BEFORE_HYPHEN = new RegExp(`([\\p{L}\\p{M}\\p{N}]*)${HYPHEN}$`, 'u');
const AFTER_HYPHEN = /^[\p{L}\p{M}\p{N}]*/u;
/** After these UAX #14 would allow a break inside "pad?x=1", "a/b", "12,50–". */
const PUNCTUATION_INSIDE_WORD = /[/?!%&=#+|~)\]}"'’”,.;:…]/u;
const ALPHABETIC =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}/?!%&=#+(–—-]/u;
/** Enough of a word around a hyphen to judge it. */
const HYPHEN_REACH = 12;
/** "en/of" stays whole, "revalidatiearts/fysiotherapeut" may be broken. */
const WORD_BESIDE_SLASH = 4;

/** Our tailoring of breaks inside what is written without a space (UAX #14, 8 "Customization"). */
function mayBreak(text: string, position: number): boolean {
  const previous = text.charAt(position - 1);
  const next = text.charAt(position);
  // LB8a; the library passes over a joiner that LB9 has joined to the character before it.
  if (previous === '\u200D') return false;
  if (/[-\u2010]/.test(previous)) return mayBreakAfterHyphen(text, position);
  if (/[\u2012-\u2014]/.test(previous)) return !/\p{Nd}/u.test(next);
  // Thai ๆ repeats the word before it, ฯ shortens it.
  if (/[ๆฯ]/.test(next)) return false;
  // A dash between spaces stays on the line of the words before it.
  if (previous === ' ' && /[–—]/.test(next) && text.charAt(position + 1) === ' ') return false;
  if (previous === '/')
    return lettersBefore(text, position - 1) >= WORD_BESIDE_SLASH && lettersAfter(text, position) >= WORD_BESIDE_SLASH;
  return !(PUNCTUATION_INSIDE_WORD.test(previous) && ALPHABETIC.test(next));
}

/** "e-mail", "T-cel", "24-uurs", "NL-ONC" stay whole; "maag-darmkanaal" may be broken. */
function mayBreakAfterHyphen(text: string, position: number): boolean {
  const before = BEFORE_HYPHEN.exec(text.slice(Math.max(0, position - HYPHEN_REACH), position))?.[1] ?? '';
  const after = AFTER_HYPHEN.exec(text.slice(position, position + HYPHEN_REACH))?.[0] ?? '';
  // "in- en uitgang": the hyphen ends a word, and what follows is a space or nothing that could be torn off.
  if (after === '') return before !== '';
  if ([...before].length < 2 || [...after].length < 2) return false;
  return (
    !/^\p{N}+$/u.test(before) &&
    !/^\p{N}/u.test(after) &&
    !(/^[\p{Lu}\p{N}]+$/u.test(before) && /^[\p{Lu}\p{N}]+$/u.test(after))
  );
}

function lettersBefore(text: string, end: number): number {
  return /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, end - HYPHEN_REACH), end))?.[0].length ?? 0;
}

function lettersAfter(text: string, start: number): number {
  return /^[\p{L}\p{M}]*/u.exec(text.slice(start, start + HYPHEN_REACH))?.[0].length ?? 0;
}

/** Scripts that write no spaces between words and whose breaks UAX #14 leaves to a dictionary: class SA, not their punctuation and digits. */
const DICTIONARY_TEXT: readonly (readonly [lang: string, text: RegExp])[] = [
  ['th', /(?:(?=[\p{L}\p{M}])\p{Script=Thai}){2,}/gu],
  ['lo', /(?:(?=[\p{L}\p{M}])\p{Script=Lao}){2,}/gu],
  ['km', /(?:(?=[\p{L}\p{M}])\p{Script=Khmer}){2,}/gu],
  ['my', /(?:(?=[\p{L}\p{M}])\p{Script=Myanmar}){2,}/gu],
];
const HAS_DICTIONARY_TEXT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function addDictionaryBreaks(
  text: string,
  wordsOf: (lang: string) => Intl.Segmenter,
  kinds: Map<number, BreakKind>,
): void {
  if (!HAS_DICTIONARY_TEXT.test(text)) return;
  for (const [lang, pattern] of DICTIONARY_TEXT) {
    for (const match of text.matchAll(pattern)) {
      for (const { index } of wordsOf(lang).segment(match[0])) if (index > 0) kinds.set(match.index + index, 'plain');
    }
  }
}

/**
 * Addresses are broken after a single slash, and in an emergency before a mark: a mark at the end of a line would be
 * taken for the sentence's (The Chicago Manual of Style 17, 14.18).
 */
function addAddressBreaks(input: BreakInput, kinds: Map<number, BreakKind>): void {
  for (const { kind, start, end } of input.sequences) {
    if (kind !== 'address') continue;
    for (let offset = start + 1; offset < end; offset++) kinds.delete(offset);
    const address = input.text.slice(start, end);
    for (const match of address.matchAll(/(?<!^)[-._?&=#~%@]/g)) kinds.set(start + match.index, 'emergency');
    for (const match of address.matchAll(/(?<![/:])\/(?=[^/])/g)) kinds.set(start + match.index + 1, 'address');
  }
}

function keepTogether({ sequences }: BreakInput, kinds: Map<number, BreakKind>): void {
  for (const { kind, start, end } of sequences) {
    if (kind === 'address') continue;
    for (let offset = start + 1; offset < end; offset++) if (kinds.get(offset) !== 'forced') kinds.delete(offset);
  }
}

/** `white-space: nowrap`: between two characters that both have it, only a forced break stays. */
function keepUnwrapped({ spans }: BreakInput, kinds: Map<number, BreakKind>): void {
  if (!spans.some((span) => span.style.noWrap)) return;
  for (const [offset, kind] of kinds) {
    if (kind !== 'forced' && spanAt(spans, offset - 1)?.style.noWrap && spanAt(spans, offset)?.style.noWrap)
      kinds.delete(offset);
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

function addHyphenation(input: BreakInput, hyphenate: Hyphenator, kinds: Map<number, BreakKind>): void {
  const { text, spans, sequences } = input;
  if (!spans.some((span) => span.style.hyphens === 'auto')) return;
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((sequences[next]?.end ?? text.length + 1) <= start) next++;
    const inSequence = (sequences[next]?.start ?? text.length + 1) < end;
    if (inSequence || !isHyphenated(input, match[0], start, end)) continue;
    const lang = spanAt(spans, start)?.style.lang ?? '';
    for (const offset of hyphenate(match[0], lang, input.hyphenationLimit))
      if (!kinds.has(start + offset)) kinds.set(start + offset, 'hyphen');
  }
}

/** Not words with digits, codes in capitals, words that carry soft hyphens (CSS Text 3, 5.4: those alone count), or of two languages. */
function isHyphenated({ text, spans }: BreakInput, word: string, start: number, end: number): boolean {
  if (/[\p{N}@_\u00AD]/u.test(text.charAt(start - 1)) || /[\p{N}@_\u00AD]/u.test(text.charAt(end))) return false;
  if (/\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)) return false;
  const first = spanAt(spans, start)?.style;
  const last = spanAt(spans, end - 1)?.style;
  return first?.hyphens === 'auto' && last?.hyphens === 'auto' && first.lang === last.lang;
}
