/** Words of a list, found in a text: whole words where a language has spaces between them, stretches of text where it has none. */

import type { WordPattern } from '../../locales/word-lists.ts';

export interface FoundWord {
  /** UTF-16 code units in the text as {@link foldText} gives it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type WordMatcher = (folded: string) => readonly FoundWord[];

export interface MatcherLanguage {
  readonly tag: string;
  /** False: the script puts no spaces between words. */
  readonly spaced: boolean;
  /** Particles that are written together with the next word. */
  readonly proclitics: readonly string[];
  readonly words: (folded: string) => readonly FoundWord[];
}

/** Arabic vowel signs and the stretching stroke: written or not, the word is the same. */
const OPTIONAL_SIGNS = /[\u0640\u064B-\u0652\u0670\u00AD]/g;

/** Lower case by the language's rules, composed, without Arabic vowel signs and soft hyphens, one shape of alef and of the apostrophe. */
export function foldText(text: string, tag: string): string {
  return text
    .normalize('NFC')
    .replace(OPTIONAL_SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/['ʼ]/g, '’')
    .toLocaleLowerCase(tag)
    .replace(/i\u0307/g, 'i');
}

const NOTHING: WordMatcher = () => [];

/** @param patterns words; `*` stands for any letters, `!` in front takes words out again */
export function createMatcher(patterns: readonly WordPattern[], language: MatcherLanguage): WordMatcher {
  const folded = patterns.map((pattern) => foldText(pattern, language.tag));
  const wanted = folded.filter((pattern) => !pattern.startsWith('!'));
  const excepted = folded.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  if (wanted.length === 0) return NOTHING;
  if (!language.spaced) return inStretches(wanted, excepted, language);
  const inWords = amongWords(wanted.filter(isOneWord), excepted.filter(isOneWord), language);
  if (folded.every((pattern) => isOneWord(pattern.replace('!', '')))) return inWords;
  const phrases = inStretches(
    wanted.filter((pattern) => !isOneWord(pattern)),
    excepted.filter((pattern) => !isOneWord(pattern)),
    language,
  );
  return (text) => {
    const found = phrases(text);
    const taken = [...found, ...phrases.excepted(text)];
    const free = inWords(text).filter(({ start, end }) =>
      taken.every((each) => end <= each.start || start >= each.end),
    );
    return [...found, ...free].sort((a, b) => a.start - b.start);
  };
}

const isOneWord = (pattern: string): boolean => /^[\p{L}\p{M}*]+$/u.test(pattern);

/** Word by word; what each word is, is asked once: a language's texts have few different ones. */
function amongWords(wanted: readonly string[], excepted: readonly string[], language: MatcherLanguage): WordMatcher {
  if (wanted.length === 0) return NOTHING;
  const is = new RegExp(`^${alternatives(wanted, language, '')}$`, 'u');
  const isNot = excepted.length === 0 ? null : new RegExp(`^${alternatives(excepted, language, '')}$`, 'u');
  const known = new Map<string, boolean>();
  return (text) =>
    language.words(text).filter(({ text: word }) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const isWanted = is.test(word) && isNot?.test(word) !== true;
      known.set(word, isWanted);
      return isWanted;
    });
}

type StretchMatcher = WordMatcher & { readonly excepted: WordMatcher };

/** By one expression over the whole text: phrases, and scripts without spaces. What is excepted is found first, and passed over. */
function inStretches(
  wanted: readonly string[],
  excepted: readonly string[],
  language: MatcherLanguage,
): StretchMatcher {
  const boundary = language.spaced ? '[\\p{L}\\p{M}\\p{N}]' : '';
  const group = (words: readonly string[]): string =>
    words.length === 0 ? '(?!)' : alternatives(words, language, boundary);
  const expression = new RegExp(`(${group(excepted)})|(${group(wanted)})`, 'gu');
  const pieces = [...new Set([...wanted, ...excepted].map(longestPiece))];
  const find = (text: string, which: 1 | 2): readonly FoundWord[] => {
    if (!pieces.some((piece) => text.includes(piece))) return [];
    return [...text.matchAll(expression)].flatMap((match) => {
      const word = match[which];
      return word === undefined ? [] : [{ start: match.index, end: match.index + word.length, text: word }];
    });
  };
  return Object.assign((text: string) => find(text, 2), { excepted: (text: string) => find(text, 1) });
}

/** What a text must have in it to match at all. */
function longestPiece(pattern: string): string {
  return pattern.split(/[* ]/).reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

const RUN = /(?<!\p{N})[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu;

/** The words of a text. The last text's are kept: every list asks for them. */
export function createWordSplitter(): MatcherLanguage['words'] {
  let last = '';
  let words: readonly FoundWord[] = [];
  return (text) => {
    if (text === last) return words;
    last = text;
    words = [...text.matchAll(RUN)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
    return words;
  };
}

/** Several lists at once, in one pass over the text: which list each word is of. Of two lists with one word the first has it. */
export function createMatcherOf<K>(
  lists: readonly (readonly [key: K, patterns: readonly WordPattern[]])[],
  language: MatcherLanguage,
): (folded: string) => readonly (FoundWord & { readonly key: K })[] {
  const find = createMatcher(
    lists.flatMap(([, patterns]) => patterns),
    language,
  );
  const each = lists.map(([key, patterns]) => ({ key, isOf: createMatcher(patterns, language) }));
  return (text) =>
    find(text).flatMap((found) => {
      const list = each.find(({ isOf }) => isOf(found.text)[0]?.text === found.text);
      return list ? [{ ...found, key: list.key }] : [];
    });
}

/** The same, for one place: whether a word of the list begins there, and how long it is. */
export function createMatcherAt(
  patterns: readonly WordPattern[],
  language: MatcherLanguage,
): (folded: string, offset: number) => number {
  if (patterns.length === 0) return () => 0;
  const words = [...patterns].map((pattern) => foldText(pattern, language.tag)).sort(longestFirst);
  const end = language.spaced ? '(?![\\p{L}\\p{M}])' : '';
  const expression = new RegExp(
    words.map((word) => `${toExpression(word)}${isLetter(word) ? end : ''}`).join('|'),
    'yu',
  );
  return (text, offset) => {
    expression.lastIndex = offset;
    return expression.exec(text)?.[0].length ?? 0;
  };
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
const isLetter = (pattern: string): boolean => /[\p{L}\p{M}*]$/u.test(pattern);

function alternatives(patterns: readonly string[], language: MatcherLanguage, boundary: string): string {
  const inner = [...patterns].sort(longestFirst).map(toExpression).join('|');
  const particles = language.spaced ? language.proclitics.map((each) => escapeWord(foldText(each, language.tag))) : [];
  const before = particles.length === 0 ? '' : `(?:${particles.join('|')}){0,3}?`;
  return boundary === '' ? `${before}(?:${inner})` : `(?<!${boundary})${before}(?:${inner})(?!${boundary})`;
}

function toExpression(pattern: string): string {
  return pattern.split('*').map(escapeWord).join('[\\p{L}\\p{M}’-]*').replace(/ /g, '[\\s\\u00A0\\u202F]+');
}

function escapeWord(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
