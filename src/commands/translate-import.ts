/** `foldout translate import`: takes translations back from a translator's tool. Without `--write` it only shows what would change. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../base/decode-text.ts';
import { Findings, type Report } from '../base/diagnostic.ts';
import { suggest } from '../base/suggest.ts';
import { importInterface } from '../build/import-interface.ts';
import { type ImportedFile, importLeaflet } from '../build/import-leaflet.ts';
import { INTERFACE, openInterfaceFile, openUnits } from '../build/locale-files.ts';
import type { ReturnedFile } from '../exchange/exchange-file.ts';
import { EXCHANGE_FORMATS, type ExchangeFormatName } from '../exchange/formats.ts';
import { systemReason } from '../files/folders.ts';
import { publish } from '../files/publish.ts';
import { showWordDiff, wordDiff } from '../locales/word-diff.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateImportCommand {
  readonly project?: string;
  /** A file, or a folder that is searched for files of the format. */
  readonly from: string;
  readonly locale: string;
  readonly format: ExchangeFormatName;
  readonly write?: boolean;
  readonly acceptStale?: boolean;
  readonly date?: string;
}

/** An error in any file, and nothing is written at all. */
export async function translateImport(command: TranslateImportCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk({ ...command, leaflets: [], locale: [command.locale] }, terminal, findings);
  const before = findings.errors.length;
  const returned = desk === undefined ? [] : readAll(command, terminal.workingDirectory, findings.report);
  const imported: ImportedFile[] = [];
  for (const file of returned) {
    const one = desk && importOne(desk, file, command, command.date ?? terminal.today, findings.report);
    if (one !== undefined) imported.push(one);
  }
  const isWhole = findings.errors.length === before;
  for (const { file, text, changes, unchanged } of imported) {
    for (const { place, before: old, after, isStale } of changes) {
      terminal.print(`${file}  ${place}${isStale ? '  (still out of date)' : ''}`);
      terminal.print(old === '' ? `  new  ${after}` : `  ${showWordDiff(wordDiff(old, after))}`);
    }
    const isWritten =
      command.write === true && isWhole && changes.length > 0 && publish(desk?.root ?? '', file, text, findings.report);
    const verb = isWritten ? 'written  ' : changes.length === 0 ? 'unchanged' : 'not yet  ';
    terminal.say(`${verb}  ${file}  ${changes.length} changed, ${unchanged} as before`);
  }
  if (!isWhole) terminal.say('Nothing was written: mend what is reported, and import again.');
  else if (command.write !== true && imported.some(({ changes }) => changes.length > 0))
    terminal.say('This is what would change. Write it with --write, then look: foldout check');
  showFindings(findings.all, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

function readAll(command: TranslateImportCommand, workingDirectory: string, report: Report): readonly ReturnedFile[] {
  const { read, extensions } = EXCHANGE_FORMATS[command.format];
  const from = resolve(workingDirectory, command.from);
  let paths: readonly string[];
  try {
    paths = statSync(from).isDirectory()
      ? readdirSync(from, { recursive: true, encoding: 'utf8' })
          .filter((path) => extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`)))
          .sort()
          .map((path) => join(from, path))
      : [from];
  } catch (error) {
    const message = `${command.from} can’t be read: ${systemReason(error)}.`;
    report({ severity: 'error', code: 'usage.unreadable', message, hint: 'Name a file or a folder that there is.' });
    return [];
  }
  if (paths.length === 0) {
    const message = `There is no .${extensions.join(' or .')} file in ${command.from}.`;
    report({ severity: 'error', code: 'usage.nothing-to-import', message, hint: 'Was the other --format meant?' });
  }
  return paths.flatMap((path) => {
    const source = decodeText(readFileSync(path), path, report);
    const files = (source && read(source, report)) ?? [];
    // A folder may hold every language's files.
    return paths.length > 1 ? files.filter(({ locale }) => isLanguage(locale, command.locale)) : files;
  });
}

/** Tools write regions as they like (zh_CN for zh-Hans): the language must agree. */
function isLanguage(said: string | null, asked: string): boolean {
  return said === null || said.toLowerCase().split(/[-_]/)[0] === asked.toLowerCase().split('-')[0];
}

function importOne(
  desk: OpenDesk,
  returned: ReturnedFile,
  command: TranslateImportCommand,
  today: string,
  report: Report,
): ImportedFile | undefined {
  const at = { file: returned.file, line: 1, column: 1 };
  if (!isLanguage(returned.locale, command.locale)) {
    const message = `This file is in ${returned.locale}, and ${command.locale} was asked for.`;
    report({
      severity: 'error',
      code: 'exchange.other-language',
      message,
      at,
      hint: 'Name its language with --locale.',
    });
    return undefined;
  }
  if (!desk.names.includes(returned.name)) {
    const near = suggest(returned.name, desk.names);
    const hint = near === undefined ? `There are: ${desk.names.join(', ')}.` : `Did it come from “${near}”?`;
    const message = `It translates “${returned.name}”, and there is no such leaflet.`;
    report({ severity: 'error', code: 'exchange.unknown-leaflet', message, at, hint });
    return undefined;
  }
  if (returned.name === INTERFACE) {
    const open = openInterfaceFile(desk.files, command.locale, report);
    return open && importInterface(returned, open, report);
  }
  const open = openUnits(desk.files, desk.workspace, command.locale, returned.name, report);
  if (open === undefined) {
    const message = `${command.locale} has no readable units file of “${returned.name}”.`;
    const hint = `Make it: foldout translate sync ${returned.name} --locale ${command.locale}`;
    report({ severity: 'error', code: 'exchange.no-units-file', message, at, hint });
    return undefined;
  }
  return importLeaflet(returned, open, desk.workspace, { acceptStale: command.acceptStale === true, today }, report);
}
