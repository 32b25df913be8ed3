/** A fixed word of the page: one text, or a text for each plural category of its language. */

import type { PluralCategory } from './schema.ts';
import { PLURAL_CATEGORIES } from './schema.ts';

export type Wording = string | PluralForms;

/** CLDR's plural categories; every language has `other`. */
export type PluralForms = Readonly<Partial<Record<PluralCategory, string>>>;

export function isPluralCategory(name: string): name is PluralCategory {
  return PLURAL_CATEGORIES.some((category) => category === name);
}

/** A map of the source is a set of plural forms if it has nothing but plural categories in it, `other` among them. */
export function isPluralForms(value: object): value is PluralForms {
  return (
    'other' in value &&
    Object.entries(value).every(([name, text]) => isPluralCategory(name) && typeof text === 'string')
  );
}

/** Every text of a wording, with its category; null: the wording has no plural. */
export function formsOf(wording: Wording): readonly (readonly [category: PluralCategory | null, text: string])[] {
  if (typeof wording === 'string') return [[null, wording]];
  return PLURAL_CATEGORIES.flatMap((category) => {
    const text = wording[category];
    return text === undefined ? [] : [[category, text] as const];
  });
}

export function sameWording(a: Wording, b: Wording): boolean {
  return JSON.stringify(formsOf(a)) === JSON.stringify(formsOf(b));
}

/** What is filled in: `{{name}}`. */
export function variablesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1] ?? ''));
}
