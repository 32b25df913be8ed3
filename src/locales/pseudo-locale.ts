/** Languages that nobody speaks, made from the source while a project is read: they show what a page does with any translation. */

import type { Leaflet } from '../content/leaflet.ts';
import { type Drawings, extractUnits } from './extract-units.ts';
import type { Formats } from './format.ts';
import type { SourceWord, StoredWord } from './load-interface.ts';
import type { Direction, Locale } from './locale.ts';
import { accented, placeOnly, rightToLeft } from './pseudo-text.ts';
import type { StoredUnits } from './unit.ts';
import type { Wording } from './wording.ts';

export interface PseudoLocale {
  readonly locale: Locale;
  readonly textOf: (source: string, place: string) => string;
}

interface Kind {
  /** BCP 47, canonical. */
  readonly tag: string;
  readonly direction: Direction;
  readonly dutch: string;
  readonly textOf: PseudoLocale['textOf'];
}

/** By the name that `--locale` takes. `en-XA` and `ar-XB` are CLDR's; `qps` is for private use (BCP 47, 4.6). */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['en-XA', { tag: 'en-XA', direction: 'ltr', dutch: 'test: accenten, langer', textOf: accented }],
  ['ar-XB', { tag: 'ar-XB', direction: 'rtl', dutch: 'test: van rechts naar links', textOf: rightToLeft }],
  ['qps-id', { tag: 'qps-ID', direction: 'ltr', dutch: 'test: plaatsen', textOf: placeOnly }],
]);

export const PSEUDO_LOCALES: readonly string[] = [...KINDS.keys()];

/** Stands on every page of a test. */
export const TEST_MARK = 'TEST';
/** In the source language and in English: whoever finds a test must know at once. */
export const TEST_NOTICE = 'TEST: niet voor patiënten / not for patients';

/** @param source the source locale: typefaces, digits and quotation marks are its own */
export function pseudoLocale(name: string, source: Locale): PseudoLocale | undefined {
  const kind = KINDS.get(name);
  if (kind === undefined) return undefined;
  const { tag, direction, dutch, textOf } = kind;
  const names = { own: tag, dutch };
  const locale = {
    ...source,
    tag,
    direction,
    names,
    hyphenation: null,
    conventions: source.tag,
    isTest: true,
  } as const;
  return { locale, textOf };
}

/** Every unit of a leaflet, as if it were translated. */
export function pseudoUnits(leaflet: Leaflet, drawings: Drawings, { textOf, locale }: PseudoLocale): StoredUnits {
  const { id, version, date } = leaflet;
  return {
    file: `${locale.tag} (test)`,
    leaflet: id,
    provenance: {
      sourceVersion: version,
      sourceDate: date,
      translated: date,
      method: 'machine',
      translator: null,
      reviewer: null,
    },
    units: extractUnits(leaflet, drawings).map(({ place, source, at }) => ({
      place,
      source,
      target: textOf(source, place),
      state: 'translated',
      at,
    })),
    obsolete: [],
  };
}

/** The fixed words of the page, each with a form for every plural category that the tag asks for. */
export function pseudoWords(words: readonly SourceWord[], { textOf, locale }: PseudoLocale): readonly StoredWord[] {
  const categories = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  return words.map(({ key, source, at }) => {
    const text = (form: string): string => textOf(form, `interface/${key}`);
    const target: Wording =
      typeof source === 'string'
        ? text(source)
        : Object.fromEntries(categories.map((name) => [name, text(source[name] ?? source.other ?? '')]));
    return { key, path: key.split('.'), source, target, state: 'translated', at };
  });
}

/** Dates are words too, and are changed with them; numbers stay. */
export function pseudoFormats(formats: Formats, { textOf }: PseudoLocale): Formats {
  return {
    ...formats,
    date: (iso) => {
      const date = formats.date(iso);
      return date === undefined ? undefined : textOf(date, iso);
    },
  };
}
