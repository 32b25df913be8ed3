/** Line breaks in Chinese, Japanese and Korean, beside the rules of UAX #14: the CSS properties, and quotation marks. */

import { type Span, spanAt } from './collect-text.ts';
import type { ParagraphInput } from './paragraph.ts';

export interface LineBreakText extends Pick<ParagraphInput, 'lineBreak' | 'wordBreak'> {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * The text as the rules see it, of the same length. CSS Text 3, 5.3: only `strict` keeps small kana and, in Chinese and Japanese,
 * waves with what they follow; `loose` lets go of iteration marks too, and in those languages of centred marks.
 * `word-break: keep-all` (5.2): East Asian letters are letters of a word.
 */
export function asRulesSeeIt({ text, spans, lineBreak, wordBreak }: LineBreakText): string {
  let seen = text.replaceAll('\t', ' ');
  if (lineBreak !== 'strict') {
    seen = seen.replace(/[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー]/g, IDEOGRAPH);
    if (lineBreak === 'loose') seen = seen.replace(/[々〻ゝゞヽヾ]/g, IDEOGRAPH);
    const marks = lineBreak === 'loose' ? /[〜゠・：；･‼⁇⁈⁉！？]/g : /[〜゠]/g;
    seen = seen.replace(marks, (mark, offset: number) => (isChineseOrJapanese(spans, offset) ? IDEOGRAPH : mark));
  }
  return wordBreak === 'keep-all' ? seen.replace(EAST_ASIAN_LETTER, (letter) => 'a'.repeat(letter.length)) : seen;
}

const IDEOGRAPH = '一';
const EAST_ASIAN_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}ー]/gu;

function isChineseOrJapanese(spans: readonly Span[], offset: number): boolean {
  return /^(?:zh|ja)(?:-|$)/i.test(spanAt(spans, offset)?.style.lang ?? '');
}

/**
 * Before an opening and after a closing quotation mark between East Asian letters: Chinese writes “ and ” without spaces
 * (Unicode 16.0, LB19a; the rules before it see one unbreakable stretch there).
 * @returns UTF-16 offsets
 */
export function eastAsianQuoteBreaks(text: string): readonly number[] {
  const before = [...text.matchAll(EAST_ASIAN_OPENING)].map(({ index }) => index);
  return [...before, ...[...text.matchAll(EAST_ASIAN_CLOSING)].map(({ index }) => index + 1)];
}

const EAST_ASIAN_OPENING =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；！？）])[“‘](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const EAST_ASIAN_CLOSING =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？）])[”’](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（])/gu;
