/** `translation.zero-width`: invisible characters only where they do something, and there always. */

import type { PairRule } from './rule.ts';
import { quote } from './rule.ts';

/** Scripts in which a joiner or non-joiner changes the shapes of letters. */
const JOINING: ReadonlySet<string> = new Set([
  'Arab',
  'Syrc',
  'Mong',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Khmr',
  'Mymr',
]);
/** Scripts without spaces, where a zero-width space says where a line may break. */
const BREAKING: ReadonlySet<string> = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt']);

export const zeroWidth: PairRule = {
  code: 'translation.zero-width',
  check({ source, target }, { target: { script, zeroWidth: words, fold } }) {
    const { raw } = target;
    const shown = (text: string): string =>
      `“${text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`)}”`;
    const flaw = (message: string) => [{ severity: 'warning' as const, message, target: shown(raw) }];
    if (raw.includes('\uFEFF')) return flaw('U+FEFF, a byte order mark, stands in the text.');
    if (/[\u200C\u200D]/.test(raw) && !JOINING.has(script))
      return flaw('A zero-width joiner or non-joiner does nothing in this script.');
    if (/[\u200C\u200D](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])[\u200C\u200D]/u.test(raw))
      return flaw('A zero-width joiner or non-joiner stands at the edge of a word, where it does nothing.');
    if (raw.includes('\u200B') && !BREAKING.has(script) && !source.raw.includes('\u200B'))
      return flaw('A zero-width space stands in the text.');
    const bare = fold(raw);
    const lost = words.filter(
      (word) =>
        contains(bare, fold(word).replaceAll('\u200C', '')) || contains(bare, fold(word).replaceAll('\u200C', ' ')),
    );
    if (lost.length === 0) return [];
    return [
      {
        severity: 'warning',
        message: `${shown(lost.join(', '))} is written with a zero-width non-joiner (U+200C).`,
        target: quote(lost),
      },
    ];
  },
};

function contains(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/[\p{L}\p{M}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{M}]/u.test(text[at + word.length] ?? ' ');
}
