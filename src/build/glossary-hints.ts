/** What the glossary says of the terms in a source text, in words for a translator: found as the checks find them. */

import { prepareSource } from '../check/translation/check-translations.ts';
import { prepareLanguage } from '../check/translation/language.ts';
import type { GlossaryTerm } from '../content/glossary.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { NO_WORD_LISTS } from '../locales/word-lists.ts';
import { formsOf, type Wording } from '../locales/wording.ts';
import type { Workspace } from './workspace.ts';

export type GlossaryHints = (source: Wording, tag: string) => readonly string[];

/** Made once a run: a source text is looked through once, whatever the languages. */
export function createGlossaryHints({ locales, glossary }: Workspace): GlossaryHints {
  const from = locales.get(SOURCE_LOCALE);
  if (from === undefined || glossary.terms.length === 0) return () => [];
  const { read, termsIn } = prepareSource(prepareLanguage(from.locale, from.wordLists ?? NO_WORD_LISTS), glossary);
  return (source, tag) => {
    const found = formsOf(source).flatMap(([, text]) => termsIn(read(text).folded).map(({ term }) => term));
    return [...new Set(found)].flatMap((term) => hintOf(term, tag) ?? []);
  };
}

/** Undefined where there is nothing to say: no word in this language yet, and no definition. */
function hintOf({ term, doNotTranslate, definition, locales }: GlossaryTerm, tag: string): string | undefined {
  if (doNotTranslate) return `Glossary: ${term} stays as it is`;
  const own = locales.get(tag);
  if (own === undefined) return definition === undefined ? undefined : `Glossary: ${term}: ${definition.trim()}`;
  const avoid = own.avoid.length === 0 ? '' : ` (not: ${own.avoid.join(', ')})`;
  const note = own.note === undefined ? '' : `. ${own.note.trim()}`;
  return `Glossary: ${term} → ${own.term}${avoid}${note}`;
}
