/** How a locale numbers the items of lists: by its own setting, else by its digits and its script. */

import type { Locale } from './locale.ts';

/** Names of counter styles. */
export interface Numbering {
  /** Where a stylesheet says `list-style-type: locale-numbers`. */
  readonly numbers: string;
  /** Where it says `locale-letters`. */
  readonly letters: string;
}

export const WESTERN_NUMBERING: Numbering = { numbers: 'decimal', letters: 'lower-alpha' };

/** CLDR's numbering systems → counter styles. */
const BY_DIGITS: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  hanidec: 'cjk-decimal',
  khmr: 'khmer',
  knda: 'kannada',
  laoo: 'lao',
  mlym: 'malayalam',
  mymr: 'myanmar',
  orya: 'oriya',
  tamldec: 'tamil',
  telu: 'telugu',
  thai: 'thai',
  tibt: 'tibetan',
};

/** ISO 15924 → the letters that lists count with; elsewhere lists count with numbers on every level. */
const BY_SCRIPT: Readonly<Record<string, string>> = {
  Latn: 'lower-alpha',
  Grek: 'lower-greek',
  Hebr: 'hebrew',
};

/** Lists in Cyrillic count with letters too, which differ by language. */
const BY_LANGUAGE: Readonly<Record<string, string>> = { uk: 'lower-ukrainian' };

export function numberingOf({
  tag,
  script,
  digits,
  numbering,
}: Pick<Locale, 'tag' | 'script' | 'digits' | 'numbering'>): Numbering {
  const numbers = numbering?.numbers ?? BY_DIGITS[digits] ?? WESTERN_NUMBERING.numbers;
  const language = tag.split('-', 1)[0] ?? '';
  return { numbers, letters: numbering?.letters ?? BY_LANGUAGE[language] ?? BY_SCRIPT[script] ?? numbers };
}
