/** ENTRY: a locale's translations, unit by unit against the source, by every rule; what a unit ignores with a reason is left out. */

import type { Report } from '../../base/diagnostic.ts';
import { suggest } from '../../base/suggest.ts';
import type { Glossary } from '../../content/glossary.ts';
import { createLevelResolver } from '../../typography/bidi.ts';
import type { Language } from './language.ts';
import type { Pair, PairInput, TextReader } from './pair.ts';
import { createTextReader, makePair } from './pair.ts';
import { prepareScript } from './prepare-script.ts';
import type { TermFinder } from './prepare-terms.ts';
import { createTermFinder, prepareTargetTerms } from './prepare-terms.ts';
import type { Flaw, RuleContext } from './rule.ts';
import { IGNORABLE, PAIR_RULES, SET_RULES } from './rules.ts';

/** What all locales share: the source texts and the terms in them, each looked at once. */
export interface SourceSide {
  readonly language: Language;
  readonly glossary: Glossary;
  readonly read: TextReader;
  readonly termsIn: TermFinder;
}

export function prepareSource(language: Language, glossary: Glossary): SourceSide {
  return { language, glossary, read: createTextReader(language), termsIn: createTermFinder(glossary, language) };
}

/** A target language made ready against a source: what every rule looks at. */
export function prepareRules(source: SourceSide, target: Language): RuleContext {
  return {
    source: source.language,
    target,
    readSource: source.read,
    termsIn: source.termsIn,
    targetTerms: prepareTargetTerms(source.glossary, target),
    script: prepareScript(target, source.glossary),
    levels: createLevelResolver(),
  };
}

/**
 * Reports what the rules find, and `translation.ignore-unknown`, `-without-reason`, `-unused`.
 * @param units the locale's translated units, in order
 */
export function checkTranslations(context: RuleContext, units: readonly PairInput[], report: Report): void {
  const pairs = units.map((unit) => makePair(unit, context.readSource, context.target));
  const answers = new Answers(report);
  for (const pair of pairs) {
    for (const { code, check } of PAIR_RULES) for (const flaw of check(pair, context)) answers.add(pair, code, flaw);
  }
  for (const { code, check } of SET_RULES)
    for (const { pair, flaw } of check(pairs, context)) answers.add(pair, code, flaw);
  for (const pair of pairs) answers.finish(pair);
}

class Answers {
  readonly #report: Report;
  readonly #used = new Map<Pair, Set<string>>();

  constructor(report: Report) {
    this.#report = report;
  }

  add(pair: Pair, code: string, flaw: Flaw): void {
    const reason = Object.hasOwn(pair.ignore, code) ? pair.ignore[code] : undefined;
    if (reason !== undefined) {
      const used = this.#used.get(pair) ?? new Set();
      this.#used.set(pair, used.add(code));
      if (reason !== null && reason.trim() !== '') return;
    }
    this.#report({ severity: flaw.severity, code, message: flaw.message, at: pair.at, hint: hintOf(pair, code, flaw) });
  }

  /** What a unit ignores itself needs looking at. */
  finish(pair: Pair): void {
    for (const [code, reason] of Object.entries(pair.ignore)) {
      if (!IGNORABLE.has(code)) {
        const near = suggest(code, IGNORABLE);
        const hint = near ? `Did you mean "${near}"?` : 'docs/translation-checks.md has all codes.';
        this.#report({
          severity: 'warning',
          code: 'translation.ignore-unknown',
          message: `There is no check "${code}".`,
          at: pair.at,
          hint,
        });
      } else if (reason === null || reason.trim() === '') {
        const message = `"${pair.place}" ignores ${code} and does not say why.`;
        this.#report({
          severity: 'warning',
          code: 'translation.ignore-without-reason',
          message,
          at: pair.at,
          hint: `Write the reason: ignore: { ${code}: '…' }; until then the finding stands.`,
        });
      } else if (!this.#used.get(pair)?.has(code)) {
        const message = `"${pair.place}" ignores ${code}, which finds nothing here any more.`;
        this.#report({
          severity: 'info',
          code: 'translation.ignore-unused',
          message,
          at: pair.at,
          hint: 'Take it out of "ignore".',
        });
      }
    }
  }
}

function hintOf({ place }: Pair, code: string, { source, target, advice }: Flaw): string {
  const parts = [
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(target === undefined ? [] : [`translation ${target}`]),
  ];
  const found = `${place}: ${parts.join(', ')}.${advice === undefined ? '' : ` ${advice}`}`;
  return `${found} Mend the translation, or say why it is right: ignore: { ${code}: '…' }`;
}
