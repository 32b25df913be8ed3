/** `foldout translate export`: one file a leaflet and locale, for a translator's tool. */

import { resolve } from 'node:path';
import { Findings } from '../base/diagnostic.ts';
import { VERSION } from '../base/version.ts';
import { interfaceForExchange, leafletForExchange } from '../build/exchange-file.ts';
import { createGlossaryHints } from '../build/glossary-hints.ts';
import { INTERFACE, openInterfaceFile, openUnits } from '../build/locale-files.ts';
import { EXCHANGE_FORMATS, type ExchangeFormatName } from '../exchange/formats.ts';
import { publish } from '../files/publish.ts';
import { openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateExportCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  readonly format: ExchangeFormatName;
  readonly out: string;
}

export async function translateExport(command: TranslateExportCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk(command, terminal, findings);
  const { write, extension } = EXCHANGE_FORMATS[command.format];
  const out = resolve(terminal.workingDirectory, command.out);
  const glossary = desk === undefined ? () => [] : createGlossaryHints(desk.workspace);
  for (const tag of desk?.locales ?? []) {
    for (const name of desk?.names ?? []) {
      if (desk === undefined) continue;
      const report = findings.report;
      const words = name === INTERFACE ? openInterfaceFile(desk.files, tag, report) : undefined;
      const units = name === INTERFACE ? undefined : openUnits(desk.files, desk.workspace, tag, name, report);
      const file = words
        ? interfaceForExchange(words, tag, VERSION, glossary)
        : units && leafletForExchange(units, tag, glossary);
      if (file === undefined) continue;
      const path = `${tag}/${name}.${tag}.${extension}`;
      if (publish(out, path, write(file), report)) terminal.say(`written  ${path}  ${file.units.length} units`);
    }
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings);
}
