/** Makes the mutants, runs the checks over each, and counts: caught by kind and by locale, false alarms on the texts as they are. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Findings } from '../../../src/base/diagnostic.ts';
import { parseYaml } from '../../../src/base/yaml.ts';
import { loadWorkspace, type Workspace } from '../../../src/build/workspace.ts';
import { checkTranslations, prepareRules, prepareSource } from '../../../src/check/translation/check-translations.ts';
import { prepareLanguage } from '../../../src/check/translation/language.ts';
import type { RuleContext } from '../../../src/check/translation/rule.ts';
import { readProject } from '../../../src/files/read-project.ts';
import { isTranslated } from '../../../src/locales/align.ts';
import { NO_WORD_LISTS } from '../../../src/locales/word-lists.ts';
import { formsOf } from '../../../src/locales/wording.ts';
import { ROOT } from '../../support/project.ts';
import { KINDS, type Kind, type Mutant, mutantsOf, type Unit } from './mutate.ts';

/** At most so many of a kind in a locale, spread over its units. */
const A_KIND = 12;

export interface Row {
  readonly kind: Kind;
  readonly made: number;
  readonly caught: number;
  readonly missed: readonly Mutant[];
  /** `caught/made` by locale. */
  readonly locales: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly made: number;
  readonly units: number;
  /** Findings on the texts as they are; what a unit ignores with a reason is counted as one too. */
  readonly falseAlarms: readonly string[];
}

export function measure(): Measured {
  const findings = new Findings();
  const workspace = loadWorkspace(readProject(ROOT, findings.report), findings.report);
  const dutch = workspace?.locales.get('nl');
  if (!workspace || !dutch) throw new Error('the project cannot be read');
  const source = prepareSource(prepareLanguage(dutch.locale, dutch.wordLists ?? NO_WORD_LISTS), workspace.glossary);
  const samples = parallel();
  const falseAlarms: string[] = [];
  const results: { readonly mutant: Mutant; readonly isCaught: boolean }[] = [];
  let units = 0;
  for (const [tag, { locale, wordLists }] of workspace.locales) {
    if (tag === 'nl' || !wordLists) continue;
    const rules = prepareRules(source, prepareLanguage(locale, wordLists));
    const own = [...unitsOf(workspace, tag), ...samples.filter((unit) => unit.locale === tag)];
    units += own.length;
    falseAlarms.push(...alarms(own, rules).map((code) => `${tag} ${code}`));
    for (const mutant of chosen(own)) results.push({ mutant, isCaught: isCaught(mutant, rules) });
  }
  const rows = KINDS.map((kind): Row => {
    const all = results.filter(({ mutant }) => mutant.kind === kind);
    const caught = all.filter((each) => each.isCaught);
    const tags = [...new Set(all.map(({ mutant }) => mutant.unit.locale))].sort();
    const of = (list: typeof all, tag: string): number =>
      list.filter(({ mutant }) => mutant.unit.locale === tag).length;
    return {
      kind,
      made: all.length,
      caught: caught.length,
      missed: all.filter((each) => !each.isCaught).map(({ mutant }) => mutant),
      locales: Object.fromEntries(tags.map((tag) => [tag, `${of(caught, tag)}/${of(all, tag)}`])),
    };
  });
  return { rows, made: results.length, units, falseAlarms };
}

function unitsOf(workspace: Workspace, tag: string): readonly Unit[] {
  const loaded = workspace.locales.get(tag);
  if (!loaded) return [];
  const words = loaded.storedWords.flatMap(({ key, source, target }) =>
    typeof source === 'string' && typeof target === 'string' ? [{ locale: tag, place: key, source, target }] : [],
  );
  const plural = loaded.storedWords.length - words.length;
  if (plural > 9) throw new Error('the fixed words have become plural forms');
  const leaflets = [...loaded.units.values()].flatMap((file) =>
    file.units
      .filter(isTranslated)
      .map(({ place, source, target }) => ({ locale: tag, place: `${file.leaflet}/${place}`, source, target })),
  );
  return [...words, ...leaflets].filter(({ target }) => formsOf(target).length > 0);
}

function parallel(): readonly Unit[] {
  const file = join(import.meta.dirname, 'parallel.yaml');
  const value = parseYaml({ file, text: readFileSync(file, 'utf8') }, () => undefined)?.value;
  if (!Array.isArray(value)) throw new Error('parallel.yaml is no list');
  return value.flatMap((texts: Readonly<Record<string, string>>, i) =>
    Object.entries(texts).flatMap(([locale, target]) =>
      locale === 'nl' ? [] : [{ locale, place: `parallel/${i + 1}`, source: texts.nl ?? '', target }],
    ),
  );
}

/** Of each kind as many, evenly over the units. */
function chosen(units: readonly Unit[]): readonly Mutant[] {
  const all = units.flatMap((unit, i) => mutantsOf(unit, units[i - 1]));
  return KINDS.flatMap((kind) => {
    const of = all.filter((mutant) => mutant.kind === kind);
    const step = Math.max(1, of.length / A_KIND);
    return Array.from({ length: Math.min(A_KIND, of.length) }, (_, i) => of[Math.floor(i * step)] ?? []).flat();
  });
}

function alarms(units: readonly Unit[], rules: RuleContext): readonly string[] {
  const findings = new Findings();
  checkTranslations(rules, units.map(toInput), findings.report);
  return findings.all.map(({ code, message, at }) => `${code} ${units[(at?.line ?? 1) - 1]?.place ?? ''}: ${message}`);
}

/** A paste over a neighbour is seen beside the neighbour; everything else alone. */
function isCaught({ kind, unit, target: mutated }: Mutant, rules: RuleContext): boolean {
  const findings = new Findings();
  const mutant = { ...unit, target: mutated };
  const neighbour = { ...unit, source: 'iets heel anders', place: unit.place.replace(/item-\d+$/, 'item-99') };
  const units = kind === 'neighbour pasted' ? [{ ...neighbour, target: mutated }, mutant] : [mutant];
  checkTranslations(rules, units.map(toInput), findings.report);
  return findings.all.some(({ at }) => at?.line === units.length);
}

const toInput = ({ place, source, target }: Unit, i: number) => ({
  place,
  source,
  target,
  at: { file: 'units', line: i + 1, column: 1 },
});
