/** Spaces at punctuation: French sets some marks off with a space that never breaks; inside « » others set none. */

import type { MarkFlaw } from './quotation-marks.ts';

/** Before these French leaves a space, unless nothing ends there: times (10:30), addresses, two marks in a row. */
const SET_OFF =
  /(?<before>[^\s\u00A0\u202F;:!?(«]?)(?<space>[\s\u00A0\u202F]*)(?<mark>[;:!?]+|»)(?=[\s\u00A0\u202F)\]*».,…]|$)/gu;
const OPENING = /«(?<space>[\s\u00A0\u202F]*)/gu;
const NO_BREAK = /^[\u00A0\u202F]$/u;
const SPACED_INSIDE = /«[\s\u00A0\u202F]+|[\s\u00A0\u202F]+»/gu;

const ADVICE =
  'Write a narrow no-break space (U+202F) before ; ! ? and », and after «; before a colon U+202F or a no-break space (U+00A0).';

/** @param tag BCP 47 */
export function spaceFlaws(text: string, tag: string): readonly MarkFlaw[] {
  if (new Intl.Locale(tag).language !== 'fr') {
    const where = [...text.matchAll(SPACED_INSIDE)].map((match) => around(text, match.index, match[0].length));
    const message = 'A space stands inside the quotation marks.';
    return where.length === 0 ? [] : [{ message, where, advice: 'Write «…» close to what is quoted.' }];
  }
  const marks = [...text.matchAll(SET_OFF), ...text.matchAll(OPENING)].filter(
    ({ groups }) => groups?.before !== '' && !NO_BREAK.test(groups?.space ?? ''),
  );
  if (marks.length === 0) return [];
  const message = 'French sets this mark off with a space at which no line ends.';
  return [{ message, where: marks.map((match) => around(text, match.index, match[0].length)), advice: ADVICE }];
}

const around = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - 12), index + length + 8);
