/**
 * The one wrapper of i18next: the fixed words of the page, and a leaflet's texts, in one locale.
 *
 * i18next falls back silently by default: to another language, to the key, to nothing. All of that is off here. A word that has no
 * translation is shown in the source language and marked, by a decision made here; everything else is a finding.
 */

import type { i18n, Resource, TOptions } from 'i18next';
import { createInstance } from 'i18next';
import type { Report, SourcePosition } from '../base/diagnostic.ts';
import type { Formats } from './format.ts';
import type { SourceWord, StoredWord } from './load-interface.ts';
import type { Locale } from './locale.ts';
import type { LocalisedText, TextState } from './localised-leaflet.ts';
import { SOURCE_LOCALE } from './source-locale.ts';
import type { Wording } from './wording.ts';
import { formsOf, sameWording, variablesOf } from './wording.ts';

export type WordValues = Readonly<Record<string, string | number>>;

/** The fixed words of one locale, made once per process. */
export interface InterfaceWords {
  readonly locale: Locale;
  /**
   * A word with its values filled in; `count` chooses the plural form, numbers are written in the locale's digits.
   * @returns undefined: there is no such word. `locales.unknown-variable` where a value is missing.
   */
  readonly word: (key: string, values?: WordValues) => LocalisedText | undefined;
  readonly keys: readonly string[];
  /** A word as it is written, and its state. */
  readonly entry: (key: string) => { readonly wording: Wording; readonly state: TextState } | undefined;
  /** The words by their state. */
  readonly counts: Readonly<Record<TextState, number>>;
  /** Looks texts of a leaflet up by place, as they stand: nothing is filled in. */
  readonly leafletTexts: (leaflet: string, texts: ReadonlyMap<string, string>) => (place: string) => string;
}

export interface InterfaceInput {
  readonly locale: Locale;
  readonly formats: Formats;
  readonly source: readonly SourceWord[];
  /** Null in the source locale. */
  readonly stored: readonly StoredWord[] | null;
}

export const NO_COUNTS: Readonly<Record<TextState, number>> = {
  source: 0,
  missing: 0,
  stale: 0,
  translated: 0,
  reviewed: 0,
  final: 0,
};

export function openInterface(input: InterfaceInput, report: Report): InterfaceWords {
  const { locale, formats, source, stored } = input;
  const words = new Map(resolveWords(source, stored, locale, report).map((word) => [word.key, word]));
  const instance = createI18n(locale, [...words.values()], report);
  const counts = { ...NO_COUNTS };
  for (const { state } of words.values()) counts[state]++;
  return {
    locale,
    keys: [...words.keys()],
    entry: (key) => words.get(key),
    counts,
    word: (key, values = {}) => {
      const found = words.get(key);
      return found && localisedWord(instance, found, values, formats);
    },
    leafletTexts: (leaflet, texts) => {
      const named = Object.fromEntries([...texts].map(([place, text]) => [`${leaflet}/${place}`, text]));
      instance.addResourceBundle(locale.tag, 'leaflet', named, false, true);
      return (place) => instance.t(`${leaflet}/${place}`, { ns: 'leaflet', lng: locale.tag, skipInterpolation: true });
    },
  };
}

// --- Which wording is shown -------------------------------------------------------------------------------------------------

interface ResolvedWord {
  readonly key: string;
  readonly wording: Wording;
  readonly state: TextState;
  readonly lang: string;
  readonly at: SourcePosition;
}

function resolveWords(
  source: readonly SourceWord[],
  stored: readonly StoredWord[] | null,
  locale: Locale,
  report: Report,
): readonly ResolvedWord[] {
  for (const { key, source: wording, at } of source) checkPlurals(key, wording, SOURCE_LOCALE, at, report);
  if (stored === null)
    return source.map(({ key, source: wording, at }) => ({ key, wording, state: 'source', lang: locale.tag, at }));
  const byKey = new Map(stored.map((word) => [word.key, word]));
  const known = new Set(source.map(({ key }) => key));
  for (const { key, at } of stored) {
    if (known.has(key)) continue;
    const message = `The source language has no word "${key}".`;
    report({ severity: 'warning', code: 'locales.obsolete-word', message, at, hint: 'Delete it.' });
  }
  return source.map((word) => resolveWord(word, byKey.get(word.key), locale, report));
}

function resolveWord(word: SourceWord, stored: StoredWord | undefined, locale: Locale, report: Report): ResolvedWord {
  const { key, source, at } = word;
  const translated = stored && stored.state !== 'missing' && formsOf(stored.target).every(([, text]) => text !== '');
  if (!translated) return { key, wording: source, state: 'missing', lang: SOURCE_LOCALE, at: stored?.at ?? at };
  checkPlurals(key, stored.target, locale.tag, stored.at, report);
  checkVariables(word, stored, report);
  const state = sameWording(stored.source, source) ? stored.state : 'stale';
  return { key, wording: stored.target, state, lang: locale.tag, at: stored.at };
}

/** A wording with plural forms has exactly those that CLDR gives the language. */
function checkPlurals(key: string, wording: Wording, tag: string, at: SourcePosition, report: Report): void {
  if (typeof wording === 'string') return;
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const given = formsOf(wording).map(([category]) => category);
  for (const category of wanted) {
    if (given.includes(category)) continue;
    const message = `"${key}" has no form for the plural category "${category}".`;
    report({
      severity: 'error',
      code: 'locales.missing-plural',
      message,
      at,
      hint: `This language has: ${[...wanted].join(', ')}.`,
    });
  }
  for (const category of given) {
    if (category === null || wanted.includes(category)) continue;
    const message = `"${key}" has a form for "${category}", a plural category that this language does not have.`;
    report({
      severity: 'error',
      code: 'locales.unknown-plural',
      message,
      at,
      hint: `This language has: ${[...wanted].join(', ')}.`,
    });
  }
}

/** A form may leave the count out ("one page"), and nothing else. */
function checkVariables({ key, source }: SourceWord, stored: StoredWord, report: Report): void {
  const wanted = new Set(formsOf(source).flatMap(([, text]) => [...variablesOf(text)]));
  for (const [, text] of formsOf(stored.target)) {
    const given = variablesOf(text);
    for (const name of given) {
      if (wanted.has(name)) continue;
      const message = `"${key}" has {{${name}}}, which its source does not have.`;
      report({
        severity: 'error',
        code: 'locales.unknown-variable',
        message,
        at: stored.at,
        hint: 'Write the names as the source does.',
      });
    }
    for (const name of wanted) {
      if (given.has(name) || name === 'count') continue;
      const message = `"${key}" has lost {{${name}}}.`;
      report({
        severity: 'error',
        code: 'locales.lost-variable',
        message,
        at: stored.at,
        hint: 'Put it where the value belongs.',
      });
    }
  }
}

// --- i18next ----------------------------------------------------------------------------------------------------------------

function createI18n(locale: Locale, words: readonly ResolvedWord[], report: Report): i18n {
  const instance = createInstance();
  // With the resources at hand, init is done when it returns; the promise is of no use.
  void instance.init({
    lng: locale.tag,
    resources: resourcesOf(words),
    ns: ['interface', 'leaflet'],
    defaultNS: 'interface',
    initAsync: false,
    fallbackLng: false, // never another language unseen
    load: 'currentOnly', // never zh where zh-Hans is asked for
    keySeparator: false, // keys are whole: words have dots in them, places have slashes
    nsSeparator: false,
    returnEmptyString: false, // an empty text is a missing one
    saveMissing: true, // calls the handler below; nothing is saved
    saveMissingPlurals: false, // one finding, not one a category
    missingKeyHandler: (_languages, _namespace, key, _fallback, _update, options) =>
      reportMissingForm(key, options, report),
    missingInterpolationHandler: (_text, match, options) => reportMissingValue(match, options, report),
    interpolation: {
      escapeValue: false, // values are plain text; templates escape, once
      skipOnVariables: true, // braces inside a value are text
    },
  });
  return instance;
}

function resourcesOf(words: readonly ResolvedWord[]): Resource {
  const resources: Record<string, { interface: Record<string, string> }> = {};
  for (const { key, wording, lang } of words) {
    const ofLanguage = resources[lang] ?? { interface: {} };
    resources[lang] = ofLanguage;
    for (const [category, text] of formsOf(wording)) {
      ofLanguage.interface[category === null ? key : `${key}_${category}`] = text;
    }
  }
  return resources;
}

function localisedWord(instance: i18n, word: ResolvedWord, values: WordValues, formats: Formats): LocalisedText {
  const { key, state, lang, at } = word;
  const { count } = values;
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formats.number(value) : value,
  ]);
  const options: TOptions = { lng: lang, replace: Object.fromEntries(written), nest: false, at };
  const plain = instance.t(key, typeof count === 'number' ? { ...options, count } : options);
  return {
    inlines: plain === '' ? [] : [{ kind: 'text', text: plain }],
    plain,
    place: `interface/${key}`,
    state,
    lang,
    at,
  };
}

/** Only a word with plural forms can lack one: what words there are is known before i18next is asked. */
function reportMissingForm(key: string, options: object, report: Report): void {
  const count = 'count' in options ? options.count : undefined;
  report({
    severity: 'error',
    code: 'locales.missing-form',
    message: `"${key}" has plural forms, and ${count === undefined ? 'no count chooses one' : `none for the count ${count}`}.`,
    at: placeIn(options),
    hint: 'Hand it a count, and give it a form for every plural category of the language.',
  });
}

/** @returns what is shown instead: the name in its braces, for everyone to see */
function reportMissingValue(match: RegExpExecArray, options: object, report: Report): string {
  report({
    severity: 'error',
    code: 'locales.unknown-variable',
    message: `${match[0]} has no value here.`,
    at: placeIn(options),
    hint: 'Hand the word a value of this name, or correct the name.',
  });
  return match[0];
}

/** i18next hands the options of a look-up on to its handlers, with the place that {@link localisedWord} put among them. */
function placeIn(options: object): SourcePosition {
  return ('at' in options ? options.at : undefined) as SourcePosition;
}
