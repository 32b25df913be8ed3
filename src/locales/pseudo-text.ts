/** What the pseudo-locales make of a text: its words change, its markup, placeholders, numbers and addresses do not. */

/** Kept as they are: `{{placeholders}}`, the address of a link, bare addresses of the web and of e-mail. */
const KEPT = /\{\{[^{}]*\}\}|\]\([^()\s]*\)|https?:\/\/[^\s)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];
const ACCENTS = new Map([...PLAIN].map((letter, i) => [letter, ACCENTED[i] ?? letter]));
const VOWEL = /[aeiouyAEIOUY]/;

/** How much longer texts may become in other languages than Dutch. */
const LONGER_BY = 0.4;

/** Letters with accents, 40 % more of them, in brackets: what is not in brackets is cut off, what has no accents is no unit. */
export function accented(text: string): string {
  let debt = 0;
  const words = outside(text, (part) =>
    [...part]
      .map((sign) => {
        debt += LONGER_BY;
        const letter = ACCENTS.get(sign);
        if (letter === undefined) return sign;
        // Vowels first, so that words get longer as words do.
        if (debt < (VOWEL.test(sign) ? 1 : 2)) return letter;
        debt -= 1;
        return letter + (ACCENTS.get(sign.toLowerCase()) ?? letter);
      })
      .join(''),
  );
  return `[${words}]`;
}

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
const RIGHT_TO_LEFT_MARK = '\u200F';
const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP = '\u202C';

/** Each word overridden to run from right to left between two marks, as Android's and CLDR's `ar-XB` do; numbers run their own way. */
export function rightToLeft(text: string): string {
  return outside(text, (part) =>
    part.replace(WORD, (word) => `${RIGHT_TO_LEFT_MARK}${RIGHT_TO_LEFT_OVERRIDE}${word}${POP}${RIGHT_TO_LEFT_MARK}`),
  );
}

/** The unit's place instead of its text, and what is filled into it. */
export function placeOnly(text: string, place: string): string {
  return [place, ...new Set(text.match(/\{\{[^{}]*\}\}/gu))].join(' ');
}

function outside(text: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const kept of text.matchAll(KEPT)) {
    result += change(text.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return result + change(text.slice(from));
}
