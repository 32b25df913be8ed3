/** Telephone numbers, e-mail addresses and web addresses in a text: they are found first, so that their digits are no numbers. */

import type { Inline } from '../../content/inline.ts';

export type ContactKind = 'phone' | 'email' | 'url';

export interface Contact {
  readonly kind: ContactKind;
  /** As it stands in the text. */
  readonly text: string;
  /** To compare: digits alone; addresses in lower case. */
  readonly key: string;
  /** UTF-16 code units in the plain text; null: the address of a link, which is not printed. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const EMAIL = /[A-Za-z0-9][\w.+%-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
/** With `https:`, or a domain name alone: two parts or more, the last of letters. */
const URL =
  /(?:https?:\/\/[\w./?#&=%~+:@-]*[\w/#=~-])|(?<![\p{Script=Latin}\p{N}@.-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}(?:\/[\w./?#&=%~+-]*[\w/#=~-])?(?![A-Za-z0-9-])/gu;
/** Begins with 0 or +, seven digits or more with what stands between them; digits of any script. */
const PHONE =
  /(?<![\p{N}\p{Script=Latin}.,])(?:[+＋]\s?\p{Nd}|\(?[0٠۰０])(?:[\s\u00A0\u2011\u202F()/.‑-]{0,3}\p{Nd}){6,14}(?!\p{Nd})/gu;

export function findContacts(plain: string, inlines: readonly Inline[]): readonly Contact[] {
  const found: Contact[] = [];
  const isFree = (start: number, end: number): boolean =>
    found.every(({ span }) => span === null || end <= span.start || start >= span.end);
  const collect = (kind: ContactKind, expression: RegExp, keyOf: (text: string) => string): void => {
    for (const match of plain.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isFree(span.start, span.end)) found.push({ kind, text: match[0], key: keyOf(match[0]), span });
    }
  };
  collect('email', EMAIL, (text) => text.toLowerCase());
  collect('url', URL, urlKey);
  collect('phone', PHONE, phoneKey);
  for (const url of linkTargets(inlines)) {
    const [kind, text] = url.startsWith('mailto:')
      ? (['email', url.slice(7)] as const)
      : url.startsWith('tel:')
        ? (['phone', url.slice(4)] as const)
        : (['url', url] as const);
    found.push({
      kind,
      text,
      key: kind === 'phone' ? phoneKey(text) : kind === 'url' ? urlKey(text) : text.toLowerCase(),
      span: null,
    });
  }
  return found;
}

/** The same text with blanks where contacts stand; offsets stay. */
export function blankContacts(plain: string, contacts: readonly Contact[]): string {
  let text = plain;
  for (const { span } of contacts) {
    if (span) text = text.slice(0, span.start) + '\u2003'.repeat(span.end - span.start) + text.slice(span.end);
  }
  return text;
}

/** The number as a Dutch subscriber knows it: without country code and leading zeros, so that `+31 6 …` is `06 …`. */
function phoneKey(text: string): string {
  const digits = [...text.normalize('NFKC')].map(digitValue).join('');
  return digits.replace(/^00/, '+').replace(/^(?:\+?31)?0?/, '');
}

function urlKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}

/** `3` of `٣`; nothing of what is no digit, but for a plus sign in front. */
function digitValue(character: string, index: number): string {
  if (character === '+' && index === 0) return '+';
  return /\p{Nd}/u.test(character) ? String(valueOfDigit(character)) : '';
}

/** Digits of every script stand in rows of ten, from zero. */
export function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}

function linkTargets(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [];
    return [...(inline.kind === 'link' ? [inline.url] : []), ...linkTargets(inline.children)];
  });
}
