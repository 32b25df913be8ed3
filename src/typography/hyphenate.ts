/** The only file that knows the `hyphen` package: a word in a language → where it may be divided. */

import { createRequire } from 'node:module';
import type { Report } from '../base/diagnostic.ts';

/** A locale's settings; `locales/<tag>/locale.yaml`, `hyphenation`. */
export interface HyphenationRules {
  /** Name of the patterns: `nl`, `en-gb`, `de-1996`. */
  readonly patterns: string;
  /** Characters that must stand before and after a division. */
  readonly minBefore: number;
  readonly minAfter: number;
  /** Words with hyphens at their divisions; without one, never divided: `dwars-lae-sie`. */
  readonly exceptions: readonly string[];
}

/** CSS hyphenate-limit-chars; 0 is `auto`. In characters, combining marks not counted. */
export interface HyphenationLimit {
  readonly word: number;
  readonly before: number;
  readonly after: number;
}

/** UTF-16 offsets at which a word may be divided; none for a language without patterns. */
export type Hyphenator = (word: string, lang: string, limit: HyphenationLimit) => readonly number[];

/** CSS Text 4, hyphenate-limit-chars: what `auto` should come down to for words. */
const SHORTEST_WORD = 5;
const MARK = '\u00AD';

interface Language {
  readonly rules: HyphenationRules;
  readonly divide: (word: string) => readonly number[];
  /** What was answered before, by word and limits. */
  readonly known: Map<string, readonly number[]>;
}

/**
 * Knows the languages that are asked for; reports `typography.unknown-hyphenation-patterns`.
 * @param rules by BCP 47 tag; a word's language takes the longest tag that it begins with
 */
export function createHyphenator(rules: ReadonlyMap<string, HyphenationRules>, report: Report): Hyphenator {
  const languages = new Map<string, Language>();
  for (const [tag, settings] of rules) {
    const patterns = findPatterns(settings.patterns);
    if (patterns === undefined) reportUnknown(tag, settings.patterns, report);
    else languages.set(tag.toLowerCase(), openLanguage(tag, settings, patterns));
  }
  return (word, lang, limit) => {
    const language = lookUp(languages, lang);
    return language === undefined ? [] : withinLimits(word, language, limit);
  };
}

function openLanguage(tag: string, rules: HyphenationRules, patterns: () => LoadedPatterns): Language {
  let divider: Language['divide'] | undefined;
  const divide = (word: string): readonly number[] => {
    divider ??= createDivider(patterns(), tag, rules.exceptions);
    return divider(word);
  };
  return { rules, divide, known: new Map() };
}

function reportUnknown(tag: string, patterns: string, report: Report): void {
  report({
    severity: 'error',
    code: 'typography.unknown-hyphenation-patterns',
    message: `There are no hyphenation patterns "${patterns}" (locale ${tag}).`,
    hint: 'Use a name from the list of the npm package "hyphen" (nl, en-gb, de-1996, fr …), or `hyphenation: null`.',
  });
}

/** RFC 4647, 3.4 "Lookup": subtags are taken off the end until something is found. */
function lookUp(languages: ReadonlyMap<string, Language>, lang: string): Language | undefined {
  for (let tag = lang.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const language = languages.get(tag);
    if (language !== undefined) return language;
  }
  return undefined;
}

function withinLimits(word: string, { rules, divide, known }: Language, limit: HyphenationLimit): readonly number[] {
  const shortest = limit.word || SHORTEST_WORD;
  const before = limit.before || rules.minBefore;
  const after = limit.after || rules.minAfter;
  const key = `${shortest} ${before} ${after} ${word}`;
  let divisions = known.get(key);
  if (divisions === undefined) {
    const length = countCharacters(word);
    divisions =
      length < shortest
        ? []
        : divide(word).filter((offset) => isWithin(countCharacters(word.slice(0, offset)), before, length - after));
    known.set(key, divisions);
  }
  return divisions;
}

function isWithin(characters: number, min: number, max: number): boolean {
  return characters >= min && characters <= max;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\p{M}/u.test(character)) count++;
  return count;
}

type Patterns = Parameters<typeof import('hyphen')>[0];

interface LoadedPatterns {
  readonly create: typeof import('hyphen');
  readonly patterns: Patterns;
}

const load = createRequire(import.meta.url);

/**
 * Patterns are read when the first word of their language is divided: a project has many languages, a document few.
 * @returns undefined: there are none of this name
 */
function findPatterns(name: string): (() => LoadedPatterns) | undefined {
  // A name, not a path: nothing outside the package is read.
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  const path = `hyphen/patterns/${name}.js`;
  try {
    load.resolve(path);
  } catch {
    return undefined;
  }
  return () => ({ create: load('hyphen') as LoadedPatterns['create'], patterns: load(path) as Patterns });
}

function createDivider(
  { create, patterns }: LoadedPatterns,
  tag: string,
  exceptions: readonly string[],
): (word: string) => readonly number[] {
  // The package's types allow a promise here; it returns one only with `async: true`.
  const mark = create(patterns, { html: false, hyphenChar: MARK, minWordLength: 2 }) as (word: string) => string;
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const known = new Map(
    exceptions.map((exception) => [lowerCase(exception.replaceAll('-', ''), language), divisionsOf(exception, '-')]),
  );
  return (word) => {
    const lower = lowerCase(word, language).replaceAll('’', "'");
    return (known.get(lower) ?? divisionsOf(mark(lower), MARK)).filter((offset) => !isVetoed(word, offset, language));
  };
}

function divisionsOf(marked: string, mark: string): readonly number[] {
  const divisions: number[] = [];
  let offset = 0;
  for (const character of marked) {
    if (character === mark) divisions.push(offset);
    else offset += character.length;
  }
  return divisions;
}

/**
 * Lower case of the same length, so that offsets stay true. The package lowers by the host's language and without a look
 * at lengths: Turkish "İstanbul" would grow by a mark and be divided one letter too late.
 */
function lowerCase(word: string, language: string): string {
  const tag = /^[a-z]{2,3}$/.test(language) ? language : 'en';
  let lower = '';
  for (const character of word) {
    const lowered = character.toLocaleLowerCase(tag);
    lower += lowered.length === character.length ? lowered : character;
  }
  return lower;
}

/** Divisions that would need another spelling, which no pattern can give. */
function isVetoed(word: string, offset: number, language: string): boolean {
  const before = word.slice(0, offset);
  const after = word.slice(offset);
  if (/^\p{M}/u.test(after) || /['’]$/u.test(before)) return true;
  if (language !== 'nl') return false;
  // Dutch drops the trema where the word is divided ("reëel", "re-eel"), and the second vowel of "omaatje" ("oma-tje").
  return /^[ëïöüÿ]/iu.test(after.normalize('NFC')) || (/(aa|ee|oo|uu)$/iu.test(before) && /^tjes?$/iu.test(after));
}
