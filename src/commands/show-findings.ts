/** Findings on the terminal, with the offending line quoted from the project's files. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Findings } from '../base/diagnostic.ts';
import {
  countFindings,
  formatAsJson,
  formatForGithub,
  formatForPeople,
  NO_COLOUR,
  type QuoteFile,
  TERMINAL_COLOUR,
} from '../base/format-findings.ts';
import { packageRoot } from '../files/read-project.ts';
import type { FindingsFormat } from './program.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

/** Reads a file once for all findings in it; from the project first, then from what Foldout brings. */
function quoteFrom(root: string): QuoteFile {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readQuietly(join(root, file)) ?? readQuietly(join(packageRoot(), file)));
    return texts.get(file);
  };
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Text goes to standard error, since it comes beside a result; JSON and annotations are the result. */
export function showFindings(
  findings: readonly Diagnostic[],
  root: string,
  format: FindingsFormat,
  terminal: Terminal,
): void {
  switch (format) {
    case 'json':
      terminal.print(formatAsJson(findings));
      return;
    case 'github':
      if (findings.length > 0) terminal.print(formatForGithub(findings));
      return;
    case 'text':
      if (findings.length === 0) return;
      terminal.say(formatForPeople(findings, quoteFrom(root), terminal.hasColour ? TERMINAL_COLOUR : NO_COLOUR));
      terminal.say(countFindings(findings));
  }
}

/** 2 for wrong usage, 1 for any other error. */
export function exitStatus(findings: Findings): ExitStatus {
  if (findings.errors.some((finding) => finding.code.startsWith('usage.'))) return 2;
  return findings.hasErrors ? 1 : 0;
}
