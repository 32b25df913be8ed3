/** `translation.bidi-controls`: isolates are closed, nothing older than isolates is used, and none stand where nothing runs the other way. */

import type { PairRule } from './rule.ts';

const ISOLATES = /[\u2066-\u2068]/g;
const CLOSING = /\u2069/g;
/** Embeddings and overrides: replaced by isolates in Unicode 6.3. */
const OLD = /[\u202A-\u202E]/g;

export const bidiControls: PairRule = {
  code: 'translation.bidi-controls',
  check({ source, target }, { target: { direction } }) {
    const { raw } = target;
    const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;
    const fragments = {
      target: `“${raw.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, (mark) => `[U+${code(mark)}]`)}”`,
    };
    if (count(raw, OLD) > 0) {
      const message = `U+${code(raw.match(OLD)?.[0] ?? '')} is an embedding or an override; isolates (U+2066 to U+2069) do what is meant.`;
      return [{ severity: 'warning', message, ...fragments }];
    }
    if (!isBalanced(raw))
      return [
        {
          severity: 'warning',
          message: 'An isolate is opened and not closed, or closed and not opened.',
          ...fragments,
        },
      ];
    const isNeeded =
      direction === 'rtl' || /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(raw);
    if (!isNeeded && count(raw, ISOLATES) > count(source.raw, ISOLATES)) {
      return [{ severity: 'warning', message: 'Isolates stand in a text that runs one way only.', ...fragments }];
    }
    return [];
  },
};

function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (ISOLATES.test(character)) open++;
    ISOLATES.lastIndex = 0;
    if (CLOSING.test(character)) open--;
    CLOSING.lastIndex = 0;
    if (open < 0) return false;
  }
  return open === 0;
}

const code = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
