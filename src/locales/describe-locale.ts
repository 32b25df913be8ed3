/** A new locale's settings from CLDR (through Node's Intl) and from short tables of what Intl does not tell: quotes and typefaces. */

import { scriptOf } from './locale-tag.ts';

/** An npm package of full TTF files that covers a script, and the name it gets in `foldout.yaml`. */
export interface FontPackage {
  readonly name: string;
  readonly package: string;
}

export interface LocaleDescription {
  readonly tag: string;
  /** ISO 15924. */
  readonly script: string;
  readonly names: { readonly own: string; readonly dutch: string };
  readonly digits: string;
  /** Names of `hyphen`'s patterns; null: there are none, or the script divides no words. */
  readonly patterns: string | null;
  readonly quotes: readonly [string, string, string, string];
  /** Fonts in the order of fallback; Latin is always there, for names and abbreviations. */
  readonly fonts: readonly FontPackage[];
}

const LATIN: FontPackage = { name: 'latin', package: '@expo-google-fonts/noto-sans' };

/** Noto Sans covers Latin, Cyrillic, Greek and Devanagari; every other script has a package of its own. */
const FONT_PACKAGES: Readonly<Record<string, FontPackage>> = {
  Latn: LATIN,
  Cyrl: LATIN,
  Grek: LATIN,
  Deva: LATIN,
  Arab: { name: 'arabic', package: '@expo-google-fonts/noto-sans-arabic' },
  Armn: { name: 'armenian', package: '@expo-google-fonts/noto-sans-armenian' },
  Beng: { name: 'bengali', package: '@expo-google-fonts/noto-sans-bengali' },
  Ethi: { name: 'ethiopic', package: '@expo-google-fonts/noto-sans-ethiopic' },
  Geor: { name: 'georgian', package: '@expo-google-fonts/noto-sans-georgian' },
  Hans: { name: 'simplified-chinese', package: '@expo-google-fonts/noto-sans-sc' },
  Hant: { name: 'traditional-chinese', package: '@expo-google-fonts/noto-sans-tc' },
  Hebr: { name: 'hebrew', package: '@expo-google-fonts/noto-sans-hebrew' },
  Jpan: { name: 'japanese', package: '@expo-google-fonts/noto-sans-jp' },
  Khmr: { name: 'khmer', package: '@expo-google-fonts/noto-sans-khmer' },
  Kore: { name: 'korean', package: '@expo-google-fonts/noto-sans-kr' },
  Mymr: { name: 'myanmar', package: '@expo-google-fonts/noto-sans-myanmar' },
  Taml: { name: 'tamil', package: '@expo-google-fonts/noto-sans-tamil' },
  Thai: { name: 'thai', package: '@expo-google-fonts/noto-sans-thai' },
};

/** CLDR's delimiters, for the languages that differ from `“ ” ‘ ’`. */
const QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ar: ['«', '»', '“', '”'],
  bg: ['„', '“', '„', '“'],
  cs: ['„', '“', '‚', '‘'],
  de: ['„', '“', '‚', '‘'],
  el: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  fa: ['«', '»', '‹', '›'],
  fr: ['«', '»', '“', '”'],
  hr: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  nl: ['‘', '’', '“', '”'],
  pl: ['„', '”', '«', '»'],
  pt: ['“', '”', '‘', '’'],
  ro: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  sr: ['„', '“', '‚', '‘'],
  ti: ['“', '”', '‘', '’'],
  uk: ['«', '»', '„', '“'],
};

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
  const font = FONT_PACKAGES[script];
  return {
    tag,
    script,
    names: { own, dutch },
    digits: new Intl.NumberFormat(tag).resolvedOptions().numberingSystem,
    patterns: !NEVER_HYPHENATED.has(script) && hasPatterns(patterns) ? patterns : null,
    quotes: QUOTES[language] ?? ['“', '”', '‘', '’'],
    fonts: font === undefined || font.name === LATIN.name ? [LATIN] : [font, LATIN],
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
