/** `foldout translate diff`: for each stale unit what changed in the source, word by word, beside the target that there is. */

import { Findings } from '../base/diagnostic.ts';
import { INTERFACE, openInterfaceFile, openUnits } from '../build/locale-files.ts';
import { showWordDiff, wordDiff } from '../locales/word-diff.ts';
import { formsOf, type Wording } from '../locales/wording.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateDiffCommand {
  readonly project?: string;
  readonly locale: string;
  readonly leaflets: readonly string[];
  readonly format: 'text' | 'json';
}

interface Change {
  readonly leaflet: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly target: string;
  readonly file: string;
  readonly line: number;
}

export async function translateDiff(command: TranslateDiffCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk({ ...command, locale: [command.locale] }, terminal, findings);
  if (desk !== undefined) {
    const changes = desk.names.flatMap((name) =>
      name === INTERFACE ? changedWords(desk, command.locale) : changedUnits(desk, command.locale, name),
    );
    if (command.format === 'json') terminal.print(JSON.stringify(changes, null, 2));
    else if (changes.length === 0) terminal.say(`Nothing is out of date in ${command.locale}.`);
    else terminal.print(changes.map((change) => showChange(change, command.locale, terminal.hasColour)).join('\n\n'));
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

function changedUnits({ files, workspace }: OpenDesk, tag: string, id: string): readonly Change[] {
  const open = openUnits(files, workspace, tag, id, () => undefined);
  return (open?.alignment.units ?? []).flatMap(({ unit, stored, match }) =>
    match !== 'stale' || stored === undefined
      ? []
      : [
          {
            leaflet: id,
            place: unit.place,
            before: stored.source,
            after: unit.source,
            target: stored.target,
            file: stored.at.file,
            line: stored.at.line,
          },
        ],
  );
}

function changedWords({ files }: OpenDesk, tag: string): readonly Change[] {
  const words = openInterfaceFile(files, tag, () => undefined)?.words ?? [];
  return words.flatMap(({ source, stored, isStale }) =>
    !isStale || stored === undefined || stored.state === 'missing'
      ? []
      : [
          {
            leaflet: INTERFACE,
            place: source.key,
            before: inOneLine(stored.source),
            after: inOneLine(source.source),
            target: inOneLine(stored.target),
            file: stored.at.file,
            line: stored.at.line,
          },
        ],
  );
}

function inOneLine(wording: Wording): string {
  return formsOf(wording)
    .map(([category, text]) => (category === null ? text : `${category}: ${text}`))
    .join(' | ');
}

function showChange(
  { leaflet, place, before, after, target, file, line }: Change,
  tag: string,
  colour: boolean,
): string {
  const parts = wordDiff(before, after);
  const marked = colour
    ? parts
        .map(({ kind, text }) =>
          kind === 'same' ? text : `\u001B[${kind === 'added' ? '32;4' : '31;9'}m${text}\u001B[0m`,
        )
        .join('')
    : showWordDiff(parts);
  return [
    `${leaflet}  ${place}  (${file}:${line})`,
    `  source was  ${before}`,
    `  source now  ${after}`,
    `  changed     ${marked}`,
    `  ${`${tag} now`.padEnd(10)}  ${target}`,
  ].join('\n');
}
