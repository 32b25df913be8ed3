/** `foldout locale list`: every language, and how much of it is translated. */

import { Findings } from '../base/diagnostic.ts';
import { loadWorkspace, type Workspace } from '../build/workspace.ts';
import { readProject } from '../files/read-project.ts';
import { align, isTranslated } from '../locales/align.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { SOURCE_LOCALE } from '../locales/source-locale.ts';
import { openProject } from './open-project.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface LocaleListCommand {
  readonly project?: string;
  readonly format: 'text' | 'json';
}

interface Row {
  readonly locale: string;
  readonly own: string;
  readonly dutch: string;
  /** Leaflets begun, of all there are. */
  readonly leaflets: number;
  readonly units: number;
  readonly translated: number;
  readonly stale: number;
  readonly missing: number;
}

export async function localeList(command: LocaleListCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const root = openProject(command.project, terminal, findings.report);
  const workspace = root === null ? undefined : loadWorkspace(readProject(root, findings.report), findings.report);
  if (workspace !== undefined) {
    const rows = [...workspace.locales.keys()].map((tag) => describe(tag, workspace));
    terminal.print(command.format === 'json' ? JSON.stringify(rows, null, 2) : table(rows, workspace.leaflets.size));
  }
  showFindings(findings.errors, root ?? '.', 'text', terminal);
  return exitStatus(findings);
}

function describe(tag: string, { locales, leaflets, drawings }: Workspace): Row {
  const loaded = locales.get(tag);
  const counts = { leaflets: 0, units: 0, translated: 0, stale: 0, missing: 0 };
  for (const leaflet of leaflets.values()) {
    const source = extractUnits(leaflet, drawings);
    counts.units += source.length;
    const stored = loaded?.units.get(leaflet.id);
    if (tag === SOURCE_LOCALE) {
      counts.leaflets++;
      counts.translated += source.length;
      continue;
    }
    if (stored === undefined) {
      counts.missing += source.length;
      continue;
    }
    counts.leaflets++;
    for (const { match, stored: unit } of align(source, stored.units, stored.obsolete).units) {
      if (match === 'stale') counts.stale++;
      else if (unit === undefined || !isTranslated(unit)) counts.missing++;
      else counts.translated++;
    }
  }
  return { locale: tag, own: loaded?.locale.names.own ?? tag, dutch: loaded?.locale.names.dutch ?? tag, ...counts };
}

function table(rows: readonly Row[], leaflets: number): string {
  const head = ['locale', 'leaflets', 'complete', 'stale', 'missing', 'language'];
  const body = rows.map((row) => [
    row.locale,
    `${row.leaflets} of ${leaflets}`,
    // Rounded down: 100 % means that nothing is left.
    `${Math.floor((100 * row.translated) / Math.max(1, row.units))} %`,
    String(row.stale),
    String(row.missing),
    row.locale === SOURCE_LOCALE ? `${row.own} (source)` : `${row.own} (${row.dutch})`,
  ]);
  // The language comes last: names of other scripts have widths that no column can count on.
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  return [head, ...body]
    .map((row) =>
      row.map((cell, column) => (column === head.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}
