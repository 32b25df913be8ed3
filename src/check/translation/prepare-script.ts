/** The letters of a language's script as expressions, and the words in other scripts that its texts may have. */

import type { Glossary } from '../../content/glossary.ts';
import type { Language } from './language.ts';

export interface ScriptExpressions {
  /** Has a letter of the script. */
  readonly own: RegExp;
  /** Has a letter of another. */
  readonly other: RegExp;
  /** Nothing but letters of others, two or more. */
  readonly foreignWord: RegExp;
  /** Scripts that mix by nature: Han beside kana. */
  readonly mixes: boolean;
  /** Words of the glossary in other scripts, in lower case. */
  readonly known: ReadonlySet<string>;
}

/** ISO 15924 → Unicode's names, for scripts that are several of them. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han', 'Bopomofo'],
  Hant: ['Han', 'Bopomofo'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

export const WORD = /[\p{L}\p{M}]+/gu;

/** Null where Unicode does not know the script by its code. */
export function prepareScript({ script, tag }: Language, glossary: Glossary): ScriptExpressions | null {
  const names = SEVERAL[script] ?? [script];
  const own = names.map((name) => `\\p{Script=${name}}`).join('');
  const terms = glossary.terms.flatMap((term) => [
    ...(term.doNotTranslate ? [term.term] : []),
    ...(term.locales.get(tag) ? [term.locales.get(tag)?.term ?? ''] : []),
  ]);
  try {
    return {
      own: new RegExp(`[${own}]`, 'u'),
      other: new RegExp(`[^${own}\\p{M}\\p{Script=Common}\\p{Script=Inherited}]`, 'u'),
      foreignWord: new RegExp(`^[^${own}\\p{Script=Common}\\p{Script=Inherited}]{2,}$`, 'u'),
      mixes: SEVERAL[script] !== undefined,
      known: new Set(terms.flatMap((term) => term.toLowerCase().match(WORD) ?? [])),
    };
  } catch {
    return null;
  }
}
