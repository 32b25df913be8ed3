/** `foldout translate status`: how far every translation is, and what keeps it from the patient. */

import { type Diagnostic, Findings } from '../base/diagnostic.ts';
import { checkLocales } from '../build/check-locales.ts';
import { type FixedFormFit, fitFixedForms } from '../build/fit-fixed-forms.ts';
import { INTERFACE, openUnits } from '../build/locale-files.ts';
import { stockOf } from '../build/stock.ts';
import { approvalGaps } from '../locales/approve.ts';
import { countUnits, type UnitCounts } from '../locales/count-units.ts';
import { extractUnits } from '../locales/extract-units.ts';
import { NO_COUNTS } from '../locales/interface.ts';
import type { StoredUnits } from '../locales/unit.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { exitStatus, showFindings } from './show-findings.ts';
import { countLines, type FitStatus, type StatusFormat, type StatusRow, showStatus } from './status-table.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

export interface TranslateStatusCommand {
  readonly project?: string;
  readonly leaflets: readonly string[];
  readonly locale?: readonly string[];
  readonly format: StatusFormat;
  /** Exit status 1 where something blocks a release. */
  readonly ci?: boolean;
  /** False with `--no-layout`: whether it fits is not looked at. */
  readonly layout: boolean;
}

export async function translateStatus(command: TranslateStatusCommand, terminal: Terminal): Promise<ExitStatus> {
  const findings = new Findings();
  const desk = openDesk(command, terminal, findings);
  let isBlocked = false;
  if (desk !== undefined) {
    const checked = checkDesk(desk);
    const fits = command.layout ? await fitDesk(desk, terminal.today, findings) : null;
    const rows = desk.locales.flatMap((tag) => desk.names.map((name) => statusRow(desk, tag, name, checked, fits)));
    isBlocked = rows.some(({ blocks }) => blocks.length > 0);
    terminal.print(showStatus(rows, command.format));
  }
  showFindings(findings.errors, desk?.root ?? '.', 'text', terminal);
  return exitStatus(findings) === 0 && command.ci === true && isBlocked ? 1 : exitStatus(findings);
}

/** Counted, not shown: `foldout check` shows them. */
function checkDesk({ workspace, locales, names }: OpenDesk): readonly Diagnostic[] {
  const found = new Findings();
  checkLocales(
    workspace,
    ({ locale, leaflet }) => locales.includes(locale) && (leaflet === null || names.includes(leaflet)),
    found.report,
  );
  return found.all;
}

function fitDesk(desk: OpenDesk, today: string, findings: Findings): Promise<readonly FixedFormFit[]> {
  const { workspace, files, locales } = desk;
  const leaflets = desk.names.filter((name) => name !== INTERFACE);
  if (leaflets.length === 0) return Promise.resolve([]);
  return fitFixedForms(
    workspace,
    stockOf(workspace, files),
    { leaflets, locales, today, errors: findings.errors },
    (finding) => {
      // What a locale has not begun has nothing to fit.
      if (finding.code !== 'build.not-translated') findings.report(finding);
    },
  );
}

/** What is wrong in a file was reported when the project was read; its units count as missing here. */
function statusRow(
  desk: OpenDesk,
  tag: string,
  name: string,
  checked: readonly Diagnostic[],
  fits: readonly FixedFormFit[] | null,
): StatusRow {
  const counts = name === INTERFACE ? interfaceCounts(desk, tag) : leafletCounts(desk, tag, name);
  const stored = desk.workspace.locales.get(tag)?.units.get(name);
  const file = `locales/${tag}/${name === INTERFACE ? 'interface' : `leaflets/${name}`}.yaml`;
  const count = (severity: Diagnostic['severity']): number =>
    checked.filter((finding) => finding.severity === severity && finding.at?.file === file).length;
  const errors = count('error');
  const fit = fits?.filter(({ locale, leaflet }) => locale === tag && leaflet === name).map(fitStatus) ?? null;
  const blocks = [...blockersOf(counts, stored), ...checkBlockers(errors), ...(fit ?? []).flatMap(fitBlockers)];
  return { locale: tag, leaflet: name, ...counts, warnings: count('warning'), errors, fit, blocks };
}

function fitStatus({ edition, fit }: FixedFormFit): FitStatus {
  if (fit === null) return { edition, fits: null, typeSize: null, lines: null, mm: null };
  const { typeSize, headroom, overflow } = fit;
  if (overflow === null) return { edition, fits: true, typeSize, lines: headroom.lines, mm: headroom.mm };
  return { edition, fits: false, typeSize, lines: -overflow.lines, mm: -overflow.mm };
}

function checkBlockers(errors: number): readonly string[] {
  if (errors === 0) return [];
  return [`${errors} ${errors === 1 ? 'error' : 'errors'} of the checks`];
}

function fitBlockers({ edition, fits, lines }: FitStatus): readonly string[] {
  if (fits === true) return [];
  return [fits === null ? `${edition} could not be laid out` : `${edition}: ${countLines(-(lines ?? 0))} too long`];
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

function blockersOf({ missing, stale, translated, reviewed }: UnitCounts, stored: StoredUnits | undefined): string[] {
  return [
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(stale > 0 ? [`${stale} out of date`] : []),
    ...(translated > 0 ? [`${translated} without a second linguist`] : []),
    ...(reviewed > 0 ? [`${reviewed} without clinical approval`] : []),
    ...(stored === undefined ? [] : approvalGaps(stored)),
    ...(stored?.provenance.method === 'machine' ? ['raw machine translation'] : []),
  ];
}
