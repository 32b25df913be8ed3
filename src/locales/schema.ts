/** The shapes of the files that a translator owns. The descriptions are what editors show. */

import type { Shape, ShapeOf } from '../base/check-shape.ts';
import {
  choice,
  fields,
  freeText,
  lazily,
  line,
  listOf,
  mapOf,
  nullable,
  oneOf,
  optional,
  toJsonSchema,
  wholeNumber,
} from '../base/check-shape.ts';
import { isIsoDate } from '../base/iso-date.ts';
import { isCounterStyle } from './counter-styles.ts';
import { wordListsShape } from './word-lists-schema.ts';

/** Translations run up to twice as long as a Dutch text may be. */
const MAX_TEXT = 4000;

const isoDate = (says: string) => line({ says, test: isIsoDate, mustBe: 'a date such as 2026-11-21' });
const state = choice(
  ['missing', 'translated', 'reviewed', 'final'],
  'missing: no translation yet; translated; reviewed: by a second linguist; final: clinically approved.',
);

// --- locale.yaml ------------------------------------------------------------------------------------------------------------

const counterStyle = (says: string) =>
  line({ says, test: isCounterStyle, mustBe: 'a counter style of CSS such as decimal or arabic-indic' });

const quote = line({ says: 'One quotation mark.', maxLength: 3 });

export const localeShape = fields(
  {
    names: fields({
      own: line({ says: "The language's own name.", maxLength: 60 }),
      dutch: line({ says: 'Its Dutch name, for the staff.', maxLength: 60 }),
    }).describe("The language's names."),
    script: optional(
      line({
        says: 'ISO 15924, where it is not the usual one.',
        pattern: /^[A-Z][a-z]{3}$/,
        mustBe: 'a script such as Latn',
      }),
    ),
    fonts: listOf(line({ says: 'A name under "fonts" in foldout.yaml.' }), 'Typefaces in the order of fallback.', 1),
    hyphenation: nullable(
      fields({
        patterns: line({
          says: 'Patterns by name: nl, en-gb.',
          pattern: /^[a-z]{2,3}(?:-[a-z0-9]+)*$/,
          mustBe: 'a name such as nl or en-gb',
        }),
        minBefore: wholeNumber(1, 10, 'Letters before a hyphen, at least.'),
        minAfter: wholeNumber(1, 10, 'Letters after a hyphen, at least.'),
        exceptions: optional(
          listOf(line({ says: 'A word with all its hyphens: ta-blet.' }), 'Words that the patterns divide wrongly.'),
        ),
      }),
    ).describe('How words are divided; null: never.'),
    quotes: listOf(quote, 'Outer opening, outer closing, inner opening, inner closing.', 4, 4),
    conventions: optional(
      line({ says: 'A tag whose way of writing dates and numbers is used: en-GB for en.', maxLength: 20 }),
    ),
    digits: line({
      says: "CLDR's name of the digits: latn, arab, arabext.",
      pattern: /^[a-z]{3,8}$/,
      mustBe: 'a name such as latn',
    }),
    numbering: optional(
      fields({
        numbers: optional(
          counterStyle('Numbers before the items of a list: decimal, arabic-indic, simp-chinese-informal.'),
        ),
        letters: optional(counterStyle('Letters before them: lower-alpha, lower-ukrainian.')),
      }),
    ),
    unitSpace: choice(['nbsp', 'narrow-nbsp', 'none'], 'What stands between a number and its unit.'),
  },
  'Settings of a locale.',
);
export type LocaleYaml = ShapeOf<typeof localeShape>;

// --- leaflets/<leaflet>.yaml ------------------------------------------------------------------------------------------------

const signature = (says: string) =>
  fields({
    by: line({ says: 'The name.', maxLength: 200 }),
    date: isoDate('The day.'),
  }).describe(says);

const ignored = mapOf(
  nullable(line({ says: 'Why the finding is none.', maxLength: 400, mayBeEmpty: true })),
  'Checks that are wrong about this unit, each with the reason: { translation.numbers: "…" }.',
);

const unit = fields({
  place: line({ says: 'Where it stands in the leaflet; written by "foldout translate sync".', maxLength: 300 }),
  source: line({ says: 'The Dutch text that the translation was made from.', maxLength: MAX_TEXT }),
  target: line({ says: 'The translation; empty while missing.', maxLength: MAX_TEXT, mayBeEmpty: true }),
  state,
  previousSource: optional(line({ says: 'The Dutch text before the last change.', maxLength: MAX_TEXT })),
  suggestion: optional(
    line({
      says: 'The translation of the same text elsewhere; written by "foldout translate sync", never printed.',
      maxLength: MAX_TEXT,
    }),
  ),
  reviewed: optional(signature('Who checked the translation as a second linguist, and when.')),
  approved: optional(signature('Who approved it clinically, and when.')),
  note: optional(freeText('For other translators.')),
  ignore: optional(ignored),
});
export type UnitYaml = ShapeOf<typeof unit>;

const provenance = fields({
  sourceVersion: line({ says: 'The version of the Dutch leaflet that was translated.', maxLength: 40 }),
  sourceDate: isoDate('The date of that version.'),
  translated: isoDate('When it was translated.'),
  method: choice(
    ['human', 'machine-post-edited', 'machine'],
    'human; machine-post-edited: by machine, then corrected by a human; machine: by machine alone.',
  ),
  translator: nullable(line({ says: 'Who translated it.', maxLength: 200 })),
  reviewer: nullable(line({ says: 'Who checked the translation.', maxLength: 200 })),
});

export const unitsShape = fields(
  {
    leaflet: line({ says: "The leaflet's id.", maxLength: 100 }),
    provenance: provenance.describe('How it was translated: plain facts, printed on the leaflet.'),
    units: listOf(unit, 'The texts of the leaflet.'),
    obsolete: optional(listOf(unit, 'Texts that the leaflet no longer has, set aside.')),
  },
  'The translation of a leaflet.',
);
export type UnitsYaml = ShapeOf<typeof unitsShape>;

// --- interface.yaml ---------------------------------------------------------------------------------------------------------

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof PLURALS)[number];
export const PLURAL_CATEGORIES: readonly PluralCategory[] = PLURALS;

const word = line({ says: 'A text; {{name}} is filled in.', maxLength: MAX_TEXT });
const wording = oneOf(
  [word, mapOf(word, 'Plural forms: one, other and what the language has.')],
  'A text, or its plural forms.',
);
const targetWord = line({ says: 'The translation; empty while missing.', maxLength: MAX_TEXT, mayBeEmpty: true });

export interface SourceWords {
  readonly [name: string]: string | SourceWords;
}
export const interfaceSourceShape: Shape<SourceWords> = mapOf(
  oneOf([word, lazily(() => interfaceSourceShape)], 'A text, its plural forms, or a group of texts.'),
  'The fixed words of the page.',
);

const wordUnit = fields({
  source: wording,
  target: oneOf(
    [targetWord, mapOf(targetWord, 'Plural forms: those of the language.')],
    'The translation, or its plural forms.',
  ),
  state,
  ignore: optional(ignored),
  reviewed: optional(signature('Who checked the translation as a second linguist, and when.')),
  approved: optional(signature('Who approved it clinically, and when.')),
});
export type WordUnitYaml = ShapeOf<typeof wordUnit>;

export interface TranslatedWords {
  readonly [name: string]: WordUnitYaml | TranslatedWords;
}
export const interfaceShape: Shape<TranslatedWords> = mapOf(
  oneOf([wordUnit, lazily(() => interfaceShape)], 'A text, or a group of texts.'),
  'The fixed words of the page, translated.',
);

// --- For editors ------------------------------------------------------------------------------------------------------------

/** By the file's name in `schemas/`, without `.schema.json`. */
export function localeJsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    locale: toJsonSchema(localeShape, 'Locale'),
    units: toJsonSchema(unitsShape, 'Units'),
    checks: toJsonSchema(wordListsShape, 'Word lists'),
    interface: toJsonSchema(interfaceShape, 'Interface'),
    'interface-source': toJsonSchema(interfaceSourceShape, 'Interface, source language'),
  };
}
