/** The helpers that every template has. Small on purpose: what a template decides, a test cannot see. */

import type { Inline } from '../content/inline.ts';
import type { Direction } from '../locales/locale.ts';
import type { LocalisedText } from '../locales/localised-leaflet.ts';
import { escapeHtml, type Helper, HelperFault, Html, isTruthy } from './helper.ts';

/** What the helpers of one document rest on; everything that depends on a locale comes in here. */
export interface HelperSources {
  /** The document's language, BCP 47, and its direction. */
  readonly lang: string;
  readonly direction: Direction;
  /** The direction of another language that is shown in the document. */
  readonly directionOf: (lang: string) => Direction;
  /** A fixed word of the page, `{{t "contact.heading" phone=…}}`; undefined: there is no such key. */
  readonly word: (key: string, parameters: Readonly<Record<string, string | number>>) => LocalisedText | undefined;
  /** The same in the source language. */
  readonly sourceWord: HelperSources['word'];
  /** An ISO date (`2026-11-21`, `2016-01`, `2016`) in the locale's words; undefined: not a date. */
  readonly date: (iso: string) => string | undefined;
}

/** What a helper takes and gives, for the check before the run. */
export interface HelperSignature {
  /** In order; an argument list with `rest` takes one or more of the last kind. */
  readonly takes: readonly ('any' | 'text' | 'localised-text')[];
  readonly rest?: true;
  /** Named arguments: any names, or none. */
  readonly named: 'any' | 'none';
  readonly gives: 'text' | 'localised-text';
}

export const HELPER_SIGNATURES = {
  /** An interface word, by key. */
  t: { takes: ['text'], named: 'any', gives: 'localised-text' },
  /** The same in the source language, for an edition that shows both. */
  't-source': { takes: ['text'], named: 'any', gives: 'localised-text' },
  /** A text with its markup; before it, where it is missing or stale, the word that says so. */
  inline: { takes: ['localised-text'], named: 'none', gives: 'text' },
  /** Around the document's language inside a line of another direction: Unicode's isolates (UAX #9, 2.4.2). */
  'isolate-start': { takes: [], named: 'none', gives: 'text' },
  'isolate-end': { takes: [], named: 'none', gives: 'text' },
  /** The attributes that mark an element as a unit: `<p {{unit text}}>`. */
  unit: { takes: ['localised-text'], named: 'none', gives: 'text' },
  date: { takes: ['text'], named: 'none', gives: 'text' },
  eq: { takes: ['any', 'any'], named: 'none', gives: 'text' },
  or: { takes: ['any'], rest: true, named: 'none', gives: 'text' },
  and: { takes: ['any'], rest: true, named: 'none', gives: 'text' },
  not: { takes: ['any'], named: 'none', gives: 'text' },
  add: { takes: ['text', 'text'], named: 'none', gives: 'text' },
} as const satisfies Readonly<Record<string, HelperSignature>>;

export type HelperName = keyof typeof HELPER_SIGNATURES;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const END_ISOLATE = '\u2069';

/** The helpers of one document. */
export function createHelpers(sources: HelperSources): Readonly<Record<HelperName, Helper>> {
  return {
    t: ([key], named) => printable(lookUpWord(sources.word, key, named)),
    't-source': ([key], named) => printable(lookUpWord(sources.sourceWord, key, named)),
    inline: ([text]) => new Html(markedHtml(localisedText(text, 'inline'), sources)),
    'isolate-start': () => (sources.direction === 'rtl' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE),
    'isolate-end': () => END_ISOLATE,
    unit: ([text]) => new Html(unitAttributes(localisedText(text, 'unit'), sources)),
    date: ([iso]) => formatDate(sources, iso),
    eq: ([a, b]) => a === b,
    or: (args) => args.some(isTruthy),
    and: (args) => args.every(isTruthy),
    not: ([value]) => !isTruthy(value),
    add: ([a, b]) => finite(a) + finite(b),
  };
}

/** Inline markup as HTML; everything escaped. */
export function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('');
}

/** A text that is missing or stale says so before it begins, in the document's language: its own is another. */
function markedHtml(text: LocalisedText, sources: HelperSources): string {
  const words = inlineHtml(text.inlines);
  if (text.state !== 'missing' && text.state !== 'stale') return words;
  const mark = lookUpWord(sources.word, `mark.${text.state}`, {});
  const language =
    mark.lang === text.lang ? '' : ` lang="${escapeHtml(mark.lang)}" dir="${sources.directionOf(mark.lang)}"`;
  return `<span class="mark"${language}>[${escapeHtml(mark.plain)}]</span> ${words}`;
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlineHtml(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(inline.children)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.url)}">${inlineHtml(inline.children)}</a>`;
  }
}

/** `lang` and `dir` only where the shown words are in another language than the document: a missing unit's source text. */
function unitAttributes(text: LocalisedText, sources: HelperSources): string {
  const marks = `data-unit="${escapeHtml(text.place)}" data-state="${escapeHtml(text.state)}"`;
  if (text.lang === sources.lang) return marks;
  return `${marks} lang="${escapeHtml(text.lang)}" dir="${sources.directionOf(text.lang)}"`;
}

function lookUpWord(
  look: HelperSources['word'],
  key: unknown,
  named: Readonly<Record<string, unknown>>,
): LocalisedText {
  if (typeof key !== 'string') throw new HelperFault('{{t}} takes the key of an interface word.');
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(named)) {
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new HelperFault(`{{t "${key}"}}: the parameter "${name}" is neither text nor number.`);
    }
    parameters[name] = value;
  }
  const word = look(key, parameters);
  if (word === undefined) throw new HelperFault(`There is no interface word "${key}".`, 'Add it to interface.yaml.');
  return word;
}

/** Printed as it stands it gives its plain text; handed to `inline` or `unit` it is the text itself. */
function printable(text: LocalisedText): LocalisedText & { toHTML: () => string } {
  return { ...text, toHTML: () => escapeHtml(text.plain) };
}

function localisedText(value: unknown, helper: string): LocalisedText {
  if (typeof value === 'object' && value !== null && 'inlines' in value && 'place' in value) {
    return value as LocalisedText;
  }
  throw new HelperFault(
    `{{${helper}}} takes a text of the leaflet or of the interface.`,
    `Write {{${helper} title}}, or {{${helper} (t "key")}}.`,
  );
}

function formatDate(sources: HelperSources, iso: unknown): string {
  const text = typeof iso === 'string' ? sources.date(iso) : undefined;
  if (text === undefined)
    throw new HelperFault(`{{date}} takes an ISO date such as 2026-11-21, not ${JSON.stringify(iso)}.`);
  return text;
}

function finite(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new HelperFault(`{{add}} takes numbers, not ${JSON.stringify(value)}.`);
}
