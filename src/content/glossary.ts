/** CONTRACT: the glossary, `content/glossary.yaml`: terms, what they mean, and how each language says them. */

import type { SourcePosition } from '../base/diagnostic.ts';

export interface GlossaryTerm {
  /** The Dutch term. */
  readonly term: string;
  /** How it looks in Dutch texts: words, `*` for any letters, `!` in front for what is not meant. */
  readonly forms: readonly string[];
  /** In plain Dutch; missing for names and abbreviations. */
  readonly definition?: string;
  /** Stands in every language as it is: a drug's brand name, a gene, a website. */
  readonly doNotTranslate: boolean;
  /** By tag. */
  readonly locales: ReadonlyMap<string, ApprovedTerm>;
  readonly at: SourcePosition;
}

/** The term in one language. */
export interface ApprovedTerm {
  readonly term: string;
  /** How it may look in a text, inflected or shortened; the same patterns. */
  readonly forms: readonly string[];
  /** Words that are not to be used for it. */
  readonly avoid: readonly string[];
  readonly note?: string;
}

export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
}
