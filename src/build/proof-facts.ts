/** What the translation checks find in a leaflet and in the fixed words, and the translator's notes: for a proof. */

import { Findings, type SourcePosition } from '../base/diagnostic.ts';
import type { StoredWord } from '../locales/load-interface.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import type { StoredUnit } from '../locales/unit.ts';
import { formsOf } from '../locales/wording.ts';
import type { ProofFacts, ProofFinding, ProofWord } from '../templates/proof-sheet.ts';
import { checkLocales } from './check-locales.ts';
import type { LoadedLocale, Workspace } from './workspace.ts';

/** Findings and texts meet at the line of the file in which the target stands. */
export function proofFacts(leaflet: string, loaded: LoadedLocale, workspace: Workspace): ProofFacts {
  const { tag } = loaded.locale;
  const source = workspace.locales.get(SOURCE_LOCALE)?.words;
  const found = new Findings();
  checkLocales(workspace, (file) => file.locale === tag && (file.leaflet ?? leaflet) === leaflet, found.report);
  const byLine = new Map<string, ProofFinding[]>();
  for (const { severity, at, code, message } of found.all) {
    if (severity === 'info') continue;
    const line = byLine.get(lineOf(at)) ?? [];
    byLine.set(lineOf(at), [...line, { code, message }]);
  }
  const findings = (at: SourcePosition): readonly ProofFinding[] => byLine.get(lineOf(at)) ?? [];
  const notes = new Map((loaded.units.get(leaflet)?.units ?? []).map((unit) => [lineOf(unit.at), noteOf(unit)]));
  return {
    remarksAt: (at) => ({ note: notes.get(lineOf(at)) ?? null, findings: findings(at) }),
    // A test language has been made from the source's words: there is nothing to look at.
    words: (loaded.locale.isTest === true ? [] : loaded.storedWords).flatMap((word) =>
      wordRows(word, loaded, source, findings(word.at)),
    ),
  };
}

function lineOf(at: SourcePosition | undefined): string {
  return at === undefined ? '' : `${at.file}:${at.line}`;
}

function noteOf({ note }: StoredUnit): string | null {
  return note === undefined || note.trim() === '' ? null : note.trim();
}

/** The findings stand at the first form. */
function wordRows(
  { key, source: from, target, state }: StoredWord,
  { words }: LoadedLocale,
  sourceWords: LoadedLocale['words'] | undefined,
  findings: readonly ProofFinding[],
): readonly ProofWord[] {
  const sources = new Map(formsOf(sourceWords?.entry(key)?.wording ?? from));
  const forms = formsOf(state === 'missing' ? from : target);
  return forms.map(([category, text], index) => ({
    place: category === null ? key : `${key}.${category}`,
    state: words.entry(key)?.state ?? state,
    source: sources.get(category) ?? sources.get('other') ?? sources.get(null) ?? '',
    target: state === 'missing' ? '' : text,
    findings: index === 0 ? findings : [],
  }));
}
