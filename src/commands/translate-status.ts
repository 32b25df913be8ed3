/** `foldout translate status`: how far every translation is, and what keeps it from the patient. */

import { Findings } from '../base/diagnostic.ts';
import { INTERFACE, openUnits } from '../build/locale-files.ts';
import { countUnits, type UnitCounts } from '../locales/count-units.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { NO_COUNTS } from '../locales/interface.ts';
import { writeCsv } from './csv.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import { showTable } from './table.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export const STATUS_FORMATS = ['text', 'json', 'csv'] as const;

export interface TranslateStatusCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  readonly format: (typeof STATUS_FORMATS)[number];
  /** Exit status 1 where something blocks a release. */
  readonly ci?: boolean;
}

export interface StatusRow extends UnitCounts {
  readonly locale: string;
  /** An id, or `interface`: the fixed words of the page. */
  readonly leaflet: string;
  /** What `build --release` would refuse; empty: nothing. */
  readonly blocks: readonly string[];
}

export async function translateStatus(command: TranslateStatusCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk(command, terminal, findings);
  let isBlocked = false;
  if (desk !== undefined) {
    const rows = desk.locales.flatMap((tag) => desk.names.map((name) => statusRow(desk, tag, name)));
    isBlocked = rows.some(({ blocks }) => blocks.length > 0);
    terminal.print(FORMATS[command.format](rows));
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings) === 0 && command.ci === true && isBlocked ? 1 : exitStatus(findings);
}

/** What is wrong in a file was reported when the project was read; its units count as missing here. */
function statusRow(desk: OpenDesk, tag: string, name: string): StatusRow {
  const counts = name === INTERFACE ? interfaceCounts(desk, tag) : leafletCounts(desk, tag, name);
  const method = desk.workspace.locales.get(tag)?.units.get(name)?.provenance.method;
  return { locale: tag, leaflet: name, ...counts, blocks: blockersOf(counts, method) };
}

function leafletCounts({ files, workspace }: OpenDesk, tag: string, id: string): UnitCounts {
  const open = openUnits(files, workspace, tag, id, () => undefined);
  const leaflet = workspace.leaflets.get(id);
  const units = leaflet === undefined ? [] : extractUnits(leaflet, workspace.drawings);
  return countUnits(open?.alignment.units ?? units.map((unit) => ({ unit, match: 'missing' })));
}

function interfaceCounts({ workspace }: OpenDesk, tag: string): UnitCounts {
  const { missing, stale, translated, reviewed, final } = workspace.locales.get(tag)?.words.counts ?? NO_COUNTS;
  return { missing, stale, translated, reviewed, final };
}

function blockersOf({ missing, stale, translated, reviewed }: UnitCounts, method: string | undefined): string[] {
  return [
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(stale > 0 ? [`${stale} out of date`] : []),
    ...(translated > 0 ? [`${translated} without a second linguist`] : []),
    ...(reviewed > 0 ? [`${reviewed} without clinical approval`] : []),
    ...(method === 'machine' ? ['raw machine translation'] : []),
  ];
}

const COLUMNS = ['locale', 'leaflet', 'missing', 'stale', 'translated', 'reviewed', 'final'] as const;

const FORMATS: Readonly<Record<(typeof STATUS_FORMATS)[number], (rows: readonly StatusRow[]) => string>> = {
  text: (rows) =>
    showTable(
      [...COLUMNS, 'keeps it from release'],
      rows.map((row) => [...COLUMNS.map((column) => String(row[column])), row.blocks.join(' · ') || 'nothing']),
      [2, 3, 4, 5, 6],
    ),
  json: (rows) => JSON.stringify(rows, null, 2),
  csv: (rows) =>
    writeCsv(
      [...COLUMNS, 'blocks'],
      rows.map((row) => [...COLUMNS.map((column) => row[column]), row.blocks.join('; ')]),
    ),
};
