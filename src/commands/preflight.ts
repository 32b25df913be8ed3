/** `foldout preflight`: judges finished PDF files as a print shop would. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Findings } from '../base/diagnostic.ts';
import { systemReason } from '../files/folders.ts';
import { type Expectations, type PreflightReport, USUAL } from '../preflight/expectations.ts';
import { readJobTicket } from '../preflight/job-ticket.ts';
import { preflight } from '../preflight/preflight.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import { showTable } from './table.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface PreflightCommand {
  readonly files: readonly string[];
  /** mm. */
  readonly bleed?: number;
  /** mm. */
  readonly safeMargin?: number;
  /** Per cent. */
  readonly inkLimit?: number;
  readonly format: 'text' | 'json';
}

/** What the job ticket beside a file says is expected, unless an option says otherwise. */
export async function preflightFiles(command: PreflightCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const reports: PreflightReport[] = [];
  for (const file of command.files) {
    const path = resolve(terminal.workingDirectory, file);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      const message = `${file} can’t be read: ${systemReason(error)}.`;
      findings.report({ severity: 'error', code: 'usage.unreadable', message, hint: 'Name a PDF file that there is.' });
      continue;
    }
    const report = await preflight(bytes, file, { ...USUAL, ...ticketBeside(path), ...options(command) });
    reports.push(report);
    for (const finding of report.findings) findings.report(finding);
  }
  if (command.format === 'json') terminal.print(JSON.stringify(reports, null, 2));
  else for (const report of reports) terminal.print(describe(report));
  if (command.format === 'text') showFindings(findings.all, terminal.workingDirectory, 'text', terminal);
  return exitStatus(findings);
}

function options({ bleed, safeMargin, inkLimit }: PreflightCommand): Partial<Expectations> {
  return {
    ...(bleed === undefined ? {} : { bleed }),
    ...(safeMargin === undefined ? {} : { safeMargin }),
    ...(inkLimit === undefined ? {} : { inkLimit }),
  };
}

function ticketBeside(path: string): Partial<Expectations> {
  try {
    return readJobTicket(readFileSync(path.replace(/\.pdf$/i, '.jobticket.yaml'), 'utf8'));
  } catch {
    // No ticket: then what is usual.
    return {};
  }
}

function describe({ file, version, outputIntent, pages, findings }: PreflightReport): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const verdict = errors === 0 ? 'passes' : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  const head = `${file}: ${verdict}  (PDF ${version ?? '?'}, ${outputIntent ?? 'no output intent'})`;
  if (pages.length === 0) return head;
  const rows = pages.map((page) => [
    String(page.page),
    page.trim === null ? '?' : `${page.trim[0]} × ${page.trim[1]}`,
    `${page.greatestInk} %`,
    page.leastDpi === null ? '–' : String(page.leastDpi),
    page.thinnestLine === null ? '–' : String(page.thinnestLine),
    String(page.fonts.length),
    page.inks.join(', ') || '–',
  ]);
  const table = showTable(['page', 'trim, mm', 'ink', 'least dpi', 'line, pt', 'fonts', 'inks'], rows, [0, 2, 3, 4, 5]);
  return `${head}\n${table}`;
}
