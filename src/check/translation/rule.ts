/** CONTRACT: a rule on one unit and its translation, and a rule on all units of a locale. */

import type { Severity } from '../../base/diagnostic.ts';
import type { GlossaryTerm } from '../../content/glossary.ts';
import type { LevelResolver } from '../../typography/bidi.ts';
import type { Language } from './language.ts';
import type { Pair, TextReader } from './pair.ts';
import type { ScriptExpressions } from './prepare-script.ts';
import type { TargetTerm, TermFinder } from './prepare-terms.ts';

/** A finding before it has a place. */
export interface Flaw {
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** The stretches that it is about, for the hint. */
  readonly source?: string;
  readonly target?: string;
  /** What to write instead, where a rule can tell. */
  readonly advice?: string;
}

export interface RuleContext {
  readonly source: Language;
  readonly target: Language;
  readonly readSource: TextReader;
  readonly termsIn: TermFinder;
  readonly targetTerms: ReadonlyMap<GlossaryTerm, TargetTerm>;
  /** Null: a script whose letters are not told apart. */
  readonly script: ScriptExpressions | null;
  readonly levels: LevelResolver;
}

export interface PairRule {
  /** `translation.numbers`: stable; people search for it, and units ignore it by this name. */
  readonly code: string;
  readonly check: (pair: Pair, context: RuleContext) => readonly Flaw[];
}

export interface SetRule {
  readonly code: string;
  readonly check: (
    pairs: readonly Pair[],
    context: RuleContext,
  ) => readonly { readonly pair: Pair; readonly flaw: Flaw }[];
}

/** In the language's own quotation marks the list would be hard to read; these stand in every message. */
export const quote = (texts: readonly string[]): string =>
  [...new Set(texts)].map((text) => `“${text.trim()}”`).join(', ');
