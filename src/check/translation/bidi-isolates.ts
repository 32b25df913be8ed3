/** `translation.bidi-isolates`: numbers and Latin terms in right-to-left text that would be read in the wrong order without isolates. */

import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';
import type { LevelResolver } from '../../typography/bidi.ts';
import { reorderVisually } from '../../typography/bidi.ts';

/** What is read from left to right as one piece: telephone numbers, addresses, ranges, codes, Latin words with what joins them. */
const PIECE =
  /[+(]?[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}\p{M}@/:._%#&=~?+()-]|[\s\u00A0](?=[\p{Script=Latin}\p{Nd}(+])|[–‑](?=[\p{Nd}\p{Script=Latin}]))*[\p{Script=Latin}\p{Nd}%)+]|[\p{Script=Latin}\p{Nd}]/gu;
const ISOLATED = /[\u2066\u2068][^\u2066-\u2069]*\u2069/gu;

/** Compares the order that readers see with the one that isolates around each piece would give. */
export const bidiIsolates: PairRule = {
  code: 'translation.bidi-isolates',
  check({ target }, { target: { direction }, levels }) {
    if (direction !== 'rtl') return [];
    const text = target.plain;
    const isolated = [...text.matchAll(ISOLATED)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const found = [...text.matchAll(PIECE)]
      .map((match) => trim(match[0], match.index))
      .filter(({ start }) => !isolated.some((each) => start >= each.start && start < each.end))
      .filter(({ start, end }) => isTornApart(text, start, end, levels));
    if (found.length === 0) return [];
    const pieces = quote(found.map(({ start, end }) => text.slice(start, end)));
    return [
      {
        severity: 'warning',
        message: `Readers see the parts of ${pieces} in another order. Put it between U+2066 and U+2069.`,
        target: pieces,
      },
    ];
  },
};

/** Brackets around it belong to the sentence, and a per cent sign stands where Arabic puts it: behind the number, to its left. */
function trim(piece: string, start: number): { readonly start: number; readonly end: number } {
  let text = piece;
  let from = start;
  while (/[)%]$/.test(text) && (text.endsWith('%') || !text.slice(1).includes('('))) text = text.slice(0, -1);
  while (text.startsWith('(') && !text.includes(')')) {
    text = text.slice(1);
    from++;
  }
  return { start: from, end: from + text.length };
}

/** Whether the piece's characters do not stand side by side from left to right. */
function isTornApart(text: string, start: number, end: number, resolve: LevelResolver): boolean {
  const levels = resolve({ text, direction: 'rtl', isolates: [], leftToRight: [] }).of;
  const order = reorderVisually(
    [...text].length === text.length ? [...text].map((_, i) => ({ level: levels[i] ?? 0, i })) : [],
  );
  const places = order.flatMap(({ i }, place) => (i >= start && i < end ? [{ i, place }] : []));
  return places.some(
    ({ i, place }, at) => at > 0 && (i !== (places[at - 1]?.i ?? 0) + 1 || place !== (places[at - 1]?.place ?? 0) + 1),
  );
}
