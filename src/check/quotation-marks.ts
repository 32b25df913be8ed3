/** Quotation marks and apostrophes of a text: none of a typewriter's, none of another language's, each on its own side. */

import type { Locale } from '../locales/locale.ts';

/** What is wrong with the marks of a text, and the characters that belong there instead. */
export interface MarkFlaw {
  /** One sentence. */
  readonly message: string;
  /** The stretches of text, a few characters around each mark. */
  readonly where: readonly string[];
  /** What to write, with the characters. */
  readonly advice: string;
}

export interface MarkLanguage {
  readonly quotes: Locale['quotes'];
  /** False: no spaces between words, so that a mark's side can't be seen from what is around it. */
  readonly spaced: boolean;
}

/** What languages quote with, besides the typewriter's marks. Primes and titles' marks (`《》`) are no quotes. */
const MARKS = /[“”„‟‘’‚‛«»‹›「」『』＂"'`´]/gu;
const TYPEWRITER = '"\'`´＂';
const APOSTROPHE = '’';
/** No-break spaces belong to the mark that they stand beside. */
const GLUE = /[\u00A0\u202F\u2060]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const HEBREW = /\p{Script=Hebrew}/u;

interface Mark {
  readonly mark: string;
  readonly before: string;
  readonly after: string;
  readonly where: string;
}

export function quotationFlaws(text: string, { quotes, spaced }: MarkLanguage): readonly MarkFlaw[] {
  const [outerOpen, outerClose, innerOpen, innerClose] = quotes;
  const marks = marksOf(text).filter((mark) => !isApostrophe(mark));
  const opening = [outerOpen, innerOpen];
  const closing = [outerClose, innerClose];
  const known = new Set(quotes);
  const straight = marks.filter(({ mark }) => TYPEWRITER.includes(mark));
  const foreign = marks.filter(({ mark }) => !TYPEWRITER.includes(mark) && !known.has(mark));
  const turned = marks.filter(
    (place) =>
      spaced &&
      foreign.length === 0 &&
      known.has(place.mark) &&
      ((opensWord(place) && !opening.includes(place.mark)) || (closesWord(place) && !closing.includes(place.mark))),
  );
  const pairs = `${outerOpen}…${outerClose}, and inside another quotation ${innerOpen}…${innerClose}`;
  const nested = outerOpen !== innerOpen && text.includes(innerOpen) && !text.includes(outerOpen);
  return [
    ...flaw(
      straight,
      'A typewriter’s mark stands for a quotation mark or an apostrophe.',
      straightAdvice(straight, pairs),
    ),
    ...flaw(foreign, 'This language does not quote with this mark.', `Write ${pairs}.`),
    ...flaw(turned, 'This mark stands on the wrong side of what it quotes.', `Write ${pairs}.`),
    ...flaw(
      nested && foreign.length + turned.length === 0 ? marks.filter(({ mark }) => mark === innerOpen) : [],
      'These are the marks of a quotation inside another, and there is no other.',
      `Write ${outerOpen}…${outerClose}.`,
    ),
  ];
}

function flaw(marks: readonly Mark[], message: string, advice: string): readonly MarkFlaw[] {
  return marks.length === 0 ? [] : [{ message, where: marks.map(({ where }) => where), advice }];
}

function marksOf(text: string): readonly Mark[] {
  return [...text.matchAll(MARKS)].map(({ 0: mark, index }) => {
    let from = index - 1;
    while (GLUE.test(text[from] ?? '')) from--;
    let to = index + 1;
    while (GLUE.test(text[to] ?? '')) to++;
    return {
      mark,
      before: text[from] ?? ' ',
      after: text[to] ?? ' ',
      where: text.slice(Math.max(0, index - 12), index + 13),
    };
  });
}

/** Of a word that leaves letters out (`l’hôpital`, `’s avonds`, `patients’`), which every language writes the same. */
function isApostrophe({ mark, before, after }: Mark): boolean {
  return mark === APOSTROPHE && (WORD.test(before) || WORD.test(after));
}

const opensWord = ({ before, after }: Mark): boolean => /[\s([{–—]/u.test(before) && WORD.test(after);
const closesWord = ({ before, after }: Mark): boolean =>
  /[\p{L}\p{M}\p{N}.!?…]/u.test(before) && /[\s)\]},;:.–—]/u.test(after);

function straightAdvice(marks: readonly Mark[], pairs: string): string {
  const [inside] = marks.filter(({ before, after }) => WORD.test(before) && WORD.test(after));
  if (inside !== undefined && HEBREW.test(inside.before)) return 'Write ׳ (U+05F3) or ״ (U+05F4) in abbreviations.';
  if (inside !== undefined && marks.every(({ mark }) => mark !== '"')) return `Write ${APOSTROPHE} (U+2019).`;
  return `Write ${pairs}; for an apostrophe ${APOSTROPHE} (U+2019).`;
}
