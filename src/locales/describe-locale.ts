/** A new locale's settings from CLDR (through Node's Intl), from tables of what Intl does not tell: quotes, and the typefaces by script. */

import { scriptOf } from './locale-tag.ts';
import { type Quotes, quotesOf } from './quotes.ts';
import { type FontPackage, fontForScript, LATIN_FONT } from './script-fonts.ts';

export interface LocaleDescription {
  readonly tag: string;
  /** ISO 15924. */
  readonly script: string;
  readonly names: { readonly own: string; readonly dutch: string };
  readonly digits: string;
  /** Names of `hyphen`'s patterns; null: there are none, or the script divides no words. */
  readonly patterns: string | null;
  readonly quotes: Quotes;
  /** Fonts in the order of fallback; Latin is always there, for names and abbreviations. */
  readonly fonts: readonly FontPackage[];
}

/** Patterns whose name is not the language's: one of several spellings. */
const PATTERN_NAMES: Readonly<Record<string, string>> = { de: 'de-1996', el: 'el-monoton', en: 'en-gb', no: 'nb' };

/** Scripts whose words are never divided with a hyphen. */
const NEVER_HYPHENATED: ReadonlySet<string> = new Set([
  'Arab',
  'Hebr',
  'Hans',
  'Hant',
  'Jpan',
  'Kore',
  'Thai',
  'Khmr',
  'Mymr',
  'Laoo',
  'Ethi',
]);

/**
 * @param tag BCP 47, checked
 * @param hasPatterns whether there are hyphenation patterns of a name
 * @returns undefined where Node knows no such language
 */
export function describeLocale(tag: string, hasPatterns: (name: string) => boolean): LocaleDescription | undefined {
  const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
  const dutch = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' }).of(tag);
  const script = scriptOf(tag);
  if (own === undefined || dutch === undefined || script === undefined) return undefined;
  const language = new Intl.Locale(tag).language;
  const patterns = PATTERN_NAMES[language] ?? language;
  const font = fontForScript(script);
  return {
    tag,
    script,
    names: { own, dutch },
    digits: new Intl.NumberFormat(tag).resolvedOptions().numberingSystem,
    patterns: !NEVER_HYPHENATED.has(script) && hasPatterns(patterns) ? patterns : null,
    quotes: quotesOf(tag),
    fonts: font === undefined || font.name === LATIN_FONT.name ? [LATIN_FONT] : [font, LATIN_FONT],
  };
}

/** `locale.yaml` for a new locale, commented for the person who owns it from now on. */
export function writeLocaleSettings({ names, digits, patterns, quotes, fonts }: LocaleDescription): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  return [
    '# yaml-language-server: $schema=../../schemas/locale.schema.json',
    "# The language's own name, and its Dutch one for the staff.",
    `names: { own: ${quoted(names.own)}, dutch: ${quoted(names.dutch)} }`,
    '# Names under "fonts" in foldout.yaml, in the order of fallback.',
    `fonts: [${fonts.map((font) => font.name).join(', ')}]`,
    '# How words are divided in narrow columns; null: never.',
    patterns === null
      ? 'hyphenation: null'
      : `hyphenation: { patterns: ${patterns}, minBefore: 2, minAfter: 3, exceptions: [] }`,
    '# Outer opening, outer closing, inner opening, inner closing.',
    `quotes: [${quotes.map(quoted).join(', ')}]`,
    "# CLDR's name of the digits: latn is 0 to 9.",
    `digits: ${digits}`,
    '# Between a number and its unit: nbsp, narrow-nbsp or none.',
    'unitSpace: nbsp',
    '',
  ].join('\n');
}
