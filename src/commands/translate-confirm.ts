/** `foldout translate confirm`: a translator has looked at a changed source, and says that the target now translates it. */

import { editYamlMaps } from '../base/edit-yaml-maps.ts';
import { Findings, type Report } from '../base/diagnostic.ts';
import { parseYaml } from '../base/yaml.ts';
import { INTERFACE, openInterfaceFile, openUnits } from '../build/locale-files.ts';
import { publish } from '../files/publish.ts';
import { editUnits, type UnitChanges } from '../locales/edit-units.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { readStoredWords } from '../locales/load-interface.ts';
import { syncUnits } from '../locales/sync-units.ts';
import type { StoredUnit } from '../locales/unit.ts';
import { checkUnitNames, type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateConfirmCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale: readonly string[];
  readonly date?: string;
  /** Places of units; with `--all` every stale one of the leaflets named. */
  readonly unit?: readonly string[];
  readonly all?: boolean;
}

/** The unit's state goes back to translated: whoever reviewed it saw another source. */
export async function translateConfirm(command: TranslateConfirmCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  if (command.unit === undefined && command.all !== true) {
    findings.report({
      severity: 'error',
      code: 'usage.no-units',
      message: 'Which units translate the source as it is now?',
      hint: 'Name them with --unit place,place, or say --all when you have looked at every one (foldout translate diff).',
    });
  }
  const desk = findings.hasErrors ? undefined : openDesk(command, terminal, findings);
  for (const tag of desk === undefined ? [] : command.locale) {
    for (const name of desk?.names ?? []) {
      if (desk === undefined) continue;
      if (name === INTERFACE) confirmInterface(desk, tag, command, findings.report, terminal);
      else confirmLeaflet(desk, tag, name, command, findings.report, terminal);
    }
  }
  showFindings(findings.all, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

function confirmLeaflet(
  desk: OpenDesk,
  tag: string,
  id: string,
  command: TranslateConfirmCommand,
  report: Report,
  terminal: Terminal,
): void {
  const open = openUnits(desk.files, desk.workspace, tag, id, report);
  if (open === undefined) return;
  const places = open.alignment.units.map(({ unit }) => unit.place);
  if (desk.isNamed(id) && !checkUnitNames(command.unit, places, open.file, report)) return;
  const changes = new Map<StoredUnit, UnitChanges>();
  let waiting = 0;
  for (const { unit, stored, match } of open.alignment.units) {
    const isAsked = command.unit?.includes(unit.place) ?? true;
    if (stored !== undefined && match === 'stale' && isAsked) changes.set(stored, inStep(unit.source));
    else if (match === 'stale' || match === 'missing') waiting++;
  }
  if (changes.size === 0) return;
  const { version, date } = open.leaflet;
  const whole = { sourceVersion: version, sourceDate: date, translated: command.date ?? terminal.today };
  const provenance = waiting === 0 ? whole : {};
  const edited = editUnits(open.yaml, open.stored, { units: changes, provenance }, report);
  const units = extractUnits(open.leaflet, desk.workspace.drawings);
  // The comments that quote the new source have done their work.
  const synced = edited === undefined ? undefined : syncUnits(open.file, edited, open.leaflet, units, report);
  if (synced === undefined || !publish(desk.root, open.file, synced.text, report)) return;
  terminal.say(
    `${open.file}  ${changes.size} in step with the source${waiting > 0 ? ` · ${waiting} still waiting` : ''}`,
  );
}

function inStep(source: string): UnitChanges {
  return { source, state: 'translated', previousSource: null, reviewed: null, approved: null };
}

function confirmInterface(
  desk: OpenDesk,
  tag: string,
  command: TranslateConfirmCommand,
  report: Report,
  terminal: Terminal,
): void {
  const open = openInterfaceFile(desk.files, tag, report);
  if (open === undefined) return;
  const keys = open.words.map(({ source }) => source.key);
  if (desk.isNamed(INTERFACE) && !checkUnitNames(command.unit, keys, open.file, report)) return;
  const edits = open.words.flatMap(({ source, stored, isStale }) =>
    stored === undefined || !isStale || !(command.unit?.includes(source.key) ?? true)
      ? []
      : [
          {
            path: stored.path,
            set: { source: source.source as string | Readonly<Record<string, string>>, state: 'translated' },
            remove: ['reviewed', 'approved'],
            after: ['target', 'source'],
          },
        ],
  );
  if (edits.length === 0) return;
  const text = editYamlMaps(open.yaml, edits);
  const yaml = parseYaml({ file: open.file, text }, report);
  if (yaml === undefined || readStoredWords(yaml, report) === undefined) return;
  if (publish(desk.root, open.file, text, report))
    terminal.say(`${open.file}  ${edits.length} in step with the source`);
}
