/** The translation checks over a workspace: every translated unit of every locale that was asked for, beside its source text. */

import type { Diagnostic, Report } from '../base/diagnostic.ts';
import { checkTranslations, prepareRules, prepareSource } from '../check/translation/check-translations.ts';
import { prepareLanguage } from '../check/translation/language.ts';
import type { PairInput } from '../check/translation/pair.ts';
import { isTranslated } from '../locales/align.ts';
import type { StoredWord } from '../locales/load-interface.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { NO_WORD_LISTS } from '../locales/word-lists.ts';
import { formsOf } from '../locales/wording.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

/** A translator's file: of a leaflet, or (null) the fixed words of the page. */
export interface CheckedFile {
  readonly locale: string;
  readonly leaflet: string | null;
}

/**
 * Reports every finding; `translation.no-word-lists` once for a locale without any.
 * @param isWanted which files; pseudo-locales are exempt
 */
export function checkLocales(workspace: Workspace, isWanted: (file: CheckedFile) => boolean, report: Report): void {
  const from = workspace.locales.get(SOURCE_LOCALE);
  if (from === undefined) return;
  const source = prepareSource(prepareLanguage(from.locale, from.wordLists ?? NO_WORD_LISTS), workspace.glossary);
  for (const [tag, loaded] of workspace.locales) {
    if (tag === SOURCE_LOCALE || loaded.locale.isTest === true || !isWanted({ locale: tag, leaflet: null })) continue;
    const units = [
      ...wordPairs(loaded.storedWords),
      ...[...loaded.units.values()]
        .filter(({ leaflet }) => isWanted({ locale: tag, leaflet }))
        .flatMap((file) => file.units.filter(isTranslated)),
    ];
    if (units.length === 0) continue;
    if (loaded.wordLists === null) reportNoWordLists(tag, report);
    const target = prepareLanguage(loaded.locale, loaded.wordLists ?? NO_WORD_LISTS);
    checkTranslations(prepareRules(source, target), units, report);
  }
}

/** For a build: what is surely wrong, and might harm a patient, keeps the document from being made. */
export function reportErrors(report: Report): Report {
  return (finding: Diagnostic) => {
    if (finding.severity === 'error') report(finding);
  };
}

/** A plural form is compared with the same form of the source, or with its general one. */
function wordPairs(words: readonly StoredWord[]): readonly PairInput[] {
  return words.flatMap(({ key, source, target, state, ignore, at }) => {
    const ofSource = new Map(formsOf(source));
    return formsOf(target)
      .filter(([, text]) => text !== '' && state !== 'missing')
      .map(([category, text]) => ({
        place: category === null ? key : `${key}.${category}`,
        source: ofSource.get(category) ?? ofSource.get('other') ?? ofSource.get(null) ?? '',
        target: text,
        ...(ignore === undefined ? {} : { ignore }),
        isPlural: category !== null,
        at,
      }));
  });
}

function reportNoWordLists(tag: LoadedLocale['locale']['tag'], report: Report): void {
  const file = `locales/${tag}/checks.yaml`;
  report({
    severity: 'info',
    code: 'translation.no-word-lists',
    message: `There is no ${file}: negations, sides, units and spelled-out numbers of ${tag} are not checked.`,
    hint: `Write one; locales/${SOURCE_LOCALE}/checks.yaml shows how, docs/translation-checks.md says what each list does.`,
  });
}
