/** Which fonts a language is set in, in a document of another one. */

import type { Locale } from '../locales/locale.ts';
import type { Workspace } from './workspace.ts';

/** Each language's own fonts, then the document's; always the same list for the same language. */
export function fontsByLanguage({ tag, fonts }: Locale, { locales }: Workspace): (lang: string) => readonly string[] {
  const lists = new Map([[tag, fonts]]);
  return (lang) => {
    const known = lists.get(lang) ?? [...new Set([...(locales.get(lang)?.locale.fonts ?? []), ...fonts])];
    lists.set(lang, known);
    return known;
  };
}
