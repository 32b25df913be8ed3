/** The glossary made ready: which terms a source text has, asked once for all languages, and what a language says for them. */

import type { Glossary, GlossaryTerm } from '../../content/glossary.ts';
import type { Language } from './language.ts';
import type { FoundWord, WordMatcher } from './word-matcher.ts';
import { createMatcher } from './word-matcher.ts';

/** A term and where a source text has it. */
export interface FoundTerm {
  readonly term: GlossaryTerm;
  readonly found: readonly FoundWord[];
}

export type TermFinder = (foldedSource: string) => readonly FoundTerm[];

export function createTermFinder(glossary: Glossary, source: Language): TermFinder {
  const terms = glossary.terms.map((term) => ({ term, find: createMatcher(term.forms, source) }));
  const known = new Map<string, readonly FoundTerm[]>();
  return (folded) => {
    const before = known.get(folded);
    if (before) return before;
    const found = terms
      .map(({ term, find }) => ({ term, found: find(folded) }))
      .filter((each) => each.found.length > 0);
    known.set(folded, found);
    return found;
  };
}

/** What a language says for a term. */
export interface TargetTerm {
  readonly approved: string;
  readonly find: WordMatcher;
  readonly findAvoided: WordMatcher | null;
}

/** Terms that the language has no word for are left out, but for those that stay as they are. */
export function prepareTargetTerms(glossary: Glossary, target: Language): ReadonlyMap<GlossaryTerm, TargetTerm> {
  return new Map(
    glossary.terms.flatMap((term) => {
      const own = term.locales.get(target.tag);
      if (!own && !term.doNotTranslate) return [];
      const find = createMatcher(own?.forms ?? term.forms, target);
      const findAvoided = own && own.avoid.length > 0 ? createMatcher(own.avoid, target) : null;
      return [[term, { approved: own?.term ?? term.term, find, findAvoided }] as const];
    }),
  );
}
