/** `foldout translate approve`: a person takes responsibility for units, one step at a time, by name. */

import { editYamlMaps } from '../base/edit-yaml-maps.ts';
import { Findings, type Report } from '../base/diagnostic.ts';
import { parseYaml } from '../base/yaml.ts';
import { INTERFACE, openInterfaceFile, openUnits } from '../build/locale-files.ts';
import { publish } from '../files/publish.ts';
import { type Approval, approve, isSamePerson, type Refusal, type Role } from '../locales/approve.ts';
import { editUnits, type UnitChanges } from '../locales/edit-units.ts';
import { readStoredWords } from '../locales/load-interface.ts';
import type { Provenance, Signature, StoredUnit } from '../locales/unit.ts';
import { checkUnitNames, type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateApproveCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale: readonly string[];
  readonly role: Role;
  readonly by: string;
  readonly date?: string;
  /** Places of units; missing: all. */
  readonly unit?: readonly string[];
}

/** Each file is written whole or not at all. */
export async function translateApprove(command: TranslateApproveCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk(command, terminal, findings);
  const signature = { by: command.by.trim(), date: command.date ?? terminal.today };
  if (signature.by === '') {
    const message = 'An approval needs a name.';
    findings.report({ severity: 'error', code: 'usage.no-name', message, hint: 'Give it with --by "Name, function".' });
  }
  if (desk !== undefined && !findings.hasErrors) {
    for (const tag of command.locale) {
      for (const name of desk.names) {
        if (name === INTERFACE) approveInterface(desk, tag, command, signature, findings.report, terminal);
        else approveLeaflet(desk, tag, name, command, signature, findings.report, terminal);
      }
    }
  }
  showFindings(findings.all, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

type Tally = Record<Refusal | 'approved', number>;
const emptyTally = (): Tally => ({ approved: 0, missing: 0, stale: 0, 'not-reviewed': 0, done: 0 });

function approveLeaflet(
  desk: OpenDesk,
  tag: string,
  id: string,
  { role, unit: places }: TranslateApproveCommand,
  signature: Signature,
  report: Report,
  terminal: Terminal,
): void {
  const open = openUnits(desk.files, desk.workspace, tag, id, report);
  if (open === undefined) return;
  const { translator } = open.stored.provenance;
  if (translator !== null && isSamePerson(translator, signature.by)) {
    report({
      severity: 'error',
      code: 'translate.same-person',
      message: `${signature.by} made this translation; somebody else must check it. Nothing was changed in it.`,
      at: open.yaml.valueAt(['provenance', 'translator']),
      hint: 'Ask a second person, or set the translator right in the file.',
    });
    return;
  }
  if (translator === null && open.stored.provenance.method !== 'machine') {
    report({
      severity: 'warning',
      code: 'translate.no-translator',
      message: 'Nobody is named as the translator: whether another person has checked it can’t be seen.',
      at: open.yaml.valueAt(['provenance', 'translator']),
      hint: 'Write who translated it; without a name it is not released.',
    });
  }
  const known = open.alignment.units.map(({ unit }) => unit.place);
  if (!checkUnitNames(places, known, open.file, report)) return;
  const tally = emptyTally();
  const changes = new Map<StoredUnit, UnitChanges>();
  const states: string[] = [];
  for (const { unit, stored, match } of open.alignment.units) {
    const current = { state: stored?.state ?? 'missing', isStale: match === 'stale' } as const;
    const outcome =
      places === undefined || places.includes(unit.place) ? approve(current, role, signature) : ('done' as const);
    if (typeof outcome !== 'string' && stored !== undefined) changes.set(stored, outcome satisfies Approval);
    states.push(typeof outcome === 'string' ? current.state : outcome.state);
    if (places === undefined || places.includes(unit.place))
      tally[typeof outcome === 'string' ? outcome : 'approved']++;
  }
  const provenance =
    role === 'linguistic' && states.every((state) => state === 'reviewed' || state === 'final')
      ? { reviewer: withName(open.stored.provenance, signature.by) }
      : {};
  if (changes.size > 0) {
    const text = editUnits(open.yaml, open.stored, { units: changes, provenance }, report);
    if (text === undefined || !publish(desk.root, open.file, text, report)) return;
  }
  terminal.say(`${open.file}  ${describe(tally, role)}`);
  if (open.stored.provenance.method === 'machine' && changes.size > 0) {
    terminal.say(
      '  Its method is still “machine”, and such a text is never released. Whoever corrected it against the source sets method: machine-post-edited.',
    );
  }
}

function withName({ reviewer }: Provenance, name: string): string {
  if (reviewer === null) return name;
  return reviewer.split('; ').some((each) => isSamePerson(each, name)) ? reviewer : `${reviewer}; ${name}`;
}

function approveInterface(
  desk: OpenDesk,
  tag: string,
  { role, unit: keys }: TranslateApproveCommand,
  signature: Signature,
  report: Report,
  terminal: Terminal,
): void {
  const open = openInterfaceFile(desk.files, tag, report);
  if (open === undefined) return;
  const known = open.words.map(({ source }) => source.key);
  if (desk.isNamed(INTERFACE) && !checkUnitNames(keys, known, open.file, report)) return;
  const tally = emptyTally();
  const edits = open.words.flatMap(({ source, stored, isStale }) => {
    if (keys !== undefined && !keys.includes(source.key)) return [];
    const outcome = approve({ state: stored?.state ?? 'missing', isStale }, role, signature);
    tally[typeof outcome === 'string' ? outcome : 'approved']++;
    if (typeof outcome === 'string' || stored === undefined) return [];
    const { state, reviewed, approved } = outcome;
    const signed = reviewed ?? approved ?? signature;
    const field = reviewed === undefined ? 'approved' : 'reviewed';
    return [
      { path: stored.path, set: { state, [field]: { ...signed } }, remove: [], after: ['state', 'target', 'source'] },
    ];
  });
  if (edits.length > 0) {
    const text = editYamlMaps(open.yaml, edits);
    const yaml = parseYaml({ file: open.file, text }, report);
    if (yaml === undefined || readStoredWords(yaml, report) === undefined) return;
    if (!publish(desk.root, open.file, text, report)) return;
  }
  terminal.say(`${open.file}  ${describe(tally, role)}`);
}

function describe({ approved, missing, stale, done, 'not-reviewed': early }: Tally, role: Role): string {
  const parts = [`${approved} ${role === 'linguistic' ? 'reviewed' : 'final'}`];
  if (done > 0) parts.push(`${done} already`);
  if (missing > 0) parts.push(`${missing} left alone: not translated`);
  if (stale > 0) parts.push(`${stale} left alone: out of date`);
  if (early > 0) parts.push(`${early} left alone: no second linguist has checked them`);
  return parts.join(' · ');
}
